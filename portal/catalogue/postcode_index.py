"""From the four digits of a postcode to gemeenten."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.domain.gemeente import Adressen, Gemeente


@dataclass(frozen=True, slots=True)
class Gebied:
    """What is known about four digits."""

    eigenaar: Gemeente | None = None
    """The gemeente of all or nearly all addresses."""
    deel: tuple[Gemeente, ...] = ()
    """Other gemeenten with at least one address in a hundred."""
    enkele: tuple[Gemeente, ...] = ()
    """Other gemeenten with a handful of addresses."""
    postbus: tuple[Gemeente, ...] = ()
    """Where the PO boxes stand, if there are no addresses."""

    @property
    def bewoond(self) -> tuple[Gemeente, ...]:
        """Give the gemeenten with more than a handful of addresses, the owner first."""
        return (*((self.eigenaar,) if self.eigenaar else ()), *self.deel)

    @property
    def gemeenten(self) -> tuple[Gemeente, ...]:
        """Give the gemeenten among which somebody has to choose, the owner first."""
        return self.bewoond or self.enkele or self.postbus

    @property
    def is_postbus(self) -> bool:
        """Tell whether nobody can live here."""
        return bool(self.postbus) and not (self.eigenaar or self.deel or self.enkele)

    def knows(self, gemeenten: Iterable[Gemeente]) -> bool:
        """Tell whether one of these gemeenten has something here."""
        return not {*self.gemeenten, *self.enkele}.isdisjoint(gemeenten)


def merge(gebieden: Iterable[Gebied]) -> Gebied | None:
    """Make one of what is known about several postcodes; None for nothing."""
    found = tuple(gebieden)
    if len(found) <= 1:
        return found[0] if found else None
    owners = dict.fromkeys(one for gebied in found for one in gebied.bewoond)
    return Gebied(
        None,
        tuple(owners),
        tuple(dict.fromkeys(one for gebied in found for one in gebied.enkele)),
        tuple(dict.fromkeys(one for gebied in found for one in gebied.postbus)),
    )


class PostcodeIndex:
    """Every known postcode of four digits."""

    def __init__(self, gemeenten: Iterable[Gemeente]) -> None:
        """Read the postcodes once; nothing changes afterwards."""
        owners: dict[int, Gemeente] = {}
        shared: dict[tuple[int, Adressen], list[Gemeente]] = defaultdict(list)
        boxes: dict[int, list[Gemeente]] = defaultdict(list)
        for gemeente in sorted(gemeenten, key=lambda one: one.code):
            for reeks in gemeente.postcodes.reeksen:
                owners.update(dict.fromkeys(range(reeks.eerste, reeks.laatste + 1), gemeente))
            for deel in gemeente.postcodes.gedeeld:
                for cijfers in range(deel.postcode.eerste, deel.postcode.laatste + 1):
                    shared[cijfers, deel.adressen].append(gemeente)
            for reeks in gemeente.postbussen.reeksen if gemeente.postbussen else ():
                for cijfers in range(reeks.eerste, reeks.laatste + 1):
                    boxes[cijfers].append(gemeente)
        known = {*owners, *boxes, *(cijfers for cijfers, _ in shared)}
        self._gebieden = {
            cijfers: Gebied(
                owners.get(cijfers),
                tuple(shared[cijfers, Adressen.DEEL]),
                tuple(shared[cijfers, Adressen.ENKELE]),
                tuple(boxes[cijfers]),
            )
            for cijfers in sorted(known)
        }

    def find(self, cijfers: int) -> Gebied | None:
        """Give what is known about four digits; None rather than a neighbour."""
        return self._gebieden.get(cijfers)

    def __iter__(self) -> Iterator[tuple[int, Gebied]]:
        """Go through all known postcodes, the lowest first."""
        return iter(self._gebieden.items())
