"""Walks through a site as a visitor who looks for nazorg: the most promising link first."""

import heapq
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from portal.audit.adres import path_of, same_site
from portal.audit.lezer import Gemist, Lezer, Reden
from portal.audit.webpagina import Link, Webpagina, parse
from portal.audit.woorden import nearness
from portal.domain.errors import PortalError

PAGINAS = 60
KLIKKEN = 6
DOORSTUREN = 3
"""How often a page may send us on by itself."""
_BESTANDEN = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".jpg", ".jpeg", ".png", ".svg", ".ics", ".mp3", ".mp4")


@dataclass(frozen=True, slots=True)
class Site:
    """The pages of a site that were read, and how they lead to each other."""

    begin: str
    paginas: Mapping[str, Webpagina]
    """By address."""
    anders: Mapping[str, str]
    """An address that sends on -> the address where its page stands."""
    gemist: Mapping[str, Reden]
    """An address that was not read -> why."""
    vol: bool
    """Whether it has more pages than were read."""

    @property
    def thuis(self) -> Webpagina:
        """Give the home page."""
        return self.paginas[self.begin]

    def at(self, adres: str) -> str:
        """Give the address where a page stands, after it sent us on."""
        return self.anders.get(adres, adres)

    def way_to(self, naar: str) -> tuple[Link, ...]:
        """Give the links that a visitor follows from the home page, as few as there are in the pages that were read."""
        ways: dict[str, tuple[Link, ...]] = {self.begin: ()}
        queue = deque([self.begin])
        while queue and naar not in ways:
            here = queue.popleft()
            for link in self.paginas[here].links:
                there = self.at(link.adres)
                if there in self.paginas and there not in ways:
                    ways[there] = (*ways[here], link)
                    queue.append(there)
        return ways.get(naar, ())


@dataclass(slots=True)
class Rondgang:
    """A walk through one site."""

    lezer: Lezer
    paginas: int = PAGINAS
    """Pages that are read at most."""
    klikken: int = KLIKKEN
    """Clicks from the home page, at most."""
    _gelezen: dict[str, Webpagina] = field(default_factory=dict, init=False)
    _anders: dict[str, str] = field(default_factory=dict, init=False)
    _gemist: dict[str, Reden] = field(default_factory=dict, init=False)
    _wacht: list[tuple[int, int, int, str]] = field(default_factory=list, init=False)
    """A heap: how far the page seems, clicks, order of finding, address."""
    _gezien: set[str] = field(default_factory=set, init=False)

    def walk(self) -> Site:
        """Read the site, from its home page on.

        Raises:
            PortalError: the home page itself cannot be read.
        """
        begin = self._visit(self.lezer.begin)
        if begin is None:
            raise PortalError(f"{self.lezer.begin}: {self._gemist[self.lezer.begin]}")
        self._plan(begin, 1)
        while self._wacht and len(self._gelezen) < self.paginas:
            _, clicks, _, adres = heapq.heappop(self._wacht)
            page = self._visit(adres)
            if page and clicks < self.klikken:
                self._plan(page, clicks + 1)
        return Site(begin.adres, self._gelezen, self._anders, self._gemist, vol=bool(self._wacht))

    def _visit(self, adres: str) -> Webpagina | None:
        """Read a page, and the one that it sends us on to by itself."""
        here = adres
        for _ in range(DOORSTUREN):
            found = self.lezer.read(here)
            if isinstance(found, Gemist):
                self._gemist[adres] = found.reden
                return None
            page = parse(found.html, found.adres)
            if not page.stuurt_naar or not same_site(page.stuurt_naar, adres):
                break
            here = page.stuurt_naar
        if adres != page.adres:
            self._anders[adres] = page.adres
        return self._gelezen.setdefault(page.adres, page)

    def _plan(self, page: Webpagina, clicks: int) -> None:
        for link in page.links:
            if link.adres in self._gezien or not self._is_page(link):
                continue
            self._gezien.add(link.adres)
            far = nearness(f"{link.tekst} {path_of(link.adres)}")
            heapq.heappush(self._wacht, (far, clicks, len(self._gezien), link.adres))

    def _is_page(self, link: Link) -> bool:
        is_dutch = not link.taal or link.taal.casefold().startswith("nl")
        is_file = link.adres.casefold().endswith(_BESTANDEN)
        return is_dutch and not is_file and same_site(link.adres, self.lezer.begin)
