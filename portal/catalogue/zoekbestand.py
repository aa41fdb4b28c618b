"""The two data files with which a frozen site finds a gemeente in the browser; read by ``vind.js``.

The first answers every postcode. The names of places are twice as much: they are a file of their own, which the script
asks for when something else than a postcode was typed.

``pc4`` walks through all postcodes from low to high. Each step is a letter: how far the postcode lies from the one
before (a = 1); ``_`` is 26 steps without a postcode. A number in front is the gemeente from here on; a ``.`` in front
says that the postcode is of PO boxes. ``gedeeld`` gives the second gemeente of a postcode: ``d4062=12``, with ``d`` for
a part and ``e`` for a handful of addresses. The other lists, and those in the file of names, have one item for each
gemeente, and an empty one before them: a gemeente is never 0, which a script takes for nothing.
"""

import json
from collections.abc import Iterable, Iterator

from portal.catalogue import postcode_vraag, spelling
from portal.catalogue.geen_plaats import BUITENLAND, CARIBISCH
from portal.catalogue.gemeente_namen import Niveaus
from portal.catalogue.lookup import LONGEST_QUERY
from portal.catalogue.naam_index import NaamIndex
from portal.catalogue.postcode_index import Gebied, PostcodeIndex
from portal.catalogue.provincie_namen import PROVINCIE_NAMEN
from portal.catalogue.spelling import join, plain, words
from portal.domain.gemeente import Gemeente

_NO_STEP = ord("`")  # the sign before a
_FURTHEST = 26  # steps in one letter
_NO_PROVINCIE = " "
_DEEL, _ENKELE = "d", "e"
_LINE = r"(?=\n)"  # the script tests what was read and what was typed in one go, with a new line between them


def zoekbestand(gemeenten: Iterable[Gemeente]) -> str:
    """Write as JSON what the lookup needs for all but names of places, the same for the same gemeenten."""
    namen = NaamIndex(gemeenten)
    gebieden = tuple(PostcodeIndex(namen.gemeenten))
    plekken = {gemeente.code: plek for plek, gemeente in enumerate(namen.gemeenten, start=1)}
    data = {
        "regels": [
            [*spelling.LETTERS, *postcode_vraag.AANEEN],
            spelling.WOORDEN,
            spelling.SAMEN,
            spelling.KLANKEN,
            postcode_vraag.ADRES,
        ],
        "ongeldig": rf"^\n|@|\n[^]{{{LONGEST_QUERY + 1}}}|{postcode_vraag.MALFORMED.replace('$', _LINE)}",
        "postcode": postcode_vraag.CODE,
        "pc4": "".join(_walk(gebieden, plekken)),
        "gedeeld": " ".join(_shared(gebieden, plekken)),
        "geen": [*sorted(namen.no_places - BUITENLAND), *sorted(BUITENLAND)],
        "ver": len(namen.no_places - BUITENLAND),
        "let_op": _notes(namen),
        **_columns(namen),
    }
    return _as_json(data)


def zoeknamen(gemeenten: Iterable[Gemeente]) -> str:
    """Write as JSON the names by which each gemeente can be found, a list for each level of names."""
    namen = NaamIndex(gemeenten)
    niveaus = [_other_names(*each) for each in zip(namen.gemeenten, namen.niveaus, strict=True)]
    return _as_json([["", *(",".join(names[niveau]) for names in niveaus)] for niveau in range(3)])


def _as_json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _notes(namen: NaamIndex) -> dict[str, str]:
    """Give the names that mean something else too, with the kind of note that they need."""
    provincies = {naam: "provincie" for naam in sorted(namen.written) if namen.is_provincie(naam)}
    return provincies | {naam: "caribisch" for naam in sorted(CARIBISCH) if namen.exact(naam)}


def _columns(namen: NaamIndex) -> dict[str, object]:
    """Give what is known of each gemeente, one text for each kind of fact."""
    gemeenten = namen.gemeenten
    letters = {provincie: chr(_NO_STEP + 1 + number) for number, provincie in enumerate(PROVINCIE_NAMEN)}
    return {
        "namen": ["", *(gemeente.naam for gemeente in gemeenten)],
        "slugs": ["", *(_slug(gemeente) for gemeente in gemeenten)],
        "provincie": _NO_PROVINCIE + "".join(letters[gemeente.provincie] for gemeente in gemeenten),
        "provincies": {letter: provincie.value for provincie, letter in letters.items()},
        "streken": {join(naam): letters[one] for one, names in PROVINCIE_NAMEN.items() for naam in names},
    }


def _other_names(gemeente: Gemeente, niveaus: Niveaus) -> tuple[list[str], ...]:
    """Give the names that do not follow from the name as it is shown."""
    shown = words(plain(gemeente.naam))
    return tuple(sorted(naam for naam in names if naam != shown) for names in niveaus)


def _slug(gemeente: Gemeente) -> str:
    """Give the slug where it does not follow from the name."""
    return "" if gemeente.slug == words(plain(gemeente.naam)).replace(" ", "-") else gemeente.slug


def _walk(gebieden: Iterable[tuple[int, Gebied]], plekken: dict[str, int]) -> Iterator[str]:
    """Pack the postcodes, those of PO boxes among them."""
    before, current = 0, ""
    for cijfers, gebied in gebieden:
        owners = gebied.postbus if gebied.is_postbus else (gebied.eigenaar,)
        for gemeente in filter(None, owners):
            far, step = divmod(cijfers - before, _FURTHEST)
            yield "_" * far + ("." if gebied.is_postbus else "")
            yield "" if gemeente.code == current else str(plekken[gemeente.code])
            yield chr(_NO_STEP + step)
            before, current = cijfers, gemeente.code


def _shared(gebieden: Iterable[tuple[int, Gebied]], plekken: dict[str, int]) -> Iterator[str]:
    """Give the postcodes of which addresses lie in a second gemeente."""
    for cijfers, gebied in gebieden:
        for kind, others in ((_DEEL, gebied.deel), (_ENKELE, gebied.enkele)):
            for gemeente in others:
                yield f"{kind}{cijfers}={plekken[gemeente.code]}"
