"""Judges a site: walks through it, chooses the page about nazorg, and asks every check."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.audit.adres import path_of, same_site
from portal.audit.kanalen import Algemeen
from portal.audit.lezer import Gelezen, Lezer
from portal.audit.netjes import tidy
from portal.audit.onderwerp import choose, mention
from portal.audit.rapport import Oordeel, Rapport
from portal.audit.rondgang import KLIKKEN, PAGINAS, Rondgang, Site
from portal.audit.toets import Dossier, Mate, Uitslag
from portal.audit.toetsen import TOETSEN
from portal.audit.webpagina import Link, Webpagina, block_around

MEESTE_LINKS = 60
"""Links of the page that are tried at most."""
WEINIG = 3
"""Texts below which a home page says nothing without scripts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderzoek:
    """How a site is judged."""

    lezer: Lezer
    vandaag: date
    algemeen: Algemeen
    paginas: int = PAGINAS
    klikken: int = KLIKKEN
    ook_buiten: bool = False
    """Whether links to other sites are tried too."""

    def judge(self, adres: str) -> Rapport:
        """Judge the site.

        Args:
            adres: The site, as it was asked for.

        Raises:
            PortalError: its home page cannot be read.
        """
        site = Rondgang(self.lezer, self.paginas, self.klikken).walk()
        page = choose(site.paginas.values())
        uitslagen = self._judge_page(site, page) if page else _without_page(site)
        return Rapport(
            adres=adres,
            dag=self.vandaag,
            pagina=tidy(path_of(page.adres)) if page else "",
            gelezen=len(site.paginas),
            opmerkingen=tuple(_remarks(site, page)),
            oordelen=tuple(
                Oordeel(toets, Uitslag(uitslag.mate, tidy(uitslag.gevonden)))
                for toets, uitslag in zip(TOETSEN, uitslagen, strict=True)
            ),
        )

    def _judge_page(self, site: Site, page: Webpagina) -> list[Uitslag]:
        dossier = Dossier(
            site=site,
            pagina=page,
            blok=self._block(site, page),
            dood=tuple(self._dead(site, page)),
            algemeen=self.algemeen,
            vandaag=self.vandaag,
        )
        return [toets.judge(dossier) for toets in TOETSEN]

    def _block(self, site: Site, page: Webpagina) -> str:
        """Give the block on the home page that leads to a page; the home page is its own block."""
        if page.adres == site.begin:
            return page.tekst
        again = self.lezer.read(site.begin)
        known_as = frozenset({page.adres, *(asked for asked, there in site.anders.items() if there == page.adres)})
        return block_around(again.html, site.begin, known_as) if isinstance(again, Gelezen) else ""

    def _dead(self, site: Site, page: Webpagina) -> Iterator[Link]:
        links = {link.adres: link for link in page.links if link.in_inhoud and link.adres}
        for adres, link in list(links.items())[:MEESTE_LINKS]:
            if site.at(adres) in site.paginas or not (self.ook_buiten or same_site(adres, site.begin)):
                continue
            reden = site.gemist[adres] if adres in site.gemist else self.lezer.look(adres)
            if reden and reden.is_dead:
                yield link


def _without_page(site: Site) -> list[Uitslag]:
    """Judge a site without a page about nazorg: at most, another page names it."""
    found = mention(site.paginas.values())
    first = Uitslag(Mate.DEELS, f"alleen genoemd op {path_of(found.adres)}") if found else Uitslag(Mate.NIET)
    return [first, *[Uitslag(Mate.NIET)] * (len(TOETSEN) - 1)]


def _remarks(site: Site, page: Webpagina | None) -> Iterator[str]:
    if page is None:
        yield "Zonder pagina over nazorg valt er verder niets te toetsen."
    if site.vol:
        yield f"De site heeft meer pagina's. Wij lazen er {len(site.paginas)}, te beginnen met wat op nazorg leek."
    if len(site.thuis.blokken) < WEINIG:
        yield "De beginpagina heeft haast geen tekst zonder JavaScript. Niet elke telefoon toont haar dan."
