"""A desk with two behandelaars and a key on paper, real and cheap: what takes 64 MiB is made once per process."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

import pyotp
from sqlalchemy import update

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.aanmelding import Aanmelding, Antwoord, Bereik, Plek
from portal.domain.plaatje import Plaatje
from portal.mailbox.balies import BalieStore
from portal.mailbox.code import Code
from portal.mailbox.database import Database
from portal.mailbox.houders import Toegang, add_holder, holder_of, wrap
from portal.mailbox.keys import (
    ZOUT,
    Afleider,
    Lettersleutel,
    MelderSleutel,
    Sleutelbos,
    Sleutelpaar,
    password_pair,
    seal,
)
from portal.mailbox.ontvangen import BEHANDELAAR
from portal.mailbox.openlog import Wie
from portal.mailbox.postvak import PostvakStore, Verzegeld
from portal.mailbox.rij import Rij
from portal.mailbox.staten import Bak, Ontvangst
from portal.mailbox.store import AanmeldingStore
from portal.mailbox.tables import houder

VANDAAG = date(2026, 11, 23)
"""A Monday; the next holiday is Christmas."""
NU = datetime(2026, 11, 23, 9, tzinfo=UTC).replace(tzinfo=None)
"""A moment of that day, as the mailbox wants it."""
LOKET = "bureau-voorbeeld"
NAMEN = ("Anna", "Bram")
WACHTWOORD = "een fiets vol tulpen"
"""Of both behandelaars."""
TOTP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
"""Their second factor, in base32."""
PEPPER = bytes(range(32))
CODE = Code("1234567890123450")
ANDERE_CODE = Code("9876543210987650")
VREEMDE_CODE = Code("5555000011112229")
"""With this one nothing was ever sent."""
CANARY = "kanariegeel قلم 🚲"
TELEFOON = "06 12345678"
AANMELDING = Aanmelding(
    dag=VANDAAG,
    plaatje=Plaatje.FIETS,
    onderwerpen=(Basisvoorwaarde.HUISVESTING, Basisvoorwaarde.SCHULDEN),
    plek=Plek.NEDERLAND,
    bereik=Bereik.BELLEN,
    telefoon=TELEFOON,
    inspreken=False,
    taal="Papiaments",
    bericht=CANARY,
)
ANTWOORD = Antwoord(dag=VANDAAG, tekst="Kom woensdag langs, dan praten we verder.")


class Onthouder(Afleider):
    """Derives as the real one, and remembers what came out: Argon2 takes a sixth of a second."""

    def __init__(self) -> None:
        super().__init__(PEPPER, bytes(range(ZOUT)), Rij(wachtenden=100))
        self._made: dict[Code, MelderSleutel] = {}

    def derive(self, code: Code) -> MelderSleutel:
        if code not in self._made:
            self._made[code] = super().derive(code)
        return self._made[code]


AFLEIDER = Onthouder()


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A desk that can receive."""

    loket: str
    bos: Sleutelbos
    papier: Lettersleutel
    toegangen: tuple[Toegang, ...]
    """What each behandelaar opens."""

    @property
    def sleutel(self) -> bytes:
        """Give its public key."""
        return next(iter(self.bos))

    def wie(self, dag: date = VANDAAG) -> Wie:
        """Say that the first behandelaar does it."""
        return Wie(self.loket, self.toegangen[0].houder.naam, dag)


def new_desk(
    database: Database,
    loket: str = LOKET,
    *,
    vandaag: date = VANDAAG,
    plaatsvervanger: str = "",
    pepper: bytes = PEPPER,
) -> Desk:
    """Make a desk with two behandelaars, who can log in with ``email_of``, WACHTWOORD and ``cijfers``."""
    papier, eerst = BalieStore(database).create(loket, plaatsvervanger=plaatsvervanger, today=vandaag)
    bos = eerst.sleutelbos
    made = tuple(add_behandelaar(database, loket, naam, bos, vandaag, pepper=pepper) for naam in NAMEN)
    return Desk(loket=loket, bos=bos, papier=papier, toegangen=made)


def add_behandelaar(
    database: Database,
    loket: str,
    naam: str,
    bos: Sleutelbos,
    vandaag: date = VANDAAG,
    *,
    email: str = "",
    pepper: bytes = PEPPER,
) -> Toegang:
    """Add a behandelaar as ``HouderStore.accept`` does, without the wait."""
    zout, paar = _wachtwoord(naam, pepper)
    with database.write() as connection:
        new = add_holder(
            connection,
            loket=loket,
            soort=BEHANDELAAR,
            naam=naam,
            email=email or email_of(naam, loket),
            publiek=paar.publiek,
            today=vandaag,
        )
        secret = {"zout": zout, "totp": seal(paar.publiek, TOTP.encode())}
        connection.execute(update(houder).where(houder.c.id == new).values(**secret))
        wrap(connection, new, bos)
        return Toegang(holder_of(connection, new), bos)


def email_of(naam: str, loket: str = LOKET) -> str:
    """Give the address of a behandelaar."""
    return f"{naam}@{loket}.nl".lower()


def cijfers(nu: datetime = NU) -> str:
    """Give the six digits of a moment."""
    return pyotp.TOTP(TOTP).at(nu.replace(tzinfo=UTC))


def new_store(database: Database) -> AanmeldingStore:
    """Give the melder's side, with a memory for what takes long."""
    return AanmeldingStore(database, AFLEIDER)


def send(database: Database, desk: Desk, aanmelding: Aanmelding = AANMELDING, code: Code = CODE) -> Verzegeld:
    """Send a message, and give it as the desk finds it."""
    sent = new_store(database).add(desk.loket, desk.sleutel, aanmelding, code=code, bak=Bak.EERSTE)
    assert sent is Ontvangst.NIEUW
    return PostvakStore(database).one(desk.loket, AFLEIDER.derive(code).id.hex(), aanmelding.dag)


@cache
def _wachtwoord(naam: str, pepper: bytes) -> tuple[bytes, Sleutelpaar]:
    """Give a salt of somebody's own, and the pair that the password makes with it."""
    zout = naam.encode().ljust(ZOUT, b"-")[:ZOUT]
    return zout, password_pair(WACHTWOORD, zout, Rij(), pepper)
