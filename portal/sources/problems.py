"""What is wrong in a content file, said so that its editor can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from portal.domain.errors import PortalError


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake. ``field`` is empty where the whole line is wrong; ``example`` where none helps."""

    file: str
    line: int
    field: str
    sentence: str
    example: str = ""

    def __str__(self) -> str:
        """Write it as a compiler does, on one line, so that editors can jump to the place."""
        where = f"{self.file}:{self.line}: {self.field}: " if self.field else f"{self.file}:{self.line}: "
        line = f"{where}{self.sentence}" + (f", bijvoorbeeld: {self.example}" if self.example else "")
        return "".join(sign if sign.isprintable() else " " for sign in line)  # a quoted value may hold anything


class SourceError(PortalError):
    """One or more content files hold mistakes; all of them are named."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order of files and lines."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
