"""The commands of who runs the mailbox: check it, clear it, send what waits, and see how things stand."""

from datetime import UTC, datetime

import click

from portal.cli.vragen import yes
from portal.compose import live_clock, make_room
from portal.domain.errors import PortalError
from portal.domain.zone import ZONE
from portal.mailbox.controle import faults
from portal.mailbox.geheim import Geheim
from portal.mailbox.retention import sweep
from portal.mailbox.wachtrij import Rijstand
from portal.notify.stand import Stand, stand
from portal.postkamer import adresboek_of, open_postkamer
from portal.schrijfkamers import dienst
from portal.settings import Settings


@click.group()
def mailbox() -> None:
    """De opslag van verzegelde berichten."""


@mailbox.command()
@click.pass_obj
def controleer(settings: Settings) -> None:
    """Kijk of de opslag heel is, of niets te lang blijft, en of elk loket kan ontvangen."""
    today = live_clock().today
    book = adresboek_of(make_room(settings, live_clock))()
    with open_postkamer(settings) as kamer:
        found = faults(kamer.database, book.sleutels, today)
    for line in found:
        click.echo(line)
    if found:
        raise PortalError(f"{len(found)} {'ding' if len(found) == 1 else 'dingen'} om naar te kijken")
    count = len(book.sleutels)
    click.echo(f"De opslag is heel. {count} {'loket kan' if count == 1 else 'loketten kunnen'} ontvangen.")


@mailbox.command("nieuw-geheim")
@click.pass_obj
def nieuw_geheim(settings: Settings) -> None:
    """Ga verder met een ander geheim, als het oude weg is: codes en wachtwoorden werken dan niet meer."""
    geheim = Geheim.load(settings.geheim, settings.geheim_bestand)
    with open_postkamer(settings) as kamer:
        if kamer.database.belongs_to(geheim.kenmerk):
            raise PortalError("dit geheim hoort al bij deze opslag; er is niets veranderd")
        click.echo("Geen enkele code werkt straks nog, en geen wachtwoord van een balie.")
        click.echo("Wat wacht, blijft leesbaar: elke balie begint opnieuw met de papieren sleutel.")
        if not yes("Wilt u dat?"):
            raise PortalError("Er is niets veranderd.")
        kamer.database.adopt(geheim.kenmerk)
    click.echo("Klaar. Laat elke balie naar ‘herstel’ gaan, met de papieren sleutel.")


@click.group()
def aanmeldingen() -> None:
    """De berichten zelf."""


@aanmeldingen.command()
@click.pass_obj
def opruimen(settings: Settings) -> None:
    """Wis wat zijn laatste dag heeft gehad."""
    today = live_clock().today
    with open_postkamer(settings) as kamer:
        gone = sweep(kamer.database, today)
        kamer.balies.drop_old_keys(today)
    click.echo(f"{gone} {'bericht' if gone == 1 else 'berichten'} gewist.")


@click.group()
def meldingen() -> None:
    """De mails aan loketten."""


@meldingen.command()
@click.pass_obj
def verstuur(settings: Settings) -> None:
    """Doe nu wat aan de beurt is, en verstuur wat wacht."""
    room = make_room(settings, live_clock)
    with open_postkamer(settings) as kamer:
        verslag = dienst(kamer, room).run_due(datetime.now(UTC))
    click.echo(f"{verslag.verzonden} verstuurd, {verslag.niet_verzonden} wachten nog.")
    if verslag.mislukt:
        raise PortalError("niet gelukt: " + ", ".join(verslag.mislukt))


@click.command()
@click.pass_obj
def status(settings: Settings) -> None:
    """Zeg hoe het met de berichten en de mails staat."""
    room = make_room(settings, live_clock)
    with open_postkamer(settings) as kamer:
        facts = stand(dienst(kamer, room), datetime.now(UTC))
    for line in _lines(facts):
        click.echo(line)
    if not facts.gezond:
        raise PortalError("Kijk naar de regels met een uitroepteken.")


def _lines(facts: Stand) -> list[str]:
    lines = []
    for klus in facts.klussen:
        when = _moment(klus.laatst) if klus.laatst else "nog nooit"
        lines.append(f"{_mark(wrong=klus.te_laat)}{klus.taak}: {when}")
    lines.append(f"{_mark(wrong=not facts.post_aan)}mailserver: {'ingesteld' if facts.post_aan else 'niet ingesteld'}")
    lines.append(_post(facts.post))
    lines.append(f"{_mark(wrong=facts.verlopen > 0)}berichten die weg moeten: {facts.verlopen}")
    for balie in facts.balies:
        why = f"; kan niet ontvangen: {', '.join(balie.waarom_dicht)}" if balie.waarom_dicht else ""
        lines.append(f"{_mark(wrong=bool(balie.waarom_dicht))}{balie.loket}: {balie.ongelezen} ongelezen{why}")
    return lines


def _post(rij: Rijstand) -> str:
    since = f", de oudste sinds {_moment(rij.oudste)}" if rij.oudste else ""
    refused = f", geweigerd door de mailserver: {rij.geweigerd}" if rij.geweigerd else ""
    fout = f", laatste fout: {rij.fout}" if rij.fout else ""
    return f"{_mark(wrong=bool(rij.fout))}mails die wachten: {rij.wachten}{since}{refused}{fout}"


def _moment(moment: datetime) -> str:
    return f"{moment.replace(tzinfo=UTC).astimezone(ZONE):%d-%m-%Y %H.%M}"


def _mark(*, wrong: bool) -> str:
    return "! " if wrong else "  "
