"""Parse Dutch with Debian's frog: the kind, the lemma and the head of every word."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

KOPPEL = frozenset({"zijn", "worden", "blijven", "blijken", "lijken", "schijnen", "heten"})
HULP = frozenset({"hebben", "zijn", "worden", "zullen", "kunnen", "mogen", "moeten", "willen", "hoeven"})
GEGEVENS = Path("/usr/share/frog/nld/frog.cfg")
EINDE = "Einddocumentmarkering"
"""Stands between two texts, so that frog starts once for all of them."""


@dataclass(frozen=True, slots=True)
class Woord:
    """A word as frog sees it."""

    nummer: int
    geschreven: str
    lemma: str
    soort: str
    hoofd: int
    rol: str

    @property
    def vorm(self) -> str:
        """Give the word in small letters."""
        return self.geschreven.lower()

    @property
    def is_leesteken(self) -> bool:
        """Tell whether it is punctuation."""
        return self.soort.startswith("LET")


@dataclass(frozen=True, slots=True)
class Ontleding:
    """A parsed sentence.

    Frog hangs a noun below its preposition and a participle below its auxiliary. LiNT-II was fitted on
    trees in which the word with the meaning is the head; ``kern`` and ``hoofden`` turn one into the other.
    """

    woorden: tuple[Woord, ...]
    op_nummer: dict[int, Woord] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "op_nummer", {woord.nummer: woord for woord in self.woorden})

    def child(self, nummer: int, *rollen: str) -> int | None:
        """Give the first word below another that has one of these roles."""
        return next((one.nummer for one in self.woorden if one.hoofd == nummer and one.rol in rollen), None)

    def kern(self, nummer: int) -> int:
        """Give the word with the meaning: of ‘op de tafel’ that is ‘tafel’."""
        for _ in self.woorden:
            below = self._below(self.op_nummer[nummer])
            if below is None:
                break
            nummer = below
        return nummer

    def hoofden(self, woord: Woord) -> list[int]:
        """Give the words that this one hangs below; a subject of two verbs has two."""
        own = self.kern(woord.nummer)
        if own != woord.nummer:
            return [own]
        hoofd = woord.hoofd
        if woord.rol == "cnj" and hoofd in self.op_nummer and self.kern(hoofd) != own:
            above = self._climb(self.op_nummer[hoofd].hoofd, self.kern(hoofd))
            return [self.kern(above if above in self.op_nummer else hoofd)]
        hoofd = self._climb(hoofd, own)
        if hoofd not in self.op_nummer:
            return []
        return [self.kern(hoofd), *(self._joined(hoofd) if woord.rol == "su" else ())]

    def _below(self, woord: Woord) -> int | None:
        if woord.soort.startswith("VZ"):
            return self.child(woord.nummer, "obj1", "vc", "body")
        if woord.soort.startswith("VG(onder"):
            return self.child(woord.nummer, "body")
        if woord.soort.startswith("VG(neven"):
            return self.child(woord.nummer, "cnj")
        if not woord.soort.startswith("WW"):
            return None
        if woord.lemma in KOPPEL and (predicate := self.child(woord.nummer, "predc")):
            return predicate
        return self.child(woord.nummer, "vc") if woord.lemma in HULP else None

    def _climb(self, nummer: int, kern: int) -> int:
        """Go up past the words that share a kern."""
        for _ in self.woorden:
            if nummer not in self.op_nummer or self.kern(nummer) != kern:
                break
            nummer = self.op_nummer[nummer].hoofd
        return nummer

    def _joined(self, hoofd: int) -> Iterator[int]:
        for above in (hoofd, self.op_nummer[hoofd].hoofd):
            if above in self.op_nummer and self.op_nummer[above].soort.startswith("VG(neven"):
                yield from (self.kern(one.nummer) for one in self.woorden if one.hoofd == above and one.rol == "cnj")


def is_here() -> bool:
    """Tell whether frog and its data are installed."""
    return shutil.which("frog") is not None and GEGEVENS.exists()


def parse(teksten: Iterable[Sequence[str]]) -> Iterator[tuple[Ontleding, ...]]:
    """Parse texts, each a row of blocks, and give the sentences of each."""
    blokken = [blok for tekst in teksten for blok in (*map(_close, tekst), f"{EINDE}.")]
    sentences: list[Ontleding] = []
    for one in _sentences(_run("\n\n".join(blokken) + "\n")):
        if one.woorden[0].geschreven.startswith(EINDE):
            yield tuple(sentences)
            sentences = []
        else:
            sentences.append(one)


def _close(blok: str) -> str:
    """End a heading as a sentence; frog would join it to what follows."""
    one_line = " ".join(blok.split())
    return one_line if one_line.endswith((".", "!", "?", ":")) else f"{one_line}."


def _run(text: str) -> str:
    """Run frog in a folder of its own: it leaves its logs where it stands."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "in.txt").write_text(text, "utf-8")
        command = ["frog", "-t", "in.txt", "-o", "uit.tab", "--language=nld", "--skip=n", "--threads=1"]
        subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=900)
        return (Path(folder) / "uit.tab").read_text("utf-8")


def _sentences(table: str) -> Iterator[Ontleding]:
    for has_words, lines in groupby(table.splitlines(), key=lambda line: bool(line.strip())):
        if has_words:
            yield Ontleding(tuple(_woord(line.split("\t")) for line in lines))


def _woord(cells: Sequence[str]) -> Woord:
    nummer, vorm, lemma, _parts, soort, *_rest, hoofd, rol = cells
    return Woord(int(nummer), vorm, lemma.lower(), soort, int(hoofd) if hoofd.isdigit() else 0, rol)
