"""A small country: a desk of two gemeenten with lines, and one gemeente of which only the general number is known."""

from typing import Any

from portal.catalogue.catalogue import Catalogue
from portal.domain.loket import Loket
from portal.domain.vaklijn import Vaklijn
from tests.examples import DEN_HAAG, LOKET, UTRECHT, VANDAAG, ZEIST

VAKLIJN = Vaklijn.model_validate(
    {
        "bron": "Het loket, per telefoon",
        "bron_datum": "2026-11-03",
        "id": "casemanagers",
        "naam": "Lijn voor casemanagers",
        "telefoon": "030 286 10 01",
        "telefoontijden": "Mo-Fr 08:00-18:00",
        "email": "casus@utrecht.nl",
        "voor_wie": "Casemanagers in een gevangenis.",
    }
)


def country(*loketten: Loket) -> Catalogue:
    return Catalogue([UTRECHT, ZEIST, DEN_HAAG], loketten or [LOKET], today=VANDAAG)


def loket(**other: Any) -> Loket:
    return LOKET.model_copy(update=other)
