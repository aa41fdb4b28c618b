"""Every way to make contact."""

from portal.audit.kanalen import form, opening_hours, visiting_address, when_closed
from portal.audit.toets import BEREIKBAAR, EIGEN, VINDBAAR, Deel, Dossier, Mate, Toets, Uitslag


def telephone(dossier: Dossier) -> Uitslag:
    """Look for a number that is answered by who knows."""
    found = dossier.nummers
    own = [one for one in found if not dossier.algemeen.has_number(one)]
    mate = Mate.GOED if own else Mate.DEELS if found else Mate.NIET
    return Uitslag(mate, ", ".join(map(str, own or found)))


def from_abroad(dossier: Dossier) -> Uitslag:
    """Look for a number that works from another country, written with its country."""
    found = [one for one in dossier.nummers if one.reachable_from_abroad]
    written = "+31" in dossier.pagina.tekst or "0031" in dossier.pagina.tekst
    mate = Mate.GOED if found and written else Mate.DEELS if found else Mate.NIET
    return Uitslag(mate, ", ".join(one.tekst_buitenland for one in found))


def email(dossier: Dossier) -> Uitslag:
    """Look for an address of the desk itself."""
    found = dossier.mailadressen
    own = [one for one in found if not dossier.algemeen.has_address(one)]
    mate = Mate.GOED if own else Mate.DEELS if found else Mate.NIET
    return Uitslag(mate, ", ".join(own or found))


def address(dossier: Dossier) -> Uitslag:
    """Look for a place to walk in."""
    found = visiting_address(dossier.pagina)
    return Uitslag(Mate.GOED if found else Mate.NIET, found)


def hours(dossier: Dossier) -> Uitslag:
    """Look for days and hours."""
    days, times = opening_hours(dossier.pagina)
    if times:
        return Uitslag(Mate.GOED, "dagen met hun tijden")
    return Uitslag(Mate.DEELS, "wel dagen, geen tijden") if days else Uitslag(Mate.NIET)


def written(dossier: Dossier) -> Uitslag:
    """Look for a form or an appointment."""
    found = form(dossier.pagina)
    return Uitslag(Mate.GOED if found else Mate.NIET, found)


def closed(dossier: Dossier) -> Uitslag:
    """Look for what to do when nobody answers."""
    found = when_closed(dossier.pagina)
    return Uitslag(Mate.GOED if found else Mate.NIET, found)


CONTACT = (
    Toets(
        naam="Een eigen telefoonnummer",
        deel=Deel.CONTACT,
        punten=6,
        goed="Er staat een nummer van het loket zelf.",
        deels="Er staat alleen een algemeen nummer, zoals 14 030.",
        raad="Zet het nummer van het loket op de pagina. Wie belt, krijgt dan meteen iemand die het weet.",
        bron=BEREIKBAAR,
        judge=telephone,
    ),
    Toets(
        naam="Bellen vanuit het buitenland",
        deel=Deel.CONTACT,
        punten=2,
        goed="Er staat een nummer met +31 dat in elk land werkt.",
        deels="Er staat een nummer dat in elk land werkt, zonder +31.",
        raad="Schrijf het nummer ook met +31. Een nummer met 14, 0800 of 0900 werkt niet in elk land.",
        bron=EIGEN,
        judge=from_abroad,
    ),
    Toets(
        naam="Een eigen mailadres",
        deel=Deel.CONTACT,
        punten=4,
        goed="Er staat een mailadres van het loket zelf.",
        deels="Er staat alleen een algemeen mailadres, zoals info@.",
        raad="Zet een mailadres van het loket op de pagina. Een algemeen adres maakt de weg langer.",
        bron=BEREIKBAAR,
        judge=email,
    ),
    Toets(
        naam="Een adres om langs te gaan",
        deel=Deel.CONTACT,
        punten=2,
        goed="Er staat een straat met een postcode.",
        raad="Zet erbij waar iemand langs kan gaan. Niet iedereen heeft een telefoon.",
        bron=VINDBAAR,
        judge=address,
    ),
    Toets(
        naam="Dagen en tijden",
        deel=Deel.CONTACT,
        punten=4,
        goed="Er staan dagen met hun tijden.",
        deels="Er staan dagen zonder tijden.",
        raad="Zet erbij op welke dagen en tijden iemand kan bellen of langskomen.",
        bron=VINDBAAR,
        judge=hours,
    ),
    Toets(
        naam="Een formulier of afspraak",
        deel=Deel.CONTACT,
        punten=2,
        goed="Er is een formulier, of een link om een afspraak te maken.",
        raad="Geef ook een formulier of een afspraak. Niet iedereen durft te bellen.",
        bron=VINDBAAR,
        judge=written,
    ),
    Toets(
        naam="Als het loket dicht is",
        deel=Deel.CONTACT,
        punten=2,
        goed="De pagina zegt wat iemand doet als het loket dicht is.",
        raad="Schrijf wie iemand in de avond of het weekend kan bellen. Ook dan is een slaapplek nodig.",
        bron=EIGEN,
        judge=closed,
    ),
)
