"""``content/stappen.yaml`` and ``content/<taal>/stappen.yaml`` -> lists of steps in a language."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from portal.domain.keur import Vertaling
from portal.domain.stap import (
    GEMEENTE,
    LOKET,
    ZELF,
    Lijst,
    Stap,
    Stapfeiten,
    Stappen,
    Stapteksten,
    VertaaldeStapteksten,
)
from portal.sources.bevindingen import Bevindingen
from portal.sources.vertaling import mark_of_words, other_figures

BESTAND = "stappen.yaml"


def load_stapfeiten(folder: Path, today: date, organisaties: Iterable[str], found: Bevindingen) -> Stapfeiten | None:
    """Read what is true of the steps in every language, and check that all they name exists."""
    path = folder / BESTAND
    feiten = found.read(path, Stapfeiten, today)
    known = frozenset(organisaties)
    if feiten and known:  # without organisations their file holds a mistake, and that was told already
        found.note_due(path, feiten, today)
        found.note(path, _unknown(feiten, known))
    return feiten


def load_stapteksten(folder: Path, feiten: Stapfeiten, today: date, found: Bevindingen) -> Stapteksten | None:
    """Read the Dutch words of the steps; None where one lacks."""
    return _complete(folder / BESTAND, feiten, found.read(folder / BESTAND, Stapteksten, today), found)


def translate_stapteksten(
    folder: Path, feiten: Stapfeiten, dutch: Stapteksten, today: date, found: Bevindingen
) -> VertaaldeStapteksten | None:
    """Read the words of the steps in another language, and hold them to the Dutch ones; None where one lacks."""
    path = folder / BESTAND
    teksten = _complete(path, feiten, found.read(path, VertaaldeStapteksten, today), found)
    if teksten:
        found.compare(path, teksten, mark_of_words(dutch), _differences(teksten, dutch))
    return teksten


def join_stappen(feiten: Stapfeiten, teksten: Stapteksten) -> Stappen:
    """Give every list with its words; a step that a list names and nobody has was told already."""
    stappen = {feit.id: Stap(feit, teksten.stappen[feit.id]) for feit in feiten.stappen}
    lists = (
        Lijst(feit, teksten.lijsten[feit.id], tuple(stappen[naam] for naam in feit.stappen if naam in stappen), feiten)
        for feit in feiten.lijsten
    )
    return MappingProxyType({lijst.feit.id: lijst for lijst in lists})


def status_of(teksten: Stapteksten) -> Vertaling:
    """Tell how far the translation is; the Dutch words need none."""
    return teksten.vertaling if isinstance(teksten, VertaaldeStapteksten) else Vertaling.NAGEKEKEN


Teksten = TypeVar("Teksten", bound=Stapteksten)


def _complete(path: Path, feiten: Stapfeiten, teksten: Teksten | None, found: Bevindingen) -> Teksten | None:
    """Hold the words to the steps: a list without its words would be a page that breaks, in whatever language."""
    if teksten is None:
        return None
    mistakes = [
        *_keys("stap", {stap.id for stap in feiten.stappen}, teksten.stappen),
        *_keys("lijst", {lijst.id for lijst in feiten.lijsten}, teksten.lijsten),
    ]
    found.note(path, mistakes)
    return None if mistakes else teksten


def _unknown(feiten: Stapfeiten, organisaties: frozenset[str]) -> Iterator[str]:
    stappen = {stap.id for stap in feiten.stappen}
    for stap in feiten.stappen:
        if stap.wie not in {LOKET, GEMEENTE, ZELF, *organisaties}:
            yield f"stap ‘{stap.id}’ noemt een organisatie die er niet is: {stap.wie}"
    for lijst in feiten.lijsten:
        for naam in {*lijst.stappen} - stappen:
            yield f"lijst ‘{lijst.id}’ noemt een stap die er niet is: {naam}"
        for slug in {*lijst.nummers} - organisaties:
            yield f"lijst ‘{lijst.id}’ noemt een organisatie die er niet is: {slug}"


def _keys(kind: str, wanted: Iterable[str], given: Mapping[str, object]) -> Iterator[str]:
    names = {*wanted}
    yield from (f"de tekst van {kind} ‘{naam}’ ontbreekt" for naam in sorted(names - given.keys()))
    yield from (f"{kind} ‘{naam}’ bestaat niet" for naam in sorted(given.keys() - names))


def _differences(teksten: Stapteksten, dutch: Stapteksten) -> Iterator[str]:
    for naam, theirs in dutch.stappen.items():
        ours = teksten.stappen[naam]
        if len(ours.meenemen) != len(theirs.meenemen):
            yield f"stap ‘{naam}’ noemt {len(ours.meenemen)} dingen om mee te nemen, geen {len(theirs.meenemen)}"
        figures = other_figures(ours.model_dump_json(), theirs.model_dump_json())
        yield from (f"stap ‘{naam}’ {one}" for one in figures)
