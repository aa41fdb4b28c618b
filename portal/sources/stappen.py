"""``content/stappen.yaml`` and ``content/<taal>/stappen.yaml`` -> lists of steps in a language."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from portal.domain.keur import Vertaling
from portal.domain.stap import (
    GEMEENTE,
    LOKET,
    ZELF,
    Lijst,
    Stap,
    Stapfeiten,
    Stappen,
    Staptekst,
    Stapteksten,
    VertaaldeStapteksten,
)
from portal.sources.bevindingen import Bevindingen
from portal.sources.problems import Problem
from portal.sources.validation import Model, validate
from portal.sources.vertaling import mark_of_words, other_figures, stale
from portal.sources.yaml_nodes import read_nodes

BESTAND = "stappen.yaml"


def load_stapfeiten(folder: Path, today: date, organisaties: Iterable[str], found: Bevindingen) -> Stapfeiten | None:
    """Read what is true of the steps in every language, and check that all they name exists."""
    path = folder / BESTAND
    feiten = _read(path, Stapfeiten, today, found)
    known = frozenset(organisaties)
    if feiten and known:  # without organisations their file holds a mistake, and that was told already
        found.note_due(path.as_posix(), feiten, today)
        found.problems.extend(Problem(path.as_posix(), 1, "", one) for one in _unknown(feiten, known))
    return feiten


def load_stapteksten(folder: Path, feiten: Stapfeiten, today: date, found: Bevindingen) -> Stapteksten | None:
    """Read the Dutch words of the steps."""
    path = folder / BESTAND
    teksten = _read(path, Stapteksten, today, found)
    if teksten:
        found.problems.extend(Problem(path.as_posix(), 1, "", one) for one in _incomplete(feiten, teksten))
    return teksten


def translate_stapteksten(
    folder: Path, dutch: Stapteksten, today: date, found: Bevindingen
) -> VertaaldeStapteksten | None:
    """Read the words of the steps in another language, and hold them to the Dutch ones."""
    path = folder / BESTAND
    teksten = _read(path, VertaaldeStapteksten, today, found)
    if teksten is None:
        return None
    problem = stale(path.as_posix(), teksten, mark_of_words(dutch))
    if problem:
        found.aandacht.append(problem)
    else:
        found.problems.extend(Problem(path.as_posix(), 1, "", one) for one in _differences(teksten, dutch))
    return teksten


def join_stappen(feiten: Stapfeiten, teksten: Stapteksten) -> Stappen:
    """Give every list with its words; a step that is not translated yet is left out with its list."""
    stappen = {feit.id: Stap(feit, teksten.stappen[feit.id]) for feit in feiten.stappen if feit.id in teksten.stappen}
    lists = (lijst for lijst in feiten.lijsten if lijst.id in teksten.lijsten and stappen.keys() >= {*lijst.stappen})
    return MappingProxyType(
        {
            one.id: Lijst(one, teksten.lijsten[one.id], tuple(stappen[id_] for id_ in one.stappen), feiten)
            for one in lists
        }
    )


def status_of(teksten: Stapteksten) -> Vertaling:
    """Tell how far the translation is; the Dutch words need none."""
    return teksten.vertaling if isinstance(teksten, VertaaldeStapteksten) else Vertaling.NAGEKEKEN


def _read(path: Path, model: type[Model], today: date, found: Bevindingen) -> Model | None:
    document = read_nodes(path, path.as_posix())
    read = validate(model, document, today=today)
    found.problems.extend(document.problems)
    return read


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


def _incomplete(feiten: Stapfeiten, teksten: Stapteksten) -> Iterator[str]:
    yield from _keys("stap", {stap.id for stap in feiten.stappen}, teksten.stappen)
    yield from _keys("lijst", {lijst.id for lijst in feiten.lijsten}, teksten.lijsten)


def _keys(kind: str, wanted: Iterable[str], given: Mapping[str, object]) -> Iterator[str]:
    names = {*wanted}
    yield from (f"de tekst van {kind} ‘{naam}’ ontbreekt" for naam in sorted(names - given.keys()))
    yield from (f"{kind} ‘{naam}’ bestaat niet" for naam in sorted(given.keys() - names))


def _differences(teksten: Stapteksten, dutch: Stapteksten) -> Iterator[str]:
    yield from _keys("stap", dutch.stappen, teksten.stappen)
    yield from _keys("lijst", dutch.lijsten, teksten.lijsten)
    for naam, theirs in dutch.stappen.items():
        ours = teksten.stappen.get(naam)
        if ours and len(ours.meenemen) != len(theirs.meenemen):
            yield f"stap ‘{naam}’ noemt {len(ours.meenemen)} dingen om mee te nemen, geen {len(theirs.meenemen)}"
        if ours:
            yield from (f"stap ‘{naam}’ {one}" for one in other_figures(_words(ours), _words(theirs)))


def _words(tekst: Staptekst) -> str:
    return tekst.model_dump_json()
