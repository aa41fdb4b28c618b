"""The words for who puts a site online: what goes where, and what to look at afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.freeze.webservers import Plaats


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Of what, when and for where a site was made."""

    gemeente: str
    adres: str
    peildatum: date
    gegevens_van: date | None
    """The day of the newest fact; None where no fact has a day."""
    versie: str
    concept: bool
    security: bool
    """Whether the site has a security.txt."""

    def in_words(self) -> dict[str, str | bool | None]:
        """Give the same for other programs."""
        return {
            "gemeente": self.gemeente,
            "adres": self.adres,
            "peildatum": self.peildatum.isoformat(),
            "gegevens_van": self.gegevens_van.isoformat() if self.gegevens_van else None,
            "versie": self.versie,
            "concept": self.concept,
        }


def leesmij(naam: str, herkomst: Herkomst) -> str:
    """Write the words.

    Args:
        naam: The name of the site's folder.
        herkomst: Of what, when and for where it was made.
    """
    plaats = Plaats.of(naam, herkomst.adres)
    parts = (_head(herkomst), _place(plaats), _security(plaats, herkomst), _around(plaats), _again(herkomst))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(herkomst: Herkomst) -> Iterator[str]:
    newest = herkomst.gegevens_van or "onbekend"
    yield f"Site van de gemeente {herkomst.gemeente}, voor {herkomst.adres}/"
    yield f"Gemaakt voor {herkomst.peildatum}. Nieuwste gegeven: {newest}. Programma: nazorgportaal {herkomst.versie}."
    if herkomst.concept:
        yield "DIT IS EEN CONCEPT. Elke pagina zegt dat. Zet het niet op het openbare adres."


def _place(plaats: Plaats) -> Iterator[str]:
    yield "WAT KOMT WAAR"
    yield f"1. Zet de map {plaats.naam}/ op uw webserver als {plaats.map}/"
    yield f"2. Neem de instellingen over uit {plaats.naam}.server/: nginx.conf, apache.conf of Caddyfile."
    yield "   Andere server? In headers.json staat alles wat hij moet meesturen."
    if plaats.pad:
        yield f"   De site staat onder {plaats.pad}/. Heeft {plaats.host} al instellingen? Voeg alleen dat deel toe."
    yield "3. Regel https. Herlaad de webserver."
    yield f"4. Kijk: https://{plaats.host}{plaats.pad}/nl/ toont de site, en"
    yield f"   https://{plaats.host}{plaats.pad}/bestaat-niet zegt dat er niets is, met code 404."
    yield "De map heeft geen Python of database nodig. Bestanden met .br en .gz zijn dezelfde, kleiner:"
    yield "nginx stuurt .gz mee, Caddy ook .br. Apache laat ze liggen; zet daar mod_deflate aan."


def _security(plaats: Plaats, herkomst: Herkomst) -> Iterator[str]:
    yield "SECURITY.TXT"
    if not herkomst.security:
        yield "Deze site heeft er geen. Vul publicatie.beveiliging.melden in het bestand van de gemeente in."
    elif plaats.pad:
        yield f"Dat bestand telt alleen op https://{plaats.host}/.well-known/security.txt"
        yield "Staat daar al een bestand? Laat het staan. Staat er niets? Zet het bestand van deze site daar,"
        yield f"of stuur door naar {plaats.pad}/.well-known/security.txt"
    else:
        yield "Het staat in .well-known/. Het verloopt; elke nieuwe site heeft een nieuwe datum."


def _around(plaats: Plaats) -> Iterator[str]:
    yield "CDN OF ANDERE DIENST ERVOOR"
    yield "Laat headers door. Bewaar pagina's kort; /static/ mag altijd bewaard blijven. Zet het logboek ook daar uit."
    yield ""
    yield "ZONDER WEBSERVER"
    yield f"Open {plaats.naam}/index.html, bijvoorbeeld van een netwerkschijf. Alle links werken."
    yield "Zoeken en 'nu open' werken daar niet: die hebben een webserver nodig."


def _again(herkomst: Herkomst) -> Iterator[str]:
    yield "VERNIEUWEN"
    yield "Feiten worden oud. Maak de site elke maand opnieuw, en na elke wijziging. Vervang dan de hele map."
    yield f"MANIFEST.json noemt elk bestand met zijn sha256, en de stand van de gegevens ({herkomst.peildatum})."
