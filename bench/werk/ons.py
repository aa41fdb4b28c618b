"""Ours: the same templates and texts, frozen as the portal is: directly, and remembering what pages share."""

import io
from collections.abc import Mapping
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.support import Translations
from flask import Flask, current_app, g
from markupsafe import Markup

from bench.werk.gegevens import Werk, make_werk
from bench.werk.jinja import SJABLONEN
from bench.werk.opdracht import read_opdracht
from bench.werk.pagina import EERSTE_SOORT, SITE, Onderwerp, Pagina, Taallink, Voetlink, address, render_tekst
from bench.werk.toepassing import Kast, add_taal, list_urls, selected_taal
from bench.werk.woorden import BRONTAAL, SOORTEN, TAALNAMEN, VOET
from portal.freeze.site import freeze
from portal.settings import Settings
from portal.ui import text
from portal.ui.geheugen import remembered, turn_to
from portal.ui.jinja import Sjablonen


def create_app(werk: Werk) -> Flask:
    """Make the app, with the parts of ours that every room of the portal has."""
    app = Flask(__name__, static_folder=None, template_folder=str(SJABLONEN))
    app.jinja_environment = Sjablonen
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["settings"] = Settings()
    app.extensions["kast"] = Kast(werk, {gemeente.slug: gemeente for gemeente in werk.gemeenten})
    words = {(taal, "messages"): make_woordenboek(taal, woorden) for taal, woorden in werk.woorden.items()}
    text.set_up(app, woordenboeken=words, default=BRONTAAL, current=selected_taal)
    app.url_value_preprocessor(take_taal)
    app.url_defaults(add_taal)
    app.add_url_rule("/<taal>/<slug>/", view_func=overzicht)
    app.add_url_rule("/<taal>/<slug>/<soort>/", view_func=onderwerp)
    return app


def make_woordenboek(taal: str, woorden: Mapping[str, str]) -> Translations:
    """Make the words of a language, as they are read from a file."""
    catalog = Catalog(locale=taal)
    for msgid, msgstr in woorden.items():
        catalog.add(msgid, msgstr)
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    buffer.seek(0)
    return Translations(buffer)


def take_taal(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Take the language out of the address, and remember what is made per language."""
    g.taal = values.pop("taal", BRONTAAL) if values else BRONTAAL
    turn_to(g.taal)
    text.turn_to(g.taal)


def overzicht(slug: str) -> str:
    """Show the first page of a gemeente."""
    return onderwerp(slug, EERSTE_SOORT)


def onderwerp(slug: str, soort: str) -> str:
    """Show another page of a gemeente."""
    return current_app.jinja_env.get_template("pagina.html").render(page=find_pagina(slug, soort))


def find_pagina(slug: str, soort: str) -> Pagina:
    """Give what the template sees."""
    kast: Kast = current_app.extensions["kast"]
    taal: str = g.taal
    onderwerpen = list_onderwerpen(taal, slug)
    huidig = onderwerpen[soort][True]
    return Pagina(
        taal=taal,
        onderwerp=huidig,
        gemeente=kast.gemeenten[slug],
        url=huidig.url,
        canonical=SITE + huidig.url,
        talen=tuple(Taallink(one, TAALNAMEN[one], address(one, slug, soort), one == taal) for one in kast.werk.talen),
        onderwerpen=tuple([both[one == soort] for one, both in onderwerpen.items()]),
        voet=voet(taal),
        tekst=tekst(kast.werk, soort),
    )


@remembered
def list_onderwerpen(taal: str, slug: str) -> Mapping[str, tuple[Onderwerp, Onderwerp]]:
    """Give the kinds of page of a gemeente, each as another page shows it and as the page itself does."""
    return {
        soort: (Onderwerp(naam, uitleg, url, is_huidig=False), Onderwerp(naam, uitleg, url, is_huidig=True))
        for soort, (naam, uitleg) in SOORTEN.items()
        for url in [address(taal, slug, soort)]
    }


@remembered
def tekst(werk: Werk, soort: str) -> Markup:
    """Render a shared text."""
    return render_tekst(werk.teksten[soort, g.taal])


@remembered
def voet(taal: str) -> tuple[Voetlink, ...]:
    """Give the links at the foot."""
    return tuple(Voetlink(naam, f"/{taal}/{pad}/") for pad, naam in VOET.items())


def main() -> None:
    """Build what is asked."""
    opdracht = read_opdracht()
    werk = make_werk(opdracht.gemeenten, opdracht.talen)
    freeze(create_app(werk), list_urls(werk), opdracht.naar, processes=opdracht.processen)


if __name__ == "__main__":
    main()
