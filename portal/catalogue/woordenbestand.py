"""The data with which a frozen site searches in the browser: read by ``zoek.js``, which has no stemmer.

``n`` has a line for each answer: its name, its page (empty: that of the line before), the letter
of what it is, and its other names if it is a place.
``w`` has a line for each stem that answers besides places have: the ways in which it is written, and behind a space the
answers. Of each way, a figure in base 36 says how many letters it has in common with the one before, in the whole file.
An answer is a letter, how far it lies from the one before (``_`` is 52 further), and a figure in base 16, how much the
stem says of it; ``!`` before the line says that the word fits everywhere.

Places are found by their names as they are. Those of a whole country are many: a file for each first letter.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from itertools import islice, takewhile
from string import ascii_letters, ascii_lowercase, digits

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.spelling import KLANKEN
from portal.catalogue.woordvorm import Woordvormen, fold, words_of
from portal.catalogue.zoekdocument import KORT, Zoekdocument, Zoeksoort, of_catalogue
from portal.catalogue.zoekindex import Zoekindex
from portal.domain.zoekwoorden import Zoekwoorden

ANDERS = "0"
"""The file for words that begin with no letter from a to z."""
LETTERS = f"{ascii_lowercase}{ANDERS}"
_PLAATSEN = frozenset({Zoeksoort.GEMEENTE, Zoeksoort.PLAATS})
_KINDS = dict(zip(Zoeksoort, ascii_lowercase, strict=False))
_FIGURES = f"{digits}{ascii_lowercase}"


def woordenbestand(index: Zoekindex, words: Zoekwoorden, woordvormen: Woordvormen, *, land: bool) -> str:
    """Write as JSON what answers any question; of a whole ``land`` without its places."""
    places = [one for one in index.documenten if one.soort in _PLAATSEN]
    others = [at for at, one in enumerate(index.documenten) if one.soort not in _PLAATSEN]
    algemeen = frozenset(woordvormen.stem(fold(one)) for one in words.algemeen)
    data = {
        "aantal": len(index.documenten),
        "n": _names((*(index.documenten[at] for at in others), *(() if land else places))),
        "w": _words(index, others, algemeen, KORT if words.stammen else KORT + 1),
        "overslaan": " ".join((*words.overslaan, *_nowhere(index, others, words, woordvormen))),
        "stammen": " ".join(words.stammen),
        "apart": " ".join((*words.heel, *words.elders)),
        "elders": " ".join(words.elders),
        "klanken": KLANKEN,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def plaatsenbestand(catalogue: Catalogue, letter: str) -> str:
    """Write as JSON the gemeenten and places that have a word that begins with a letter."""
    found = (one for one in of_catalogue(catalogue) if one.soort in _PLAATSEN and letter in _first_letters(one))
    return json.dumps({"n": _names(found), "w": ""}, ensure_ascii=False)


def _nowhere(index: Zoekindex, documents: Iterable[int], words: Zoekwoorden, woordvormen: Woordvormen) -> Iterator[str]:
    """Give the words that fit everywhere and that no answer has."""
    said = {stem for at in documents for stem, weight in index.gewichten[at].items() if weight >= KORT}
    return (word for word in words.algemeen if woordvormen.stem(fold(word)) not in said)


def _first_letters(document: Zoekdocument) -> frozenset[str]:
    words = (word for naam in document.namen for word in words_of(naam))
    return frozenset(word[0] if word[0] in ascii_lowercase else ANDERS for word in words)


def _names(documents: Iterable[Zoekdocument]) -> str:
    lines, before = [], ""
    for one in documents:
        adres = one.adres if one.adres != before else ""
        lines.append(f"{one.naam}|{adres}|{_KINDS[one.soort]}{_other_names(one)}")
        before = one.adres
    return "\n".join(lines)


def _other_names(document: Zoekdocument) -> str:
    others = [naam for naam in dict.fromkeys(document.namen) if naam != document.naam]
    return "|" + ",".join(others) if others and document.soort in _PLAATSEN else ""


def _words(index: Zoekindex, documents: Iterable[int], algemeen: Collection[str], least: int) -> str:
    found: dict[str, list[tuple[int, int]]] = {}
    for line, at in enumerate(documents):
        for stem, weight in index.gewichten[at].items():
            if weight >= least:
                found.setdefault(stem, []).append((line, weight))
    written: dict[str, list[str]] = {}
    for form in sorted(index.vormen):
        if index.vormen[form] in found:
            written.setdefault(index.vormen[form], []).append(form)
    short = _shortened(form for forms in written.values() for form in forms)
    return "\n".join(
        f"{'!' if stem in algemeen else ''}{','.join(islice(short, len(forms)))} {''.join(_packed(found[stem]))}"
        for stem, forms in written.items()
    )


def _shortened(forms: Iterable[str]) -> Iterator[str]:
    before = ""
    for form in forms:
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(before, form, strict=False))
        same = min(sum(1 for _ in alike), len(_FIGURES) - 1)
        yield _FIGURES[same] + form[same:]
        before = form


def _packed(answers: Iterable[tuple[int, int]]) -> Iterator[str]:
    before = -1
    for line, weight in answers:
        far, step = divmod(line - before - 1, len(ascii_letters))
        yield f"{'_' * far}{ascii_letters[step]}{weight:x}"
        before = line
