"""The tables of the mailbox. What is not here is not known: no address, no time of day, no name of a melder."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

REVISIE = "0001"
"""The last migration: in a database that has it, these are the tables."""
ID = 16  # bytes of a random id
SLUG = 60  # characters
NAAM = 80
EMAIL = 254

tables = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

installatie = Table(
    "installatie",
    tables,
    Column("naam", String(40), primary_key=True),
    Column("waarde", LargeBinary, nullable=False),
)
"""What belongs to this installation alone, such as the salt."""

balie = Table(
    "balie",
    tables,
    Column("loket", String(SLUG), primary_key=True),
    Column("profiel", String(10), nullable=False),
    Column("sleutel", LargeBinary(32), nullable=False),
    Column("plaatsvervanger", String(EMAIL), nullable=False),
    Column("gemaakt_op", Date, nullable=False),
    Column("gemist", Integer, nullable=False, default=0),
    Column("uit", Boolean, nullable=False, default=False),
    Column("beantwoord_op", Date),
)
"""A desk with a mailbox. ``sleutel`` is the newest public key; ``gemist`` counts drills missed in a row."""

sleutel = Table(
    "sleutel",
    tables,
    Column("publiek", LargeBinary(32), primary_key=True),
    Column("loket", ForeignKey("balie.loket", ondelete="CASCADE"), nullable=False, index=True),
    Column("gemaakt_op", Date, nullable=False),
)
"""Every public key of a desk under which something may still wait."""

houder = Table(
    "houder",
    tables,
    Column("id", LargeBinary(ID), primary_key=True),
    Column("loket", ForeignKey("balie.loket", ondelete="CASCADE"), nullable=False, index=True),
    Column("soort", String(12), nullable=False),
    Column("naam", String(NAAM), nullable=False),
    Column("email", String(EMAIL), nullable=False),
    Column("publiek", LargeBinary(32), nullable=False),
    Column("zout", LargeBinary(16), nullable=False),
    Column("totp", LargeBinary),
    Column("totp_stap", Integer, nullable=False, default=0),
    Column("verloopt", Date),
    Column("gemaakt_op", Date, nullable=False),
)
Index(
    "uq_houder_email",
    houder.c.email,
    unique=True,
    sqlite_where=text("soort = 'behandelaar'"),
    postgresql_where=text("soort = 'behandelaar'"),
)
"""Who can unlock the key of a desk: a behandelaar, an invitation, or the paper key.

``publiek`` belongs to the key made from the password (with ``zout``), from the invitation, or from the paper.
``totp`` is the sealed secret of the second factor, ``totp_stap`` the last step of it that was used.
"""

omslag = Table(
    "omslag",
    tables,
    Column("houder", ForeignKey("houder.id", ondelete="CASCADE"), primary_key=True),
    Column("sleutel", ForeignKey("sleutel.publiek", ondelete="CASCADE"), primary_key=True),
    Column("verzegeld", LargeBinary, nullable=False),
)
"""A private key of a desk, sealed for one holder."""

sessie = Table(
    "sessie",
    tables,
    Column("id", LargeBinary(32), primary_key=True),
    Column("houder", ForeignKey("houder.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kast", LargeBinary, nullable=False),
    Column("begin", DateTime, nullable=False),
    Column("laatst", DateTime, nullable=False),
)
"""A behandelaar who is logged in. ``kast`` holds the keys, locked with what stands in the cookie alone."""

aanmelding = Table(
    "aanmelding",
    tables,
    Column("id", LargeBinary(ID), primary_key=True),
    Column("loket", ForeignKey("balie.loket"), nullable=False, index=True),
    Column("sleutel", ForeignKey("sleutel.publiek"), nullable=False),
    Column("melder", LargeBinary(32), nullable=False),
    Column("verzegeld", LargeBinary, nullable=False),
    Column("dag", Date, nullable=False),
    Column("sinds", Date, nullable=False, index=True),
    Column("staat", String(10), nullable=False),
    Column("verloopt", Date, nullable=False, index=True),
    Column("bak", Integer, nullable=False),
    Column("oefening", Boolean, nullable=False, default=False),
    Column("gemeld", Boolean, nullable=False, default=False),
    Column("trede", Integer, nullable=False, default=0),
    sqlite_with_rowid=False,  # a row number would keep the order in which people wrote
)
"""A message. ``dag``: when it was sent; ``sinds``: since when this desk has it; ``gemeld``: the desk was told;
``trede``: how far it was escalated.
"""

antwoord = Table(
    "antwoord",
    tables,
    Column("id", LargeBinary(ID), primary_key=True),
    Column("aanmelding", ForeignKey("aanmelding.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("verzegeld", LargeBinary, nullable=False),
    Column("dag", Date, nullable=False),
    Column("volg", Integer, nullable=False),
    UniqueConstraint("aanmelding", "volg"),
    sqlite_with_rowid=False,
)
"""An answer, sealed to the melder; ``volg`` is its place in the conversation."""

overdracht = Table(
    "overdracht",
    tables,
    Column("aanmelding", ForeignKey("aanmelding.id", ondelete="CASCADE"), primary_key=True),
    Column("naar", ForeignKey("balie.loket", ondelete="CASCADE"), nullable=False),
    Column("sleutel", LargeBinary(32), nullable=False),
    Column("verzegeld", LargeBinary, nullable=False),
)
"""A message that a desk wants to hand over: sealed to the other desk, and around that to the melder."""

openlog = Table(
    "openlog",
    tables,
    Column("id", LargeBinary(ID), primary_key=True),
    Column("loket", ForeignKey("balie.loket", ondelete="CASCADE"), nullable=False, index=True),
    Column("dag", Date, nullable=False),
    Column("wie", String(NAAM), nullable=False),
    Column("wat", String(20), nullable=False),
    Column("bericht", String(8), nullable=False),
    UniqueConstraint("loket", "dag", "wie", "wat", "bericht"),
    sqlite_with_rowid=False,
)
"""Who did what on which day; ``bericht`` is the start of its id, or empty."""

post = Table(
    "post",
    tables,
    Column("id", LargeBinary(ID), primary_key=True),
    Column("aan", String(EMAIL), nullable=False),
    Column("soort", String(20), nullable=False),
    Column("aantal", Integer, nullable=False, default=0),
    Column("gemaakt", DateTime, nullable=False),
    Column("volgende", DateTime, nullable=False, index=True),
    Column("pogingen", Integer, nullable=False, default=0),
    Column("fout", String(60), nullable=False, default=""),
)
"""A mail that waits: its text is constant, so only its kind is kept. Times are UTC."""

klus = Table(
    "klus",
    tables,
    Column("naam", String(40), primary_key=True),
    Column("klaar", DateTime),
    Column("bezig_tot", DateTime),
)
"""When a job last ran, and until when a process has claimed it. Times are UTC."""

oefening = Table(
    "oefening",
    tables,
    Column("id", LargeBinary(ID), primary_key=True),
    Column("loket", ForeignKey("balie.loket", ondelete="CASCADE"), nullable=False, index=True),
    Column("kwartaal", String(7), nullable=False),
    Column("bericht", LargeBinary(ID), nullable=False),
    Column("dag", Date, nullable=False),
    Column("uiterlijk", Date, nullable=False),
    Column("gehaald", Boolean),
    UniqueConstraint("loket", "kwartaal"),
)
"""A drill: ``bericht`` is the id of the test message, ``gehaald`` is empty until the verdict."""
