"""Talks with a command as a person does: reads what it asks, and answers."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Self


class Gesprek:
    """A command that asks questions."""

    def __init__(self, *arguments: str, environ: Mapping[str, str], cwd: Path | None = None) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "portal", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={"PYTHONUTF8": "1", "PYTHONPATH": str(Path.cwd()), **environ},
            cwd=cwd,
        )
        self.said = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            _pipe(pipe).close()

    def hear(self, words: str) -> str:
        """Read until it says some words, and give all since the last answer."""
        start = len(self.said)
        heard = bytearray()
        while words.encode() not in heard:
            sign = _pipe(self._process.stdout).read(1)
            assert sign, f"the command stopped before it said {words!r}:\n{self.said}{heard.decode(errors='replace')}"
            heard += sign
        self.said += heard.decode()
        return self.said[start:]

    def say(self, answer: str) -> None:
        """Type an answer and press Enter."""
        pipe = _pipe(self._process.stdin)
        pipe.write(f"{answer}\n".encode())
        pipe.flush()

    def answer(self, question: str, answer: str) -> str:
        """Wait for a question and answer it; give all that was said before."""
        heard = self.hear(question)
        self.say(answer)
        return heard

    def end(self) -> int:
        """Read the rest, and give the exit code."""
        _pipe(self._process.stdin).close()
        self.said += _pipe(self._process.stdout).read().decode()
        return self._process.wait(timeout=60)


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe
    return pipe
