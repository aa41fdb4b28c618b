"""The facts on the gemeenten, of one day, for who needs no pages."""

from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.opruimen import all_stays
from portal.settings import Settings
from portal.sources.gemeenten import load_gegevens


@all_stays()
def catalogue_on(settings: Settings, *, today: date) -> Catalogue:
    """Give the catalogue of one day."""
    gegevens = load_gegevens(settings.gemeenten, today=today)
    return Catalogue(gegevens.gemeenten, gegevens.loketten, today=today, tabel=open_tabel(settings))


def open_tabel(settings: Settings) -> PostcodeTabel | None:
    """Open the six-position postcodes, if they were imported."""
    return PostcodeTabel.open(settings.postcodes) if settings.postcodes.exists() else None
