"""What somebody asked `portaal freeze` for."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portal.cli.deeltal import ALLES, Deeltal


@dataclass(frozen=True, slots=True, kw_only=True)
class Opdracht:
    """Which sites to write, and how."""

    slugs: tuple[str, ...]
    """The gemeenten whose own sites to write."""
    alle: bool
    """The national site, and that of every gemeente."""
    landelijk: bool
    """The national site."""
    peildatum: date | None
    processen: int
    deel: Deeltal
    opnieuw: bool
    via_wsgi: bool
    thema: Path | None
    """The file with the look of these gemeenten."""
    basis: str = ""
    """The address at which a gemeente publishes its site itself; empty where the portal does."""
    concept: bool = False
    """That site is a draft."""

    @property
    def wijze(self) -> str:
        """Give how the gemeente publishes; empty where the portal does."""
        return f"{self.basis} {self.concept}" if self.basis else ""

    @property
    def anew(self) -> bool:
        """Tell whether nothing that stands may stay."""
        return self.opnieuw or self.via_wsgi or self.deel != ALLES
