"""'Hulp nu': who to call, first the best we know, then what is left, as one ladder."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.domain.bron import Feit, Versheid
from portal.domain.contact import Adres, Contact
from portal.domain.gemeente import NOTE_AFTER, SINK_AFTER, Gemeente
from portal.domain.loket import Kanaal, Loket, LoketSoort
from portal.domain.organisatie import Organisatie
from portal.domain.telefoon import Telefoon
from portal.public.room import Room
from portal.public.words import age_note, date_of
from portal.ui.geheugen import remembered
from portal.ui.hours import Moment, Uren, uren
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words

ZEG = "Ik zoek de coördinator nazorg na detentie."
"""What a switchboard understands; always Dutch, whatever the language of the page."""
ZOEK = "Ik zoek de coördinator nazorg."
"""The same without a word for who asks, for what hangs on a wall or stands on a page of others."""
LADDER = ("bureau-buitenland", "nederlandwereldwijd", "juridisch-loket", "alarmnummer")


@dataclass(frozen=True, slots=True)
class BronRegel:
    """Where a fact comes from, in words."""

    tekst: str
    url: str
    datum: str
    gecontroleerd: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trede:
    """One step of the ladder: somebody to turn to, and every way to do so."""

    naam: str
    soort: str
    """``loket``, ``gemeente``, ``regio`` or ``landelijk``."""
    knop: str = ""
    """The words on the button to call: who answers."""
    zinnen: tuple[str, ...] = ()
    zeg: str = ""
    noem: str = ""
    """A name that the desk had according to an older source: the switchboard may know it."""
    over_nazorg: str = ""
    """The page on nazorg that belongs to that name."""
    afspraak: str = ""
    meer: tuple[str, ...] = ()
    """For whom it is and where it is: for a directory, not for who is in a hurry."""
    let_op: str = ""
    telefoon: Telefoon | None = None
    buitenland: Telefoon | None = None
    """The number for who is still abroad."""
    buitenland_let_op: str = ""
    """What must be known about that number, when it comes from another source than the rest."""
    alleen_nederland: bool = False
    """Whether the number may not work from abroad, and no other is known."""
    email: str = ""
    formulier: str = ""
    website: str = ""
    adres: Adres | None = None
    adres_naam: str = ""
    route: str = ""
    belt: Uren | None = None
    inloop: Uren | None = None
    als_dicht: str = ""
    als_dicht_telefoon: Telefoon | None = None
    talen: tuple[str, ...] = ()
    kanalen: tuple[Kanaal, ...] = ()
    """The known channels, the fastest first."""
    snelste: str = ""
    anker: str = ""
    """Where it stands on a page that others lead to."""
    bron: BronRegel


@dataclass(frozen=True, slots=True)
class HulpNu:
    """The first step in full, and the steps below it."""

    eerste: Trede
    verder: tuple[Trede, ...] = field(default=())

    @property
    def knows_desk(self) -> bool:
        """Tell whether the first step is a desk, of the gemeente or of its region, and not the general number."""
        return self.eerste.soort in {"loket", "regio"}


@remembered
def hulp_nu(gemeente: Gemeente, catalogue: Catalogue, room: Room, moment: Moment) -> HulpNu:
    """Build the ladder of a gemeente: what is known and fresh comes first, what is outdated sinks.

    Args:
        gemeente: The gemeente of the page.
        catalogue: Where its desks are found.
        room: Where the national organisations are found.
        moment: When the page is read.
    """
    today = moment.today
    loketten = catalogue.loketten_for(gemeente)
    fresh = [loket for loket in loketten if loket.comes_first_on(today)]
    rest = [loket for loket in loketten if loket not in fresh]
    algemeen = _algemeen(gemeente, moment, rest, unknown=not fresh)
    below = [_loket(loket, moment) for loket in rest if loket.can_be_reached or loket.soort is not LoketSoort.GEMEENTE]
    landelijk = [national(room.organisatie(slug)) for slug in LADDER]
    if gemeente.contact_versheid_on(today) is Versheid.VEROUDERD:
        steps = [*(_loket(one, moment) for one in fresh), *landelijk, algemeen, *below]
    else:
        steps = [*(_loket(one, moment) for one in fresh), algemeen, *below, *landelijk]
    return HulpNu(steps[0], tuple(steps[1:]))


@remembered
def bron_regel(feit: Feit) -> BronRegel:
    """Write where a fact comes from."""
    checked = day_in_words(feit.gecontroleerd_op) if feit.gecontroleerd_op else ""
    return BronRegel(feit.bron, feit.bron_url or "", date_of(feit.bron_datum), checked)


def _loket(loket: Loket, moment: Moment) -> Trede:
    """Show a desk: in full when it can be reached, by name only when that is all we know."""
    versheid = loket.versheid_on(moment.today)
    trede = Trede(
        naam=loket.naam,
        knop=_("Bel %(naam)s", naam=loket.naam),
        soort="loket" if loket.soort is LoketSoort.GEMEENTE else "regio",
        zinnen=_about_loket(loket, versheid),
        let_op="" if versheid is Versheid.VERS else age_note(loket),
        website=loket.pagina or "",
        bron=bron_regel(loket),
    )
    return _with_channels(trede, loket, moment) if loket.can_be_reached else trede


def _about_loket(loket: Loket, versheid: Versheid) -> tuple[str, ...]:
    sentences = []
    if loket.soort is not LoketSoort.GEMEENTE:
        sentences.append(_("Dit loket werkt voor meer gemeenten samen."))
    if not loket.can_be_reached:
        sentences.append(_("Wij vonden geen eigen nummer. Bel de gemeente en vraag ernaar."))
    elif versheid is Versheid.VEROUDERD:
        sentences.append(_("Misschien heet het loket nu anders."))
    if loket.opmerking:
        sentences.append(loket.opmerking)
    return tuple(sentences)


def _with_channels(trede: Trede, loket: Loket, moment: Moment) -> Trede:
    telefoon = loket.telefoon
    dicht = loket.als_dicht
    return replace(
        trede,
        telefoon=telefoon,
        buitenland=telefoon if telefoon and telefoon.reachable_from_abroad else None,
        alleen_nederland=bool(telefoon and not telefoon.reachable_from_abroad),
        email=loket.email or "",
        formulier=loket.formulier or "",
        adres=loket.bezoekadres,
        adres_naam=_("Kom langs"),
        route=loket.route or "",
        belt=uren(loket.telefoontijden, _("Bellen"), moment) if loket.telefoontijden else None,
        inloop=uren(loket.inlooptijden, _("Zonder afspraak"), moment) if loket.inlooptijden else None,
        als_dicht=dicht.tekst if dicht else "",
        als_dicht_telefoon=dicht.telefoon if dicht else None,
        talen=loket.talen,
        kanalen=tuple(_channels(loket)),
        snelste=fastest(loket.snelste) if loket.snelste else "",
    )


def _channels(loket: Loket) -> Iterator[Kanaal]:
    known = {
        Kanaal.TELEFOON: loket.telefoon,
        Kanaal.LANGSKOMEN: loket.bezoekadres,
        Kanaal.EMAIL: loket.email,
        Kanaal.FORMULIER: loket.formulier,
    }
    yield from sorted((kanaal for kanaal in Kanaal if known[kanaal]), key=lambda kanaal: kanaal is not loket.snelste)


def fastest(kanaal: Kanaal) -> str:
    """Say which way to a desk is the fastest."""
    return {
        Kanaal.TELEFOON: _("Bellen is het snelst."),
        Kanaal.LANGSKOMEN: _("Langskomen is het snelst."),
        Kanaal.EMAIL: _("Mailen is het snelst."),
        Kanaal.FORMULIER: _("Het formulier is het snelst."),
    }[kanaal]


def _algemeen(gemeente: Gemeente, moment: Moment, older: list[Loket], *, unknown: bool) -> Trede:
    """Show the general number of the gemeente, with the sentence to say."""
    contact = gemeente.contact
    versheid = gemeente.contact_versheid_on(moment.today)
    abroad = _from_abroad(contact)
    channels = {Kanaal.TELEFOON: contact.telefoon, Kanaal.LANGSKOMEN: contact.bezoekadres, Kanaal.EMAIL: contact.email}
    return Trede(
        naam=_("Gemeente %(naam)s", naam=gemeente.naam),
        knop=_("Bel gemeente %(naam)s", naam=gemeente.naam),
        soort="gemeente",
        zinnen=tuple(_about_gemeente(gemeente, unknown=unknown)),
        zeg=ZEG,
        noem=older[0].naam if older else "",
        over_nazorg=next((loket.pagina for loket in older if loket.pagina), ""),
        let_op="" if versheid is Versheid.VERS else age_note(contact),
        telefoon=contact.telefoon,
        buitenland=abroad,
        buitenland_let_op=_abroad_note(contact, moment.today),
        alleen_nederland=bool(contact.telefoon and not abroad),
        email=contact.email or "",
        formulier=contact.contactformulier or "",
        afspraak=contact.afspraak or "",
        website=contact.website,
        adres=contact.bezoekadres,
        adres_naam=_("Gemeentehuis"),
        kanalen=tuple(kanaal for kanaal, value in channels.items() if value),
        bron=bron_regel(contact),
    )


def _about_gemeente(gemeente: Gemeente, *, unknown: bool) -> Iterator[str]:
    if unknown:
        yield _("Wij weten nog niet welk loket van %(naam)s u helpt.", naam=gemeente.naam)
    if gemeente.contact.telefoon:
        yield _("Bel het algemene nummer en zeg deze zin.")
    elif gemeente.contact.email:
        yield _("Wij kennen het telefoonnummer van deze gemeente niet. Mail deze zin, of ga langs.")
    else:
        yield _("Wij kennen het telefoonnummer van deze gemeente niet. Gebruik de website, of ga langs.")


def _from_abroad(contact: Contact) -> Telefoon | None:
    if contact.telefoon and contact.telefoon.reachable_from_abroad:
        return contact.telefoon
    return contact.nummer_buitenland.telefoon if contact.nummer_buitenland else None


def _abroad_note(contact: Contact, today: date) -> str:
    number = contact.nummer_buitenland
    if number is None:
        return ""
    fresh = number.versheid(today, oud=NOTE_AFTER, verouderd=SINK_AFTER) is Versheid.VERS
    return number.opmerking or ("" if fresh else age_note(number))


@remembered
def national(organisatie: Organisatie) -> Trede:
    """Show a national organisation as a step of the ladder."""
    telefoon = organisatie.telefoon
    return Trede(
        naam=organisatie.naam,
        knop=_("Bel %(naam)s", naam=organisatie.naam),
        soort="landelijk",
        zinnen=tuple(zin for zin in (organisatie.wat, organisatie.openingstijden_tekst, organisatie.opmerking) if zin),
        telefoon=telefoon,
        email=organisatie.email or "",
        website=organisatie.website or "",
        meer=tuple(zin for zin in (organisatie.voor_wie, organisatie.adres) if zin),
        bron=bron_regel(organisatie),
    )
