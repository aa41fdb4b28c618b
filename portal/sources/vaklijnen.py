"""The separate folder with lines for professionals -> lines per desk, or every mistake in it."""

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from portal.domain.vaklijn import Vaklijn, Vaklijnen
from portal.sources.gemeenten import load_all
from portal.sources.problems import Problem, SourceError
from portal.voorraad import unstocked


def load_vaklijnen(folder: Path, loketten: Iterable[str], *, today: date) -> Mapping[str, tuple[Vaklijn, ...]]:
    """Read one file per desk. Nothing of it is kept in the folder of what was read, which the public build shares.

    Args:
        folder: The folder; nobody but its owner should be able to look into it.
        loketten: The slugs of all desks.
        today: The day of reading; a source cannot be younger.

    Raises:
        SourceError: naming every mistake of every file, with file, line and field.
    """
    problems: list[Problem] = []
    known = tuple(loketten)
    with unstocked():
        found = load_all(folder, Vaklijnen, today, problems)
    for document, _lijnen in found:
        slug = Path(document.file).stem
        if slug not in known:
            problems.append(Problem(document.file, 1, "", _unknown(slug, known)))
    if not found and not problems:
        problems.append(Problem(folder.as_posix(), 1, "", "bevat geen bestanden met lijnen"))
    if problems:
        raise SourceError(problems)
    return {one.slug: one.lijnen for _document, one in found if one is not None}


def _unknown(slug: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(slug, known, n=1)
    hint = f"; bedoelt u {near[0]}.yaml?" if near else "; de naam is die van het bestand in gemeenten/loketten/"
    return f"er is geen loket ‘{slug}’{hint}"
