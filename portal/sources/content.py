"""``content/`` -> the shared texts of every language, the organisations, and the steps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from portal.domain.keur import Vertaling
from portal.domain.pagina import Content, sleutels
from portal.domain.stap import Stapfeiten, Stapteksten
from portal.domain.taal import Taal
from portal.sources.bevindingen import Bevindingen
from portal.sources.organisaties import load_organisaties, translate_organisaties
from portal.sources.paginas import load_paginas, translate_paginas
from portal.sources.problems import Problem, SourceError
from portal.sources.stappen import join_stappen, load_stapfeiten, load_stapteksten, status_of, translate_stapteksten
from portal.sources.zoekwoorden import load_zoekwoorden


@dataclass(frozen=True, slots=True)
class Teksten:
    """The content of every language, and what its keepers should look at again."""

    talen: Mapping[Taal, Content]
    aandacht: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Origineel:
    """The Dutch content, and what translations are held to."""

    content: Content
    feiten: Stapfeiten
    stapteksten: Stapteksten


def load_teksten(folder: Path, *, today: date, talen: Iterable[Taal] = tuple(Taal)) -> Teksten:
    """Read the shared texts, the organisations and the steps.

    Args:
        folder: The folder ``content``.
        today: The day of reading.
        talen: The languages to read besides Dutch.

    Raises:
        SourceError: naming every mistake, with file and line.
    """
    found = Bevindingen()
    origineel = load_dutch(folder, today, found)
    every = {Taal.NL: origineel.content} if origineel else {}
    for taal in talen:
        if origineel and taal is not Taal.NL:
            every[taal] = _translate(folder / taal, origineel, today, found)
    if found.problems:
        raise SourceError(found.problems)
    return Teksten(MappingProxyType(every), tuple(sorted(found.aandacht)))


def load_dutch(folder: Path, today: date, found: Bevindingen) -> Origineel | None:
    """Read the Dutch content; None where the steps hold mistakes."""
    paginas = load_paginas(folder / Taal.NL, today, found)
    organisaties = load_organisaties(folder, today, found)
    feiten = load_stapfeiten(folder, today, organisaties, found)
    teksten = load_stapteksten(folder / Taal.NL, feiten, today, found) if feiten else None
    if feiten is None or teksten is None:
        return None
    stappen = join_stappen(feiten, teksten)
    content = Content(
        paginas=MappingProxyType(paginas),
        organisaties=MappingProxyType(organisaties),
        stappen=stappen,
        zoekwoorden=load_zoekwoorden(folder / Taal.NL, sleutels(paginas, organisaties, stappen), today, found),
        vertaling=Vertaling.NAGEKEKEN,
    )
    return Origineel(content, feiten, teksten)


def _translate(folder: Path, origineel: Origineel, today: date, found: Bevindingen) -> Content:
    dutch, feiten, words = origineel.content, origineel.feiten, origineel.stapteksten
    paginas, of_paginas = translate_paginas(folder, dutch.paginas, today, found)
    organisaties, of_organisaties = translate_organisaties(folder, dutch.organisaties, today, found)
    teksten = translate_stapteksten(folder, feiten, words, today, found) or words
    statuses = {of_paginas, of_organisaties, status_of(teksten)}
    known = sleutels(dutch.paginas, dutch.organisaties, dutch.stappen)
    return Content(
        paginas=MappingProxyType(paginas),
        organisaties=MappingProxyType(organisaties),
        stappen=join_stappen(feiten, teksten),
        zoekwoorden=load_zoekwoorden(folder, known, today, found),
        vertaling=Vertaling.CONCEPT if Vertaling.CONCEPT in statuses else Vertaling.NAGEKEKEN,
    )
