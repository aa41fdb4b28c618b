"""What the national register says beside what a gemeente's file says."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from portal.cli.feitwoorden import in_woorden, naam_van
from portal.domain.gemeente import Gemeente
from portal.domain.telefoon import Telefoon
from portal.domain.waarde import check_https
from portal.sources.document import Place
from portal.sources.overheidsregister import BRON, BRON_URL, Registratie
from portal.sources.yaml_bewerken import Waarden


@dataclass(slots=True)
class Vergelijking:
    """The differences for one gemeente: what may be taken over, and what a person must look at."""

    gemeente: Gemeente
    registratie: Registratie
    changes: dict[Place, Waarden | None] = field(default_factory=dict)
    regels: list[str] = field(default_factory=list)
    kijk_zelf: list[str] = field(default_factory=list)


def vergelijk(gemeente: Gemeente, registratie: Registratie) -> Vergelijking:
    """Compare the facts of a gemeente with the register; a fact that the register lacks stays as it is."""
    found = Vergelijking(gemeente, registratie)
    reason = _stays(gemeente, registratie)
    if registratie.naam.casefold() not in {gemeente.naam.casefold(), gemeente.officiele_naam.casefold()}:
        found.kijk_zelf.append(f"naam: {gemeente.officiele_naam} -> {registratie.naam} (onze bron: {gemeente.bron})")
    for veld, new in _differences(gemeente, registratie):
        line = f"{naam_van(veld)}: {in_woorden(getattr(gemeente.contact, veld))} -> {in_woorden(new)}"
        why = reason or (_refused(new) if veld == "website" else "")
        if why:
            found.kijk_zelf.append(f"{line} ({why})")
        else:
            found.regels.append(line)
            found.changes["contact", veld] = new
    if not reason and (found.changes or not found.kijk_zelf):
        _date(found)
    return found


def _date(found: Vergelijking) -> None:
    """Let the source tell the day of the register, where that is another one."""
    contact, day = found.gemeente.contact, found.registratie.datum.isoformat()
    if str(contact.bron_datum) != day:
        found.changes["contact", "bron_datum"] = day
    if found.changes and not (contact.bron_url or "").startswith(BRON_URL):
        found.changes["contact", "bron_url"] = BRON_URL


def _stays(gemeente: Gemeente, registratie: Registratie) -> str:
    """Say why our facts may be better than those of the register; empty where they are not."""
    contact = gemeente.contact
    if contact.bron != BRON:
        return f"onze bron: {contact.bron}"
    if contact.opmerking:
        return f"onze opmerking: {contact.opmerking}"
    if contact.gecontroleerd_op:
        return f"bij ons nagevraagd op {contact.gecontroleerd_op}"
    if contact.bron_datum and contact.bron_datum.earliest > registratie.datum:
        return f"bij ons van {contact.bron_datum}, in het register van {registratie.datum}"
    return ""


def _differences(gemeente: Gemeente, one: Registratie) -> Iterator[tuple[str, str | Mapping[str, str]]]:
    contact = gemeente.contact
    if one.website and _bare(one.website) != _bare(contact.website):
        yield "website", one.website
    if one.telefoon and Telefoon.parse(one.telefoon).kies != (contact.telefoon.kies if contact.telefoon else ""):
        yield "telefoon", one.telefoon
    if one.email and one.email.casefold() != (contact.email or "").casefold():
        yield "email", one.email
    if one.bezoekadres and _squeezed(in_woorden(one.bezoekadres)) != _squeezed(in_woorden(contact.bezoekadres)):
        yield "bezoekadres", {**one.bezoekadres, "plaats": _spelled(gemeente, one.bezoekadres["plaats"])}
    if one.postadres and _squeezed(one.postadres) != _squeezed(contact.postadres or ""):
        head, postcode, plaats = re.split(r"(, \d{4} [A-Z]{2} )", one.postadres, maxsplit=1)
        yield "postadres", f"{head}{postcode}{_spelled(gemeente, plaats)}"


def _refused(link: str | Mapping[str, str]) -> str:
    try:
        check_https(str(link))
    except ValueError as error:
        return str(error)
    return ""


def _bare(link: str) -> str:
    return re.sub(r"^https?://", "", link.casefold()).rstrip("/")


def _squeezed(text: str) -> str:
    return re.sub(r"[\s,]", "", text.casefold())


def _spelled(gemeente: Gemeente, plaats: str) -> str:
    """Give a place as our list spells it: the register writes capitals."""
    return next((one for one in gemeente.woonplaatsen.namen if one.casefold() == plaats.casefold()), plaats)
