"""One entry as a vCard 4.0: save this contact.

Two people save a number. A professional gets the card of the register, with the desk's own name. Who comes home gets a
card that can stand on any phone: others see the name when it rings, so that it says no more than 'Loket Utrecht', and
whatever tells what it is about is left out.

Source:
    RFC 6350; a number that works in the Netherlands only has no URI of its own (RFC 3966) and is written as text.
"""

from collections.abc import Iterator

from portal.catalogue.catalogue import Catalogue
from portal.domain.contact import Adres
from portal.domain.gemeente import Gemeente
from portal.domain.neutraal import reveals
from portal.domain.telefoon import Telefoon
from portal.register.inschrijving import GEEN, Inschrijving, Lijnen, Soort, inschrijvingen, of_gemeente
from portal.register.weektijden import in_woorden

LONGEST = 75  # octets of a line, without its end
_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})


def vcards(catalogue: Catalogue, vaklijnen: Lijnen = GEEN) -> Iterator[tuple[str, str]]:
    """Give the card of every desk, by its slug.

    Args:
        catalogue: The gemeenten and desks of a day.
        vaklijnen: Lines for professionals. What is public is made without.
    """
    for one in inschrijvingen(catalogue, vaklijnen):
        if one.soort is Soort.LOKET:
            yield one.slug, vcard(one, catalogue)


def vcard(one: Inschrijving, catalogue: Catalogue) -> str:
    """Write the card of the register: everything, under the name that the desk has itself."""
    lines = [
        f"UID:urn:uuid:{one.id}",
        f"FN:{_text(one.naam)}",
        "ORG:" + _text(one.gemeenten[0].naam if len(one.gemeenten) == 1 else one.naam),
        *(_tel(lijn.telefoon, first=not number) for number, lijn in enumerate(one.lijnen)),
        *_labelled(one, catalogue),
        *_optional(one),
        f"NOTE:{_text(_note(one))}",
        *_revised(one),
    ]
    return _card(lines)


def neutral_vcard(one: Inschrijving, gemeente: Gemeente) -> str:
    """Write the card for the phone of who comes home; no word on it tells what it is about.

    Args:
        one: The entry whose number it is.
        gemeente: The gemeente whose page is read: it gives the card its name.
    """
    named = "Loket" if one.soort is Soort.LOKET else "Gemeente"
    hours = in_woorden(one.lijnen[0].tijden)
    lines = [
        f"UID:urn:uuid:{one.id}",
        f"FN:{_text(f'{named} {gemeente.naam}')}",
        *(_tel(lijn.telefoon, first=not number) for number, lijn in enumerate(one.lijnen)),
        *(line for line in _optional(one) if not reveals(line)),
        *([f"NOTE:{_text(f'Bellen: {hours}')}"] if hours else []),
        *_revised(one),
    ]
    return _card(lines)


def _card(lines: list[str]) -> str:
    whole = ("BEGIN:VCARD", "VERSION:4.0", "KIND:org", *lines, "END:VCARD")
    return "".join(f"{_folded(line)}\r\n" for line in whole)


def _tel(telefoon: Telefoon, *, first: bool = False) -> str:
    pref = ";PREF=1" if first else ""
    if telefoon.reachable_from_abroad:
        return f"TEL;VALUE=uri{pref};TYPE=work:tel:{telefoon.kies}"
    return f"TEL{pref};TYPE=work:{telefoon.kies}"


def _labelled(one: Inschrijving, catalogue: Catalogue) -> Iterator[str]:
    """Give the other lines, each with the label that address books show beside it."""
    found = [(lijn.telefoon, lijn.naam) for lijn in one.vaklijnen]
    if asked := _switchboard(one, catalogue):
        found.append((asked, f"Algemeen nummer, vraag naar {one.naam}"))
    for number, (telefoon, label) in enumerate(found, start=1):
        yield f"lijn{number}.{_tel(telefoon)}"
        yield f"lijn{number}.X-ABLABEL:{_text(label)}"


def _switchboard(one: Inschrijving, catalogue: Catalogue) -> Telefoon | None:
    """Give the general number of the one gemeente of a desk without a number of its own; of several, none is picked."""
    if one.lijnen or len(one.gemeenten) > 1:
        return None
    general = of_gemeente(one.gemeenten[0], catalogue.today).lijnen
    return general[0].telefoon if general else None


def _optional(one: Inschrijving) -> Iterator[str]:
    if one.email:
        yield f"EMAIL;TYPE=work:{_text(one.email)}"
    if one.adres:
        yield f"ADR;TYPE=work:{_address(one.adres)}"
    if one.website:
        yield f"URL:{one.website}"


def _address(adres: Adres) -> str:
    """Write the seven parts: box, extra, street, place, region, postcode, country."""
    parts = ("", "", adres.straat, adres.plaats, "", str(adres.postcode or ""), "Nederland")
    return ";".join(_text(part) for part in parts)


def _note(one: Inschrijving) -> str:
    """Tell the hours, and how old it is and who says so."""
    hours = [f"Bellen: {in_woorden(lijn.tijden)}." for lijn in one.lijnen if lijn.tijden]
    walk_in = f"Langskomen: {in_woorden(one.inlooptijden)}." if one.inlooptijden else ""
    vak = [f"{lijn.naam}: {in_woorden(lijn.telefoontijden)}." for lijn in one.vaklijnen if lijn.telefoontijden]
    checked = f"Gecontroleerd op {one.feit.gecontroleerd_op}." if one.feit.gecontroleerd_op else ""
    source = f"Bron: {one.feit.bron}, {one.feit.bron_datum or 'datum onbekend'}."
    return "\n".join(filter(None, (*hours, walk_in, *vak, one.feit.opmerking, checked, source)))


def _revised(one: Inschrijving) -> Iterator[str]:
    if one.feit.known_since:
        yield f"REV:{one.feit.known_since:%Y%m%d}T000000Z"


def _text(value: str) -> str:
    return value.translate(_ESCAPED)


def _folded(line: str) -> str:
    """Break a line after 75 octets, never within a letter; a next one begins with a blank that counts."""
    parts, size = [""], 0
    for sign in line:
        width = len(sign.encode())
        if size + width > LONGEST:
            parts.append(" ")
            size = 1
        parts[-1] += sign
        size += width
    return "\r\n".join(parts)
