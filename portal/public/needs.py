"""What this room cannot do without; asked before the first page, so that no visitor finds out."""

from collections.abc import Iterable, Iterator

from portal.catalogue.advies import LANDELIJK
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.domain.pagina import Content
from portal.public.blad import NAAM as BLAD
from portal.public.gemeente_page import BLOKKEN
from portal.public.hulp_nu import LADDER
from portal.public.plaatjes import NUMMERS
from portal.public.stappen import LIJSTEN
from portal.public.texts import TEKSTEN
from portal.public.waar import HULPEN, MET_OVERDRACHT, OVERDRACHT, PLEKKEN

VOORBEELD = "voorbeeld"
"""The slug of the invented gemeente and of its desk."""
TAKEN = frozenset(
    {
        *TEKSTEN,
        "balie",
        "blok",
        "dekking",
        "gemeenten",
        "hulp",
        "landelijk",
        "organisaties",
        "postcodes",
        "plaatjes",
        "provincies",
        "register",
        "stappen",
        "vind",
        "waar",
        "zoeken",
        BLAD,
        VOORBEELD,
    }
)
"""Names of our own pages and folders, that no gemeente can have in its URL."""


def missing_texts(content: Content) -> Iterator[str]:
    """Give the names of the shared texts that pages show and that are not there."""
    return (naam for naam in (*TEKSTEN, BLAD, *BLOKKEN.values(), *Basisvoorwaarde) if naam not in content.paginas)


def missing_organisaties(content: Content) -> Iterator[str]:
    """Give the organisations that pages name and that are not there."""
    wanted = dict.fromkeys((*LADDER, *LANDELIJK, *NUMMERS.values()))
    return (slug for slug in wanted if slug not in content.organisaties)


def missing_lists(content: Content) -> Iterator[str]:
    """Give the checklists and the ends of the three questions that are not there."""
    routes = [f"{plek}-{hulp}" for plek in PLEKKEN for hulp in HULPEN]
    routes += [f"{plek}-{hulp}-{OVERDRACHT}" for plek in MET_OVERDRACHT for hulp in HULPEN]
    return (lijst for lijst in (*LIJSTEN, *routes) if lijst not in content.stappen)


def taken_slugs(gemeenten: Iterable[Gemeente]) -> Iterator[str]:
    """Give the gemeenten whose page would stand in the place of one of ours."""
    return (gemeente.slug for gemeente in gemeenten if gemeente.slug in TAKEN)


def taken_loketten(loketten: Iterable[Loket]) -> Iterator[str]:
    """Give the desks that carry the name of the invented one: their messages would be in one box."""
    return (loket.slug for loket in loketten if loket.slug == VOORBEELD)
