"""Does the page speak to who was detained abroad?"""

from portal.audit.toets import VOORBEELDEN, Deel, Dossier, Mate, Toets, Uitslag
from portal.audit.woorden import BUITENLAND as ELDERS
from portal.audit.woorden import BUREAU_BUITENLAND, DETENTIE


def section(dossier: Dossier) -> Uitslag:
    """Look for a heading, or a link, about detention abroad; a number for who calls from there is not that."""
    page = dossier.pagina
    links = [link.tekst for link in page.links if link.in_inhoud]
    for text in (*page.koppen, *links):
        if ELDERS.search(text) and DETENTIE.search(text):
            return Uitslag(Mate.GOED, text)
    block = next((block for block in page.blokken if ELDERS.search(block) and DETENTIE.search(block)), "")
    return Uitslag(Mate.DEELS if block else Mate.NIET, block)


def bureau(dossier: Dossier) -> Uitslag:
    """Look for Bureau Buitenland, which can report somebody to the desk."""
    found = next((block for block in dossier.pagina.blokken if BUREAU_BUITENLAND.search(block)), "")
    return Uitslag(Mate.GOED if found else Mate.NIET, found)


BUITENLAND = (
    Toets(
        naam="Een stuk over vastzitten in het buitenland",
        deel=Deel.BUITENLAND,
        punten=8,
        goed="Een kop of link noemt vastzitten in het buitenland.",
        deels="Het staat alleen ergens in de tekst.",
        raad="Schrijf een stuk ‘Vastgezeten in het buitenland?’. Dan weten mensen dat de hulp ook voor hen is.",
        bron=VOORBEELDEN,
        judge=section,
    ),
    Toets(
        naam="Bureau Buitenland",
        deel=Deel.BUITENLAND,
        punten=2,
        goed="De pagina noemt Bureau Buitenland van de reclassering.",
        raad="Schrijf dat Bureau Buitenland iemand kan melden. Schrijf ook dat het zonder kan.",
        bron=VOORBEELDEN,
        judge=bureau,
    ),
)
