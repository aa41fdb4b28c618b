"""What can be found by words: gemeenten, desks, places, conditions, organisations, texts and lists of steps."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.gemeente_namen import by_size
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket, LoketSoort
from portal.domain.organisatie import Organisatie
from portal.domain.pagina import Content, Pagina, sleutels
from portal.domain.stap import Lijst

NAAM, ANDERS, TITEL, KORT, KOP, TEKST = 9, 8, 6, 4, 3, 1
"""How much a word says, by where it stands: in a name, another name, a title, a sentence, a heading, a text."""
_KOPPEN = re.compile(r"<h[23][^>]*>(.*?)</h[23]>")
_TAGS = re.compile(r"<[^>]+>")
_FEW = 5  # gemeenten; who serves more is not named after them


class Zoeksoort(StrEnum):
    """What an answer is; of answers that fit as well, the first stands above."""

    GEMEENTE = "gemeente"
    LOKET = "loket"
    VOORWAARDE = "voorwaarde"
    PAGINA = "pagina"
    ORGANISATIE = "organisatie"
    STAPPEN = "stappen"
    PLAATS = "plaats"


@dataclass(frozen=True, slots=True)
class Zoekdocument:
    """One answer, and the words by which it is found."""

    soort: Zoeksoort
    sleutel: str
    """Its name among the answers of its kind."""
    naam: str
    pad: str
    """The page that holds it, below the language."""
    anker: str = ""
    uitleg: str = ""
    """What tells it apart: a province, the gemeente of a place, what an organisation does."""
    woorden: tuple[tuple[int, str], ...] = ()
    """Texts, each with how much its words say."""
    namen: tuple[str, ...] = ()
    """Whole names: who types one of them means this answer."""

    @property
    def id(self) -> str:
        """Give what it is and its name: ``loket:den-haag-bureau-nazorg``."""
        return f"{self.soort}:{self.sleutel}"

    @property
    def adres(self) -> str:
        """Give the address of the page below the language, with the place on it."""
        return f"{self.pad}/#{self.anker}" if self.anker else f"{self.pad}/"


def documenten(catalogue: Catalogue, content: Content, dutch: Content) -> Iterator[Zoekdocument]:
    """Give every answer there is.

    Args:
        catalogue: The gemeenten, places and desks.
        content: The texts in the language of who asks.
        dutch: The same in Dutch: many who read another language know the Dutch word.
    """
    yield from of_content(content, dutch)
    yield from of_catalogue(catalogue)


def of_catalogue(catalogue: Catalogue) -> Iterator[Zoekdocument]:
    """Give the gemeenten, places and desks, the largest gemeente first."""
    gemeenten = by_size(catalogue)
    yield from map(_gemeente, gemeenten)
    yield from _loketten(gemeenten, catalogue)
    for gemeente in gemeenten:
        yield from _plaatsen(gemeente)


def _gemeente(gemeente: Gemeente) -> Zoekdocument:
    others = [naam for group in gemeente.andere_namen for naam in group.namen]
    former = [old.naam for old in gemeente.voormalige_gemeenten]
    return Zoekdocument(
        Zoeksoort.GEMEENTE,
        gemeente.slug,
        gemeente.naam,
        gemeente.slug,
        uitleg=str(gemeente.provincie),
        woorden=((NAAM, gemeente.naam), *((TITEL, naam) for naam in (gemeente.officiele_naam, *others, *former))),
        namen=(gemeente.naam, gemeente.officiele_naam, *others, *former),
    )


def _plaatsen(gemeente: Gemeente) -> Iterator[Zoekdocument]:
    """Give the places of a gemeente; the one that it is named after is found as the gemeente."""
    names = [*gemeente.woonplaatsen.namen, *(naam for group in gemeente.plaatsnamen for naam in group.namen)]
    for naam in dict.fromkeys(names):
        if naam != gemeente.naam:
            where = f"{gemeente.naam}, {gemeente.provincie}"
            yield Zoekdocument(
                Zoeksoort.PLAATS,
                naam.lower(),
                naam,
                gemeente.slug,
                uitleg=where,
                woorden=((TITEL, naam), (KOP, gemeente.naam)),
                namen=(naam,),
            )


def _loketten(gemeenten: Iterable[Gemeente], catalogue: Catalogue) -> Iterator[Zoekdocument]:
    """Give each desk once, on the page of the largest gemeente that it serves, or of the one that it is named after."""
    served: dict[str, tuple[Loket, list[Gemeente]]] = {}
    for gemeente in gemeenten:
        for loket in catalogue.loketten_for(gemeente):
            served.setdefault(loket.slug, (loket, []))[1].append(gemeente)
    yield from (_loket(loket, found) for loket, found in served.values())


def _loket(loket: Loket, gemeenten: list[Gemeente]) -> Zoekdocument:
    names = [gemeente.naam for gemeente in gemeenten]
    own = next((one for one in gemeenten if loket.slug.startswith(one.slug)), gemeenten[0])
    soort = "Zorg- en Veiligheidshuis" if loket.soort is LoketSoort.ZORG_EN_VEILIGHEIDSHUIS else ""
    return Zoekdocument(
        Zoeksoort.LOKET,
        loket.slug,
        loket.naam,
        own.slug,
        anker="hulp-nu",
        uitleg=", ".join(names) if len(names) <= _FEW else str(own.provincie),
        woorden=(
            (ANDERS, loket.naam),
            *((ANDERS, naam) for naam in loket.andere_namen),
            (ANDERS, soort),
            *((KORT if len(names) <= _FEW else TEKST, naam) for naam in names),
            *((TEKST, one.wie_nog) for one in loket.aanbod if one.wie_nog),
        ),
        namen=(loket.naam, *loket.andere_namen),
    )


def of_content(content: Content, dutch: Content) -> Iterator[Zoekdocument]:
    """Give the answers that are the same for every gemeente, in a language."""
    for sleutel in sleutels(content.paginas, content.organisaties, content.stappen):
        soort, _, naam = sleutel.partition(":")
        here, there = (_content_document(Zoeksoort(soort), naam, one) for one in (content, dutch))
        words = [(NAAM if " " not in one else TITEL, one) for one in content.zoekwoorden.wegwijzers.get(sleutel, ())]
        names = [one for one in content.zoekwoorden.wegwijzers.get(sleutel, ()) if " " in one]
        if content is not dutch:
            words += [(max(TEKST, weight - 2), text) for weight, text in there.woorden if weight >= KORT]
            words += [(KORT, one) for one in dutch.zoekwoorden.wegwijzers.get(sleutel, ())]
        yield Zoekdocument(
            here.soort,
            here.sleutel,
            here.naam,
            here.pad,
            here.anker,
            here.uitleg,
            (*here.woorden, *words),
            (*here.namen, *names),
        )


def _content_document(soort: Zoeksoort, naam: str, content: Content) -> Zoekdocument:
    if soort is Zoeksoort.ORGANISATIE:
        return _organisatie(content.organisaties[naam])
    if soort is Zoeksoort.STAPPEN:
        return _lijst(content.stappen[naam])
    return _tekst(soort, content.paginas[naam])


def _organisatie(one: Organisatie) -> Zoekdocument:
    return Zoekdocument(
        Zoeksoort.ORGANISATIE,
        one.slug,
        one.naam,
        "organisaties",
        anker=f"o-{one.slug}",
        uitleg=one.wat,
        woorden=((ANDERS, one.naam), (ANDERS, one.slug), (KORT, one.wat), (TEKST, one.voor_wie or "")),
        namen=(one.naam, *([one.telefoon.tekst] if one.telefoon else [])),
    )


def _lijst(lijst: Lijst) -> Zoekdocument:
    tekst = lijst.tekst
    return Zoekdocument(
        Zoeksoort.STAPPEN,
        lijst.feit.id,
        tekst.titel,
        f"stappen/{lijst.feit.id}",
        uitleg=tekst.beschrijving,
        woorden=(
            (TITEL, tekst.titel),
            (KORT, tekst.beschrijving),
            *((KOP, stap.tekst.titel) for stap in lijst.stappen),
            *((TEKST, f"{stap.tekst.doe} {stap.tekst.wie}") for stap in lijst.stappen),
        ),
        namen=(tekst.titel,),
    )


def _tekst(soort: Zoeksoort, pagina: Pagina) -> Zoekdocument:
    html = str(pagina.html)
    headings = " ".join(_KOPPEN.findall(html))
    return Zoekdocument(
        soort,
        pagina.naam,
        pagina.kop.titel,
        f"hulp/{pagina.naam}" if pagina.naam in {*Basisvoorwaarde} else pagina.naam,
        uitleg=pagina.kop.beschrijving,
        woorden=(
            (ANDERS if soort is Zoeksoort.VOORWAARDE else TITEL, pagina.naam.replace("-", " ")),
            (TITEL, pagina.kop.titel),
            (KORT, pagina.kop.beschrijving),
            (KOP, headings),
            (TEKST, _TAGS.sub(" ", html)),
        ),
        namen=(pagina.kop.titel, pagina.naam.replace("-", " ")),
    )
