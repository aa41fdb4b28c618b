"""The draft: what a page carries to the next one, locked, of one size, and gone with the page."""

import base64
import binascii
from datetime import datetime, timedelta
from typing import TypeVar

from pydantic import Field, ValidationError

from portal.domain.waarde import Waarde
from portal.intake.antwoorden import Antwoorden
from portal.intake.stappen import Stap
from portal.mailbox.code import Code
from portal.mailbox.errors import CannotOpenError
from portal.mailbox.keys import BLOCK, Doos, pad, unpad

GELDIG = timedelta(hours=24)
BLOK_BEWIJS = 256  # bytes of a proof, which holds a code and a moment

Gesloten = TypeVar("Gesloten", "Klad", "Bewijs")


class Klad(Waarde):
    """A message that is being written. It stands nowhere but in the page itself."""

    begonnen: datetime
    """When the first page was made; also tells whether somebody took time to read."""
    taal: str
    slug: str
    code: str = Field(repr=False)
    stap: Stap = Stap.BEGIN
    antwoorden: Antwoorden = Antwoorden()
    naar_overzicht: bool = False
    """Whether somebody came back from the overview to change one answer."""
    verdacht: bool = False
    """Whether it may be no person: the message goes to the second tray, and is read all the same."""
    niet_voor: datetime | None = None
    """When the same network sent much: the moment from which it may be sent."""

    def is_expired(self, now: datetime) -> bool:
        """Tell whether it is older than a day."""
        return now - self.begonnen >= GELDIG

    def the_code(self) -> Code:
        """Give the code."""
        return Code(self.code)


class Bewijs(Waarde):
    """That somebody typed a code which can exist, so that it need not be typed again."""

    code: str = Field(repr=False)
    tot: datetime
    """The moment until which it counts."""
    niet_voor: datetime | None = None

    def the_code(self) -> Code:
        """Give the code."""
        return Code(self.code)


def new_klad(taal: str, slug: str, now: datetime, antwoorden: Antwoorden | None = None) -> Klad:
    """Begin a message, with a code of its own."""
    return Klad(begonnen=now, taal=taal, slug=slug, code=Code.new().cijfers, antwoorden=antwoorden or Antwoorden())


def lock(doos: Doos, value: Klad | Bewijs) -> str:
    """Give the hidden field: locked, and of one length whatever was typed."""
    block = BLOCK if isinstance(value, Klad) else BLOK_BEWIJS
    body = value.model_dump_json(exclude_defaults=True).encode()
    return base64.urlsafe_b64encode(doos.sluit(pad(body, block))).decode()


def unlock(doos: Doos, field: str, kind: type[Gesloten]) -> Gesloten | None:
    """Read a hidden field; None for one that we did not make, of another kind, or locked with an older key."""
    try:
        return kind.model_validate_json(unpad(doos.open(base64.urlsafe_b64decode(field.encode("ascii", "replace")))))
    except (CannotOpenError, ValidationError, binascii.Error):
        return None
