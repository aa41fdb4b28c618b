"""The pages on coverage: how far the page of each gemeente is, for gemeenten and the VNG; in Dutch alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from portal.catalogue.dekking import Dekking, Niveau, all_dekking, count_levels
from portal.domain.gemeente import Provincie
from portal.public.frames import room_frame
from portal.public.gemis import NIVEAUS, needed
from portal.public.room import Room
from portal.ui.geheugen import remembered
from portal.ui.links import link
from portal.ui.page import Kader, Link, Page
from portal.ui.vakjes import Tekening, boxes, strip
from portal.ui.words import day_in_words

PER_RIJ = 8  # boxes in a row
LAATSTE = 12  # measurements on the page; the file holds more
OP_DE_KAART = (
    *(Provincie.FRYSLAN, Provincie.GRONINGEN),
    *(Provincie.NOORD_HOLLAND, Provincie.FLEVOLAND, Provincie.DRENTHE),
    *(Provincie.ZUID_HOLLAND, Provincie.UTRECHT, Provincie.GELDERLAND, Provincie.OVERIJSSEL),
    *(Provincie.ZEELAND, Provincie.NOORD_BRABANT, Provincie.LIMBURG),
)
"""From north to south and from west to east, as they stand on the map; the style sheet knows where each row begins."""
SLUGS = {provincie.name.lower().replace("_", "-"): provincie for provincie in Provincie}


@dataclass(frozen=True, slots=True)
class Trap:
    """One level: what it means, and how many gemeenten stand there."""

    niveau: int
    tellen: str
    tekst: str
    vakje: Tekening


@dataclass(frozen=True, slots=True)
class Tegel:
    """A province on the map."""

    naar: Link
    tekst: str
    """How many gemeenten it has; the table beside the map has the other numbers."""
    vakjes: Tekening


@dataclass(frozen=True, slots=True)
class Tijdstip:
    """How far the country was on one day."""

    dag: str
    tekst: str
    strook: Tekening


@dataclass(frozen=True, slots=True)
class Groep:
    """Gemeenten that lack the same."""

    kop: str
    nodig: tuple[tuple[str, str], ...]
    """Per level that is not reached: its name, and what it needs."""
    gemeenten: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DekkingPage(Page):
    """How far all pages are together."""

    template: ClassVar[str] = "public/dekking.html"

    trappen: tuple[Trap, ...]
    kaart: tuple[Tegel, ...]
    kolommen: tuple[int, ...]
    """The levels at which any gemeente stands."""
    tabel: tuple[tuple[str, tuple[int, ...]], ...]
    verloop: tuple[Tijdstip, ...]
    bestanden: tuple[Link, ...]
    fout_email: str
    over_url: str
    blok_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DekkingProvinciePage(Page):
    """How far each page of a province is, and what it lacks."""

    template: ClassVar[str] = "public/dekking_provincie.html"

    vakjes: Tekening
    tekst: str
    niveaus: tuple[tuple[str, str, tuple[Groep, ...]], ...]
    """Of each level that occurs: its heading, what it means, and its gemeenten."""
    terug: Link


def dekking_page(room: Room) -> DekkingPage:
    """Build the page on the whole country."""
    per_provincie = _per_provincie(room)
    counts = count_levels(one for group in per_provincie.values() for one in group)
    columns = tuple(niveau for niveau in Niveau if counts[niveau])
    return DekkingPage(
        kader=_frame(room, "Hoe compleet is de pagina van elke gemeente? Voor gemeenten en de VNG."),
        titel="Dekking per gemeente",
        inleiding="Voor gemeenten en de VNG (Vereniging van Nederlandse Gemeenten). Hoe compleet is elke pagina?",
        trappen=tuple(Trap(one, _how_many(counts[one]), NIVEAUS[one], boxes((one,), 1)) for one in Niveau),
        kaart=tuple(_tile(one, per_provincie[one]) for one in OP_DE_KAART if one in per_provincie),
        kolommen=columns,
        tabel=tuple(_row(str(one), group, columns) for one, group in per_provincie.items()),
        verloop=_trend(room, counts),
        bestanden=(
            Link(link("dekking.csv"), "dekking.csv", "voor een rekenblad"),
            Link(link("dekking.json"), "dekking.json", "voor een programma"),
        ),
        fout_email=room.settings.fout_email,
        over_url=link("public.tekst", naam="over"),
        blok_url=link("blok.kies"),
    )


def provincie_page(room: Room, provincie: Provincie) -> DekkingProvinciePage | None:
    """Build the page on one province; None where no gemeente lies in it."""
    group = _per_provincie(room).get(provincie)
    if not group:
        return None
    ordered = sorted(group, key=lambda one: -one.niveau)
    by_level = {niveau: tuple(some) for niveau, some in groupby(ordered, key=lambda one: one.niveau)}
    return DekkingProvinciePage(
        kader=_frame(room, f"Wat ontbreekt er op de pagina’s van gemeenten in {provincie}?"),
        titel=f"Dekking in {provincie}",
        inleiding="Per gemeente: het niveau, en wat er nog ontbreekt.",
        vakjes=boxes([one.niveau for one in ordered], 2 * PER_RIJ),
        tekst=_counts_in_words(count_levels(group)),
        niveaus=tuple(
            (f"Niveau {niveau}: {_how_many(len(some))}", NIVEAUS[niveau], tuple(_groups(some)))
            for niveau, some in by_level.items()
        ),
        terug=Link(link("dekking.overzicht"), "Dekking in heel Nederland"),
    )


def provincies(room: Room) -> tuple[str, ...]:
    """Give the names in the URL of the provinces in which a gemeente lies."""
    present = room.catalogue.by_provincie()
    return tuple(slug for slug, provincie in SLUGS.items() if provincie in present)


@remembered
def measured(room: Room) -> tuple[Dekking, ...]:
    """Measure every gemeente as it is now."""
    return all_dekking(room.catalogue, room.bereikbaar)


def _per_provincie(room: Room) -> dict[Provincie, tuple[Dekking, ...]]:
    found = {one.gemeente.slug: one for one in measured(room)}
    return {
        provincie: tuple(found[gemeente.slug] for gemeente in group)
        for provincie, group in room.catalogue.by_provincie().items()
    }


def _tile(provincie: Provincie, group: tuple[Dekking, ...]) -> Tegel:
    slug = next(slug for slug, one in SLUGS.items() if one is provincie)
    url = link("dekking.provincie", provincie=slug)
    niveaus = sorted((one.niveau for one in group), reverse=True)
    return Tegel(Link(url, str(provincie)), _how_many(len(group)), boxes(niveaus, PER_RIJ))


def _row(naam: str, group: Iterable[Dekking], columns: tuple[Niveau, ...]) -> tuple[str, tuple[int, ...]]:
    counts = count_levels(group)
    return naam, tuple(counts[niveau] for niveau in columns)


def _trend(room: Room, counts: tuple[int, ...]) -> tuple[Tijdstip, ...]:
    """Give the last measurements, and the one of today."""
    today = room.clock().today
    earlier = [one for one in room.verloop if one.dag < today][-LAATSTE + 1 :]
    lines = [(one.dag, one.aantallen, one.niet_gelezen) for one in earlier] + [(today, counts, 0)]
    return tuple(
        Tijdstip(day_in_words(dag), _counts_in_words(aantallen, niet_gelezen), strip(aantallen))
        for dag, aantallen, niet_gelezen in lines
    )


def _groups(dekkingen: Iterable[Dekking]) -> Iterable[Groep]:
    """Put gemeenten that lack the same together, the largest group first."""
    found: dict[tuple[tuple[Niveau, str], ...], list[Link]] = {}
    for one in dekkingen:
        url = link("public.gemeente", slug=one.gemeente.slug)
        found.setdefault(needed(one), []).append(Link(url, one.gemeente.naam))
    for nodig, links in sorted(found.items(), key=lambda item: -len(item[1])):
        lines = tuple((f"Voor niveau {niveau}", words) for niveau, words in nodig)
        whom = links[0].tekst if len(links) == 1 else _how_many(len(links))
        yield Groep(f"Dit ontbreekt bij {whom}" if lines else "Hier ontbreekt niets", lines, tuple(links))


def _counts_in_words(counts: Iterable[int], unread: int = 0) -> str:
    """Write ``niveau 2: 38, niveau 1: 1``, the highest first."""
    found = [f"niveau {niveau}: {count}" for niveau, count in enumerate(counts) if count]
    return ", ".join(found[::-1]) + (f" (niet te lezen: {unread})" if unread else "")


def _how_many(count: int) -> str:
    return f"{count} {'gemeente' if count == 1 else 'gemeenten'}"


def _frame(room: Room, beschrijving: str) -> Kader:
    return room_frame(room, beschrijving=beschrijving, meer=True)
