"""From the four digits of a postcode to gemeenten."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from portal.domain.gemeente import Adressen, Gemeente
from portal.domain.postcode import cijfers_in


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

    @property
    def namen_van_enkele(self) -> tuple[str, ...]:
        """Give the names of the gemeenten with a handful of addresses, where others have more."""
        if not self.enkele:
            return ()
        return tuple(one.naam for one in self.enkele if one not in self.gemeenten)

    def knows(self, gemeenten: Iterable[Gemeente]) -> bool:
        """Tell whether one of these gemeenten has something here."""
        return not {*self.gemeenten, *self.enkele}.isdisjoint(gemeenten)

    def shared_with(self, gemeente: Gemeente, adressen: Adressen) -> "Gebied":
        """Add a gemeente that has addresses here."""
        if adressen is Adressen.DEEL:
            return replace(self, deel=(*self.deel, gemeente))
        return replace(self, enkele=(*self.enkele, gemeente))


_NOTHING = Gebied()


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
        in_order = sorted(gemeenten, key=lambda one: one.code)
        self._gebieden: dict[int, Gebied] = {}
        for gemeente in in_order:
            alone = Gebied(gemeente)  # one for all its postcodes: most lie in one gemeente
            self._gebieden.update((cijfers, alone) for cijfers in cijfers_in(gemeente.postcodes.reeksen))
        for gemeente in in_order:
            for deel in gemeente.postcodes.gedeeld:
                for cijfers in cijfers_in([deel.postcode]):
                    self._gebieden[cijfers] = self._known(cijfers).shared_with(gemeente, deel.adressen)
            for cijfers in cijfers_in(gemeente.postbussen.reeksen if gemeente.postbussen else ()):
                known = self._known(cijfers)
                self._gebieden[cijfers] = replace(known, postbus=(*known.postbus, gemeente))

    def _known(self, cijfers: int) -> Gebied:
        return self._gebieden.get(cijfers, _NOTHING)

    def find(self, cijfers: int) -> Gebied | None:
        """Give what is known about four digits; None rather than a neighbour."""
        return self._gebieden.get(cijfers)

    def __iter__(self) -> Iterator[tuple[int, Gebied]]:
        """Go through all known postcodes, the lowest first."""
        return ((cijfers, self._gebieden[cijfers]) for cijfers in sorted(self._gebieden))
