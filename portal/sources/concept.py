"""One file of a gemeente or a desk while somebody changes it: what it says now, and its text."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from portal.domain.errors import PortalError
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.sources.document import Document, Place, field_name
from portal.sources.problems import SourceError
from portal.sources.validation import model_in, validate
from portal.sources.yaml_bewerken import Waarden, edited
from portal.sources.yaml_nodes import read_text_nodes


class Concept:
    """A file while it is changed; nothing is written before everything is said."""

    def __init__(self, path: Path, model: type[Gemeente] | type[Loket], text: str, *, today: date) -> None:
        """Keep the text of a file.

        Raises:
            SourceError: it holds mistakes.
        """
        self.path = path
        self.text = text
        self._model = model
        self._today = today
        self._begin = self.values if text else {}

    @classmethod
    def read(cls, path: Path, model: type[Gemeente] | type[Loket], *, today: date) -> "Concept":
        """Read a file as it stands, with its own ends of lines."""
        return cls(path, model, path.read_bytes().decode(), today=today)

    @property
    def values(self) -> dict[str, Any]:
        """Give what it says now, as plain texts."""
        document = self._document(self.text)
        if document.problems:
            raise SourceError(document.problems)
        return document.values

    def known(self, place: Place) -> Any:
        """Give what it says at a place; None where it says nothing."""
        return at(self.values, place)

    def was(self, place: Place) -> Any:
        """Give what it said before anything was changed."""
        return at(self._begin, place)

    def change(self, changes: Mapping[Place, Waarden | None]) -> None:
        """Change some values.

        Raises:
            ValueError: a value cannot be used; the sentence says why, and shows one that can.
        """
        text = edited(self.text, changes, self._order)
        document = self._document(text)
        validate(self._model, document, today=self._today, slug=self.path.stem)
        for problem in document.problems:
            if any(problem.field.startswith(field_name(place)) for place in changes):
                raise ValueError(problem.sentence + (f", bijvoorbeeld: {problem.example}" if problem.example else ""))
        self.text = text

    def _document(self, text: str) -> Document:
        plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        return read_text_nodes(plain, self.path.as_posix(), first_line=1)

    def _order(self, place: Place) -> Sequence[str]:
        model: Any = self._model
        for part in place:
            model = model_in(model.model_fields[part].annotation) if part in model.model_fields else None
            if model is None:
                raise PortalError(f"‘{field_name(place)}’ is geen blok met velden")
        return tuple(model.model_fields)


def at(values: Any, place: Place) -> Any:
    """Give what stands at a place; None where nothing does."""
    for part in place:
        values = values.get(part) if isinstance(values, dict) else None
    return values
