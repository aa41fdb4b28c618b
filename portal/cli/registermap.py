"""The folder of a register: each file is whole from the moment it has its name."""

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Registermap:
    """A folder that is written into; a closed one is for its owner alone."""

    path: Path
    closed: bool = False

    def put(self, name: str, text: str) -> Path:
        """Write a file, and give its path; a crash leaves the old one."""
        file = self.path / name
        self._make(file.parent)
        handle, spare = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)  # for its owner alone
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as opened:
                opened.write(text)
            Path(spare).chmod(0o600 if self.closed else 0o644)
            Path(spare).replace(file)
        finally:
            Path(spare).unlink(missing_ok=True)
        return file

    def put_all(self, name: str, texts: Mapping[str, str]) -> Path:
        """Write a folder of files, take away older ones of their kind, and give its path."""
        for file, text in texts.items():
            self.put(f"{name}/{file}", text)
        folder = self.path / name
        for suffix in {Path(file).suffix for file in texts}:
            for old in folder.glob(f"*{suffix}"):
                if old.name not in texts:
                    old.unlink()
        return folder

    def _make(self, folder: Path) -> None:
        for one in (self.path, folder):
            one.parent.mkdir(parents=True, exist_ok=True)
            one.mkdir(mode=0o700 if self.closed else 0o755, exist_ok=True)  # its parents are made open
