"""'Over deze pagina': every fact with its source and date, names that people search for, planned changes."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import g

from portal.catalogue.catalogue import Catalogue
from portal.domain.bron import Feit
from portal.domain.gemeente import Adressen, Gemeente, Status
from portal.domain.taal import Taal
from portal.domain.waarde import Nederlands
from portal.public.hulp_nu import BronRegel, bron_regel
from portal.public.words import date_of
from portal.ui.links import link
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words

LOKET_NAMEN = tuple(
    Nederlands(naam)
    for naam in (
        "bureau nazorg",
        "nazorg gedetineerden",
        "coördinator nazorg",
        "team detentie en re-integratie",
        "re-integratieteam",
        "detentie en terugkeer",
        "doorzorg",
        "RCN",
        "Zorg- en Veiligheidshuis",
    )
)
"""What gemeenten call such a desk; people search for these words.

Sources, copies without a date, read in November 2026: denhaag.nl, rotterdam.nl, nazorgdetentie.nl (Kennemerland),
vng.nl (Utrecht), zvhf.nl (Fryslân) and veiligheidshuizen.nl.
"""


@dataclass(frozen=True, slots=True)
class FeitRegel:
    """One line of the list of sources: what it is about, and where it comes from."""

    over: str
    bron: BronRegel


@dataclass(frozen=True, slots=True)
class Melding:
    """A message about the gemeente, with a link to the other gemeente if it has a page here."""

    tekst: str
    url: str
    link_tekst: str


def feiten(gemeente: Gemeente, catalogue: Catalogue) -> tuple[FeitRegel, ...]:
    """Give every source of the page once per subject, in the order of the page."""
    lines = (FeitRegel(over, bron_regel(feit)) for over, feit in _all_facts(gemeente, catalogue))
    return tuple(dict.fromkeys(lines))


def _all_facts(gemeente: Gemeente, catalogue: Catalogue) -> Iterator[tuple[str, Feit]]:
    for loket in catalogue.loketten_for(gemeente):
        yield _("Loket"), loket
        yield from ((_("Wat het loket doet"), one) for one in loket.aanbod)
        if loket.buitenland:
            yield _("Vastgezeten in het buitenland"), loket.buitenland
    yield _("Contact van de gemeente"), gemeente.contact
    if gemeente.contact.nummer_buitenland:
        yield _("Nummer vanuit het buitenland"), gemeente.contact.nummer_buitenland
    yield from ((_("Wat de gemeente doet"), one) for one in gemeente.aanbod)
    yield from ((_("Tijdelijk wonen"), one) for one in gemeente.landingsplaatsen)
    yield from ((_("Opvang en briefadres"), one) for one in gemeente.opvang)
    if gemeente.buitenland:
        yield _("Vastgezeten in het buitenland"), gemeente.buitenland
    yield _("Namen en code"), gemeente
    yield _("Postcodes"), gemeente.postcodes
    yield _("Plaatsen"), gemeente.woonplaatsen
    yield from ((_("Plaatsen"), one) for one in gemeente.plaatsnamen)
    yield from ((_("Vroegere gemeenten"), one) for one in gemeente.voormalige_gemeenten)
    if gemeente.wijziging:
        yield _("Verandering"), gemeente.wijziging


def namen(gemeente: Gemeente) -> tuple[tuple[str, str], ...]:
    """Give the names that people search for, per kind: term and names."""
    former = [
        _("%(naam)s (tot %(dag)s)", naam=one.naam, dag=day_in_words(one.datum)) for one in gemeente.voormalige_gemeenten
    ]
    others = [naam for group in gemeente.andere_namen for naam in group.namen]
    if gemeente.officiele_naam != gemeente.naam:
        others.insert(0, gemeente.officiele_naam)
    places = [*gemeente.woonplaatsen.namen, *(naam for group in gemeente.plaatsnamen for naam in group.namen)]
    pairs = (
        ("Andere namen voor zo’n loket", LOKET_NAMEN if g.taal is Taal.NL else ()),
        (_("Ook bekend als"), others),
        (_("Vroegere gemeenten"), former),
        (_("Plaatsen en wijken"), places),
        (_("Postcodes"), [str(reeks) for reeks in gemeente.postcodes.reeksen]),
        (_("Een deel van postcode"), _shared(gemeente, Adressen.DEEL)),
        (_("Een paar huizen van postcode"), _shared(gemeente, Adressen.ENKELE)),
    )
    return tuple((term, Nederlands(", ".join(dict.fromkeys(found)))) for term, found in pairs if found)


def _shared(gemeente: Gemeente, adressen: Adressen) -> list[str]:
    return [str(one.postcode) for one in gemeente.postcodes.gedeeld if one.adressen is adressen]


def meldingen(gemeente: Gemeente, catalogue: Catalogue) -> tuple[Melding, ...]:
    """Tell of a planned change, on the page that goes and on the page that stays."""
    found = []
    if gemeente.wijziging and (heir := catalogue.by_code(gemeente.wijziging.gaat_naar)):
        found.append(_melding(gemeente, heir, heir, catalogue))
    found += [_melding(old, gemeente, old, catalogue) for old in catalogue.announced_for(gemeente)]
    return tuple(found)


def _melding(old: Gemeente, new: Gemeente, other: Gemeente, catalogue: Catalogue) -> Melding:
    wijziging = old.wijziging
    if wijziging is None:
        raise ValueError(f"{old.slug} has no planned change")
    names = {"oud": old.naam, "nieuw": new.naam, "dag": day_in_words(wijziging.datum)}
    if wijziging.status is Status.VASTGESTELD:
        tekst = _("Op %(dag)s wordt %(oud)s een deel van de gemeente %(nieuw)s.", **names)
    else:
        bron = wijziging.bron
        datum = date_of(wijziging.bron_datum) or _("datum onbekend")
        tekst = _(
            "Het plan: op %(dag)s hoort %(oud)s bij de gemeente %(nieuw)s. "
            "Dat is nog niet zeker. Bron: %(bron)s, %(datum)s.",
            **names, bron=bron, datum=datum,
        )  # fmt: skip
    url = link("public.gemeente", slug=other.slug) if other in catalogue else ""
    return Melding(tekst, url, _("Naar de pagina van %(naam)s", naam=other.naam))
