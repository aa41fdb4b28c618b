"""Every Dutch text that a person reads here, with the level it is held to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.extract import extract_from_dir
from bs4 import BeautifulSoup, Tag

from assets.messages import METHODS, OPTIONS, ROOMS
from portal.catalogue import uitleg
from portal.domain.organisatie import Organisatie
from portal.domain.pagina import Content, Pagina
from portal.domain.stap import Lijsttekst, Staptekst
from portal.sources.bevindingen import Bevindingen
from portal.sources.content import Origineel, load_dutch
from tests.examples import VANDAAG
from tests.leesbaar.niveaus import A2, B1, HOOFDPAGINA, Niveau
from tests.leesbaar.woorden import HOOFDLETTERS

ROOT = Path(__file__).parents[2]
STAPPEN = "content/nl/stappen.yaml"
BLOKKEN = ("p", "li", "h1", "h2", "h3", "dt", "dd", "th", "td", "summary", "label", "legend", "button", "figcaption")
MAKKELIJK = frozenset(
    f"public/{path}"
    for path in (
        "makkelijk.py",
        "plaatjes.py",
        "templates/public/makkelijk.html",
        "templates/public/plaatje.html",
        "templates/public/plaatjes.html",
        "templates/public/plaatjesrij.html",
    )
)
"""The screens for who reads little, below ``portal/``."""
GOLDEN = {
    "gemeente-volledig": HOOFDPAGINA,
    "gemeente-onbekend": HOOFDPAGINA,
    "home": HOOFDPAGINA,
    "brief": B1,
    "hulp": B1,
}
"""Whole pages as they are shown, with what a gemeente says itself; tests/golden keeps them."""
INGEVULD = {
    "aantal": "20",
    "anderen": "Soest en Woerden",
    "cijfer": "3",
    "cijfers": "37",
    "dag": "maandag 23 november",
    "eerste": "Soest",
    "laatste": "Woerden",
    "minuut": "30",
    "moment": "morgen om 9.00 uur",
    "namen": "Soest en Woerden",
    "nummer": "14 030",
    "tijd": "5 minuten",
    "tot": "12.00",
    "tweede": "Woerden",
    "uur": "9.00",
    "van": "9.00",
    "wie": "de gemeente Zeist",
}
"""What stands on the place of a name in a sentence of a screen; elsewhere it is a gemeente."""


@dataclass(frozen=True, slots=True)
class Tekst:
    """A text, by the file in which an editor finds it."""

    naam: str
    niveau: Niveau
    blokken: tuple[str, ...]


def read_teksten() -> tuple[Tekst, ...]:
    """Give every Dutch text: the pages, the steps, the organisations and the screens."""
    dutch = _origineel()
    words = dutch.stapteksten
    return (*_content(dutch.content), *_steps(words.stappen, words.lijsten), *_screens())


def read_golden() -> tuple[Tekst, ...]:
    """Give whole pages as they are shown."""
    files = {f"tests/golden/{naam}.html": niveau for naam, niveau in GOLDEN.items()}
    return tuple(Tekst(file, niveau, blocks_of((ROOT / file).read_text("utf-8"))) for file, niveau in files.items())


def read_bekend() -> frozenset[str]:
    """Give the abbreviations that are the name of an organisation: that name is on its door."""
    organisaties = _origineel().content.organisaties.values()
    return frozenset(letters for one in organisaties for letters in HOOFDLETTERS.findall(one.naam))


def blocks_of(html: str) -> tuple[str, ...]:
    """Give the Dutch blocks of a page, or of its main part where it has one."""
    soup = BeautifulSoup(html, "html.parser")
    main = soup.find("main") or soup
    assert isinstance(main, Tag)
    for unread in main.select("script, style, template, [hidden], [aria-hidden=true], [lang]:not([lang=nl])"):
        unread.decompose()
    leaves = (block for block in main.find_all(BLOKKEN) if not block.find(BLOKKEN))
    return tuple(text for leaf in leaves if (text := leaf.get_text(" ", strip=True)))


@cache
def _origineel() -> Origineel:
    found = Bevindingen()
    dutch = load_dutch(ROOT / "content", VANDAAG, found)
    assert dutch, found.problems
    return dutch


def _content(content: Content) -> Iterator[Tekst]:
    yield from map(_pagina, content.paginas.values())
    words = (word for one in content.organisaties.values() for word in _organisatie(one))
    yield Tekst("content/organisaties.yaml", B1, tuple(words))


def _pagina(pagina: Pagina) -> Tekst:
    head = (pagina.kop.titel, pagina.kop.beschrijving, pagina.kop.bovenkop)
    return Tekst(f"content/nl/{pagina.naam}.md", B1, (*filter(None, head), *blocks_of(pagina.html)))


def _organisatie(one: Organisatie) -> Iterator[str]:
    yield from filter(None, (one.wat, one.voor_wie, one.openingstijden_tekst, one.opmerking))


def _steps(stappen: Mapping[str, Staptekst], lijsten: Mapping[str, Lijsttekst]) -> Iterator[Tekst]:
    for naam, stap in stappen.items():
        words = (stap.doe, stap.wie, *stap.meenemen, stap.als_niet, stap.hoe_lang, stap.kosten)
        yield Tekst(f"{STAPPEN}: {naam}", B1, words)
    lists = [words for lijst in lijsten.values() for words in (lijst.inleiding, lijst.beschrijving)]
    yield Tekst(f"{STAPPEN}: lijsten", B1, tuple(lists))
    both: tuple[Staptekst | Lijsttekst, ...] = (*stappen.values(), *lijsten.values())
    yield Tekst(f"{STAPPEN}: makkelijk", A2, tuple(one.makkelijk for one in both))
    yield Tekst(f"{STAPPEN}: titels", A2, tuple(one.titel for one in both))


def _screens() -> Iterator[Tekst]:
    by_screen: dict[tuple[str, Niveau], dict[str, None]] = defaultdict(dict)
    for file, words in messages():
        easy = file in MAKKELIJK
        room = "public: makkelijk en plaatjes" if easy else file.partition("/")[0]
        niveau = A2 if easy or room == "intake" else B1
        by_screen[room, niveau][fill_in(words)] = None
    for (room, niveau), blokken in by_screen.items():
        yield Tekst(f"portal/{room}", niveau, tuple(blokken))


def messages() -> Iterator[tuple[str, str]]:
    """Give every Dutch sentence of the screens, with its file below ``portal/``."""
    for room in ROOMS:
        for file, _line, message, _comments, _context in extract_from_dir(ROOT / "portal" / room, METHODS, OPTIONS):
            for words in message if isinstance(message, tuple) else (message,):
                yield f"{room}/{Path(file).as_posix()}", words
    for naam in sorted(vars(uitleg)):
        if naam.isupper():
            yield "catalogue/uitleg.py", getattr(uitleg, naam)


def fill_in(words: str) -> str:
    """Put an ordinary word on every place that is filled when the screen is shown."""
    filled = words % _Gewoon(INGEVULD) if "%(" in words else words
    return filled.replace("TIJD", INGEVULD["uur"])  # a script fills this one


class _Gewoon(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "Zeist"
