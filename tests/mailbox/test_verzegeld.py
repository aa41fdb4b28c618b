import base64
import re
from dataclasses import asdict
from datetime import date, timedelta

import pytest

import portal.mailbox.store as store_module
from portal.domain.aanmelding import Aanmelding, Antwoord
from portal.domain.plaatje import Plaatje
from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError
from portal.mailbox.keys import Sleutelpaar, open_model, unseal
from portal.mailbox.postvak import PostvakStore, open_message
from portal.mailbox.staten import Status
from portal.mailbox.store import AanmeldingStore
from portal.mailbox.tables import tables
from tests.mailbox.examples import (
    AANMELDING,
    AFLEIDER,
    ANDERE_CODE,
    ANTWOORD,
    CANARY,
    CODE,
    TELEFOON,
    VANDAAG,
    VREEMDE_CODE,
    Desk,
    new_desk,
    new_store,
    send,
)
from tests.mailbox.kijk import dump, raw, rows

MORGEN = VANDAAG + timedelta(days=1)
ANDER_LOKET = "loket-elders"
COLUMNS = {
    "id",
    "loket",
    "sleutel",
    "melder",
    "verzegeld",
    "dag",
    "sinds",
    "staat",
    "verloopt",
    "bak",
    "oefening",
    "gemeld",
    "trede",
}
"""All that is kept of a message. Whoever adds one must read the promises on the form first."""


def _shapes(canary: str) -> tuple[bytes, ...]:
    """Give a text in every shape in which it could slip through."""
    plain = canary.encode()
    return (
        plain,
        plain.hex().encode(),
        base64.b64encode(plain).rstrip(b"=")[:-1],
        base64.urlsafe_b64encode(plain).rstrip(b"=")[:-1],
        base64.b32encode(plain).rstrip(b"=")[:-1],
        canary.encode("utf-16-le"),
        canary.encode("utf-16-be"),
        canary.encode("unicode_escape"),
        plain[::-1],
    )


def test_of_a_message_nothing_is_kept_but_what_the_tables_name(database: Database, desk: Desk) -> None:
    send(database, desk)

    kept = {column: value for table, column, value in rows(database) if table == "aanmelding"}

    assert set(kept) == COLUMNS
    assert kept["dag"] == kept["sinds"] == VANDAAG
    assert type(kept["dag"]) is date  # never a time of day
    assert kept["staat"] == "wacht"


def test_no_table_has_a_place_for_what_was_promised_not_to_be_kept() -> None:
    names = {f"{table.name}.{column.name}" for table in tables.tables.values() for column in table.columns}

    assert not [name for name in names if re.search(r"ip|adres|agent|referr|tijd|uur|bsn|geboorte", name.split(".")[1])]


def test_nothing_that_somebody_typed_or_chose_is_readable_in_the_database(database: Database, desk: Desk) -> None:
    send(database, desk)
    PostvakStore(database).reply(desk.wie(), AFLEIDER.derive(CODE).id.hex(), Antwoord(dag=VANDAAG, tekst=CANARY))

    left = dump(database)

    canaries = (CANARY, TELEFOON, "Papiaments", "huisvesting", "fiets", CODE.cijfers)
    assert not [canary for canary in canaries if any(shape in left for shape in _shapes(canary))]


def test_nothing_is_readable_in_the_file_and_its_journal_either(sqlite: Database) -> None:
    desk = new_desk(sqlite)
    send(sqlite, desk)

    left = raw(sqlite)

    assert not [shape for canary in (CANARY, TELEFOON, CODE.cijfers) for shape in _shapes(canary) if shape in left]
    assert AFLEIDER.derive(CODE).paar.privaat not in left
    assert all(privaat not in left for privaat in desk.bos.values())


def test_the_stored_message_is_equally_long_whatever_it_says(database: Database, desk: Desk) -> None:
    short = Aanmelding(dag=VANDAAG, plaatje=Plaatje.VIS)

    lengths = {
        len(send(database, desk).verzegeld),
        len(send(database, desk, short, ANDERE_CODE).verzegeld),
        len(send(database, desk, short.model_copy(update={"bericht": "🚲" * 300}), VREEMDE_CODE).verzegeld),
    }

    assert len(lengths) == 1


def test_the_desk_opens_what_was_sent(database: Database, desk: Desk) -> None:
    assert open_message(send(database, desk), desk.bos) == AANMELDING


def test_the_code_does_not_open_the_message_it_was_sent_with(database: Database, desk: Desk) -> None:
    message = send(database, desk)

    with pytest.raises(CannotOpenError):
        unseal(AFLEIDER.derive(CODE).paar, message.verzegeld)


def test_the_side_of_the_melder_gives_nothing_back_that_was_written(database: Database, desk: Desk) -> None:
    send(database, desk)
    PostvakStore(database).mark_read(desk.wie(), AFLEIDER.derive(CODE).id.hex())
    store = new_store(database)

    given = repr([asdict(store.status(CODE, day)) for day in (VANDAAG, MORGEN, VANDAAG + timedelta(30))])

    assert not [word for word in (CANARY, TELEFOON, "huisvesting", "Papiaments", "fiets") if word in given]


def test_the_side_of_the_melder_has_no_way_to_open_a_message() -> None:
    public = {name for name in dir(AanmeldingStore) if not name.startswith("_")}

    assert public == {"can_receive", "plaatje", "add", "status", "erase", "consent"}
    assert not {"open_message", "PostvakStore", "Sleutelbos"} & set(vars(store_module))


def test_the_answer_opens_with_the_code_and_with_nothing_else(database: Database, desk: Desk) -> None:
    send(database, desk)
    PostvakStore(database).reply(desk.wie(), AFLEIDER.derive(CODE).id.hex(), ANTWOORD)
    (sealed,) = [value for table, column, value in rows(database) if (table, column) == ("antwoord", "verzegeld")]

    assert isinstance(sealed, bytes)
    assert open_model(Antwoord, AFLEIDER.derive(CODE).paar, sealed) == ANTWOORD
    assert new_store(database).status(ANDERE_CODE, VANDAAG) == Status()
    for publiek, privaat in desk.bos.items():
        with pytest.raises(CannotOpenError):
            unseal(Sleutelpaar(publiek, privaat), sealed)
