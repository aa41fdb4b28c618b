"""When something cannot be done yet: nothing is lost, and the same button tries again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from flask import Response

from portal.intake.frames import Bezoek
from portal.intake.pages import WachtPage
from portal.mailbox.errors import StoreUnavailableError, TooBusyError
from portal.ui.page import render
from portal.ui.text import gettext as _

BEZET = timedelta(seconds=30)
"""After this time it is worth trying again."""
_MINUUT = 60  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Opnieuw:
    """What the button sends again."""

    bezoek: Bezoek
    actie: str
    naam: str
    """Name of the hidden field: ``klad`` of who writes, ``bewijs`` of who reads."""
    veld: str
    bewaard: tuple[str, ...] = ()
    """What was typed, to see that it is still there."""

    @property
    def sends(self) -> bool:
        """Whether the button sends a message, and does not read an answer."""
        return self.naam == "klad"


def attempt(opnieuw: Opnieuw, do: Callable[[], Response]) -> Response:
    """Do something with the mailbox; when it is busy or away, show the page with one button that tries again."""
    try:
        return do()
    except TooBusyError:
        zinnen = (
            _("Het is nu druk. Er is nog niets verstuurd en er is niets kwijt."),
            _("Wacht een halve minuut. Druk dan weer op de knop."),
        )
        return _later(_page(opnieuw, _("Even wachten"), zinnen), 503, BEZET)
    except StoreUnavailableError:
        return _later(_page(opnieuw, _("Nu lukt het niet"), _unsure(opnieuw)), 503, BEZET)


def wait_first(opnieuw: Opnieuw, wait: timedelta) -> Response:
    """Ask a network that sent much to wait; then the same button works."""
    minutes = -(-int(wait.total_seconds()) // _MINUUT)
    tijd = _("1 minuut") if minutes <= 1 else _("%(aantal)s minuten", aantal=str(minutes))
    zinnen = (
        _("Er komt nu veel vanaf uw wifi of netwerk. Dat ligt niet aan u."),
        _("Wacht %(tijd)s. Druk dan weer op de knop. Alles wat u invulde, blijft staan.", tijd=tijd),
    )
    return _later(_page(opnieuw, _("Wacht heel even"), zinnen), 429, wait)


def _unsure(opnieuw: Opnieuw) -> tuple[str, ...]:
    """Say that a message may have arrived: a database can break off after it stored and before it said so."""
    ours = _("Er ging iets mis bij ons. Dat ligt niet aan u.")
    again = _("Druk straks weer op de knop, of bel. Alles wat u invulde, blijft hier staan.")
    if not opnieuw.sends:
        return ours, again
    return ours, _("Wij weten nog niet of uw bericht is aangekomen. Het komt nooit dubbel aan."), again


def _page(opnieuw: Opnieuw, titel: str, zinnen: tuple[str, ...]) -> WachtPage:
    sends = opnieuw.sends
    return WachtPage(
        **opnieuw.bezoek.basis(titel, opnieuw.actie, veld=opnieuw.veld, terug=sends),
        zinnen=zinnen,
        veld=opnieuw.naam,
        knop=_("Verstuur opnieuw") if sends else _("Probeer opnieuw"),
        knop_actie="verder" if sends else "bekijk",
        bewaard=opnieuw.bewaard,
    )


def _later(page: WachtPage, status: int, wait: timedelta) -> Response:
    response = render(page)
    response.status_code = status
    response.headers["Retry-After"] = str(max(1, int(wait.total_seconds())))
    return response
