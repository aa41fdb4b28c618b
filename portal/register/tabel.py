"""The register as one table: a row for each gemeente and each way in, for who opens it in Excel.

A semicolon and a byte order mark, for a Dutch Excel opens such a file rightly on a double click; official Dutch tables
come in the same form.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from portal.catalogue.catalogue import Catalogue, sort_key
from portal.domain.bron import Feit
from portal.domain.gemeente import Gemeente
from portal.domain.vaklijn import Vaklijn
from portal.register.ids import id_of
from portal.register.inschrijving import GEEN, Inschrijving, Lijn, Lijnen, inschrijvingen
from portal.register.weektijden import in_woorden

KOLOMMEN = (
    *("gemeente", "gemeentecode", "provincie", "soort", "naam", "soort_loket"),
    *("telefoon", "tel", "tel_buitenland", "bellen", "email", "formulier", "website"),
    *("straat", "postcode", "plaats", "inloop", "talen", "werkt_voor"),
    *("bron", "bron_url", "bron_datum", "gecontroleerd_op", "versheid", "opmerking", "id"),
)
"""In this order; new ones come at the end."""
VAKLIJN = "lijn voor professionals"
BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Row = dict[str, str]


def csv_text(catalogue: Catalogue, vaklijnen: Lijnen = GEEN) -> str:
    """Write the table, with one header.

    Args:
        catalogue: The gemeenten and desks of a day.
        vaklijnen: Lines for professionals, each a row of its own. What is public is made without.
    """
    file = StringIO(newline="")
    writer = csv.DictWriter(file, KOLOMMEN, delimiter=";", restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: harmless(value) for name, value in row.items()} for row in _rows(catalogue, vaklijnen))
    return BOM + file.getvalue()


def harmless(value: str) -> str:
    """Keep a table from taking a text for a formula.

    Source:
        OWASP, CSV Injection: what begins with one of these signs is calculated.
    """
    return f"'{value}" if value.startswith(_FORMULA) else value


def _rows(catalogue: Catalogue, vaklijnen: Lijnen) -> Iterator[Row]:
    """Give the rows by gemeente, its desks first, its general contact last."""
    every = inschrijvingen(catalogue, vaklijnen)
    pairs = [(gemeente, one) for one in every for gemeente in one.gemeenten if gemeente in catalogue]
    for gemeente, one in sorted(pairs, key=lambda pair: sort_key(pair[0])):
        yield _row(gemeente, one)
        yield from (_vak_row(gemeente, one, lijn) for lijn in one.vaklijnen)


def _row(gemeente: Gemeente, one: Inschrijving) -> Row:
    lines = {lijn.rol: lijn for lijn in one.lijnen}
    return {
        **_where(gemeente, one),
        "soort": one.soort,
        "naam": one.naam,
        **_line(lines.get("telefoon")),
        "tel_buitenland": _uri(lines.get("buitenland")),
        "email": one.email,
        "formulier": one.formulier,
        "website": one.website,
        **_address(one),
        "inloop": in_woorden(one.inlooptijden),
        "talen": ", ".join(one.talen),
        **_source(one.feit),
        "versheid": one.versheid,
        "opmerking": _remarks(one),
        "id": one.id,
    }


def _vak_row(gemeente: Gemeente, one: Inschrijving, lijn: Vaklijn) -> Row:
    return {
        **_where(gemeente, one),
        "soort": VAKLIJN,
        "naam": f"{one.naam}: {lijn.naam}",
        "telefoon": lijn.telefoon.tekst,
        "tel": f"tel:{lijn.telefoon.kies}",
        "bellen": in_woorden(lijn.telefoontijden),
        "email": lijn.email or "",
        **_source(lijn),
        "opmerking": " ".join(filter(None, (lijn.voor_wie, lijn.opmerking))),
        "id": id_of(*one.sleutel, "vaklijn", lijn.id),
    }


def _where(gemeente: Gemeente, one: Inschrijving) -> Row:
    return {
        "gemeente": gemeente.naam,
        "gemeentecode": gemeente.code,
        "provincie": gemeente.provincie,
        "soort_loket": one.loketsoort or "",
        "werkt_voor": " ".join(gemeente.code for gemeente in one.gemeenten),
    }


def _line(lijn: Lijn | None) -> Row:
    if lijn is None:
        return {}
    return {"telefoon": lijn.telefoon.tekst, "tel": _uri(lijn), "bellen": in_woorden(lijn.tijden)}


def _uri(lijn: Lijn | None) -> str:
    """Write a number as a telephone dials it, and so that no table takes it for a sum."""
    return f"tel:{lijn.telefoon.kies}" if lijn else ""


def _address(one: Inschrijving) -> Row:
    if one.adres is None:
        return {}
    return {"straat": one.adres.straat, "postcode": str(one.adres.postcode or ""), "plaats": one.adres.plaats}


def _source(feit: Feit) -> Row:
    return {
        "bron": feit.bron,
        "bron_url": feit.bron_url or "",
        "bron_datum": str(feit.bron_datum or ""),
        "gecontroleerd_op": str(feit.gecontroleerd_op or ""),
    }


def _remarks(one: Inschrijving) -> str:
    """Give the doubt about the entry, and about each line that has another source."""
    lines = (lijn.omschrijving for lijn in one.lijnen)
    return " ".join(filter(None, (one.feit.opmerking, *lines)))
