"""What must be done to a site so that it becomes what the files say now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Self

from portal.freeze.stempel import Stand
from portal.public.delen import Deel, Url


@dataclass(frozen=True, slots=True)
class Plan:
    """Which parts of a site stay and which are made."""

    stays: Mapping[str, Stand]
    """The parts that stay as they are, by name."""
    stale: Mapping[Deel, str]
    """The parts to make, each with its new stamp."""
    before: tuple[str, ...]
    """The paths that stand and belong to no part that stays: what is not made again goes away."""
    whole: bool
    """Whether nothing stands of which is known how."""

    @classmethod
    def of(cls, stamps: Mapping[Deel, str], stood: Mapping[str, Stand]) -> Self:
        """Compare the stamps that the parts should have with how the site stands."""
        stays = {
            deel.naam: stood[deel.naam]
            for deel, stamp in stamps.items()
            if deel.naam in stood and stood[deel.naam].stempel == stamp
        }
        stale = {deel: stamp for deel, stamp in stamps.items() if deel.naam not in stays}
        before = tuple(path for naam, stand in stood.items() if naam not in stays for path in stand.paden)
        return cls(stays, stale, before, whole=not stood)

    @property
    def urls(self) -> list[Url]:
        """Give the pages to make."""
        return [url for deel in self.stale for url in deel.urls]

    def parts_with(self, paths: Iterable[str]) -> dict[str, Stand]:
        """Give how all parts stand afterwards.

        Args:
            paths: The paths of the pages that were made, in the order of ``urls``.
        """
        paths = iter(paths)
        made = {deel.naam: Stand(stamp, tuple(islice(paths, len(deel.pages)))) for deel, stamp in self.stale.items()}
        return {**self.stays, **made}
