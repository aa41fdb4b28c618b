"""What a reader of files found: mistakes, and what their keepers should look at again."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from portal.domain.keur import Keur, Vertaald
from portal.sources.problems import Problem
from portal.sources.validation import Model, validate
from portal.sources.yaml_nodes import read_nodes


@dataclass(frozen=True, slots=True)
class Bevindingen:
    """Two lists that grow while files are read; only the first one stops the portal."""

    problems: list[Problem] = field(default_factory=list)
    aandacht: list[Problem] = field(default_factory=list)

    def read(self, path: Path, model: type[Model], today: date) -> Model | None:
        """Read a YAML file, or note its mistakes and give None."""
        document = read_nodes(path, path.as_posix())
        found = validate(model, document, today=today)
        self.problems.extend(document.problems)
        return found

    def note(self, path: Path, mistakes: Iterable[str]) -> None:
        """Note what is wrong with a file as a whole."""
        self.problems.extend(Problem(path.as_posix(), 1, "", mistake) for mistake in mistakes)

    def compare(self, path: Path, vertaald: Vertaald, mark: str, mistakes: Iterable[str]) -> None:
        """Note how a translation differs from the Dutch text.

        One that was made from an older Dutch text stays as it is, and asks for attention: its shape may differ now.

        Args:
            path: The file of the translation.
            vertaald: What it tells of itself.
            mark: The mark of the Dutch text of today.
            mistakes: The differences.
        """
        if vertaald.vertaald_van == mark:
            self.note(path, mistakes)
        else:
            sentence = f"de Nederlandse tekst is veranderd na deze vertaling (nu {mark})"
            self.aandacht.append(Problem(path.as_posix(), 1, "vertaald_van", sentence))

    def note_due(self, path: Path, keur: Keur, today: date) -> None:
        """Note a text that somebody should have laid beside its sources again."""
        if keur.is_due(today):
            sentence = f"deze tekst moest voor {keur.nakijken_voor} opnieuw naast zijn bronnen"
            self.aandacht.append(Problem(path.as_posix(), 1, "nakijken_voor", sentence))
