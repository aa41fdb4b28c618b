"""Facts in the words in which an editor knows them."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from portal.domain.bron import Feit
from portal.domain.contact import Adres
from portal.domain.loket import DichtAdvies

NIET_BEKEND = "niet bekend"
NAMEN: Mapping[str, str] = MappingProxyType(
    {
        "officiele_naam": "officiële naam",
        "nummer_buitenland": "nummer vanuit het buitenland",
        "email": "e-mailadres",
        "afspraak": "pagina voor een afspraak",
        "formulier": "contactformulier",
        "snelste": "snelste manier",
        "route": "zo komt u er",
        "als_dicht": "als het dicht is",
        "wie_nog": "wie nog helpt",
        "hoe_lang": "hoe lang",
        "hoe_komt_u_er": "hoe komt u er",
        "voor_wie": "voor wie",
        "met_bureau_buitenland": "met Bureau Buitenland",
        "op_eigen_kracht": "op eigen kracht",
        "voor_vertrek": "voor vertrek",
        "meld_u_binnen": "meld u binnen",
        "andere_namen": "andere namen",
    }
)
"""Name of a field -> what we call it, where those differ."""
_WEG = frozenset({*Feit.model_fields, "slug", "postvak", "bedient"} - {"opmerking"})
"""What stands in no list of facts: a source has a line of its own, and nobody knows a code or a key by heart."""


def naam_van(veld: str) -> str:
    """Give what we call a field."""
    return NAMEN.get(veld, veld)


def in_woorden(value: Any) -> str:
    """Write a value on one line, as an editor could type it."""
    if isinstance(value, Mapping):
        return ", ".join(filter(None, (value.get("straat"), _plaats(value), value.get("tekst"), value.get("telefoon"))))
    if isinstance(value, Adres):
        return f"{value.straat}, {value.regel}"
    if isinstance(value, DichtAdvies):
        return " ".join(filter(None, (value.tekst, str(value.telefoon or ""))))
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return NIET_BEKEND if value is None else str(value)


def regels(feit: Feit) -> Iterator[str]:
    """Write what a fact says, a line for each field; facts inside it have a source of their own and are left out."""
    for veld in type(feit).model_fields:
        value = getattr(feit, veld)
        inner = value[0] if isinstance(value, tuple) and value else value
        if veld in _WEG or value in {None, ()} or isinstance(inner, Feit):
            continue
        yield f"{naam_van(veld)}: {in_woorden(value)}"


def bron_van(feit: Feit) -> str:
    """Write where a fact comes from, and how old it is."""
    day = f"van {feit.bron_datum}" if feit.bron_datum else "zonder datum"
    asked = f", nagevraagd op {feit.gecontroleerd_op}" if feit.gecontroleerd_op else ""
    return f"{feit.bron}, {day}{asked}"


def _plaats(adres: Mapping[str, str]) -> str:
    return " ".join(filter(None, (adres.get("postcode"), adres.get("plaats"))))
