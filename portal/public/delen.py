"""Every page of a site, in parts: pages that are made of the same facts change together."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from portal.catalogue.woordenbestand import LETTERS
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.taal import Taal
from portal.public.balie.views import BALIE
from portal.public.beveiliging import SECURITY, security_text
from portal.public.blok.page import BESTANDEN as BLOK
from portal.public.dekking import provincies
from portal.public.lists import prefixes_of
from portal.public.needs import VOORBEELD
from portal.public.plaatjes import PLAATJES
from portal.public.register import BESTANDEN, KAART, has_kaart
from portal.public.room import Room
from portal.public.texts import TEKSTEN
from portal.public.uiterlijk import assets_of
from portal.public.views import SAME_FOR_EVERY_GEMEENTE
from portal.public.waar import HULPEN, MET_OVERDRACHT, PLEKKEN
from portal.ui.links import NOT_FOUND, START

Url = tuple[str, dict[str, str]]
"""Endpoint and values: Frozen-Flask warns falsely about plain strings."""
_NOT_FOUND_BY_SEARCHING = frozenset(
    {"vind", "zoeken", "brief", "zoekbestand", "zoeknamen", "gemeente_stappen", "gemeente_stappen_makkelijk"}
)
OPENSEARCH = "machines.opensearch"
ROBOTS = "machines.robots"
SITEMAP = "machines.sitemap"
SITEMAP_TAAL = "machines.sitemap_taal"
_NO_TAAL = frozenset({START, NOT_FOUND, "asset", *BESTANDEN, KAART, *BALIE})


@dataclass(frozen=True, slots=True, eq=False)
class Deel:
    """A part of a site; each is itself alone."""

    naam: str
    taal: Taal
    slug: str
    """The gemeente whose facts its pages hold; empty where they hold those of none."""
    pages: tuple[Url, ...]
    """Endpoint, without the blueprint, and values, without the language; the files that have no language too.

    What another blueprint or room adds has its name before it, and no language.
    """
    alle: bool = False
    """Whether its pages hold the facts of every gemeente and every desk, or words of every language."""
    loketten: bool = False
    """Whether they name the desks of all gemeenten."""

    @property
    def urls(self) -> Iterator[Url]:
        """Give its pages as they are asked for."""
        for endpoint, values in self.pages:
            if endpoint in _NO_TAAL or "." in endpoint:
                yield endpoint, values
            else:
                yield f"public.{endpoint}", {"taal": self.taal, **values}


def delen(room: Room) -> Iterator[Deel]:
    """Give every part of the site; of no two the same page. What is not listed here is not frozen."""
    catalogue = room.catalogue
    one = next(iter(catalogue)).slug if len(catalogue) == 1 else ""
    assets = [("asset", {"hashed": hashed}) for hashed in assets_of(room.thema).hashed_names()]
    assets += [("blok.bestand", {"naam": naam}) for naam in BLOK]
    yield Deel("/", Taal.NL, one, ((START, {}), (NOT_FOUND, {}), (ROBOTS, {}), *assets))
    yield Deel("/sitemap", Taal.NL, one, tuple(_for_search_engines(room, one)), alle=not one)
    if security_text(room):
        yield Deel("/.well-known", Taal.NL, one, ((SECURITY, {}),))
    if not one:
        yield Deel("/register", Taal.NL, "", tuple((bestand, {}) for bestand in BESTANDEN), alle=True)
        yield Deel("/nl/blok", Taal.NL, "", (("blok.kies", {}),))
        yield Deel("/nl/balie", Taal.NL, "", tuple((endpoint, {}) for endpoint in BALIE), alle=True)
    general = (*_general_pages(room), *(() if one else _national_pages(room)))
    shared = tuple(page for page in general if page[0] in SAME_FOR_EVERY_GEMEENTE)
    others = tuple(page for page in general if page[0] not in SAME_FOR_EVERY_GEMEENTE)
    slugs = (*(gemeente.slug for gemeente in catalogue), *catalogue.verdwenen_slugs(), *(() if one else (VOORBEELD,)))
    own = {slug: tuple(_of_gemeente(room, slug)) for slug in slugs}
    for taal in Taal:
        yield Deel(f"/{taal}", taal, "", shared)
        yield Deel(f"/{taal}/", taal, one, others)
        yield Deel(f"/{taal}/zoekindex", taal, one, tuple(_search_files(one)), loketten=not one)
        yield from (Deel(f"/{taal}/{slug}", taal, slug, (*own[slug], *_blok(room, taal, slug))) for slug in slugs)
    yield from (
        Deel(f"/{slug}.vcf", Taal.NL, slug, ((KAART, {"slug": slug}),)) for slug in slugs if has_kaart(room, slug)
    )

    if not one:
        yield Deel("/nl/dekking", Taal.NL, "", tuple(_of_dekking(room)), alle=True)


def public_urls(room: Room) -> Iterator[Url]:
    """Give every page of the site, once."""
    return chain.from_iterable(deel.urls for deel in delen(room))


def findable(room: Room) -> Iterator[Url]:
    """Give the pages that every language has and that may be found by searching, without their language.

    The lists of steps of each gemeente are not among them: they are the general ones, with a number filled in.
    """
    national = () if len(room.catalogue) == 1 else _national_pages(room)
    every = chain(_general_pages(room), national, *(_of_gemeente(room, one.slug) for one in room.catalogue))
    return (page for page in every if page[0] not in _NOT_FOUND_BY_SEARCHING)


def _for_search_engines(room: Room, one: str) -> Iterator[Url]:
    """Give the files that need the public address of the site; where it is not known there are none."""
    if room.vindbaar_op:
        yield SITEMAP, {}
        yield from ((OPENSEARCH, {"taal": str(taal)}) for taal in Taal)
        yield from () if one else ((SITEMAP_TAAL, {"taal": str(taal)}) for taal in Taal)


def _general_pages(room: Room) -> Iterator[Url]:
    yield "home", {}
    yield "organisaties", {}
    yield "blad", {}
    yield "zoeken", {}
    yield "plaatjes", {}
    yield from (("plaatje", {"plaatje": one}) for one in PLAATJES)
    yield "waar", {}
    yield from (("waar_hulp", {"plek": plek}) for plek in PLEKKEN)
    yield from (("waar_overdracht", {"plek": plek, "hulp": hulp}) for plek in MET_OVERDRACHT for hulp in HULPEN)
    for lijst in room.talen[Taal.NL].stappen:
        yield from ((endpoint, {"lijst": lijst}) for endpoint in ("stappen", "stappen_makkelijk"))
    yield from (("tekst", {"naam": naam}) for naam in TEKSTEN)
    yield from (("hulp", {"voorwaarde": str(voorwaarde)}) for voorwaarde in Basisvoorwaarde)


def _national_pages(room: Room) -> Iterator[Url]:
    """Give what only a site of many gemeenten has: the lookup and the lists."""
    yield from ((endpoint, {}) for endpoint in ("vind", "zoekbestand", "zoeknamen"))
    yield from ((endpoint, {}) for endpoint in ("gemeenten", "provincies", "postcodes"))
    yield from (("postcode", {"prefix": prefix}) for prefix in prefixes_of(room.catalogue))


def _search_files(one: str) -> Iterator[Url]:
    """Give the files in which a browser searches; those of places only for a site of many gemeenten."""
    yield "zoekindex", {}
    yield from () if one else (("zoekplaatsen", {"letter": letter}) for letter in LETTERS)


def _blok(room: Room, taal: Taal, slug: str) -> Iterator[Url]:
    """Give the block of a gemeente in a language, and with the Dutch one the page to take it from."""
    if room.catalogue.verdwenen(slug):
        return
    if room.settings.basis_url:
        yield "blok.tekst", {"slug": slug, "taal": taal}
    if taal is Taal.NL:
        yield from ((f"blok.{endpoint}", {"slug": slug}) for endpoint in ("maak", "gegevens"))


def _of_dekking(room: Room) -> Iterator[Url]:
    yield from ((f"dekking.{endpoint}", {}) for endpoint in ("overzicht", "csv", "json"))
    yield from (("dekking.provincie", {"provincie": provincie}) for provincie in provincies(room))


def _of_gemeente(room: Room, slug: str) -> Iterator[Url]:
    yield from ((endpoint, {"slug": slug}) for endpoint in ("gemeente", "makkelijk", "gemeente_plaatjes", "brief"))
    for lijst in room.talen[Taal.NL].stappen if room.has_own_steps else ():
        for endpoint in ("gemeente_stappen", "gemeente_stappen_makkelijk"):
            yield endpoint, {"slug": slug, "lijst": lijst}
