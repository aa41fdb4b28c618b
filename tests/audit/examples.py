"""Small sites in a folder, and what an audit says of them."""

from pathlib import Path

from portal.audit.kanalen import Algemeen
from portal.audit.map_lezer import MapLezer
from portal.audit.onderzoek import Onderzoek
from portal.audit.rapport import Oordeel, Rapport
from portal.audit.webpagina import Webpagina, parse
from tests.examples import VANDAAG

SITES = Path(__file__).parent / "sites"
ALGEMEEN = Algemeen(nummers=frozenset({"+31001234000"}), adressen=frozenset({"gemeente@voorbeeld.example"}))
ADRES = "https://www.voorbeeld.example/nazorg/"


def judged(folder: Path, paginas: int = 60) -> Rapport:
    """Judge a folder."""
    onderzoek = Onderzoek(lezer=MapLezer(folder), vandaag=VANDAAG, algemeen=ALGEMEEN, paginas=paginas)
    return onderzoek.judge(folder.name)


def said_of(rapport: Rapport, naam: str) -> Oordeel:
    """Give what one check says."""
    [found] = [one for one in rapport.oordelen if one.toets.naam == naam]
    return found


def page_of(inhoud: str) -> Webpagina:
    """Give a page with this in it."""
    return parse(f"<title>Nazorg</title><main><h1>Nazorg</h1>{inhoud}</main>", ADRES)
