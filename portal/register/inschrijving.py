"""One entry of the register: a desk with its area, or the general contact of a gemeente, called what it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from portal.catalogue.catalogue import Catalogue
from portal.domain.aanbod import Aanbod
from portal.domain.bron import Feit, Versheid
from portal.domain.contact import Adres
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket, LoketSoort
from portal.domain.openingstijden import Openingstijden
from portal.domain.telefoon import Telefoon
from portal.domain.vaklijn import Vaklijn
from portal.register.ids import id_of

Lijnen = Mapping[str, tuple[Vaklijn, ...]]
"""Lines for professionals, by the slug of their desk."""
GEEN: Lijnen = MappingProxyType({})
"""What the public register knows of them."""


class Soort(StrEnum):
    """What an entry is."""

    LOKET = "loket"
    ALGEMEEN = "algemeen contact"
    """The general contact of a gemeente: no desk, and it may not know the word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijn:
    """A telephone line; its ``rol`` stays when its number changes."""

    rol: str
    telefoon: Telefoon
    feit: Feit
    omschrijving: str = ""
    tijden: Openingstijden | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inschrijving:
    """An entry; what is not known is empty."""

    sleutel: tuple[str, str]
    """Kind and name, of which every id below it is made."""
    soort: Soort
    naam: str
    andere_namen: tuple[str, ...] = ()
    loketsoort: LoketSoort | None = None
    gemeenten: tuple[Gemeente, ...]
    """The area, in order."""
    feit: Feit
    versheid: Versheid
    lijnen: tuple[Lijn, ...] = ()
    """The public ones, the one to call first in front."""
    vaklijnen: tuple[Vaklijn, ...] = ()
    email: str = ""
    formulier: str = ""
    website: str = ""
    adres: Adres | None = None
    inlooptijden: Openingstijden | None = None
    route: str = ""
    talen: tuple[str, ...] = ()
    aanbod: tuple[Aanbod, ...] = ()

    @property
    def id(self) -> str:
        """Give its UUID."""
        return id_of(*self.sleutel)

    @property
    def slug(self) -> str:
        """Give the name of its file: that of the desk, or of the gemeente."""
        return self.sleutel[1] if self.soort is Soort.LOKET else self.gemeenten[0].slug


def inschrijvingen(catalogue: Catalogue, vaklijnen: Lijnen = GEEN) -> tuple[Inschrijving, ...]:
    """Give every desk once, and the general contact of every gemeente.

    Args:
        catalogue: The gemeenten and desks of a day.
        vaklijnen: Lines for professionals. What is public is made without.
    """
    loketten = {loket.slug: loket for gemeente in catalogue for loket in catalogue.loketten_for(gemeente)}
    desks = (of_loket(loket, catalogue, vaklijnen.get(slug, ())) for slug, loket in sorted(loketten.items()))
    return (*desks, *(of_gemeente(gemeente, catalogue.today) for gemeente in catalogue))


def of_loket(loket: Loket, catalogue: Catalogue, vaklijnen: tuple[Vaklijn, ...] = ()) -> Inschrijving:
    """Give the entry of a desk."""
    phone = loket.telefoon
    return Inschrijving(
        sleutel=("loket", loket.slug),
        soort=Soort.LOKET,
        naam=loket.naam,
        andere_namen=loket.andere_namen,
        loketsoort=loket.soort,
        gemeenten=catalogue.gemeenten_of(loket),
        feit=loket,
        versheid=loket.versheid_on(catalogue.today),
        lijnen=(Lijn(rol="telefoon", telefoon=phone, feit=loket, tijden=loket.telefoontijden),) if phone else (),
        vaklijnen=vaklijnen,
        email=loket.email or "",
        formulier=loket.formulier or "",
        website=loket.pagina or "",
        adres=loket.bezoekadres,
        inlooptijden=loket.inlooptijden,
        route=loket.route or "",
        talen=loket.talen,
        aanbod=loket.aanbod,
    )


def of_gemeente(gemeente: Gemeente, today: date) -> Inschrijving:
    """Give the general contact of a gemeente."""
    contact = gemeente.contact
    return Inschrijving(
        sleutel=("contact", gemeente.code),
        soort=Soort.ALGEMEEN,
        naam=f"Gemeente {gemeente.naam}",
        gemeenten=(gemeente,),
        feit=contact,
        versheid=gemeente.contact_versheid_on(today),
        lijnen=tuple(_general_lines(gemeente)),
        email=contact.email or "",
        formulier=contact.contactformulier or "",
        website=contact.website,
        adres=contact.bezoekadres,
    )


def _general_lines(gemeente: Gemeente) -> Iterator[Lijn]:
    contact = gemeente.contact
    if contact.telefoon:
        yield Lijn(rol="telefoon", telefoon=contact.telefoon, feit=contact)
    if abroad := contact.nummer_buitenland:
        note = " ".join(("Vanuit het buitenland.", abroad.opmerking or "")).strip()
        yield Lijn(rol="buitenland", telefoon=abroad.telefoon, feit=abroad, omschrijving=note)


def eerste_nummer(gemeente: Gemeente, catalogue: Catalogue) -> Inschrijving | None:
    """Give whose number the page of a gemeente shows first; None where it shows a national one, or none.

    A desk comes first while its facts are not outdated, then the general number.
    """
    fresh = [loket for loket in catalogue.loketten_for(gemeente) if loket.comes_first_on(catalogue.today)]
    first = of_loket(fresh[0], catalogue) if fresh else of_gemeente(gemeente, catalogue.today)
    outdated = not fresh and first.versheid is Versheid.VEROUDERD
    return first if first.lijnen and first.lijnen[0].rol == "telefoon" and not outdated else None
