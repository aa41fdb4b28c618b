"""All names by which a gemeente can be found, in the spelling of ``spelling.words``."""

import re
from collections.abc import Iterable, Iterator

from portal.catalogue.provincie_namen import ACHTERVOEGSELS
from portal.catalogue.spelling import join, plain, words
from portal.domain.gemeente import Gemeente

_RANGTELWOORDEN = {"1e": "eerste", "2e": "tweede"}
_GEM = re.compile(r"\bgem .*| ca$| c a$")
_LONGER = re.compile(r"(\w+) (?:aan|bij|in|op|van) ")
_SHORTEST = 4  # letters of a first word that can stand for the whole name

Niveaus = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Names of the gemeente itself, of its places, of former gemeenten: the order in which answers stand."""


def names_of(gemeente: Gemeente) -> Niveaus:
    """Give every name once, at the first level where it occurs."""
    own = [gemeente.naam, gemeente.officiele_naam, *_flatten(group.namen for group in gemeente.andere_namen)]
    places = [*gemeente.woonplaatsen.namen, *_flatten(group.namen for group in gemeente.plaatsnamen)]
    former = [voormalige.naam for voormalige in gemeente.voormalige_gemeenten]
    seen: set[str] = set()
    return _unseen(own, seen), _unseen(places, seen), _unseen([*former, *_first_parts(former)], seen)


def short_of(niveaus: Niveaus) -> set[str]:
    """Give the first words of names that people cut short: ``alphen`` for ``alphen aan de rijn``."""
    first = [naam.partition(" ")[0] for naam in niveaus[0] if " " in naam]
    first += [match[1] for naam in niveaus[1] if (match := _LONGER.match(naam))]
    return {word for word in first if len(word) >= _SHORTEST}


def by_size(gemeenten: Iterable[Gemeente]) -> tuple[Gemeente, ...]:
    """Order gemeenten by how many postcodes they have: of two like names the larger gemeente is the likelier answer."""
    return tuple(sorted(gemeenten, key=lambda one: (-_size_of(one), one.code)))


def _size_of(gemeente: Gemeente) -> int:
    return sum(reeks.laatste - reeks.eerste + 1 for reeks in gemeente.postcodes.reeksen)


def _flatten(groups: Iterable[tuple[str, ...]]) -> list[str]:
    return [naam for group in groups for naam in group]


def _first_parts(names: Iterable[str]) -> list[str]:
    """Give ``Kollumerland`` for ``Kollumerland en Nieuwkruisland``, as people said it."""
    return [naam.partition(" en ")[0] for naam in names if " en " in naam]


def _unseen(names: Iterable[str], seen: set[str]) -> tuple[str, ...]:
    found = []
    for spelled in _flatten(tuple(_spellings(plain(naam))) for naam in names):
        joined = join(spelled)
        if joined and joined not in seen:
            seen.add(joined)
            found.append(spelled)
    return tuple(found)


def _spellings(naam: str) -> Iterator[str]:
    """Give a name with and without the mark that official lists put behind it."""
    yield words(naam)
    first, _, rest = naam.partition(" ")
    if first in _RANGTELWOORDEN:
        yield words(f"{_RANGTELWOORDEN[first]} {rest}")
    base, _, mark = naam.rpartition(" ")
    if base and mark in ACHTERVOEGSELS:
        yield words(base)
    if (short := _GEM.sub("", naam)) != naam:
        yield words(short)
