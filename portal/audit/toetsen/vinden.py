"""Is there a page, and does a visitor get there?"""

from portal.audit.kanalen import mail_in, numbers_in
from portal.audit.onderwerp import is_about
from portal.audit.toets import EIGEN, VINDBAAR, VOORBEELDEN, Deel, Dossier, Mate, Toets, Uitslag
from portal.audit.woorden import DETENTIE, GEWOON, STEMPEL, VAKNAAM

DICHTBIJ = 2  # clicks
VERDER = 3


def page(dossier: Dossier) -> Uitslag:
    """Name the page: without one, no check is asked."""
    return Uitslag(Mate.GOED, dossier.pagina.kop or dossier.pagina.titel)


def clicks(dossier: Dossier) -> Uitslag:
    """Count the clicks from the home page."""
    count = len(dossier.weg)
    way = " › ".join(("Begin", *(link.tekst or "(zonder tekst)" for link in dossier.weg)))
    mate = Mate.GOED if count <= DICHTBIJ else Mate.DEELS if count <= VERDER else Mate.NIET
    return Uitslag(mate, f"{count} {'klik' if count == 1 else 'klikken'}: {way}")


def block(dossier: Dossier) -> Uitslag:
    """Look for the block on the home page, with its contact."""
    text = dossier.blok
    named = bool(VAKNAAM.search(text) or DETENTIE.search(text)) or is_about(dossier.site.thuis)
    if not (text and named):
        return Uitslag(Mate.NIET)
    general = dossier.algemeen
    by_phone = any(not general.has_number(one) for one in numbers_in(text))
    reached = by_phone or any(not general.has_address(one) for one in mail_in(text))
    return Uitslag(Mate.GOED if reached else Mate.DEELS, text)


def words(dossier: Dossier) -> Uitslag:
    """Look for the name of professionals, the words of visitors, and no label for a person."""
    text = f"{dossier.pagina.titel}\n{dossier.pagina.kop}\n{dossier.pagina.tekst}"
    labels = sorted({found.casefold() for found in STEMPEL.findall(text)})
    there = [found[0] for pattern in (VAKNAAM, GEWOON) if (found := pattern.search(text))]
    good = len(there) == len((VAKNAAM, GEWOON))
    said = f"gevonden: {', '.join(there)}" if there else ""
    if labels:
        return Uitslag(Mate.DEELS if good else Mate.NIET, f"liever niet: {', '.join(labels)}")
    return Uitslag(Mate.GOED if good else Mate.DEELS if there else Mate.NIET, said)


VINDEN = (
    Toets(
        naam="Een eigen pagina",
        deel=Deel.VINDEN,
        punten=16,
        goed="Eén pagina gaat over hulp na de gevangenis.",
        deels="Een andere pagina noemt die hulp.",
        raad="Maak één pagina over hulp na de gevangenis. Zonder pagina vindt niemand de weg, ook familie niet.",
        bron=VINDBAAR,
        judge=page,
    ),
    Toets(
        naam="Dicht bij de beginpagina",
        deel=Deel.VINDEN,
        punten=10,
        goed="Vanaf de beginpagina zijn het hooguit 2 klikken.",
        deels="Het zijn 3 klikken.",
        raad="Zet een link op de beginpagina. Elke klik meer is een plek waar iemand stopt.",
        bron=VINDBAAR,
        judge=clicks,
    ),
    Toets(
        naam="Een blok op de beginpagina",
        deel=Deel.VINDEN,
        punten=10,
        goed="De beginpagina heeft een blok over nazorg. Daarin staat een nummer of mailadres van het loket.",
        deels="Er is een link die nazorg of de gevangenis noemt. Een nummer of mailadres ontbreekt.",
        raad="Zet een blok ‘re-integratie en nazorg’ op de beginpagina. Zet het nummer en het mailadres erbij.",
        bron=VOORBEELDEN,
        judge=block,
    ),
    Toets(
        naam="Woorden die iedereen zoekt",
        deel=Deel.VINDEN,
        punten=6,
        goed="Er staat nazorg of re-integratie, en gevangenis of vastzitten. Niemand heet naar zijn straf.",
        deels="Een van die twee ontbreekt, of de pagina noemt mensen naar hun straf.",
        raad="Schrijf ‘nazorg’ en ook ‘gevangenis’ of ‘vastgezeten’. Noem een mens nooit naar zijn straf.",
        bron=EIGEN,
        judge=words,
    ),
)
