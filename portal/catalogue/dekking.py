"""How far the page of a gemeente is, in six levels, and what it lacks for each next one."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from portal.catalogue.aanbod import known_aanbod
from portal.catalogue.bestemming import desk_with_postvak
from portal.catalogue.catalogue import Catalogue
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.bestemming import Bereikbaarheid
from portal.domain.bron import Feit, Versheid
from portal.domain.datum import months_later
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket

CHECKED_WITHIN = 6  # months, for level 4
Receives = Callable[[str], Bereikbaarheid | None]
"""Tells, by the slug of a desk, whether it receives messages and when it last answered; None where nobody knows."""


class Niveau(IntEnum):
    """How far a page is; a level counts only where all below it hold."""

    NIETS = 0
    """There is no page."""
    LANDELIJK = 1
    """The page has national numbers."""
    GEMEENTE = 2
    """Also the phone and the address of the gemeente."""
    LOKET = 3
    """Also a desk with a direct line and hours."""
    VOLLEDIG = 4
    """Also all six conditions and detention abroad, everything asked of the desk within six months."""
    BERICHTEN = 5
    """Also a desk that receives and answers messages."""


class Wat(StrEnum):
    """What can be lacking."""

    PAGINA = "pagina"
    TELEFOON = "telefoon"
    ADRES = "adres"
    CONTACT_OUD = "contact-verouderd"
    LOKET = "loket"
    DIRECT_NUMMER = "direct-nummer"
    TIJDEN = "openingstijden"
    LOKET_OUD = "loket-verouderd"
    VOORWAARDE = "voorwaarde"
    BUITENLAND = "buitenland"
    LOKET_NAVRAGEN = "loket-navragen"
    VOORWAARDE_NAVRAGEN = "voorwaarde-navragen"
    BUITENLAND_NAVRAGEN = "buitenland-navragen"
    POSTVAK = "postvak"
    ONTVANGST = "ontvangst"
    ANTWOORD = "antwoord"


_NEEDED_FOR: Mapping[Niveau, tuple[Wat, ...]] = {
    Niveau.LANDELIJK: (Wat.PAGINA,),
    Niveau.GEMEENTE: (Wat.TELEFOON, Wat.ADRES, Wat.CONTACT_OUD),
    Niveau.LOKET: (Wat.LOKET, Wat.DIRECT_NUMMER, Wat.TIJDEN, Wat.LOKET_OUD),
    Niveau.VOLLEDIG: (
        Wat.VOORWAARDE,
        Wat.BUITENLAND,
        Wat.LOKET_NAVRAGEN,
        Wat.VOORWAARDE_NAVRAGEN,
        Wat.BUITENLAND_NAVRAGEN,
    ),
    Niveau.BERICHTEN: (Wat.POSTVAK, Wat.ONTVANGST, Wat.ANTWOORD),
}
_NIVEAU = {wat: niveau for niveau, needed in _NEEDED_FOR.items() for wat in needed}


@dataclass(frozen=True, slots=True)
class Gemis:
    """One thing that is lacking; of a condition it says which."""

    wat: Wat
    voorwaarde: Basisvoorwaarde | None = None

    @property
    def niveau(self) -> Niveau:
        """Give the level that cannot be reached without it."""
        return _NIVEAU[self.wat]

    def __str__(self) -> str:
        """Write it for machines: ``telefoon``, ``voorwaarde:schulden``."""
        return f"{self.wat}:{self.voorwaarde}" if self.voorwaarde else self.wat.value


@dataclass(frozen=True, slots=True)
class Dekking:
    """How far the page of one gemeente is."""

    gemeente: Gemeente
    mist: tuple[Gemis, ...]
    """All that is lacking for the highest level, in the order of levels."""

    @property
    def niveau(self) -> Niveau:
        """Give the highest level of which, with all below it, nothing is lacking."""
        return Niveau(min((one.niveau for one in self.mist), default=len(Niveau)) - 1)

    def mist_voor(self, niveau: Niveau) -> tuple[Gemis, ...]:
        """Give what one level lacks."""
        return tuple(one for one in self.mist if one.niveau is niveau)


def dekking_of(gemeente: Gemeente, catalogue: Catalogue, today: date, receives: Receives) -> Dekking:
    """Measure how far the page of a gemeente is.

    Args:
        gemeente: A gemeente; one that has no page in the catalogue lacks everything.
        catalogue: Where its desks are.
        today: The day of measuring; facts are outdated on it or not.
        receives: Tells of a desk whether it answers messages.
    """
    found = (
        *(() if gemeente in catalogue else (Gemis(Wat.PAGINA),)),
        *_of_contact(gemeente, today),
        *_of_loket(catalogue.loketten_for(gemeente), today),
        *_of_help(gemeente, catalogue, today),
        *_of_messages(gemeente, catalogue, receives),
    )
    return Dekking(gemeente, tuple(sorted(found, key=lambda one: one.niveau)))


def all_dekking(catalogue: Catalogue, receives: Receives) -> tuple[Dekking, ...]:
    """Measure every gemeente on the day of the catalogue."""
    return tuple(dekking_of(gemeente, catalogue, catalogue.today, receives) for gemeente in catalogue)


def count_levels(dekkingen: Iterable[Dekking]) -> tuple[int, ...]:
    """Count the gemeenten at each level, from 0 to 5."""
    counts = Counter(one.niveau for one in dekkingen)
    return tuple(counts[niveau] for niveau in Niveau)


def _of_contact(gemeente: Gemeente, today: date) -> Iterator[Gemis]:
    if not gemeente.contact.telefoon:
        yield Gemis(Wat.TELEFOON)
    if not gemeente.contact.bezoekadres:
        yield Gemis(Wat.ADRES)
    if gemeente.contact_versheid_on(today) is Versheid.VEROUDERD:
        yield Gemis(Wat.CONTACT_OUD)


def _of_loket(loketten: Iterable[Loket], today: date) -> tuple[Gemis, ...]:
    """Give what the desk that lacks least still lacks: of two desks, one that is complete is enough."""
    lacking = (tuple(_of_one_loket(loket, today)) for loket in loketten)
    return min(lacking, key=_distance, default=(Gemis(Wat.LOKET),))


def _distance(mist: tuple[Gemis, ...]) -> tuple[int, int]:
    """Tell how far a desk is from level 3, and then from the rest."""
    return sum(one.niveau is Niveau.LOKET for one in mist), len(mist)


def _of_one_loket(loket: Loket, today: date) -> Iterator[Gemis]:
    if not loket.telefoon:
        yield Gemis(Wat.DIRECT_NUMMER)
    if not (loket.telefoontijden or loket.inlooptijden):
        yield Gemis(Wat.TIJDEN)
    if loket.versheid_on(today) is Versheid.VEROUDERD:
        yield Gemis(Wat.LOKET_OUD)
    if not _is_checked(loket, today):
        yield Gemis(Wat.LOKET_NAVRAGEN)


def _of_help(gemeente: Gemeente, catalogue: Catalogue, today: date) -> Iterator[Gemis]:
    """Give what is not known of the help, and what is known but was not asked lately. 'No' is an answer too."""
    aanbod = known_aanbod(gemeente, catalogue)
    sections = (gemeente.buitenland, *(loket.buitenland for loket in catalogue.loketten_for(gemeente)))
    buitenland = [one for one in sections if one]
    yield from (Gemis(Wat.VOORWAARDE, one) for one in Basisvoorwaarde if one not in aanbod)
    if not buitenland:
        yield Gemis(Wat.BUITENLAND)
    for voorwaarde, known in aanbod.items():
        if not _is_checked(known, today):
            yield Gemis(Wat.VOORWAARDE_NAVRAGEN, voorwaarde)
    if buitenland and not any(_is_checked(one, today) for one in buitenland):
        yield Gemis(Wat.BUITENLAND_NAVRAGEN)


def _is_checked(feit: Feit, today: date) -> bool:
    """Tell whether somebody asked this of the desk itself within six months, the last day included."""
    return feit.gecontroleerd_op is not None and today <= months_later(feit.gecontroleerd_op, CHECKED_WITHIN)


def _of_messages(gemeente: Gemeente, catalogue: Catalogue, receives: Receives) -> Iterator[Gemis]:
    desk = desk_with_postvak(gemeente, catalogue)
    known = receives(desk.slug) if desk else None
    if desk is None:
        yield Gemis(Wat.POSTVAK)
    elif known is None or not known.kan_ontvangen:
        yield Gemis(Wat.ONTVANGST)
    elif known.laatst_beantwoord is None:
        yield Gemis(Wat.ANTWOORD)
