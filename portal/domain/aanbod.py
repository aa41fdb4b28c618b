"""What a desk does for somebody, per basic condition."""

from enum import StrEnum

from pydantic import Field

from portal.domain.bron import Feit
from portal.domain.contact import Adres
from portal.domain.openingstijden import GelezenOpeningstijden
from portal.domain.telefoon import GelezenTelefoon
from portal.domain.waarde import CbsCode, Email, Https, Regel


class Basisvoorwaarde(StrEnum):
    """The five basic conditions and the protective factor, always in this order.

    Source:
        Bestuurlijk Akkoord Re-integratie van (ex-)justitiabele burgers, 2019.
    """

    IDENTITEITSBEWIJS = "identiteitsbewijs"
    HUISVESTING = "huisvesting"
    WERK_EN_INKOMEN = "werk-en-inkomen"
    SCHULDEN = "schulden"
    ZORG = "zorg"
    SOCIAAL_NETWERK = "sociaal-netwerk"


class Helpt(StrEnum):
    """Whether a desk helps with something."""

    JA = "ja"
    DEELS = "deels"
    NEE = "nee"


class Aanbod(Feit):
    """What a desk does about one basic condition."""

    basisvoorwaarde: Basisvoorwaarde = Field(examples=["identiteitsbewijs"])
    helpt: Helpt = Field(examples=["ja"])
    """Helpt het loket hiermee: ja, deels of nee."""
    hoe: Regel | None = Field(default=None, examples=["Het loket gaat met u mee naar Burgerzaken."])
    wie_nog: Regel | None = Field(default=None, examples=["De afdeling Burgerzaken van de gemeente."])
    """Wie hier ook mee helpt."""
    meenemen: Regel | None = Field(default=None, examples=["Elk papier met uw naam erop."])
    hoe_lang: Regel | None = Field(default=None, examples=["Een week."])


class Landingsplaats(Feit):
    """A place to live and find one's feet after return."""

    naam: Regel = Field(examples=["De Instap"])
    wat: Regel = Field(examples=["Twee huizen met elk vier kamers."])
    voorwaarden: Regel | None = Field(default=None, examples=["U redt uzelf en u wilt hulp aannemen."])
    hoe_lang: Regel | None = Field(default=None, examples=["Hooguit negen maanden."])
    hoe_komt_u_er: Regel | None = Field(default=None, examples=["Vraag het aan de nazorgcoördinator."])
    website: Https | None = Field(default=None, examples=["https://www.deinstap.nl"])


class Vangnet(StrEnum):
    """What a place of shelter or help offers."""

    OPVANG = "opvang"
    DAGOPVANG = "dagopvang"
    BRIEFADRES = "briefadres"
    BIJSTAND = "bijstand"
    ADVIES = "advies"


class Opvang(Feit):
    """A place for the first night, or help with a postal address; shown only with a number to call first."""

    soort: Vangnet = Field(examples=["opvang"])
    naam: Regel = Field(examples=["Centraal Onthaal"])
    telefoon: GelezenTelefoon | None = Field(default=None, examples=["030 236 17 77"])
    """Zonder eigen nummer toont de pagina het algemene nummer van de gemeente."""
    email: Email | None = Field(default=None, examples=["info@opvang.nl"])
    adres: Adres | None = None
    openingstijden: GelezenOpeningstijden | None = Field(default=None, examples=["Mo-Fr 08:30-11:30; PH off"])
    wanneer: Regel | None = Field(default=None, examples=["Elke avond vanaf 17.00 uur."])
    """Tijden in woorden, zoals de bron ze geeft."""
    voor_wie: Regel | None = Field(default=None, examples=["Mensen van 18 jaar en ouder."])
    ook_voor: tuple[CbsCode, ...] = Field(default=(), examples=[["GM0603"]])
    """Andere gemeenten waarvoor dit volgens de bron ook is."""
    website: Https | None = Field(default=None, examples=["https://www.opvangatlas.nl"])
