"""What the page offers: the five basic conditions, and the people around somebody."""

from functools import partial

from portal.audit.toets import BASIS, Deel, Dossier, Mate, Toets, Uitslag
from portal.audit.woorden import BASISVOORWAARDEN
from portal.domain.aanbod import Basisvoorwaarde

_NAMEN = {
    Basisvoorwaarde.IDENTITEITSBEWIJS: "Identiteitsbewijs",
    Basisvoorwaarde.HUISVESTING: "Slapen en wonen",
    Basisvoorwaarde.WERK_EN_INKOMEN: "Geld en werk",
    Basisvoorwaarde.SCHULDEN: "Schulden",
    Basisvoorwaarde.ZORG: "Zorg",
    Basisvoorwaarde.SOCIAAL_NETWERK: "Mensen om u heen",
}
_RAAD = {
    Basisvoorwaarde.IDENTITEITSBEWIJS: "Zeg hoe iemand weer een paspoort of ID-kaart krijgt. Zonder lukt de rest niet.",
    Basisvoorwaarde.HUISVESTING: "Zeg waar iemand de eerste nacht slaapt, en hoe het daarna verder gaat.",
    Basisvoorwaarde.WERK_EN_INKOMEN: "Zeg hoe iemand een uitkering of werk krijgt, en wat er meteen kan.",
    Basisvoorwaarde.SCHULDEN: "Zeg wie helpt met schulden.",
    Basisvoorwaarde.ZORG: "Zeg hoe iemand een zorgverzekering en een huisarts krijgt.",
    Basisvoorwaarde.SOCIAAL_NETWERK: "Zeg wie meeloopt, en wat familie en vrienden kunnen doen.",
}


def condition(dossier: Dossier, *, which: Basisvoorwaarde) -> Uitslag:
    """Look for one basic condition: in a heading, a link or an item, or else somewhere in the text."""
    words = BASISVOORWAARDEN[which]
    if point := next((text for text in dossier.pagina.punten if words.search(text)), ""):
        return Uitslag(Mate.GOED, point)
    found = words.search(dossier.pagina.tekst)
    return Uitslag(Mate.DEELS, f"alleen in de tekst: {found[0]}") if found else Uitslag(Mate.NIET)


AANBOD = tuple(
    Toets(
        naam=_NAMEN[which],
        deel=Deel.AANBOD,
        punten=2,
        goed="Het staat in een kop, een link of een lijst.",
        deels="Het staat alleen ergens in de tekst.",
        raad=_RAAD[which],
        bron=BASIS,
        judge=partial(condition, which=which),
    )
    for which in Basisvoorwaarde
)
