"""The command that searches by words: `portaal zoek`."""

import json
from pathlib import Path
from typing import Any

import click

from portal.catalogue.search import Treffer, Uitkomst, Zoeker
from portal.cli.vandaag import today_here
from portal.cli.vragenbestand import FILE, read_queries
from portal.domain.taal import Taal
from portal.feiten import catalogue_on
from portal.settings import Settings
from portal.sources.content import load_teksten


@click.command()
@click.argument("woorden", required=False)
@click.option("--taal", type=click.Choice([one.value for one in Taal]), default="nl", help="De taal van de woorden.")
@click.option("--bestand", type=FILE, help="CSV met de kolom query.")
@click.option("--json", "as_json", is_flag=True, help="Eén JSON-object per regel.")
@click.pass_obj
def zoek(settings: Settings, woorden: str | None, taal: str, bestand: Path | None, *, as_json: bool) -> None:
    """Zoek met woorden een gemeente, een loket, hulp of een pagina."""
    if (woorden is None) == (bestand is None):
        raise click.UsageError("Geef woorden, of een bestand met --bestand.")
    zoeker = _zoeker(settings, Taal(taal))
    for query in [woorden or ""] if bestand is None else read_queries(bestand):
        found = zoeker.find(query)
        if as_json:
            click.echo(json.dumps(_as_dict(query, taal, found), ensure_ascii=False))
        else:
            for treffer in found.treffers:
                click.echo(f"{treffer.document.soort:<12}{treffer.document.naam}  {_path(taal, treffer)}")
            click.echo(_told(found), err=True)


def _zoeker(settings: Settings, taal: Taal) -> Zoeker:
    today = today_here()
    talen = load_teksten(settings.content, today=today, talen=(taal,)).talen
    return Zoeker(catalogue_on(settings, today=today), talen[taal], talen[Taal.NL], taal)


def _told(found: Uitkomst) -> str:
    if not found.treffers:
        return "Niets gevonden."
    return f"{len(found.treffers)} gevonden." if found.zeker else f"{len(found.treffers)} gevonden; dit is een gok."


def _as_dict(query: str, taal: str, found: Uitkomst) -> dict[str, Any]:
    results = [
        {
            "id": treffer.document.id,
            "soort": str(treffer.document.soort),
            "naam": treffer.document.naam,
            "uitleg": treffer.document.uitleg,
            "pad": _path(taal, treffer),
            "score": round(treffer.score, 2),
        }
        for treffer in found.treffers
    ]
    return {"query": query, "taal": taal, "zeker": found.zeker, "resultaten": results}


def _path(taal: str, treffer: Treffer) -> str:
    return f"/{taal}/{treffer.document.adres}"
