"""The recognition pictures in words: name and article, as somebody says it on the phone."""

from portal.domain.plaatje import Plaatje
from portal.ui.text import gettext as _


def plaatje_naam(plaatje: Plaatje) -> str:
    """Give the name of a picture with its article; its pictogram is called as its value."""
    return {
        Plaatje.FIETS: _("een fiets"),
        Plaatje.BOOM: _("een boom"),
        Plaatje.VIS: _("een vis"),
        Plaatje.ZON: _("een zon"),
        Plaatje.MAAN: _("een maan"),
        Plaatje.STER: _("een ster"),
        Plaatje.PARAPLU: _("een paraplu"),
        Plaatje.BRIL: _("een bril"),
        Plaatje.KROON: _("een kroon"),
        Plaatje.SCHOEN: _("een schoen"),
        Plaatje.RUGZAK: _("een rugzak"),
        Plaatje.LAMP: _("een lamp"),
        Plaatje.STOEL: _("een stoel"),
        Plaatje.DEUR: _("een deur"),
        Plaatje.SCHAAR: _("een schaar"),
        Plaatje.HAMER: _("een hamer"),
        Plaatje.BOOT: _("een boot"),
        Plaatje.TREIN: _("een trein"),
        Plaatje.RAKET: _("een raket"),
        Plaatje.BALLON: _("een ballon"),
        Plaatje.BAL: _("een bal"),
        Plaatje.CITROEN: _("een citroen"),
        Plaatje.BOEK: _("een boek"),
        Plaatje.POTLOOD: _("een potlood"),
        Plaatje.APPEL: _("een appel"),
        Plaatje.KERS: _("kersen"),
        Plaatje.WORTEL: _("een wortel"),
        Plaatje.EI: _("een ei"),
        Plaatje.KAT: _("een kat"),
        Plaatje.HOND: _("een hond"),
        Plaatje.VLINDER: _("een vlinder"),
        Plaatje.BLOEM: _("een bloem"),
    }[plaatje]
