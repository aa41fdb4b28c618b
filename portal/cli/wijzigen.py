"""A talk about one file: what is known, what is new, and where that was found."""

from collections.abc import Iterable
from datetime import date

import click

from portal.cli.feitwoorden import NIET_BEKEND, naam_van
from portal.cli.herkomstvragen import Vindplaats, ask_vindplaats, put_vindplaats
from portal.cli.velden import WEG, Veld, verschillen
from portal.cli.vragen import ask, yes
from portal.domain.errors import PortalError
from portal.sources.concept import Concept
from portal.sources.document import Place


def talk(concept: Concept, velden: tuple[Veld, ...], *, today: date, nieuw: bool = False) -> list[str]:
    """Ask about every field of a file, and for the source of what changed; give the differences.

    Args:
        concept: The file.
        velden: What to ask.
        today: The day of asking.
        nieuw: Whether nobody described it before: then its source is asked in any case.
    """
    if not nieuw:
        show(concept, velden)
    click.echo(f"\nDruk op Enter als iets blijft. Typ {WEG} als iets weg moet.")
    for veld in velden:
        if veld.can_be_asked(concept):
            _ask(concept, veld)
    changed = verschillen(concept, velden)
    if changed or nieuw:
        alles = True if nieuw or not _others(concept, velden) else None
        source(concept, velden, ask_vindplaats(today, alles=alles))
        return changed
    if yes("Er is niets anders. Hebt u alles hierboven nagekeken, en klopt het nog?"):
        source(concept, velden, ask_vindplaats(today, alles=True))
        return ["nagekeken: alles klopt nog"]
    return []


def show(concept: Concept, velden: tuple[Veld, ...]) -> None:
    """Show what is known now, and where it comes from."""
    click.echo(f"\n{concept.path.as_posix()}")
    for veld in velden:
        if veld.can_be_asked(concept):
            click.echo(f"  {veld.woorden}: {veld.shown(concept) or NIET_BEKEND}")
    for feit in _feiten(velden):
        if (block := concept.known(feit) if feit else concept.values) is not None:
            bron = ", ".join(filter(None, (block.get("bron"), block.get("bron_datum"), block.get("opmerking"))))
            click.echo(f"  bron van {naam_van(str(feit[-1])) if feit else 'dit loket'}: {bron or NIET_BEKEND}")


def source(concept: Concept, velden: tuple[Veld, ...], vindplaats: Vindplaats) -> None:
    """Let every block that changed say where that was found; where nothing changed, the first one."""
    feiten = _feiten(velden)
    changed = [
        feit
        for feit in feiten
        if any(one.feit == feit and concept.was(one.place) != concept.known(one.place) for one in velden)
    ]
    for feit in changed or feiten[:1]:
        put_vindplaats(concept, feit, velden, vindplaats)


def put_all(concept: Concept, velden: tuple[Veld, ...], answers: Iterable[tuple[str, str]]) -> None:
    """Put answers that were given on the command line.

    Raises:
        PortalError: a field does not exist, or an answer cannot be used.
    """
    known = {one.naam: one for one in velden}
    for naam, text in answers:
        if naam not in known:
            raise PortalError(f"--veld: ‘{naam}’ kan hier niet; kies uit: {', '.join(known)}")
        try:
            known[naam].put(concept, text)
        except ValueError as error:
            raise PortalError(f"{naam}: {error}") from None


def _ask(concept: Concept, veld: Veld) -> None:
    known = veld.shown(concept)

    def put(text: str) -> None:
        if text != known:
            veld.put(concept, text)

    ask(f"{veld.woorden[:1].upper()}{veld.woorden[1:]}?", put, default=known)


def _feiten(velden: tuple[Veld, ...]) -> list[Place]:
    return list(dict.fromkeys(one.feit for one in velden))


def _others(concept: Concept, velden: tuple[Veld, ...]) -> bool:
    """Tell whether anything is known that did not change."""
    return any(concept.known(one.place) and concept.was(one.place) == concept.known(one.place) for one in velden)
