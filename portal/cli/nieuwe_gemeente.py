"""Asks everything about a new gemeente; after a merger it takes over what the former ones had."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from portal.catalogue.catalogue import Catalogue
from portal.cli.herkomstvragen import Vindplaats, ask_vindplaats
from portal.cli.velden import adres_van
from portal.cli.vragen import ask
from portal.domain.errors import PortalError
from portal.domain.gemeente import Gemeente, Provincie
from portal.sources.document import Document, Place, field_name
from portal.sources.gemeenten import LOKETTEN
from portal.sources.samenvoegen import renamed_in, taken_over
from portal.sources.validation import validate
from portal.sources.yaml_bewerken import written

_KOP = "# yaml-language-server: $schema=../docs/schema/gemeente.schema.json\n"


class _Opgave:
    """What was answered so far; every answer is read as the file will be read."""

    def __init__(self, values: dict[str, Any], *, today: date) -> None:
        self.values = values
        self._today = today

    def ask(self, question: str, *place: str, default: str = "", moet: bool = True, lijst: bool = False) -> str:
        """Ask for one value; an answer that may be left out may be empty."""

        def read(text: str) -> str:
            if text or moet:
                value = [part.strip() for part in text.split(",")] if lijst else text
                self.put(place, adres_van(text) if place[-1] == "bezoekadres" else value)
            return text

        return ask(question, read, default=default)

    def put(self, place: Place, value: Any) -> None:
        """Keep a value.

        Raises:
            ValueError: it cannot be used; the sentence says why.
        """
        trial: dict[str, Any] = {str(place[0]): {str(place[1]): value} if len(place) > 1 else value}
        document = Document("", values=trial)
        validate(Gemeente, document, today=self._today)
        for problem in document.problems:
            if problem.field.startswith(field_name(place)):
                raise ValueError(problem.sentence + (f", bijvoorbeeld: {problem.example}" if problem.example else ""))
        block = self.values.setdefault(str(place[0]), {}) if len(place) > 1 else self.values
        block[str(place[-1])] = value

    def found_in(self, vindplaats: Vindplaats, *blocks: str) -> None:
        """Let blocks, or the file as a whole, say where they were found."""
        lines = {name: value for name, value in vindplaats.bronregels.items() if value}
        for block in blocks:
            self.values[block] = {**lines, **self.values[block]}
        if not blocks:
            self.values = {**lines, **self.values}


def ask_gemeente(folder: Path, catalogue: Catalogue, *, today: date) -> Mapping[Path, str | None]:
    """Ask all that a page needs, and give the files: the new one, and after a merger those that change or go.

    Raises:
        PortalError: there is such a gemeente already.
    """
    former = ask("Welke gemeenten gaan hierin op? (namen van bestanden, met een komma; leeg: geen)", _former(catalogue))
    opgave = _Opgave(taken_over(folder, former), today=today)
    code = opgave.ask("Wat is de code van het CBS? (GM en vier cijfers)", "code")
    if there := catalogue.by_code(code):
        raise PortalError(f"{code} is al {there.naam}; wijzig met: portaal gemeente wijzig {there.slug}")
    naam = opgave.ask("Hoe noemen inwoners de gemeente?", "naam")
    path = folder / f"{slug_of(naam)}.yaml"
    if path.exists() and path.stem not in {one.slug for one in former}:
        raise PortalError(f"{path.as_posix()} bestaat al; wijzig met: portaal gemeente wijzig {path.stem}")
    opgave.ask("Wat is de officiële naam?", "officiele_naam", default=naam)
    opgave.ask(f"In welke provincie? ({', '.join(Provincie)})", "provincie")
    opgave.ask("Vanaf welke dag bestaat zij? (2027-01-01; leeg: al langer)", "geldig_van", moet=bool(former))
    _ask_area(opgave, today, known=bool(former))
    _ask_contact(opgave, today)
    values = _with_former(opgave.values, former)
    click.echo(f"\n{path.as_posix()}:\n\n{written(values)}")
    files: dict[Path, str | None] = {folder / f"{one.slug}.yaml": None for one in former}
    for one in former:
        click.echo(f"{one.slug}.yaml gaat weg; alles ervan staat hierboven, behalve het contact.")
    files.update(renamed_in(folder / LOKETTEN, [one.code for one in former], code, naam))
    return {**files, path: _KOP + written(values)}


def slug_of(naam: str) -> str:
    """Give the name of the file of a gemeente."""
    plain = unicodedata.normalize("NFKD", naam.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def _former(catalogue: Catalogue) -> Any:
    return lambda text: [catalogue.gemeente(part.strip()) for part in text.split(",") if part.strip()]


def _ask_area(opgave: _Opgave, today: date, *, known: bool) -> None:
    """Ask for the source of the new gemeente, and for its area where that is not known from the former ones."""
    click.echo("\nWaar staat dat deze gemeente er is?")
    found = ask_vindplaats(today, alles=True)
    if not known:
        opgave.ask(
            "Welke postcodes heeft zij? (vier cijfers, met een komma: 2491-2498, 2511)",
            "postcodes",
            "reeksen",
            lijst=True,
        )
        opgave.ask("Welke woonplaatsen? (met een komma)", "woonplaatsen", "namen", lijst=True)
        click.echo("\nWaar staan die postcodes en woonplaatsen?")
        opgave.found_in(ask_vindplaats(today, alles=True), "postcodes", "woonplaatsen")
    opgave.found_in(found)


def _ask_contact(opgave: _Opgave, today: date) -> None:
    click.echo("\nHet contact van de gemeente. Enter: niet bekend.")
    opgave.ask("Website?", "contact", "website")
    opgave.ask("Telefoon?", "contact", "telefoon", moet=False)
    opgave.ask("E-mailadres?", "contact", "email", moet=False)
    opgave.ask("Pagina voor een afspraak?", "contact", "afspraak", moet=False)
    opgave.ask("Bezoekadres? (Spui 70, 2511 BT Den Haag)", "contact", "bezoekadres", moet=False)
    opgave.ask("Postadres? (Postbus 1, 2500 AA Den Haag)", "contact", "postadres", moet=False)
    opgave.found_in(ask_vindplaats(today, alles=True), "contact")


def _with_former(values: Mapping[str, Any], former: Iterable[Gemeente]) -> dict[str, Any]:
    """Add the former gemeenten, and put the fields in the order of every other file."""
    source = {name: values[name] for name in ("bron", "bron_url", "bron_datum") if name in values}
    gone = [
        {**source, "naam": one.naam, "code": one.code, "datum": values["geldig_van"], "soort": "samenvoeging"}
        for one in former
    ]
    both = {**values, "voormalige_gemeenten": [*gone, *values.get("voormalige_gemeenten", ())]}
    return {name: both[name] for name in Gemeente.model_fields if both.get(name)}
