"""What is known of the help with each basic condition, whoever said it."""

from collections.abc import Iterable

from portal.catalogue.catalogue import Catalogue
from portal.domain.aanbod import Aanbod, Basisvoorwaarde
from portal.domain.gemeente import Gemeente


def known_aanbod(gemeente: Gemeente, catalogue: Catalogue) -> dict[Basisvoorwaarde, Aanbod]:
    """Give what is known per condition: first of the gemeente itself, then of its desks, the nearest first."""
    loketten = catalogue.loketten_for(gemeente)
    sources: Iterable[tuple[Aanbod, ...]] = (gemeente.aanbod, *(loket.aanbod for loket in loketten))
    found: dict[Basisvoorwaarde, Aanbod] = {}
    for aanbod in sources:
        for one in aanbod:
            found.setdefault(one.basisvoorwaarde, one)
    return found
