"""Every address of this room: what may be asked there, what is answered, and how."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from werkzeug.exceptions import NotFound

from portal.api import maken, modellen
from portal.api.bouwstenen import Antwoord
from portal.api.feed import ATOM, feed_of
from portal.api.feiten import Feiten
from portal.api.vragen import GemeentenVraag, VindVraag, Vraag
from portal.domain.gemeente import Provincie

JSON = "application/json"
DAYS = 2
"""Long answers are kept for the facts of so many days: around midnight two are asked for."""
Maker = Callable[[Feiten, Any, str], bytes]
"""Makes an answer of the facts, what was asked, and the name in the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """An address."""

    naam: str
    pad: str
    """From ``/api/v1``; ``{…}`` stands for a name."""
    wat: str
    """One sentence for who reads the description."""
    maak: Maker
    antwoord: type[Antwoord] | None
    """The model of the answer; None where it is no JSON."""
    vraag: type[Vraag] = Vraag
    typed: bool = False
    """Whether it answers what somebody typed: nothing of it is kept, and no file can do that."""

    @property
    def mimetype(self) -> str:
        """Give the kind of answer."""
        return JSON if self.antwoord else ATOM

    def pad_of(self, *, frozen: bool) -> str:
        """Give its path; a server of files knows the kind of a file by its ending."""
        return f"{self.pad}.json" if frozen and self.antwoord else self.pad


@lru_cache(maxsize=DAYS * (len(Provincie) + 1))
def _gemeenten(data: Feiten, provincie: Provincie | None) -> bytes:
    return _json(maken.gemeenten_of(data, provincie))


@lru_cache(maxsize=DAYS)
def _loketten(data: Feiten) -> bytes:
    return _json(maken.loketten_of(data))


@lru_cache(maxsize=DAYS)
def _organisaties(data: Feiten) -> bytes:
    return _json(maken.organisaties_of(data))


@lru_cache(maxsize=DAYS)
def _feed(data: Feiten) -> bytes:
    return feed_of(data)


def _gemeente(data: Feiten, _vraag: Vraag, code: str) -> bytes:
    found = data.catalogue.by_code(code)
    if found is None or found not in data.catalogue:
        raise NotFound
    return _json(maken.gemeente_of(data, found))


def _loket(data: Feiten, _vraag: Vraag, slug: str) -> bytes:
    found = next((loket for loket in data.loketten if loket.slug == slug), None)
    if found is None:
        raise NotFound
    return _json(maken.loket_of(data, found))


def _vind(data: Feiten, vraag: VindVraag, _naam: str) -> bytes:
    return _json(maken.vondst_of(data.catalogue.lookup.find(vraag.q)))


def _json(antwoord: Antwoord) -> bytes:
    return antwoord.model_dump_json().encode()


ROUTES = (
    Route(
        naam="gemeenten",
        pad="/gemeenten",
        wat="Alle gemeenten, met hun contact en wat zij doen.",
        maak=lambda data, vraag, _naam: _gemeenten(data, vraag.provincie),
        antwoord=modellen.Gemeenten,
        vraag=GemeentenVraag,
    ),
    Route(
        naam="gemeente",
        pad="/gemeenten/{code}",
        wat="Eén gemeente, met de code van het CBS.",
        maak=_gemeente,
        antwoord=modellen.Gemeente,
    ),
    Route(
        naam="loketten",
        pad="/loketten",
        wat="Alle loketten die bekend zijn.",
        maak=lambda data, _vraag, _naam: _loketten(data),
        antwoord=modellen.Loketten,
    ),
    Route(
        naam="loket",
        pad="/loketten/{slug}",
        wat="Eén loket.",
        maak=_loket,
        antwoord=modellen.Loket,
    ),
    Route(
        naam="organisaties",
        pad="/organisaties",
        wat="Landelijke organisaties die helpen.",
        maak=lambda data, _vraag, _naam: _organisaties(data),
        antwoord=modellen.Organisaties,
    ),
    Route(
        naam="vind",
        pad="/vind",
        wat="De gemeente bij een postcode of plaats. Wat getypt is, wordt niet bewaard.",
        maak=_vind,
        antwoord=modellen.Vondst,
        vraag=VindVraag,
        typed=True,
    ),
    Route(
        naam="laatst_gewijzigd",
        pad="/laatst-gewijzigd.atom",
        wat="De honderd nieuwste feiten, als Atom-feed.",
        maak=lambda data, _vraag, _naam: _feed(data),
        antwoord=None,
    ),
)
