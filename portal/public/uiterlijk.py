"""The style sheets, scripts and icons of this room."""

from functools import lru_cache
from pathlib import Path

from portal.domain.thema import Thema
from portal.ui.assets import OWN, Assets

STATIC = Path(__file__).parent / "static"


@lru_cache(maxsize=2)
def assets_of(thema: Thema) -> Assets:
    """Give them in some look."""
    return Assets((OWN, STATIC), thema)
