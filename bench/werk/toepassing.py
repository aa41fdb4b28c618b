"""The site as a Flask app, written as the documentation of Flask, Flask-Babel and Frozen-Flask shows."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from flask import Flask, current_app, g, render_template, url_for
from flask_babel import Babel, refresh

from bench.werk.gegevens import Gemeente, Werk
from bench.werk.jinja import SJABLONEN
from bench.werk.pagina import EERSTE_SOORT, Pagina, Plek, list_plekken, make_pagina, render_tekst
from bench.werk.woorden import BRONTAAL


@dataclass(frozen=True, slots=True)
class Kast:
    """What the views ask of their app."""

    werk: Werk
    gemeenten: dict[str, Gemeente]


def create_app(werk: Werk, catalogi: Path) -> Flask:
    """Make the app; its catalogues must stand in a folder, see `write_catalogi`."""
    app = Flask(__name__, static_folder=None, template_folder=str(SJABLONEN))
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.config.update(BABEL_TRANSLATION_DIRECTORIES=str(catalogi), BABEL_DEFAULT_LOCALE=BRONTAAL)
    app.extensions["kast"] = Kast(werk, {gemeente.slug: gemeente for gemeente in werk.gemeenten})
    Babel(app, locale_selector=selected_taal)
    app.url_value_preprocessor(pull_taal)
    app.url_defaults(add_taal)
    app.add_url_rule("/<taal>/<slug>/", view_func=overzicht)
    app.add_url_rule("/<taal>/<slug>/<soort>/", view_func=onderwerp)
    return app


def list_urls(werk: Werk) -> Iterator[tuple[str, dict[str, str]]]:
    """Give every page as the name of its endpoint and the values of its address."""
    for plek in list_plekken(werk):
        values = {"taal": plek.taal, "slug": plek.gemeente.slug}
        if plek.soort == EERSTE_SOORT:
            yield "overzicht", values
        else:
            yield "onderwerp", values | {"soort": plek.soort}


def write_catalogi(werk: Werk, folder: Path) -> None:
    """Write a compiled catalogue for each language, where Flask-Babel looks."""
    for taal, woorden in werk.woorden.items():
        catalog = Catalog(locale=taal)
        for msgid, msgstr in woorden.items():
            catalog.add(msgid, msgstr)
        buffer = io.BytesIO()
        write_mo(buffer, catalog)
        path = folder / taal / "LC_MESSAGES" / "messages.mo"
        path.parent.mkdir(parents=True)
        path.write_bytes(buffer.getvalue())


def selected_taal() -> str:
    """Give the language of the address."""
    return str(g.taal)


def pull_taal(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Take the language out of the address."""
    g.taal = values.pop("taal", BRONTAAL) if values else BRONTAAL
    refresh()  # Frozen-Flask asks every page within one app context, and there Flask-Babel remembers its language


def add_taal(_endpoint: str, values: dict[str, Any]) -> None:
    """Stay in the language of the page, unless another is named."""
    if "taal" not in g:
        return
    values.setdefault("taal", g.taal)


def overzicht(slug: str) -> str:
    """Show the first page of a gemeente."""
    return onderwerp(slug, EERSTE_SOORT)


def onderwerp(slug: str, soort: str) -> str:
    """Show another page of a gemeente."""
    return render_template("pagina.html", page=find_pagina(slug, soort))


def find_pagina(slug: str, soort: str) -> Pagina:
    """Give what the template sees, with the text out of its Markdown and the addresses out of the router."""
    kast: Kast = current_app.extensions["kast"]
    tekst = render_tekst(kast.werk.teksten[soort, g.taal])
    return make_pagina(kast.werk, Plek(g.taal, kast.gemeenten[slug], soort), tekst, routed_address)


def routed_address(taal: str, slug: str, soort: str) -> str:
    """Give the address of a page as Flask makes it."""
    if soort == EERSTE_SOORT:
        return url_for("overzicht", taal=taal, slug=slug)
    return url_for("onderwerp", taal=taal, slug=slug, soort=soort)
