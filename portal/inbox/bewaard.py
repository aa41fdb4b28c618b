"""What a page carries to the next one, locked: a text that was typed when the session ended, letters, a secret."""

import base64
import binascii
from datetime import datetime, timedelta

from flask import current_app
from pydantic import Field, ValidationError

from portal.domain.waarde import Waarde
from portal.mailbox.errors import CannotOpenError
from portal.mailbox.keys import Doos

GELDIG = timedelta(hours=24)


class Bewaard(Waarde):
    """Where somebody was, and what stood there. It is stored nowhere but in the page itself."""

    endpoint: str
    plaats: dict[str, str] = Field(default={})
    """The values in the URL of that page."""
    velden: dict[str, str] = Field(default={}, repr=False)
    tot: datetime


def lock(doos: Doos, kept: Bewaard) -> str:
    """Give the hidden field."""
    return base64.urlsafe_b64encode(doos.sluit(kept.model_dump_json().encode())).decode()


def unlock(doos: Doos, field: str, now: datetime) -> Bewaard | None:
    """Read a hidden field; None for one that we did not make, or that is older than a day."""
    try:
        kept = Bewaard.model_validate_json(doos.open(base64.urlsafe_b64decode(field.encode("ascii", "replace"))))
    except (CannotOpenError, ValidationError, binascii.Error):
        return None
    return kept if now < kept.tot else None


def the_doos() -> Doos:
    """Give what locks the hidden fields of this app."""
    doos: Doos = current_app.extensions["doos"]
    return doos
