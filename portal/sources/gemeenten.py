"""The folder ``gemeenten/`` -> gemeenten and loketten, or every mistake in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.sources.agreement import disagreements
from portal.sources.document import Document
from portal.sources.problems import Problem, SourceError
from portal.sources.validation import Model, validate
from portal.sources.yaml_nodes import read_nodes

LOKETTEN = "loketten"


@dataclass(frozen=True, slots=True)
class Gegevens:
    """All that the folder says."""

    gemeenten: tuple[Gemeente, ...]
    loketten: tuple[Loket, ...]


def load_gegevens(folder: Path, *, today: date) -> Gegevens:
    """Read all gemeenten and loketten.

    Raises:
        SourceError: naming every mistake of every file, with file, line and field.
    """
    problems: list[Problem] = []
    gemeenten = load_all(folder, Gemeente, today, problems)
    loketten = load_all(folder / LOKETTEN, Loket, today, problems)
    problems.extend(disagreements(gemeenten, loketten))
    if not gemeenten and not problems:
        problems.append(Problem(folder.as_posix(), 1, "", "bevat geen gemeentebestanden"))
    if problems:
        raise SourceError(problems)
    return _readable(gemeenten, loketten)


def load_readable(folder: Path, *, today: date) -> tuple[Gegevens, int]:
    """Read what can still be read of files from another time, and count those that cannot."""
    unread: list[Problem] = []
    gemeenten = load_all(folder, Gemeente, today, unread)
    loketten = load_all(folder / LOKETTEN, Loket, today, unread)
    return _readable(gemeenten, loketten), len({problem.file for problem in unread})


def load_voorbeeld(folder: Path, *, today: date) -> Gegevens:
    """Read the invented gemeente, whose numbers can be dialled nowhere.

    Raises:
        SourceError: naming every mistake.
    """
    gemeente_document = read_nodes(folder / "gemeente.yaml", (folder / "gemeente.yaml").as_posix())
    loket_document = read_nodes(folder / "loket.yaml", (folder / "loket.yaml").as_posix())
    gemeente = validate(Gemeente, gemeente_document, today=today, fictief=True, slug="voorbeeld")
    loket = validate(Loket, loket_document, today=today, fictief=True, slug="voorbeeld")
    if gemeente is None or loket is None:
        raise SourceError([*gemeente_document.problems, *loket_document.problems])
    return Gegevens((gemeente,), (loket,))


def _readable(
    gemeenten: list[tuple[Document, Gemeente | None]], loketten: list[tuple[Document, Loket | None]]
) -> Gegevens:
    return Gegevens(
        tuple(one for _, one in gemeenten if one is not None), tuple(one for _, one in loketten if one is not None)
    )


def load_all(
    folder: Path, model: type[Model], today: date, problems: list[Problem]
) -> list[tuple[Document, Model | None]]:
    """Read every file of a folder; a file with mistakes gives its document, and no model."""
    found = []
    for path in _yaml_files(folder, problems):
        document = read_nodes(path, path.as_posix())
        one = validate(model, document, today=today, slug=path.stem)
        problems.extend(document.problems)
        found.append((document, one))
    return found


def _yaml_files(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix == ".yaml" and path.is_file():
            yield path
        elif path.name != LOKETTEN and path.suffix != ".md" and not path.name.startswith("."):
            problems.append(Problem(path.as_posix(), 1, "", f"telt niet mee; noem het {path.stem.lower()}.yaml"))
