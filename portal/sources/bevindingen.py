"""What a reader of files found: mistakes, and what their keepers should look at again."""

from dataclasses import dataclass, field
from datetime import date

from portal.domain.keur import Keur
from portal.sources.problems import Problem


@dataclass(frozen=True, slots=True)
class Bevindingen:
    """Two lists that grow while files are read; only the first one stops the portal."""

    problems: list[Problem] = field(default_factory=list)
    aandacht: list[Problem] = field(default_factory=list)

    def note_due(self, file: str, keur: Keur, today: date) -> None:
        """Note a text that somebody should have laid beside its sources again."""
        if keur.is_due(today):
            sentence = f"deze tekst moest voor {keur.nakijken_voor} opnieuw naast zijn bronnen"
            self.aandacht.append(Problem(file, 1, "nakijken_voor", sentence))
