"""Peer: the floor. One page of each kind and language is rendered; its bytes are written to every address."""

from pathlib import Path

from bench.werk.gegevens import Werk, make_werk
from bench.werk.jinja import Vertaler, make_environment
from bench.werk.opdracht import read_opdracht, write_page
from bench.werk.pagina import Plek, address, list_plekken, make_pagina, render_tekst


def build(werk: Werk, naar: Path) -> None:
    """Write as many files of about the same size as the peers do; they are no right pages."""
    shells = render_shells(werk)
    for plek in list_plekken(werk):
        url = address(plek.taal, plek.gemeente.slug, plek.soort)
        write_page(naar, url, shells[plek.soort, plek.taal])


def render_shells(werk: Werk) -> dict[tuple[str, str], bytes]:
    """Render the pages of the last gemeente, whose name is as long as that of most."""
    vertaler = Vertaler(werk.woorden, werk.talen[0])
    template = make_environment(vertaler).get_template("pagina.html")
    shells = {}
    for (soort, taal), text in werk.teksten.items():
        vertaler.taal = taal
        page = make_pagina(werk, Plek(taal, werk.gemeenten[-1], soort), render_tekst(text))
        shells[soort, taal] = template.render(page=page).encode()
    return shells


def main() -> None:
    """Build what is asked."""
    opdracht = read_opdracht()
    build(make_werk(opdracht.gemeenten, opdracht.talen), opdracht.naar)


if __name__ == "__main__":
    main()
