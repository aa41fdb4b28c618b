"""The letter that asks a gemeente whether its facts still hold; it says what we show, and nothing else."""

from collections.abc import Iterable, Iterator

from portal.cli.feitwoorden import bron_van, regels
from portal.cli.nakijken import Punt, punten_of
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket


def onderwerp(gemeente: Gemeente) -> str:
    """Give the subject; it says nothing that a screen or a log may not show."""
    return f"Klopt deze pagina over {gemeente.naam} nog?"


def nakijkbrief(gemeente: Gemeente, loketten: Iterable[Loket], *, basis_url: str, antwoord: str) -> str:
    """Write the letter.

    Args:
        gemeente: Whom it goes to.
        loketten: Its desks.
        basis_url: The address of the portal; empty: the letter has no link.
        antwoord: Where the answer goes; empty: back to its sender.
    """
    return "\n".join(_lines(gemeente, tuple(loketten), basis_url, antwoord)) + "\n"


def _lines(gemeente: Gemeente, loketten: tuple[Loket, ...], basis_url: str, antwoord: str) -> Iterator[str]:
    contact = gemeente.contact
    yield f"Aan: {contact.email or f'gemeente {gemeente.naam} (e-mailadres niet bekend)'}"
    yield f"Onderwerp: {onderwerp(gemeente)}"
    yield from ("", "Beste lezer,", "")
    yield f"Op het nazorgportaal staat een pagina over {gemeente.naam}. Mensen zoeken daar hulp."
    if basis_url:
        yield f"De pagina staat hier: {basis_url}/nl/{gemeente.slug}/"
    yield "Wij willen dat alles klopt. Wilt u dit voor ons nakijken?"
    for number, punt in enumerate(punten_of(gemeente, loketten), start=1):
        yield from ("", *_punt(number, punt))
    if not loketten:
        yield ""
        yield "Wij weten nog niet wie in uw gemeente helpt bij terugkeer na detentie."
        yield "Wilt u ons de naam, het telefoonnummer en de tijden sturen?"
    yield from ("", "Klopt alles? Schrijf dan: ‘Alles klopt’, met de dag waarop u keek.")
    yield "Klopt iets niet? Schrijf het nummer, en wat het moet zijn."
    yield "Weet u iets niet? Dan laten wij het weg."
    yield f"Stuur uw antwoord naar {antwoord}." if antwoord else "U kunt op dit bericht antwoorden."
    yield from ("", "Dank u wel.", "Het nazorgportaal")


def _punt(number: int, punt: Punt) -> Iterator[str]:
    yield f"{number}. {punt.wat[:1].upper()}{punt.wat[1:]}"
    yield from (f"   {line}" for line in regels(punt.feit))
    yield f"   bron: {bron_van(punt.feit)}"
