"""Writes a report: as text for a terminal, or as one page that stands alone."""

from collections.abc import Iterator
from textwrap import wrap

from jinja2 import Environment, PackageLoader, StrictUndefined

from portal.audit.rapport import Oordeel, Rapport
from portal.audit.toets import HANDREIKING, Deel, Mate
from portal.audit.toetsen import HOOGST

BREED = 100  # characters
_TEKEN = {Mate.GOED: "+", Mate.DEELS: "~", Mate.NIET: "-"}


def as_text(rapport: Rapport) -> str:
    """Write a report as text."""
    return "\n".join(_lines(rapport)) + "\n"


def as_html(rapport: Rapport) -> str:
    """Write a report as one page; nothing that the site says is trusted."""
    environment = Environment(
        loader=PackageLoader("portal.audit"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("verslag.html").render(
        rapport=rapport, delen=[(deel, rapport.in_deel(deel)) for deel in Deel], hoogst=HOOGST, handreiking=HANDREIKING
    )


def _lines(rapport: Rapport) -> Iterator[str]:
    yield f"{rapport.adres}: {rapport.score} van {HOOGST} punten, {rapport.in_woorden}"
    yield f"Pagina over nazorg: {rapport.pagina or 'niet gevonden'}"
    yield f"Gelezen: {rapport.gelezen} pagina's op {rapport.dag.isoformat()}"
    yield from rapport.opmerkingen
    for deel in Deel if rapport.pagina else ():
        yield ""
        yield from _part(deel, rapport.in_deel(deel))
    if rapport.te_doen:
        yield ""
        yield "Wat u kunt verbeteren, het meeste eerst"
    for oordeel in rapport.te_doen:
        yield from _advice(oordeel)
    yield ""
    yield f"De Handreiking is: {HANDREIKING}. Zonder datum, geschreven na 1 januari 2022."


def _part(deel: Deel, oordelen: tuple[Oordeel, ...]) -> Iterator[str]:
    earned, most = sum(one.punten for one in oordelen), sum(one.toets.punten for one in oordelen)
    yield f"{deel}: {earned} van {most}"
    for one in oordelen:
        found = f": {one.uitslag.gevonden}" if one.uitslag.gevonden else ""
        yield f"  {_TEKEN[one.uitslag.mate]} {one.punten:>2}/{one.toets.punten:<2} {one.toets.naam}{found}"


def _advice(oordeel: Oordeel) -> Iterator[str]:
    more = oordeel.toets.punten - oordeel.punten
    yield f"  +{more} {oordeel.toets.naam}"
    text = f"{oordeel.toets.raad} (Bron: {oordeel.toets.bron}.)"
    yield from wrap(text, BREED, initial_indent="     ", subsequent_indent="     ")
