"""The one data file with which a frozen site finds a gemeente in the browser; read by ``vind.js``.

``pc4`` walks through all postcodes from low to high. Each step is a letter: how far the postcode lies from the one before,
small (a = 1) where the gemeente stays the same, a capital (A = 1) where the next new gemeente begins, and behind a number
where it goes back to a gemeente that came before. A ``.`` in front says that the postcode is of PO boxes; ``_`` is 26
steps without a postcode.
"""

import json
from collections.abc import Iterable, Iterator

from portal.catalogue.geen_plaats import GEEN_PLAATS
from portal.catalogue.gemeente_namen import by_postcode, names_of
from portal.catalogue.postcode_index import Gebied, PostcodeIndex
from portal.catalogue.provincie_namen import PROVINCIE_NAMEN
from portal.catalogue.spelling import plain, words
from portal.domain.gemeente import Gemeente

_SAME, _NEW = ord("`"), ord("@")  # the signs before a and A
_FURTHEST = 26  # steps in one letter
_DEEL, _ENKELE = "d", "e"


def zoekbestand(gemeenten: Iterable[Gemeente]) -> str:
    """Write everything that the lookup needs as JSON, the same for the same gemeenten."""
    gebieden = tuple(PostcodeIndex(ordered := by_postcode(gemeenten)))
    pc4, order = _pack(gebieden, ordered)
    niveaus = [_other_names(gemeente) for gemeente in order]
    provincies = list(PROVINCIE_NAMEN)
    data = {
        "pc4": pc4,
        "gedeeld": " ".join(_shared(gebieden, {gemeente.code: plek for plek, gemeente in enumerate(order)})),
        "namen": "|".join(gemeente.naam for gemeente in order),
        "slugs": "|".join(_slug(gemeente) for gemeente in order),
        "provincie": "".join(chr(_NEW + 1 + provincies.index(gemeente.provincie)) for gemeente in order),
        "provincies": [f"{provincie.value}|{'|'.join(names)}" for provincie, names in PROVINCIE_NAMEN.items()],
        "niveaus": ["|".join(",".join(names[niveau]) for names in niveaus) for niveau in range(3)],
        "geen": " ".join(sorted(GEEN_PLAATS)),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _other_names(gemeente: Gemeente) -> tuple[list[str], ...]:
    """Give the names that do not follow from the name as it is shown."""
    shown = words(plain(gemeente.naam))
    return tuple(sorted(naam for naam in names if naam != shown) for names in names_of(gemeente))


def _slug(gemeente: Gemeente) -> str:
    """Give the slug where it does not follow from the name."""
    return "" if gemeente.slug == words(plain(gemeente.naam)).replace(" ", "-") else gemeente.slug


def _pack(gebieden: Iterable[tuple[int, Gebied]], gemeenten: tuple[Gemeente, ...]) -> tuple[str, list[Gemeente]]:
    """Pack the postcodes, and give the gemeenten in the order in which they first occur."""
    order: dict[str, int] = {}
    packed: list[str] = []
    before, current = 0, ""
    for cijfers, gebied in gebieden:
        for gemeente in _owners(gebied):
            gap, far = (cijfers - before - 1) % _FURTHEST + 1, (cijfers - before - 1) // _FURTHEST
            gap, far = (cijfers - before, 0) if cijfers == before else (gap, far)
            packed.append("_" * far + ("." if gebied.is_postbus else ""))
            back = gemeente.code in order
            if back and gemeente.code != current:
                packed.append(str(order[gemeente.code]))
            packed.append(chr((_SAME if back else _NEW) + gap))
            order.setdefault(gemeente.code, len(order))
            before, current = cijfers, gemeente.code
    by_code = {gemeente.code: gemeente for gemeente in gemeenten}
    rest = [gemeente for gemeente in gemeenten if gemeente.code not in order]
    return "".join(packed), [*(by_code[code] for code in order), *rest]


def _owners(gebied: Gebied) -> tuple[Gemeente, ...]:
    """Give the gemeente of the addresses, or those where the PO boxes stand."""
    if gebied.is_postbus:
        return gebied.postbus
    return (gebied.eigenaar,) if gebied.eigenaar else ()


def _shared(gebieden: Iterable[tuple[int, Gebied]], plekken: dict[str, int]) -> Iterator[str]:
    """Give the postcodes of which addresses lie in a second gemeente, as ``4062d12``."""
    for cijfers, gebied in gebieden:
        for kind, others in ((_DEEL, gebied.deel), (_ENKELE, gebied.enkele)):
            for gemeente in others:
                yield f"{cijfers}{kind}{plekken[gemeente.code]}"
