"""Hold a text to its level; every mistake names the text, the sentence and the remedy."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.leesbaar.meten import Maat, measure
from tests.leesbaar.niveaus import Niveau
from tests.leesbaar.teksten import Tekst
from tests.leesbaar.woorden import JE, MoeilijkWoord, is_passive, unexplained
from tests.leesbaar.zinnen import Zin

GENOEG = 3
"""Words to name in a remedy."""


@dataclass(frozen=True, slots=True)
class Fout:
    """What makes a text harder than it may be."""

    naam: str
    zin: str
    """The sentence; empty where the text as a whole is too hard."""
    raad: str

    def __str__(self) -> str:
        """Give the line that an editor reads."""
        return f"{self.naam}: ‘{self.zin}’: {self.raad}" if self.zin else f"{self.naam}: {self.raad}"


@dataclass(frozen=True, slots=True)
class Regels:
    """The words that are judged besides the figures."""

    moeilijk: tuple[MoeilijkWoord, ...]
    bekend: frozenset[str] = frozenset()
    """Abbreviations that are the name of an organisation."""

    def judge(self, tekst: Tekst) -> list[Fout]:
        """Give every mistake of a text."""
        maat = measure(tekst.blokken)
        whole = " ".join(tekst.blokken)
        found = [Fout(tekst.naam, "", raad) for raad in _about_text(maat, tekst.niveau)]
        for zin in maat.zinnen:
            remedies = (*_about_length(zin, tekst.niveau), *self._about_words(zin.tekst, whole))
            found.extend(Fout(tekst.naam, zin.tekst, raad) for raad in remedies)
        return found + [Fout(tekst.naam, zin, raad) for zin, raad in _about_passive(maat, tekst.niveau)]

    def _about_words(self, zin: str, whole: str) -> Iterator[str]:
        for one in self.moeilijk:
            if one.stands_in(zin):
                yield f"schrijf voor ‘{one.woord}’ liever ‘{one.gewoon}’"
        for letters in unexplained(zin, whole, self.bekend):
            yield f"schrijf de afkorting ‘{letters}’ uit, of zet er tussen haakjes bij wat het is"
        if found := JE.search(zin):
            yield f"schrijf ‘u’, geen ‘{found[0]}’"


def _about_length(zin: Zin, niveau: Niveau) -> Iterator[str]:
    if zin.lengte > niveau.langste:
        yield f"{zin.lengte} woorden, hooguit {niveau.langste}: maak er twee zinnen van"


def _about_passive(maat: Maat, niveau: Niveau) -> Iterator[tuple[str, str]]:
    passive = [zin.tekst for zin in maat.zinnen if is_passive(zin.tekst)]
    if len(passive) > niveau.passief * len(maat.zinnen):
        yield from ((zin, "zeg wie het doet, zonder ‘worden’") for zin in passive)


def _about_text(maat: Maat, niveau: Niveau) -> Iterator[str]:
    """Judge the figures of a whole text."""
    long, rare = ", ".join(maat.lange_woorden[:GENOEG]), ", ".join(maat.zeldzame_woorden[:GENOEG])
    longest = maat.langste.tekst
    if maat.gemiddelde > niveau.gemiddelde:
        yield f"gemiddeld {maat.gemiddelde:.1f} woorden per zin, hooguit {niveau.gemiddelde:g}: knip ‘{longest}’"
    if maat.flesch < niveau.flesch:
        yield f"Flesch-Douma {maat.flesch:.0f}, minstens {niveau.flesch:g}: kies kortere woorden voor {long}"
    if maat.lang > niveau.lang:
        yield f"{maat.lang:.0%} lange woorden, hooguit {niveau.lang:.0%}: kies kortere woorden voor {long}"
    if maat.zeldzaam > niveau.zeldzaam:
        yield f"{maat.zeldzaam:.0%} zeldzame woorden, hooguit {niveau.zeldzaam:.0%}: kies gewone woorden voor {rare}"
