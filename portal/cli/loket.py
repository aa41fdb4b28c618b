"""The commands that set up a desk: `portaal loket`."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from portal.catalogue.catalogue import Catalogue
from portal.cli.vandaag import today_here
from portal.cli.vragen import ask, some, yes
from portal.domain.errors import PortalError
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.domain.postvak import Profiel, check_sleutel, vingerafdruk
from portal.domain.waarde import check_email, check_regel
from portal.feiten import catalogue_on
from portal.mailbox.balies import BalieStore
from portal.mailbox.houders import GELDIG, Toegang
from portal.mailbox.keys import Lettersleutel
from portal.mailbox.openlog import Wie
from portal.postkamer import Postkamer, open_postkamer
from portal.settings import Settings
from portal.sources.gemeenten import LOKETTEN
from portal.sources.postvak import new_loket, postvak_for, write_postvak

MINSTENS = 2  # behandelaars
BEHEERDER = "beheerder"
GEMEENTE = "GEMEENTE"


@dataclass(frozen=True, slots=True)
class Persoon:
    """Somebody who will read at a desk."""

    naam: str
    email: str


@dataclass(frozen=True, slots=True)
class Bestand:
    """The file of a desk; ``naam`` and ``bron`` are given where it must still be made."""

    path: Path
    naam: str = ""
    bron: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgave:
    """All that was answered about a new desk."""

    loket: str
    """The slug."""
    profiel: Profiel
    publiek: bytes
    """The public key of a desk that reads offline; else empty."""
    mensen: tuple[Persoon, ...]
    plaatsvervanger: str


@click.group()
def loket() -> None:
    """Een loket dat berichten ontvangt."""


@loket.command()
@click.argument("slug", metavar=GEMEENTE)
@click.pass_obj
def nieuw(settings: Settings, slug: str) -> None:
    """Maak een postvak voor het loket van GEMEENTE, stap voor stap."""
    today = today_here()
    catalogue = catalogue_on(settings, today=today)
    gemeente = catalogue.gemeente(slug)
    with open_postkamer(settings) as kamer:
        bestand = _file_of_desk(settings.gemeenten / LOKETTEN, catalogue, gemeente)
        opgave = _questions(bestand.path.stem, kamer)
        if opgave.profiel is Profiel.ONLINE:
            publiek = _set_up_online(kamer, opgave, today)
        else:
            publiek = _set_up_offline(kamer, opgave, today)
    if bestand.naam:
        new_loket(bestand.path, bestand.naam, [gemeente], bron=bestand.bron, today=today)
    _write(bestand.path, publiek, opgave.profiel)
    click.echo("Klaar. Als twee mensen hun uitnodiging hebben gebruikt, staat het formulier open.")
    click.echo("Start het portaal dan opnieuw. Kijk met: portaal mailbox controleer")
    click.echo("U zag sleutels van het loket. Laat het loket daarom zelf een nieuwe papieren sleutel maken,")
    click.echo(f"en een nieuwe sleutel voor berichten. Draai daarna: portaal loket sleutel {slug}")


@loket.command()
@click.argument("slug", metavar=GEMEENTE)
@click.option("--publiek", help="De nieuwe publieke sleutel van een loket dat offline leest.")
@click.pass_obj
def sleutel(settings: Settings, slug: str, publiek: str | None) -> None:
    """Schrijf de nieuwste sleutel van het loket van GEMEENTE in zijn bestand."""
    today = today_here()
    desk = _desk(catalogue_on(settings, today=today), slug)
    if desk is None:
        raise PortalError(f"‘{slug}’ heeft geen loket; begin met: portaal loket nieuw {slug}")
    with open_postkamer(settings) as kamer:
        if publiek:
            kamer.balies.replace_offline(Wie(desk.slug, BEHEERDER, today), _raw(publiek))
        balie = kamer.balies.get(desk.slug)
    click.echo(f"De vingerafdruk is: {vingerafdruk(balie.sleutel)}")
    if not yes("Staat die ook op het scherm of de kaart van het loket?"):
        raise PortalError("Er is niets veranderd. Vraag eerst na waar deze sleutel vandaan komt.")
    _write(settings.gemeenten / LOKETTEN / f"{desk.slug}.yaml", balie.sleutel, balie.profiel)
    click.echo("Start het portaal opnieuw; dan gaat elk nieuw bericht naar deze sleutel.")


@loket.command()
@click.argument("slug", metavar=GEMEENTE)
@click.pass_obj
def aan(settings: Settings, slug: str) -> None:
    """Zet het postvak van GEMEENTE weer aan na gemiste oefeningen."""
    desk = _desk(catalogue_on(settings, today=today_here()), slug)
    with open_postkamer(settings) as kamer:
        kamer.balies.switch_on(kamer.balies.get(desk.slug if desk else slug).loket)
    click.echo("Het postvak staat aan.")


@loket.command()
@click.argument("slug", metavar=GEMEENTE)
@click.pass_obj
def wis(settings: Settings, slug: str) -> None:
    """Wis het postvak van GEMEENTE, met alles wat erin wacht: als niemand het meer kan openen."""
    desk = _desk(catalogue_on(settings, today=today_here()), slug)
    with open_postkamer(settings) as kamer:
        balie = kamer.balies.get(desk.slug if desk else slug)
        click.echo("Alle berichten en alle sleutels van dit loket gaan weg. Dat is niet terug te draaien.")
        if not yes(f"Wilt u het postvak van {balie.loket} wissen?"):
            raise PortalError("Er is niets veranderd.")
        kamer.balies.drop(balie.loket)
    click.echo(f"Gewist. Maak een nieuw postvak met: portaal loket nieuw {slug}")


def _desk(catalogue: Catalogue, slug: str) -> Loket | None:
    """Give the nearest desk of a gemeente, that with a mailbox first."""
    desks = catalogue.loketten_for(catalogue.gemeente(slug))
    return next((one for one in desks if one.postvak), desks[0] if desks else None)


def _file_of_desk(folder: Path, catalogue: Catalogue, gemeente: Gemeente) -> Bestand:
    """Ask which desk is meant, or how one is called that nobody described yet."""
    for desk in catalogue.loketten_for(gemeente):
        names = ", ".join(one.naam for one in catalogue.gemeenten_of(desk))
        click.echo(f"Gevonden: {desk.naam}, voor {names}.")
        if yes("Gaat het om dit loket?"):
            return Bestand(folder / f"{desk.slug}.yaml")
    naam = ask(f"Hoe heet het loket van {gemeente.naam}?", lambda text: check_regel(some(text)))
    bron = ask("Wie heeft dat opgegeven?", lambda text: check_regel(some(text)), default=f"Gemeente {gemeente.naam}")
    paths = (folder / f"{gemeente.slug}-loket{number}.yaml" for number in ("", *(f"-{one}" for one in range(2, 100))))
    return Bestand(next(path for path in paths if not path.exists()), naam, bron)


def _questions(desk: str, kamer: Postkamer) -> Opgave:
    """Ask everything before anything is made."""
    if any(one.loket == desk for one in kamer.balies.all()):
        raise PortalError(f"loket {desk} heeft al een postvak; bekijk het met: portaal mailbox controleer")
    profiel = ask("Leest het loket online (in de browser) of offline (eigen computer)?", _profiel, default="online")
    publiek = b""
    if profiel is Profiel.OFFLINE:
        click.echo("Laat het loket op die computer dit doen: portaal postvak sleutel")
        publiek = ask("Wat is de publieke sleutel?", _raw)
    click.echo("Minstens twee mensen lezen. Dan is er altijd iemand.")
    mensen = [_person(1), _person(2)]
    while yes("Leest er nog iemand?"):
        mensen.append(_person(len(mensen) + 1))
    deputy = ask(
        "Wie hoort het als drie werkdagen niemand leest? E-mailadres (leeg: niemand)",
        lambda text: check_email(text) if text else "",
    )
    return Opgave(loket=desk, profiel=profiel, publiek=publiek, mensen=tuple(mensen), plaatsvervanger=deputy)


def _profiel(text: str) -> Profiel:
    if text.lower() not in set(Profiel):
        raise ValueError("antwoord online of offline")
    return Profiel(text.lower())


def _person(number: int) -> Persoon:
    naam = ask(f"Naam van behandelaar {number}?", lambda text: check_regel(some(text)))
    return Persoon(naam, ask(f"E-mailadres van {naam}?", check_email))


def _set_up_online(kamer: Postkamer, opgave: Opgave, today: date) -> bytes:
    with _undone(kamer.balies, opgave.loket):
        papier, access = kamer.balies.create(opgave.loket, plaatsvervanger=opgave.plaatsvervanger, today=today)
        _show_paper(papier)
        _invite(kamer, opgave, access, today)
    return next(iter(access.sleutelbos))


def _set_up_offline(kamer: Postkamer, opgave: Opgave, today: date) -> bytes:
    with _undone(kamer.balies, opgave.loket):
        kamer.balies.register(opgave.loket, opgave.publiek, plaatsvervanger=opgave.plaatsvervanger, today=today)
        _invite(kamer, opgave, None, today)
    return opgave.publiek


@contextmanager
def _undone(balies: BalieStore, desk: str) -> Iterator[None]:
    """Leave no half desk behind when somebody stops."""
    finished = False
    try:
        yield
        finished = True
    finally:
        if not finished:
            balies.drop(desk)


def _show_paper(papier: Lettersleutel) -> None:
    """Show the key on paper, and let it be typed over: only then it is sure that it stands on paper."""
    click.echo("\nDit is de papieren sleutel. Hij opent alles als niemand meer kan inloggen.")
    click.echo(f"\n    {' '.join(papier.groepen)}\n")
    click.echo("Schrijf hem op twee vellen. Bewaar die op twee plekken, achter slot.")

    def same(text: str) -> None:
        if Lettersleutel.parse(text) != papier:
            raise ValueError("dit is een andere sleutel; neem hem over van het papier")

    ask("Typ hem over van het papier:", same)


def _invite(kamer: Postkamer, opgave: Opgave, access: Toegang | None, today: date) -> None:
    wie = Wie(opgave.loket, BEHEERDER, today)
    until = today + GELDIG
    click.echo(
        f"\nDe uitnodigingen. Zij werken tot {until:%d-%m-%Y}, één keer. Geef ze door in een gesprek, niet per mail."
    )
    for one in opgave.mensen:
        letters = kamer.houders.invite(wie, access.sleutelbos if access else {}, naam=one.naam, email=one.email)
        click.echo(f"\n  {one.naam}, {one.email}\n    {' '.join(letters.groepen)}")
    where = kamer.settings.balie_url or "http://127.0.0.1:8000/balie"
    click.echo(f"\nZij gebruiken hun uitnodiging op {where}/nl/uitnodiging/\n")


def _write(path: Path, publiek: bytes, profiel: Profiel) -> None:
    write_postvak(path, postvak_for(publiek, profiel))
    click.echo(f"De sleutel staat in {path.as_posix()}.")


def _raw(text: str) -> bytes:
    return base64.b64decode(check_sleutel(text))
