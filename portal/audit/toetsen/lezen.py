"""Can everybody read the page, and is it still true?"""

from portal.audit.adres import same_site
from portal.audit.datums import last_checked
from portal.audit.leesniveau import measure
from portal.audit.toets import EIGEN, KWETSBAAR, Deel, Dossier, Mate, Toets, Uitslag
from portal.audit.webpagina import Webpagina
from portal.domain.datum import months_later
from portal.domain.taal import Taal

GENOEG_TALEN = 2
ALLES_GOED = 4
HALF_GOED = 2
VERS = 12  # months
_TAALNAMEN = {taal.naam.casefold() for taal in Taal if taal is not Taal.NL} | {"українська", "русский", "中文", "فارسی"}


def languages(dossier: Dossier) -> Uitslag:
    """Count the languages in which this page is offered; a link to a home page in another language is none."""
    found = sorted(_versions(dossier.pagina, dossier.site.thuis))
    mate = Mate.GOED if len(found) >= GENOEG_TALEN else Mate.DEELS if found else Mate.NIET
    return Uitslag(mate, ", ".join(found))


def level(dossier: Dossier) -> Uitslag:
    """Measure how hard the page is."""
    maat = measure(dossier.pagina.blokken)
    if not maat.says_enough:
        return Uitslag(Mate.NIET, "te weinig zinnen om te meten")
    mate = Mate.GOED if maat.met == ALLES_GOED else Mate.DEELS if maat.met >= HALF_GOED else Mate.NIET
    figures = f"{maat.gemiddeld:.0f} woorden per zin; leesscore {maat.flesch:.0f}".replace(".", ",")
    return Uitslag(mate, figures if mate is Mate.GOED else f"{figures}; langste zin: ‘{maat.langste}’")


def checked(dossier: Dossier) -> Uitslag:
    """Look for the day on which somebody last checked the page."""
    day = last_checked(dossier.pagina.blokken)
    if day is None or day > dossier.vandaag:
        return Uitslag(Mate.NIET)
    fresh = dossier.vandaag <= months_later(day, VERS)
    return Uitslag(Mate.GOED if fresh else Mate.DEELS, f"{day:%d-%m-%Y}")


def links(dossier: Dossier) -> Uitslag:
    """Look for links that lead nowhere."""
    dead = [link.tekst or link.href for link in dossier.dood]
    return Uitslag(Mate.NIET if dead else Mate.GOED, ", ".join(dead))


def _versions(page: Webpagina, thuis: Webpagina) -> set[str]:
    """Give the languages of a page that lead to a version of it, and not to where the home page leads too."""
    general = {link.adres for link in thuis.links} | {version.adres for version in thuis.talen}
    if page.adres == thuis.adres:
        general = set()
    named = {version.taal for version in page.talen if version.adres not in general}
    linked = {
        link.taal or link.tekst
        for link in page.links
        if link.adres not in general
        and same_site(link.adres, page.adres)
        and (link.taal or link.tekst.casefold() in _TAALNAMEN)
    }
    return {taal for taal in named | linked if not taal.casefold().startswith(("nl", "x-"))}


LEZEN = (
    Toets(
        naam="Andere talen",
        deel=Deel.LEZEN,
        punten=4,
        goed="De pagina is er in 2 of meer andere talen.",
        deels="De pagina is er in 1 andere taal.",
        raad="Zet de pagina ook in andere talen. Niet iedereen die terugkomt, leest Nederlands.",
        bron=EIGEN,
        judge=languages,
    ),
    Toets(
        naam="Makkelijk te lezen",
        deel=Deel.LEZEN,
        punten=6,
        goed="De tekst blijft binnen alle 4 grenzen.",
        deels="De tekst blijft binnen 2 of 3 grenzen.",
        raad="Maak de zinnen korter en kies gewone woorden. Ook wie moeilijk leest, moet het begrijpen.",
        bron=KWETSBAAR,
        judge=level,
    ),
    Toets(
        naam="Laatst nagekeken",
        deel=Deel.LEZEN,
        punten=2,
        goed="Op de pagina staat een dag van nakijken, hooguit 12 maanden oud.",
        deels="Die dag is ouder.",
        raad="Kijk de pagina elk jaar na en zet de dag erbij. Dan weet een lezer of zij nog klopt.",
        bron=EIGEN,
        judge=checked,
    ),
    Toets(
        naam="Geen dode links",
        deel=Deel.LEZEN,
        punten=2,
        goed="Elke link op de pagina komt ergens uit.",
        raad="Haal links weg die nergens uitkomen, of verbeter ze.",
        bron=EIGEN,
        judge=links,
    ),
)
