"""The lock: what `make setup` installs, to the byte."""

import re
import tomllib
from collections import defaultdict
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


def lines() -> list[str]:
    return (ROOT / "requirements.lock").read_text("utf-8").splitlines()


def locked() -> dict[str, set[str]]:
    """Give, per package, its versions: one, or one per kind of Python."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines():
        if not line.startswith(" "):
            requirement = Requirement(line.removesuffix(" \\"))
            found[canonicalize_name(requirement.name)] |= {one.version for one in requirement.specifier}
    return found


def asked() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    return [one for group in groups for one in map(Requirement, group) if one.name != project["name"]]


def test_every_library_is_locked_within_its_range() -> None:
    found = locked()

    wrong = [str(one) for one in asked() if not found[canonicalize_name(one.name)]]
    wrong += [
        f"{one}: {version}"
        for one in asked()
        for version in found[canonicalize_name(one.name)]
        if not one.specifier.contains(version)
    ]

    assert wrong == [], "draai: make lock"


def test_every_line_of_the_lock_is_hashed_and_names_no_registry() -> None:
    text = lines()

    packages = [number for number, line in enumerate(text) if not line.startswith(" ")]

    assert packages
    assert [text[number] for number in packages if not HASH.fullmatch(text[number + 1])] == []
    assert [line for line in text if line.startswith(" ") and not HASH.fullmatch(line)] == []
    assert "://" not in "".join(text)
