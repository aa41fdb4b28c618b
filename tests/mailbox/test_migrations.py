import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

import portal.mailbox
from portal.mailbox.database import Database
from portal.mailbox.errors import MailboxError
from portal.mailbox.tables import REVISIE, tables
from tests.mailbox.examples import AANMELDING, new_desk, send
from tests.mailbox.kijk import messages

_OPEN = """
import sys, time
from portal.mailbox.database import Database
time.sleep(max(0, float(sys.argv[2]) - time.time()))
database = Database.open(sys.argv[1])
print(database.zout().hex())
database.close()
"""


def _names(database: Database) -> set[str]:
    with database.read() as connection:
        return set(inspect(connection).get_table_names())


def _run(database: Database, direction: str, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(portal.mailbox.__file__).parent / "migrations"))
    with database.write() as connection:
        config.attributes["connection"] = connection
        getattr(command, direction)(config, revision)


def test_the_migrations_make_exactly_the_tables(database_url: str) -> None:
    database = Database.open(database_url)

    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, tables)
        foreign = {
            (name, key["constrained_columns"][0], key["options"].get("ondelete"))
            for name in tables.tables
            for key in inspect(connection).get_foreign_keys(name)
        }

    promised = {
        (table.name, key.parent.name, key.ondelete) for table in tables.tables.values() for key in table.foreign_keys
    }
    assert differences == []
    assert foreign == promised
    assert _names(database) == {*tables.tables, "alembic_version"}
    database.close()


def test_in_sqlite_no_row_number_keeps_the_order_in_which_people_wrote(tmp_path: Path) -> None:
    database = Database.open(f"sqlite:///{tmp_path / 'mailbox.db'}")

    with database.read() as connection:
        for name in ("aanmelding", "antwoord", "openlog"):
            made = connection.execute(text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": name}).scalar()
            assert made
            assert "WITHOUT ROWID" in made

    database.close()


def test_going_back_and_forth_gives_the_same_tables(database_url: str) -> None:
    database = Database.open(database_url)

    _run(database, "downgrade", "base")
    empty = _names(database)
    _run(database, "upgrade", "head")

    assert empty == {"alembic_version"}
    assert _names(database) == {*tables.tables, "alembic_version"}
    database.close()


def test_opening_again_keeps_what_was_there(database_url: str) -> None:
    first = Database.open(database_url)
    send(first, new_desk(first), AANMELDING)
    first.close()

    second = Database.open(database_url)

    assert messages(second) == 1
    second.close()


def test_processes_that_open_an_empty_database_at_once_all_succeed(database_url: str) -> None:
    moment = str(time.time() + 2.5)
    command_line = [sys.executable, "-c", _OPEN, database_url, moment]
    environment = {**os.environ, "PYTHONPATH": str(Path(portal.mailbox.__file__).parents[2])}

    processes = [subprocess.Popen(command_line, stdout=subprocess.PIPE, text=True, env=environment) for _ in range(3)]
    made = {process.communicate(timeout=60)[0].strip() for process in processes}

    database = Database.open(database_url)
    assert made == {database.zout().hex()}
    assert [process.returncode for process in processes] == [0, 0, 0]
    database.close()


def test_a_database_of_a_newer_portal_is_left_alone(database_url: str) -> None:
    database = Database.open(database_url)
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(MailboxError, match="nieuwere versie"):
        database.migrate()

    assert "aanmelding" in _names(database)
    database.close()


def test_there_is_one_line_of_migrations_without_branches() -> None:
    scripts = ScriptDirectory(str(Path(portal.mailbox.__file__).parent / "migrations"))

    assert scripts.get_heads() == [REVISIE]
    assert len(scripts.get_bases()) == 1
