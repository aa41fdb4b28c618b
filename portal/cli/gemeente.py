"""The commands with which an editor keeps the facts of a gemeente: `portaal gemeente`."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from portal.catalogue.catalogue import Catalogue
from portal.cli.herkomstvragen import read_vindplaats
from portal.cli.nieuwe_gemeente import ask_gemeente
from portal.cli.vandaag import today_here
from portal.cli.velden import GEMEENTE, LOKET, NAMEN, NOG_TE_NOEMEN, verschillen
from portal.cli.vragen import ask, some, yes
from portal.cli.wijzigen import put_all, source, talk
from portal.domain.errors import PortalError
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.domain.waarde import check_regel
from portal.feiten import catalogue_on
from portal.settings import Settings
from portal.sources.concept import Concept
from portal.sources.gemeenten import LOKETTEN
from portal.sources.opslaan import save
from portal.sources.postvak import loket_text

NIETS = "Er is niets veranderd."
TALKED = 99  # desks of one gemeente that may wait for a name of a file


@click.group()
def gemeente() -> None:
    """De gegevens van een gemeente bijhouden."""


@gemeente.command()
@click.pass_obj
def nieuw(settings: Settings) -> None:
    """Maak het bestand van een nieuwe gemeente, stap voor stap; ook na een herindeling."""
    today = today_here()
    files = ask_gemeente(settings.gemeenten, catalogue_on(settings, today=today), today=today)
    _save(settings, files, today)


@gemeente.command()
@click.argument("slug", metavar="GEMEENTE")
@click.option("--loket", "desk", default="", help="Wijzig niet de gemeente, maar dit loket van haar.")
@click.option("--veld", "velden", multiple=True, metavar="NAAM=WAARDE", help="Zonder vragen, zoals contact.telefoon=…")
@click.option("--bron", default="", help="Waar het staat: een link of een naam. Hoort bij --veld.")
@click.option("--datum", default="", help="De dag van de bron [vandaag]. Hoort bij --veld.")
@click.option("--alles", is_flag=True, help="De andere gegevens van dat blok zijn daar ook nagekeken.")
@click.option("--nagevraagd", is_flag=True, help="De gemeente of het loket is zelf gevraagd.")
@click.pass_obj
def wijzig(settings: Settings, /, slug: str, desk: str, velden: tuple[str, ...], **herkomst: Any) -> None:
    """Loop de gegevens van GEMEENTE na, en van haar loketten; Enter laat iets staan."""
    today = today_here()
    catalogue = catalogue_on(settings, today=today)
    one = catalogue.gemeente(slug)
    if velden:
        _change_at_once(settings, catalogue, one, desk=desk, answers=velden, herkomst=herkomst, today=today)
        return
    if herkomst["bron"] or herkomst["datum"] or desk:
        raise click.UsageError("--bron, --datum en --loket horen bij --veld.")
    changed = _talk_about_all(settings, catalogue, one, today)
    if not changed:
        click.echo(NIETS)
        return
    click.echo("\nDit wordt anders:")
    for concept, lines in changed:
        click.echo("".join([f"{concept.path.as_posix()}\n", *(f"  {line}\n" for line in lines)]), nl=False)
    _save(settings, {concept.path: concept.text for concept, _ in changed}, today)


def _change_at_once(
    settings: Settings,
    catalogue: Catalogue,
    one: Gemeente,
    *,
    desk: str,
    answers: Sequence[str],
    herkomst: Mapping[str, Any],
    today: date,
) -> None:
    """Change what the command line names, and ask nothing."""
    if not herkomst["bron"]:
        raise click.UsageError("Noem met --bron waar dit staat: een link of een naam.")
    desks = {loket.slug: loket for loket in catalogue.loketten_for(one)}
    if desk and desk not in desks:
        raise PortalError(f"‘{desk}’ is geen loket van {one.naam}; kies uit: {', '.join(desks) or 'er is geen loket'}")
    concept = _concept_of_loket(settings, desks[desk], today) if desk else _concept(settings, one, today)
    known = LOKET if desk else (*GEMEENTE, *NAMEN)
    try:
        vindplaats = read_vindplaats(**{**herkomst, "datum": herkomst["datum"] or today.isoformat()}, today=today)
    except ValueError as error:
        raise PortalError(f"--bron en --datum: {error}") from None
    put_all(concept, known, [(naam, text) for naam, _sign, text in (answer.partition("=") for answer in answers)])
    lines = verschillen(concept, known)
    if not lines:
        click.echo(NIETS)
        return
    source(concept, known, vindplaats)
    save(settings.gemeenten, {concept.path: concept.text}, today=today)
    click.echo("\n".join((concept.path.as_posix(), *(f"  {line}" for line in lines))))


def _talk_about_all(
    settings: Settings, catalogue: Catalogue, one: Gemeente, today: date
) -> list[tuple[Concept, list[str]]]:
    """Go through the file of a gemeente and those of its desks; give what changed."""
    click.echo(f"{one.naam} ({one.code}), {one.provincie}")
    concept = _concept(settings, one, today)
    found = [(concept, talk(concept, GEMEENTE, today=today))]
    for desk in catalogue.loketten_for(one):
        names = ", ".join(served.naam for served in catalogue.gemeenten_of(desk))
        if yes(f"\nWilt u ook het loket {desk.naam} nakijken, voor {names}?"):
            concept = _concept_of_loket(settings, desk, today)
            found.append((concept, talk(concept, LOKET, today=today)))
    if yes(f"\nHelpt in {one.naam} nog een loket bij re-integratie, dat hier niet staat?"):
        concept = _new_desk(settings, one, today)
        naam = str(concept.known(("naam",)))
        found.append((concept, [f"nieuw loket: {naam}", *talk(concept, LOKET[1:], today=today, nieuw=True)]))
    return [(concept, lines) for concept, lines in found if lines]


def _concept(settings: Settings, one: Gemeente, today: date) -> Concept:
    return Concept.read(settings.gemeenten / f"{one.slug}.yaml", Gemeente, today=today)


def _concept_of_loket(settings: Settings, desk: Loket, today: date) -> Concept:
    return Concept.read(settings.gemeenten / LOKETTEN / f"{desk.slug}.yaml", Loket, today=today)


def _new_desk(settings: Settings, one: Gemeente, today: date) -> Concept:
    naam = ask("Hoe heet dat loket?", lambda text: check_regel(some(text)))
    numbers = ("", *(f"-{number}" for number in range(2, TALKED)))
    paths = (settings.gemeenten / LOKETTEN / f"{one.slug}-loket{number}.yaml" for number in numbers)
    text = loket_text(naam, [one], bron=NOG_TE_NOEMEN, bron_datum=today.isoformat())
    return Concept(next(path for path in paths if not path.exists()), Loket, text, today=today)


def _save(settings: Settings, files: Mapping[Path, str | None], today: date) -> None:
    if not yes("\nWilt u dit opslaan?"):
        click.echo(NIETS)
        return
    save(settings.gemeenten, files, today=today)
    click.echo("Opgeslagen. Kijk met: git diff")
