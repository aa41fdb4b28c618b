"""From an exact name to every gemeente that it can mean."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from portal.catalogue.geen_plaats import GEEN_PLAATS
from portal.catalogue.gemeente_namen import Niveaus, by_size, names_of, short_of
from portal.catalogue.provincie_namen import PROVINCIE_NAMEN
from portal.catalogue.spelling import join, sound, words
from portal.domain.gemeente import Gemeente

Plekken = tuple[int, ...]
"""Places of gemeenten in ``NaamIndex.gemeenten``."""
Vormen = Mapping[str, Plekken]
"""Names in one form, written or heard, with the gemeenten that each can mean, the likeliest first."""


class NaamIndex:
    """All names of all gemeenten, and the names of provinces."""

    def __init__(self, gemeenten: Iterable[Gemeente]) -> None:
        """Read the names once; nothing changes afterwards."""
        self.gemeenten = by_size(gemeenten)
        self.niveaus = _with_short_names([names_of(gemeente) for gemeente in self.gemeenten])
        """The names of each gemeente."""
        self.written: Vormen = _grouped((join(naam), plek) for naam, plek in self._pairs())
        self._own = {join(naam) for names in self.niveaus for naam in names[0]}
        self._provincies = self._read_provincies()
        self.no_places = GEEN_PLAATS | {naam for naam in self._provincies if self.is_provincie(naam)}
        """Words that mean no gemeente unless they stand alone."""

    @cached_property
    def heard(self) -> Vormen:
        """Give all names as they sound, made when a first name does not fit."""
        return _grouped((sound(naam), plek) for naam, plek in self._pairs())

    def _pairs(self) -> Iterator[tuple[str, int]]:
        """Go through all names with their gemeenten, the likeliest first."""
        for niveau in range(3):
            for plek, names in enumerate(self.niveaus):
                for naam in names[niveau]:
                    yield naam, plek

    def _read_provincies(self) -> Vormen:
        return {
            join(words(naam)): tuple(plek for plek, one in enumerate(self.gemeenten) if one.provincie is provincie)
            for provincie, names in PROVINCIE_NAMEN.items()
            for naam in names
        }

    def exact(self, naam: str) -> Plekken:
        """Give every gemeente that a joined name can mean: its own name first, then places, then former gemeenten."""
        return self.written.get(naam, ())

    def is_provincie(self, naam: str) -> bool:
        """Tell whether a joined name is that of a province, and not also that of a gemeente."""
        return naam in self._provincies and naam not in self._own

    def narrowed(self, tokens: list[str]) -> Plekken:
        """Read a place with its province or gemeente: ``beek limburg``, ``nes ameland``, ``den haag scheveningen``."""
        for cut in range(1, len(tokens)):
            left, right = join("".join(tokens[:cut])), join("".join(tokens[cut:]))
            for place, area in ((left, right), (right, left)):
                within = {*self.exact(area), *self._provincies.get(area, ())}
                if found := tuple(plek for plek in self.exact(place) if plek in within):
                    return found
        return ()


def _with_short_names(niveaus: list[Niveaus]) -> tuple[Niveaus, ...]:
    """Add names cut short where they are also the whole name of a place, so that no answer is surer than it should be.

    The name of a gemeente stays alone: ``Bergen`` does not lead to Bergen op Zoom.
    """
    own = {naam for names in niveaus for naam in names[0]}
    places = {naam for names in niveaus for niveau in names[1:] for naam in niveau} - own
    found: list[Niveaus] = []
    for names in niveaus:
        short = (short_of(names) & places) - {*names[1], *names[2]}
        found.append((names[0], (*names[1], *sorted(short)), names[2]))
    return tuple(found)


def _grouped(pairs: Iterable[tuple[str, int]]) -> Vormen:
    """Collect the places of each form in the order in which they come, each once."""
    found: dict[str, dict[int, None]] = {}
    for vorm, plek in pairs:
        found.setdefault(vorm, {})[plek] = None
    return {vorm: tuple(plekken) for vorm, plekken in found.items()}
