"""A page as a visitor sees it: its headings, its texts and its links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString
from bs4.exceptions import ParserRejectedMarkup

from portal.audit.adres import resolve

KOPPEN = ("h2", "h3", "h4", "h5", "h6", "dt", "summary", "th", "legend")
"""What names a part of a page."""
RONDOM = 400
"""Characters of a block around a link; what is larger is no block but a page."""
DIEPST = 40
"""Tags in a line, each inside the other; a page with more was made to keep us busy."""
LANGSTE_PUNT = 150
"""Characters of a short text."""
DIEPSTE_PAGINA = 1_000
"""Tags inside each other; a page that never closes its items has some hundreds."""
MEESTE = 1_500
"""Links, headings or items that are read of one page, and parts of one of them."""
_INHOUD = ("main", "[role=main]", "#main", "#content", "#inhoud")
_HELE_PAGINA = frozenset({"main", "body", "html", "[document]"})
_BUITEN_INHOUD = ("header", "footer", "nav")
"""What is no part of the page itself, where it does not say what is."""
_ONZICHTBAAR = ("script", "style", "template", "svg", "iframe", "[hidden]", "[aria-hidden=true]")
_VAST = frozenset(
    {"abbr", "b", "bdi", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr"}
)
"""Tags without room around them: the words before and in them are glued."""
_IN_DE_REGEL = _VAST | {"a", "br", "button", "cite", "code", "img", "input", "label", "td", "th", "time"}
"""Tags that do not end a line, or only within an address or a row."""
_STUUR_DOOR = re.compile(r"^\s*\d+\s*;\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link on a page."""

    href: str
    """As the page has it."""
    adres: str
    """Where it leads; empty for what is no page, such as ``tel:``."""
    tekst: str
    taal: str
    """The language that it says of what is behind it; empty where it does not say."""
    in_inhoud: bool
    """Whether it stands in the page itself, and not in what every page has."""


@dataclass(frozen=True, slots=True)
class Taalversie:
    """A version of a page in a language."""

    taal: str
    adres: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Webpagina:
    """What one page says."""

    adres: str
    titel: str
    kop: str
    """The first h1."""
    koppen: tuple[str, ...]
    """What names a part of the page."""
    blokken: tuple[str, ...]
    """The texts of the page itself, as paragraphs, rows and items."""
    punten: tuple[str, ...]
    """Its short texts: headings, links and items of lists."""
    links: tuple[Link, ...]
    talen: tuple[Taalversie, ...]
    """The versions of itself that it names."""
    heeft_formulier: bool
    stuurt_naar: str
    """Where it sends its visitor by itself; empty where it does not."""

    @property
    def tekst(self) -> str:
        """Give all texts of the page itself."""
        return "\n".join(self.blokken)


def parse(html: str, adres: str) -> Webpagina:
    """Read a page; whatever is wrong in it is left out."""
    soup = _soup(html)
    titel, refresh = _words(soup.title), soup.select_one("meta[http-equiv=refresh i]")
    for tag in soup.select(",".join(_ONZICHTBAAR)):
        tag.extract()
    kop, main = _words(soup.h1), _main(soup)
    inhoud = main or soup.body or soup
    around = [] if main else inhoud.find_all(_BUITEN_INHOUD)
    inside = {id(tag) for tag in inhoud("a")} - {id(tag) for part in around for tag in part("a")}
    links = tuple(_links(soup, inside, adres))
    for tag in around:
        tag.extract()
    koppen = tuple(filter(None, map(_words, inhoud.find_all(KOPPEN, limit=MEESTE))))
    short = (*koppen, *(link.tekst for link in links if link.in_inhoud), *map(_words, inhoud("li", limit=MEESTE)))
    return Webpagina(
        adres=adres,
        titel=titel,
        kop=kop,
        koppen=koppen,
        blokken=tuple(_blocks(inhoud)),
        punten=tuple(text for text in short if text and len(text) <= LANGSTE_PUNT),
        links=links,
        talen=tuple(_alternates(soup, adres)),
        heeft_formulier=any(form.select_one("textarea, input[type=email], input[type=tel]") for form in inhoud("form")),
        stuurt_naar=_onward(refresh, adres),
    )


def block_around(html: str, adres: str, naar: frozenset[str]) -> str:
    """Give the largest small block of a page that holds a link to one of some addresses; empty where none does."""
    for link in _soup(html).select("a[href]", limit=MEESTE):
        if resolve(adres, _attr(link, "href")) in naar:
            block = link
            while block.parent and block.parent.name not in _HELE_PAGINA and len(_words(block.parent)) <= RONDOM:
                block = block.parent
            return _words(block)
    return ""


def _soup(html: str) -> BeautifulSoup:
    """Read a page; one that cannot be read, or is nested without end, is empty: every question to it takes too long."""
    try:
        soup = BeautifulSoup(_whole(_without_comments(html)), "html.parser")
    except ParserRejectedMarkup:
        return BeautifulSoup("", "html.parser")
    depths = {id(soup): 0}
    for tag in soup.find_all():
        depths[id(tag)] = depth = depths[id(tag.parent)] + 1
        if depth > DIEPSTE_PAGINA:
            return BeautifulSoup("", "html.parser")
    return soup


def _whole(html: str) -> str:
    """Leave out tags at the end that never close, for the same reason."""
    last = html.rfind(">") + 1
    return html[:last] + html[last:].partition("<")[0]


def _without_comments(html: str) -> str:
    """Leave comments out, the last one up to the end where it has none; html.parser reads those again and again."""
    kept: list[str] = []
    here = 0
    while (start := html.find("<!--", here)) >= 0:
        kept.append(html[here:start])
        end = html.find("-->", start + len("<!"))
        if end < 0:
            return "".join(kept)
        here = end + len("-->")
    return "".join((*kept, html[here:]))


def _main(soup: BeautifulSoup) -> Tag | None:
    """Give the part that says that it is the page itself."""
    for selector in _INHOUD:
        found = soup.select(selector)
        if len(found) == 1:
            return found[0]
    return None


def _links(soup: BeautifulSoup, inside: set[int], adres: str) -> Iterator[Link]:
    for tag in soup.select("a[href]", limit=MEESTE):
        href = _attr(tag, "href")
        taal = _attr(tag, "hreflang") or _attr(tag, "lang")
        yield Link(href, resolve(adres, href), _words(tag), taal, id(tag) in inside)


def _alternates(soup: BeautifulSoup, adres: str) -> Iterator[Taalversie]:
    for tag in soup.select("link[rel~=alternate][hreflang][href]"):
        yield Taalversie(_attr(tag, "hreflang"), resolve(adres, _attr(tag, "href")))


def _blocks(inhoud: Tag) -> Iterator[str]:
    """Give the texts of a page, each as one block: what stands between two ends of a line."""
    here: Tag | None = None
    words: list[str] = []
    for one in inhoud.descendants:
        if isinstance(one, Tag):
            words.append("" if one.name in _VAST else " ")
        elif _is_text(one):
            if (block := _block_of(one)) is not here:
                yield from filter(None, [_clean("".join(words))])
                here, words = block, []
            words.append(str(one))
    yield from filter(None, [_clean("".join(words))])


def _is_text(one: PageElement) -> bool:
    return isinstance(one, NavigableString) and not isinstance(one, PreformattedString)


def _block_of(string: PageElement) -> Tag | None:
    tag = string.parent
    for _ in range(DIEPST):
        if tag is None or tag.name not in _IN_DE_REGEL:
            break
        tag = tag.parent
    return tag


def _onward(refresh: Tag | None, adres: str) -> str:
    match = _STUUR_DOOR.match(_attr(refresh, "content")) if refresh else None
    return resolve(adres, match[1]) if match else ""


def _words(tag: Tag | None) -> str:
    """Give the text of a tag in one line."""
    words: list[str] = []
    for one in islice(tag.descendants, MEESTE) if tag else ():
        if isinstance(one, Tag):
            words.append("" if one.name in _VAST else " ")
        elif _is_text(one):
            words.append(str(one))
    return _clean("".join(words))


def _clean(text: str) -> str:
    return " ".join(text.split())


def _attr(tag: Tag, name: str) -> str:
    return str(tag.get(name) or "")
