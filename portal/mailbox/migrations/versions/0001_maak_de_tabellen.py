"""Make the tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "installatie",
    "balie",
    "sleutel",
    "houder",
    "omslag",
    "sessie",
    "openlog",
    "aanmelding",
    "antwoord",
    "overdracht",
    "post",
    "klus",
    "oefening",
)


def upgrade() -> None:
    """Go a step forward."""
    _desks()
    _holders()
    _work()
    _messages()
    _answers()
    _jobs()


def downgrade() -> None:
    """Go a step back."""
    for table in reversed(TABLES):
        op.drop_table(table)


def _loket(*, ondelete: str | None = "CASCADE") -> sa.Column[str]:
    return sa.Column(
        "loket", sa.String(60), sa.ForeignKey("balie.loket", ondelete=ondelete), nullable=False, index=True
    )


def _id() -> sa.Column[bytes]:
    return sa.Column("id", sa.LargeBinary(16), primary_key=True)


def _of(table: str, **options: Any) -> sa.Column[bytes]:
    return sa.Column(table, sa.LargeBinary(16), sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), **options)


def _key(*, ondelete: str | None = None, **options: Any) -> sa.Column[bytes]:
    return sa.Column("sleutel", sa.LargeBinary(32), sa.ForeignKey("sleutel.publiek", ondelete=ondelete), **options)


def _desks() -> None:
    op.create_table(
        "installatie",
        sa.Column("naam", sa.String(40), primary_key=True),
        sa.Column("waarde", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "balie",
        sa.Column("loket", sa.String(60), primary_key=True),
        sa.Column("profiel", sa.String(10), nullable=False),
        sa.Column("sleutel", sa.LargeBinary(32), nullable=False),
        sa.Column("plaatsvervanger", sa.String(254), nullable=False),
        sa.Column("gemaakt_op", sa.Date, nullable=False),
        sa.Column("gemist", sa.Integer, nullable=False),
        sa.Column("uit", sa.Boolean, nullable=False),
        sa.Column("beantwoord_op", sa.Date),
    )
    op.create_table(
        "sleutel",
        sa.Column("publiek", sa.LargeBinary(32), primary_key=True),
        _loket(),
        sa.Column("gemaakt_op", sa.Date, nullable=False),
    )


def _holders() -> None:
    op.create_table(
        "houder",
        _id(),
        _loket(),
        sa.Column("soort", sa.String(12), nullable=False),
        sa.Column("naam", sa.String(80), nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("publiek", sa.LargeBinary(32), nullable=False),
        sa.Column("zout", sa.LargeBinary(16), nullable=False),
        sa.Column("totp", sa.LargeBinary),
        sa.Column("totp_stap", sa.Integer, nullable=False),
        sa.Column("verloopt", sa.Date),
        sa.Column("gemaakt_op", sa.Date, nullable=False),
    )
    readers = sa.text("soort = 'behandelaar'")
    op.create_index("uq_houder_email", "houder", ["email"], unique=True, sqlite_where=readers, postgresql_where=readers)
    op.create_table(
        "omslag",
        _of("houder", primary_key=True),
        sa.Column(
            "sleutel", sa.LargeBinary(32), sa.ForeignKey("sleutel.publiek", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("verzegeld", sa.LargeBinary, nullable=False),
    )


def _work() -> None:
    op.create_table(
        "sessie",
        sa.Column("id", sa.LargeBinary(32), primary_key=True),
        sa.Column(
            "houder", sa.LargeBinary(16), sa.ForeignKey("houder.id", ondelete="CASCADE"), nullable=False, index=True
        ),
        sa.Column("kast", sa.LargeBinary, nullable=False),
        sa.Column("begin", sa.DateTime, nullable=False),
        sa.Column("laatst", sa.DateTime, nullable=False),
    )
    op.create_table(
        "openlog",
        _id(),
        _loket(),
        sa.Column("dag", sa.Date, nullable=False),
        sa.Column("wie", sa.String(80), nullable=False),
        sa.Column("wat", sa.String(20), nullable=False),
        sa.Column("bericht", sa.String(8), nullable=False),
        sa.UniqueConstraint("loket", "dag", "wie", "wat", "bericht"),
        sqlite_with_rowid=False,
    )


def _messages() -> None:
    op.create_table(
        "aanmelding",
        _id(),
        _loket(ondelete=None),
        _key(nullable=False),
        sa.Column("melder", sa.LargeBinary(32), nullable=False),
        sa.Column("verzegeld", sa.LargeBinary, nullable=False),
        sa.Column("dag", sa.Date, nullable=False),
        sa.Column("sinds", sa.Date, nullable=False, index=True),
        sa.Column("staat", sa.String(10), nullable=False),
        sa.Column("verloopt", sa.Date, nullable=False, index=True),
        sa.Column("bak", sa.Integer, nullable=False),
        sa.Column("oefening", sa.Boolean, nullable=False),
        sa.Column("gemeld", sa.Boolean, nullable=False),
        sa.Column("trede", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )


def _answers() -> None:
    op.create_table(
        "antwoord",
        _id(),
        sa.Column(
            "aanmelding",
            sa.LargeBinary(16),
            sa.ForeignKey("aanmelding.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("verzegeld", sa.LargeBinary, nullable=False),
        sa.Column("dag", sa.Date, nullable=False),
        sa.Column("volg", sa.Integer, nullable=False),
        sa.UniqueConstraint("aanmelding", "volg"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "overdracht",
        sa.Column(
            "aanmelding", sa.LargeBinary(16), sa.ForeignKey("aanmelding.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("naar", sa.String(60), sa.ForeignKey("balie.loket", ondelete="CASCADE"), nullable=False),
        sa.Column("sleutel", sa.LargeBinary(32), nullable=False),
        sa.Column("verzegeld", sa.LargeBinary, nullable=False),
    )


def _jobs() -> None:
    op.create_table(
        "post",
        _id(),
        sa.Column("aan", sa.String(254), nullable=False),
        sa.Column("soort", sa.String(20), nullable=False),
        sa.Column("aantal", sa.Integer, nullable=False),
        sa.Column("gemaakt", sa.DateTime, nullable=False),
        sa.Column("volgende", sa.DateTime, nullable=False, index=True),
        sa.Column("pogingen", sa.Integer, nullable=False),
        sa.Column("fout", sa.String(60), nullable=False),
    )
    op.create_table(
        "klus",
        sa.Column("naam", sa.String(40), primary_key=True),
        sa.Column("klaar", sa.DateTime),
        sa.Column("bezig_tot", sa.DateTime),
    )
    op.create_table(
        "oefening",
        _id(),
        _loket(),
        sa.Column("kwartaal", sa.String(7), nullable=False),
        sa.Column("bericht", sa.LargeBinary(16), nullable=False),
        sa.Column("dag", sa.Date, nullable=False),
        sa.Column("uiterlijk", sa.Date, nullable=False),
        sa.Column("gehaald", sa.Boolean),
        sa.UniqueConstraint("loket", "kwartaal"),
    )
