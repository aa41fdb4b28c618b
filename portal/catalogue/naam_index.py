"""From an exact name to every gemeente that it can mean."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from portal.catalogue.gemeente_namen import by_postcode, names_of, size_of
from portal.catalogue.provincie_namen import PROVINCIE_NAMEN
from portal.catalogue.spelling import join, words
from portal.domain.gemeente import Gemeente

Plekken = tuple[int, ...]
"""Places of gemeenten in ``NaamIndex.gemeenten``: the larger gemeente comes first."""


class NaamIndex:
    """All names of all gemeenten, and the names of provinces."""

    def __init__(self, gemeenten: Iterable[Gemeente]) -> None:
        """Read the names once; nothing changes afterwards."""
        self.gemeenten = tuple(sorted(by_postcode(gemeenten), key=size_of, reverse=True))
        niveaus = [names_of(gemeente) for gemeente in self.gemeenten]
        found: dict[str, list[int]] = defaultdict(list)
        self.spellings = sorted({naam for niveau in niveaus for names in niveau for naam in names})
        for niveau in range(3):
            for plek, names in enumerate(niveaus):
                for naam in names[niveau]:
                    found[join(naam)].append(plek)
        self._exact: Mapping[str, Plekken] = {naam: tuple(plekken) for naam, plekken in found.items()}
        self._own = {join(naam) for names in niveaus for naam in names[0]}
        self._provincies = self._read_provincies()

    def _read_provincies(self) -> Mapping[str, Plekken]:
        return {
            join(words(naam)): tuple(plek for plek, one in enumerate(self.gemeenten) if one.provincie is provincie)
            for provincie, names in PROVINCIE_NAMEN.items()
            for naam in names
        }

    def exact(self, naam: str) -> Plekken:
        """Give every gemeente that a joined name can mean: its own name first, then places, then former gemeenten."""
        return self._exact.get(naam, ())

    def is_provincie(self, naam: str) -> bool:
        """Tell whether a joined name is that of a province, and not also that of a gemeente."""
        return naam in self._provincies and naam not in self._own

    def narrowed(self, tokens: list[str]) -> Plekken:
        """Read a place with its province or gemeente: ``beek limburg``, ``nes ameland``, ``den haag scheveningen``."""
        for cut in range(1, len(tokens)):
            left, right = "".join(tokens[:cut]), "".join(tokens[cut:])
            for place, area in ((join(left), join(right)), (join(right), join(left))):
                within = {*self.exact(area), *self._provincies.get(area, ())}
                if found := tuple(plek for plek in self.exact(place) if plek in within):
                    return found
        return ()
