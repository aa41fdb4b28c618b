"""Of what a site and its parts are made: the stamps that tell whether they must be made again."""

from datetime import date
from itertools import chain
from pathlib import Path

from portal.afdruk import print_of, print_of_code
from portal.domain.thema import Thema
from portal.settings import Settings

LANDELIJK = "landelijk"
"""The name of the folder of the national site; every other folder has the name of a gemeente."""


def made_of(settings: Settings, dag: date, thema: Thema, wijze: str = "") -> str:
    """Make the stamp of everything that a site can be made of; empty where that cannot be known.

    ``wijze`` says how a gemeente publishes the site itself. A mailbox changes by itself: where a desk
    has one, nothing is known.
    """
    if has_mailbox(settings) and _a_desk_may_have_one(settings):
        return ""
    facts = [settings.gemeenten, settings.content, settings.translations]
    return print_of(facts, always(settings, dag, thema), wijze)


def has_mailbox(settings: Settings) -> bool:
    """Tell whether there is a mailbox, which knows what desks can receive."""
    scheme, _sign, path = settings.mailbox.partition(":///")
    return scheme != "sqlite" or Path(path).exists()


def _a_desk_may_have_one(settings: Settings) -> bool:
    """Tell whether the file of any desk could name its mailbox; what YAML escapes may be any word."""
    files = chain((settings.gemeenten / "loketten").glob("*"), (settings.content / "voorbeeld").glob("*"))
    return any(b"postvak" in text or b"\\" in text for text in (file.read_bytes() for file in files if file.is_file()))


def always(settings: Settings, dag: date, thema: Thema) -> str:
    """Make the stamp of what shapes every page: the program, the settings, the day, the look, and the postcodes."""
    return print_of([settings.postcodes], print_of_code(), repr(settings), dag.isoformat(), repr(thema))
