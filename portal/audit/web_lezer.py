"""Reads a site on the web: slowly, by its own rules, and nothing but pages of that site."""

import time
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urlsplit

from portal.audit.adres import normal, resolve, same_site
from portal.audit.lezer import Gelezen, Gemist, Reden, decode
from portal.audit.robots import Robots
from portal.audit.verbinding import Antwoordbytes, Verbinding
from portal.domain.errors import PortalError

PAUZE = 1.0  # seconds between two questions
DOORSTUREN = 5
"""How often a page may send us on."""
GOED = range(200, 300)
VERDER = frozenset({301, 302, 303, 307, 308})
WEG = frozenset({404, 410})
NERGENS = frozenset({Reden.ONBEREIKBAAR, Reden.AFGESCHERMD})
"""Why a link to another site leads nowhere; a site that is only slow may be there tomorrow."""
_PAGINA = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(slots=True)
class Tempo:
    """Keeps a pause between two questions."""

    pauze: float = PAUZE
    """Seconds."""
    _vorige: float = field(default=float("-inf"), init=False)

    def wait(self, minstens: float = 0) -> None:
        """Wait until the next question may be asked.

        Args:
            minstens: Seconds that the site itself asks for.
        """
        left = self._vorige + max(self.pauze, minstens) - time.monotonic()
        if left > 0:
            time.sleep(left)
        self._vorige = time.monotonic()


class WebLezer:
    """Reads pages of one site, by http or https."""

    def __init__(self, begin: str, verbinding: Verbinding, *, pauze: float = PAUZE) -> None:
        """Take the address of a home page; :meth:`open` reads it too."""
        self.begin = begin
        self._verbinding = verbinding
        self._tempo = Tempo(pauze)
        self._robots: dict[str, Robots] = {}
        self._gelezen: dict[str, Gelezen] = {}

    @classmethod
    def open(cls, adres: str, verbinding: Verbinding, *, pauze: float = PAUZE) -> Self:
        """Open a site by the address of its home page.

        Raises:
            PortalError: it is no address, or the site cannot or may not be read; the message says why.
        """
        try:
            lezer = cls(normal(adres), verbinding, pauze=pauze)
        except ValueError as error:
            raise PortalError(str(error)) from None
        first = lezer.read(lezer.begin)
        if isinstance(first, Gemist):
            raise PortalError(f"{lezer.begin}: {first.reden}")
        lezer.begin = first.adres
        lezer._gelezen[first.adres] = first
        return lezer

    def read(self, adres: str) -> Gelezen | Gemist:
        """Read a page of the site, where robots.txt lets us."""
        if adres in self._gelezen:
            return self._gelezen[adres]
        here = adres
        for _ in range(DOORSTUREN + 1):
            answer = self._rules(here).refusal(here) or self._ask(here)
            if isinstance(answer, Reden):
                return Gemist(adres, answer)
            if answer.status not in VERDER:
                return _page(here, answer)
            here = resolve(here, answer.naar)
            if not same_site(here, self.begin):
                return Gemist(adres, Reden.ELDERS)
        return Gemist(adres, Reden.KRINGLOOP)

    def look(self, adres: str) -> Reden | None:
        """Tell whether an address is gone, of this site or another: its head is enough."""
        own = same_site(adres, self.begin)
        if own and self._rules(adres).refusal(adres):
            return None
        answer = self._ask(adres, method="HEAD")
        if isinstance(answer, Reden):
            return Reden.WEG if answer in NERGENS and not own else None
        return Reden.WEG if answer.status in WEG else None

    def _rules(self, adres: str) -> Robots:
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(adres))
        if origin not in self._robots:
            self._robots[origin] = Robots(self._wishes(f"{origin}/robots.txt"))
        return self._robots[origin]

    def _wishes(self, adres: str) -> Antwoordbytes | Reden:
        """Ask for robots.txt, and follow it to the site with or without ``www.``."""
        for _ in range(DOORSTUREN + 1):
            self._tempo.wait()
            answer = self._verbinding.ask(adres)
            if isinstance(answer, Reden) or answer.status not in VERDER:
                return answer
            adres = resolve(adres, answer.naar)
            if not same_site(adres, self.begin):
                return Reden.ELDERS
        return Reden.KRINGLOOP

    def _ask(self, adres: str, *, method: str = "GET") -> Antwoordbytes | Reden:
        own = same_site(adres, self.begin)
        self._tempo.wait(self._rules(adres).pauze if own else 0)
        return self._verbinding.ask(adres, method=method)


def _page(adres: str, answer: Antwoordbytes) -> Gelezen | Gemist:
    if answer.status in WEG:
        return Gemist(adres, Reden.WEG)
    if answer.status not in GOED:
        return Gemist(adres, Reden.STORING)
    if answer.soort not in _PAGINA:
        return Gemist(adres, Reden.GEEN_PAGINA)
    return Gelezen(adres, decode(answer.body, answer.charset))
