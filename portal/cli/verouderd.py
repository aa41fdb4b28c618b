"""The command that tells what must be checked again: `portaal verouderd`."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import click

from portal.cli.nakijkbrief import nakijkbrief
from portal.cli.nakijken import Punt, all_punten
from portal.cli.vandaag import today_here
from portal.domain.gemeente import Gemeente
from portal.feiten import catalogue_on
from portal.settings import Settings


@click.command()
@click.option("--dagen", type=click.IntRange(0, 36500), help="Ouder dan dit [wat een pagina ‘oud’ noemt].")
@click.option("--json", "as_json", is_flag=True, help="Als JSON, voor een programma.")
@click.option("--brief", metavar="GEMEENTE", help="Schrijf de brief aan deze gemeente.")
@click.pass_obj
def verouderd(settings: Settings, dagen: int | None, brief: str | None, *, as_json: bool) -> None:
    """Noem wat iemand opnieuw moet nakijken, het oudste eerst, met wie u dat vraagt."""
    today = today_here()
    catalogue = catalogue_on(settings, today=today)
    if brief:
        one = catalogue.gemeente(brief)
        _warn(settings, one)
        loketten = catalogue.loketten_for(one)
        text = nakijkbrief(one, loketten, basis_url=settings.basis_url, antwoord=settings.fout_email)
        click.echo(text, nl=False)
        return
    due = sorted((one for one in all_punten(catalogue) if one.is_due(today, dagen)), key=_age)
    if as_json:
        click.echo(json.dumps([_as_dict(settings, one) for one in due], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(settings, due)))


def _age(punt: Punt) -> tuple[date, str]:
    return punt.sinds or date.min, punt.gemeente.naam


def _lines(settings: Settings, due: Sequence[Punt]) -> Iterator[str]:
    for punt in due:
        since = punt.sinds.isoformat() if punt.sinds else "datum onbekend"
        yield f"{since:<15} {punt.gemeente.naam}: {punt.wat}"
        yield f"{'':<15} {settings.gemeenten.as_posix()}/{punt.bestand}; vraag het aan {_whom(punt.gemeente)}"
    if due:
        first = due[0].gemeente.slug
        yield f"\n{len(due)} feiten om na te kijken. De brief: portaal verouderd --brief {first}"
    else:
        yield "Alles is nagekeken."


def _whom(gemeente: Gemeente) -> str:
    contact = gemeente.contact
    ways = ", ".join(filter(None, (contact.email, str(contact.telefoon or ""))))
    return ways or contact.contactformulier or contact.website


def _as_dict(settings: Settings, punt: Punt) -> dict[str, Any]:
    contact = punt.gemeente.contact
    return {
        "gemeente": punt.gemeente.slug,
        "wat": punt.wat,
        "bestand": f"{settings.gemeenten.as_posix()}/{punt.bestand}",
        "bron": punt.feit.bron,
        "sinds": punt.sinds.isoformat() if punt.sinds else None,
        "email": contact.email,
        "telefoon": str(contact.telefoon) if contact.telefoon else None,
    }


def _warn(settings: Settings, gemeente: Gemeente) -> None:
    """Tell what the letter lacks; this is no part of it."""
    if not settings.basis_url:
        click.echo("Let op: PORTAL_BASIS_URL is leeg. De brief heeft geen link naar de pagina.", err=True)
    if not settings.fout_email:
        click.echo("Let op: PORTAL_FOUT_EMAIL is leeg. De brief vraagt te antwoorden aan de afzender.", err=True)
    if not gemeente.contact.email:
        click.echo(f"Let op: er is geen e-mailadres van {gemeente.naam}. Vraag het aan {_whom(gemeente)}.", err=True)
