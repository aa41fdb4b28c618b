"""One site and one server for all tests that only ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.serving.persen import compress
from tests.serving.served import FILES, Served, serving, write_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site with its packed forms, and traps in it and beside it."""
    folder = tmp_path_factory.mktemp("build")
    made = write_site(folder / "land", FILES)
    compress(made, processes=1)
    (folder / "geheim.txt").write_text("geheim", "utf-8")
    (made / "nl/buiten.txt").symlink_to(folder / "geheim.txt")
    (made / "nl/map").symlink_to(folder, target_is_directory=True)
    return made


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Served]:
    """A server for that site."""
    with serving(site) as running:
        yield running
