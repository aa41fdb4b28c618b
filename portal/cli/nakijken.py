"""Which facts somebody must ask after again, and whom to ask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from portal.catalogue.catalogue import Catalogue
from portal.domain import gemeente as van_gemeente
from portal.domain import loket as van_loket
from portal.domain.bron import Feit, Versheid
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.sources.gemeenten import LOKETTEN


@dataclass(frozen=True, slots=True)
class Punt:
    """A fact about help in a gemeente, that its people can confirm."""

    gemeente: Gemeente
    """Whom to ask."""
    bestand: str
    """Its file, below the folder with gemeenten."""
    wat: str
    feit: Feit
    grens: int
    """The months after which a page puts a note beside it."""

    @property
    def sinds(self) -> date | None:
        """Give the day from which its age counts; None when nobody knows."""
        return self.feit.known_since

    def is_due(self, today: date, dagen: int | None) -> bool:
        """Tell whether it must be checked again; a date that nobody knows counts as the oldest.

        Args:
            today: The day of reading.
            dagen: Older than this, in days; None: as soon as a page puts a note beside it.
        """
        if dagen is not None:
            return self.sinds is None or self.sinds < today - timedelta(days=dagen)
        return self.feit.versheid(today, oud=self.grens, verouderd=self.grens) is not Versheid.VERS


def all_punten(catalogue: Catalogue) -> Iterator[Punt]:
    """Give every fact about help once; a desk of several gemeenten is asked by the first of them.

    Names, postcodes and places come from national lists: no gemeente is asked for those.
    """
    told: set[str] = set()
    for gemeente in catalogue:
        for punt in punten_of(gemeente, catalogue.loketten_for(gemeente)):
            if punt.bestand.startswith(LOKETTEN) and (punt.bestand + punt.wat) in told:
                continue
            told.add(punt.bestand + punt.wat)
            yield punt


def punten_of(gemeente: Gemeente, loketten: Iterable[Loket]) -> Iterator[Punt]:
    """Give the facts about help in one gemeente, the contact first."""
    file = f"{gemeente.slug}.yaml"
    contact = gemeente.contact
    yield Punt(gemeente, file, "contact van de gemeente", contact, van_gemeente.NOTE_AFTER)
    if contact.nummer_buitenland:
        number = contact.nummer_buitenland
        yield Punt(gemeente, file, "nummer vanuit het buitenland", number, van_gemeente.NOTE_AFTER)
    for loket in loketten:
        path = f"{LOKETTEN}/{loket.slug}.yaml"
        yield Punt(gemeente, path, f"loket {loket.naam}", loket, van_loket.NOTE_AFTER)
        for what, feit in _help(loket):
            yield Punt(gemeente, path, f"{what} bij {loket.naam}", feit, van_loket.NOTE_AFTER)
    for what, feit in (*_help(gemeente), *_places(gemeente)):
        yield Punt(gemeente, file, what, feit, van_loket.NOTE_AFTER)


def _help(one: Gemeente | Loket) -> Iterator[tuple[str, Feit]]:
    for aanbod in one.aanbod:
        yield f"hulp bij {aanbod.basisvoorwaarde.replace('-', ' ')}", aanbod
    if one.buitenland:
        yield "terugkomen uit het buitenland", one.buitenland


def _places(gemeente: Gemeente) -> Iterator[tuple[str, Feit]]:
    for place in gemeente.landingsplaatsen:
        yield f"landingsplaats {place.naam}", place
    for shelter in gemeente.opvang:
        yield f"{shelter.soort} {shelter.naam}", shelter
