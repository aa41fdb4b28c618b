"""Peer: a plain loop over a Jinja template; every text is rendered from Markdown once."""

from pathlib import Path

from bench.werk.gegevens import Werk, make_werk
from bench.werk.jinja import Vertaler, make_environment
from bench.werk.opdracht import read_opdracht, write_page
from bench.werk.pagina import list_plekken, make_pagina, render_tekst


def build(werk: Werk, naar: Path) -> None:
    """Write the site."""
    teksten = {key: render_tekst(text) for key, text in werk.teksten.items()}
    vertaler = Vertaler(werk.woorden, werk.talen[0])
    template = make_environment(vertaler).get_template("pagina.html")
    for plek in list_plekken(werk):
        vertaler.taal = plek.taal
        page = make_pagina(werk, plek, teksten[plek.soort, plek.taal])
        write_page(naar, page.url, template.render(page=page).encode())


def main() -> None:
    """Build what is asked."""
    opdracht = read_opdracht()
    build(make_werk(opdracht.gemeenten, opdracht.talen), opdracht.naar)


if __name__ == "__main__":
    main()
