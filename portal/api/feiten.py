"""What every answer of this room is made of."""

from dataclasses import dataclass

from portal.catalogue.catalogue import Catalogue
from portal.domain.loket import Loket
from portal.domain.organisatie import Organisatie


@dataclass(frozen=True, eq=False)
class Feiten:
    """The facts of one day. Two are never equal, so that an answer made of one can be kept with it."""

    catalogue: Catalogue
    organisaties: tuple[Organisatie, ...]
    basis_url: str
    """The public address of the site, without a slash at the end; empty where it is not known."""
    email: str
    """Where a mistake is reported; empty where nobody was named."""

    @property
    def loketten(self) -> tuple[Loket, ...]:
        """Give every desk once, in the order of the gemeenten that it serves."""
        found = (loket for gemeente in self.catalogue for loket in self.catalogue.loketten_for(gemeente))
        return tuple({loket.slug: loket for loket in found}.values())
