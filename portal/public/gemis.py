"""Levels of coverage, and what is lacking, in Dutch words: for gemeenten and the VNG, so in Dutch alone."""

from collections.abc import Iterable, Iterator

from portal.catalogue.dekking import Dekking, Gemis, Niveau, Wat
from portal.domain.aanbod import Basisvoorwaarde

NIVEAUS = {
    Niveau.NIETS: "Er is geen pagina.",
    Niveau.LANDELIJK: "De pagina geeft landelijke nummers.",
    Niveau.GEMEENTE: "De telefoon en het adres van de gemeente staan erop.",
    Niveau.LOKET: "Er staat een loket op, met een eigen nummer en tijden.",
    Niveau.VOLLEDIG: "Alle zes onderwerpen en het buitenland staan erop, en zijn pas nagevraagd.",
    Niveau.BERICHTEN: "Het loket krijgt berichten en beantwoordt ze.",
}
"""What each level has besides all levels below it."""
ONDERWERPEN = {
    Basisvoorwaarde.IDENTITEITSBEWIJS: "identiteitsbewijs",
    Basisvoorwaarde.HUISVESTING: "wonen",
    Basisvoorwaarde.WERK_EN_INKOMEN: "geld en werk",
    Basisvoorwaarde.SCHULDEN: "schulden",
    Basisvoorwaarde.ZORG: "zorg",
    Basisvoorwaarde.SOCIAAL_NETWERK: "sociaal netwerk",
}
_WOORDEN = {
    Wat.PAGINA: "een pagina",
    Wat.TELEFOON: "de telefoon van de gemeente",
    Wat.ADRES: "het adres van de gemeente",
    Wat.CONTACT_OUD: "nieuwere gegevens van de gemeente",
    Wat.LOKET: "een loket",
    Wat.DIRECT_NUMMER: "een eigen nummer van het loket",
    Wat.TIJDEN: "de tijden van het loket",
    Wat.LOKET_OUD: "nieuwere gegevens van het loket",
    Wat.BUITENLAND: "uitleg over vastzitten in het buitenland",
    Wat.POSTVAK: "een postvak voor berichten",
    Wat.ONTVANGST: "een postvak dat nu werkt",
    Wat.ANTWOORD: "een eerste antwoord van het loket",
}
_NAVRAGEN = {Wat.LOKET_NAVRAGEN: "nummer en tijden", Wat.BUITENLAND_NAVRAGEN: "vastzitten in het buitenland"}


def needed(dekking: Dekking) -> tuple[tuple[Niveau, str], ...]:
    """Give, for each level that is not reached, what it needs; what a lower level needs is not said again."""
    found = ((niveau, _in_words(dekking.mist_voor(niveau))) for niveau in Niveau)
    return tuple((niveau, words) for niveau, words in found if words)


def _in_words(mist: Iterable[Gemis]) -> str:
    mist = tuple(mist)
    unknown = [*_subjects(mist, Wat.VOORWAARDE)]
    plain = [_WOORDEN[one.wat] for one in mist if one.wat in _WOORDEN]
    ask = [_NAVRAGEN[one.wat] for one in mist if one.wat in _NAVRAGEN]
    ask += _subjects(mist, Wat.VOORWAARDE_NAVRAGEN)
    everything = len(unknown) == len(Basisvoorwaarde)
    phrases = [
        *([f"hulp bij {'alle zes onderwerpen' if everything else ', '.join(unknown)}"] if unknown else []),
        *plain,
        *([f"navragen bij het loket: {', '.join(ask)}"] if ask else []),
    ]
    return ". ".join((*phrases[:1], *(phrase[0].upper() + phrase[1:] for phrase in phrases[1:])))


def _subjects(mist: Iterable[Gemis], wat: Wat) -> Iterator[str]:
    return (ONDERWERPEN[one.voorwaarde] for one in mist if one.wat is wat and one.voorwaarde)
