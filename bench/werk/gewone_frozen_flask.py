"""Peer: Frozen-Flask as its documentation shows, with everything else at its default."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from flask_frozen import Freezer

from bench.werk.gegevens import Werk, make_werk
from bench.werk.opdracht import read_opdracht
from bench.werk.toepassing import create_app, list_urls, write_catalogi


def build(werk: Werk, naar: Path, catalogi: Path) -> None:
    """Write the site."""
    write_catalogi(werk, catalogi)
    app = create_app(werk, catalogi)
    app.config["FREEZER_DESTINATION"] = str(naar)
    freezer = Freezer(app)

    def paginas() -> Iterator[tuple[str, dict[str, str]]]:
        yield from list_urls(werk)

    freezer.register_generator(paginas)
    freezer.freeze()


def main() -> None:
    """Build what is asked."""
    opdracht = read_opdracht()
    with tempfile.TemporaryDirectory() as catalogi:
        build(make_werk(opdracht.gemeenten, opdracht.talen), opdracht.naar, Path(catalogi))


if __name__ == "__main__":
    main()
