"""Estimate LiNT: how many adults have difficulty with a text.

The formula and the word lists are those of LiNT-II 0.1.3; the parser is frog instead of spaCy, so the score
is an estimate. Below 34 some 14 % of adults have difficulty, below 46 29 %, below 58 53 %, and above it 78 %.

Source:
    https://vanboefer.github.io/lint_ii/
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from tests.leesbaar.frog import HULP, KOPPEL, Ontleding, Woord, parse
from tests.leesbaar.niveaus import MOEILIJKE_ZIN
from tests.leesbaar.woordenlijsten import Woordenlijsten

ONBEKEND = 1.359228547196266
"""The frequency of a word that SUBTLEX-NL never heard."""
AFSTAND = (0.31, 1.24)
"""Turn frog's distances into those of spaCy: fitted on the 22 sentences whose distances LiNT-II publishes."""
KLEINSTE = 6  # words; the score of a shorter sentence says little


@dataclass(frozen=True, slots=True)
class Kenmerken:
    """What the formula asks of a sentence."""

    zin: str
    lengte: int
    inhoud: int
    persoonsvormen: int
    frequenties: tuple[float, ...]
    naamwoorden: int
    concreet: int
    afstand: int | None

    @property
    def per_deelzin(self) -> float | None:
        """Give the content words in a clause."""
        return self.inhoud / self.persoonsvormen if self.persoonsvormen else None


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The score of a text, and that of its sentences, the hardest first."""

    score: float | None
    zinnen: tuple[tuple[float, str], ...]

    @property
    def moeilijk(self) -> tuple[str, ...]:
        """Give the sentences that most adults find hard."""
        return tuple(zin for score, zin in self.zinnen if score >= MOEILIJKE_ZIN)


@dataclass(frozen=True, slots=True)
class Lint:
    """LiNT with its lists."""

    lijsten: Woordenlijsten

    def judge(self, teksten: Iterable[Sequence[str]]) -> list[Oordeel]:
        """Score texts, each a row of blocks."""
        return [self._oordeel([self.features(zin) for zin in zinnen]) for zinnen in parse(teksten)]

    def features(self, zin: Ontleding) -> Kenmerken:
        """Count what the formula asks."""
        inhoud = [woord for woord in zin.woorden if self._has_content(woord, zin)]
        types = [soort for woord in zin.woorden if (soort := self._sem_type(woord)) not in {None, "unknown"}]
        return Kenmerken(
            zin=_join(woord.geschreven for woord in zin.woorden),
            lengte=sum(not woord.is_leesteken for woord in zin.woorden),
            inhoud=len(inhoud),
            persoonsvormen=sum(woord.soort.startswith("WW(pv") for woord in zin.woorden),
            frequenties=tuple(self._frequency(woord) for woord in inhoud if self._is_counted(woord)),
            naamwoorden=len(types),
            concreet=types.count("concrete"),
            afstand=_distance(zin),
        )

    def _oordeel(self, zinnen: Sequence[Kenmerken]) -> Oordeel:
        scored = [(self._score([one]), one.zin) for one in zinnen if one.lengte >= KLEINSTE]
        known = [(score, zin) for score, zin in scored if score is not None]
        return Oordeel(self._score(zinnen), tuple(sorted(known, reverse=True)))

    def _score(self, zinnen: Sequence[Kenmerken]) -> float | None:
        """Apply the formula; None where a text has no verb, no noun or no known word."""
        frequenties = [one for zin in zinnen for one in zin.frequenties]
        afstanden = [zin.afstand for zin in zinnen if zin.afstand is not None]
        per_deelzin = [zin.per_deelzin for zin in zinnen if zin.per_deelzin is not None]
        naamwoorden = sum(zin.naamwoorden for zin in zinnen)
        if not (frequenties and afstanden and per_deelzin and naamwoorden):
            return None
        constant, frequency, distance, content, concrete = self.lijsten.gewichten
        easy = constant + frequency * fmean(frequenties) + distance * (AFSTAND[0] + AFSTAND[1] * fmean(afstanden))
        easy += content * fmean(per_deelzin) + concrete * sum(zin.concreet for zin in zinnen) / naamwoorden
        return 100 - min(100.0, max(0.0, easy))

    def _has_content(self, woord: Woord, zin: Ontleding) -> bool:
        if woord.soort.startswith("TW") or _is_auxiliary(woord, zin):
            return False
        return _is_noun(woord) or woord.soort.startswith(("WW", "ADJ")) or woord.vorm in self.lijsten.bijwoorden

    def _is_counted(self, woord: Woord) -> bool:
        return not (_is_name(woord) or {woord.lemma, woord.vorm} & self.lijsten.overslaan)

    def _frequency(self, woord: Woord) -> float:
        kern, _soort = self.lijsten.naamwoorden.get(woord.vorm, (None, ""))
        return self.lijsten.frequentie.get((_is_noun(woord) and kern) or woord.vorm, ONBEKEND)

    def _sem_type(self, woord: Woord) -> str | None:
        is_unit = woord.soort.startswith("SPEC") and woord.vorm in self.lijsten.eenheden
        if not (_is_noun(woord) or is_unit):
            return None
        found = self.lijsten.naamwoorden.get(woord.vorm) or self.lijsten.naamwoorden.get(woord.lemma)
        return found[1] if found else "concrete" if woord.vorm in self.lijsten.eenheden else None


def _join(words: Iterable[str]) -> str:
    """Write words as a sentence again."""
    return re.sub(r"(?<=[(‘]) | (?=[.,:;?!)’])", "", " ".join(words))


def _is_name(woord: Woord) -> bool:
    return woord.soort.startswith(("SPEC(deeleigen", "N(eigen"))


def _is_noun(woord: Woord) -> bool:
    return woord.soort.startswith("N(") or _is_name(woord)


def _is_auxiliary(woord: Woord, zin: Ontleding) -> bool:
    if not woord.soort.startswith("WW"):
        return False
    if woord.lemma in {"zijn", "worden"}:
        return True
    links = woord.lemma in KOPPEL and zin.kern(woord.nummer) != woord.nummer
    return links or (woord.lemma in HULP and zin.child(woord.nummer, "vc") is not None)


def _distance(zin: Ontleding) -> int | None:
    """Give the most words that stand between a word and its head."""
    words = [woord.nummer for woord in zin.woorden if not woord.is_leesteken]
    if len(words) <= 1:
        return None
    pairs = [(own, hoofd) for own in words for hoofd in zin.hoofden(zin.op_nummer[own])]
    between = [sum(min(pair) < other < max(pair) for other in words) for pair in pairs]
    return max(between, default=0)
