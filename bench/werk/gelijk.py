"""Check that two trees hold the same pages: ``python -m bench.werk.gelijk ONE OTHER``.

White space may differ, and the order and quotes of attributes; addresses, elements, words and links may not.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from bench.werk.toeval import Toeval

SAMPLE = 200
SPOKEN = ("aria-label", "content", "datetime", "hreflang", "lang")


@dataclass(frozen=True, slots=True)
class Inhoud:
    """What a page says, whatever its white space."""

    woorden: tuple[str, ...]
    links: tuple[str, ...]
    elementen: tuple[str, ...]
    attributen: tuple[str, ...]


@dataclass(slots=True)
class _Gelezen:
    stukken: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    elementen: list[str] = field(default_factory=list)
    attributen: list[str] = field(default_factory=list)


class _Lezer(HTMLParser):
    """Collects what a page says, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.gelezen = _Gelezen()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element, its link and what it says to who does not see it."""
        self.gelezen.elementen.append(tag)
        self.gelezen.stukken.append(" ")  # a browser may or may not show white space here, and so may a peer
        given = dict(attrs)
        self.gelezen.links += [given["href"] or ""] if "href" in given else []
        self.gelezen.attributen += [f"{tag} {name} {given[name]}" for name in SPOKEN if name in given]

    def handle_endtag(self, _tag: str) -> None:
        """Keep the words of two elements apart."""
        self.gelezen.stukken.append(" ")

    def handle_data(self, data: str) -> None:
        """Note the text."""
        self.gelezen.stukken.append(data)


def read(html: str) -> Inhoud:
    """Read what a page says."""
    lezer = _Lezer()
    lezer.feed(html)
    lezer.close()
    found = lezer.gelezen
    return Inhoud(
        woorden=tuple("".join(found.stukken).split()),
        links=tuple(found.links),
        elementen=tuple(found.elementen),
        attributen=tuple(found.attributen),
    )


def paths_of(tree: Path) -> set[str]:
    """Give every file of a tree."""
    return {str(path.relative_to(tree)) for path in tree.rglob("*") if path.is_file()}


def compare(one: Path, other: Path, sample: int = SAMPLE) -> list[str]:
    """Give what differs, as sentences; an empty list when the trees are equal."""
    paths, others = paths_of(one), paths_of(other)
    found = [
        f"alleen in {tree}: {path}"
        for tree, only in ((one, paths - others), (other, others - paths))
        for path in sorted(only)
    ]
    both = sorted(paths & others)
    for path in sorted(Toeval("gelijk").sample(both, min(sample, len(both)))):
        found += [f"{path}: {what}" for what in differences((one / path).read_text(), (other / path).read_text())]
    return found


def differences(one: str, other: str) -> list[str]:
    """Give what differs between two pages, of each kind the first place."""
    first, second = read(one), read(other)
    pairs = {
        "woorden": (first.woorden, second.woorden),
        "links": (first.links, second.links),
        "elementen": (first.elementen, second.elementen),
        "attributen": (first.attributen, second.attributen),
    }
    return [f"{name}: {_first_difference(*both)}" for name, both in pairs.items() if both[0] != both[1]]


def _first_difference(one: Sequence[str], other: Sequence[str]) -> str:
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return f"{' '.join(one[at : at + 5])!r} is {' '.join(other[at : at + 5])!r}"


def main() -> None:
    """Say what differs, and fail when anything does."""
    parser = argparse.ArgumentParser()
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    given = parser.parse_args()
    found = compare(given.one, given.other)
    print("\n".join(found[:40]) or "gelijk")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
