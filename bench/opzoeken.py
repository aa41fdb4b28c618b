"""The lookup: how long a question takes, what it costs to be ready for one, and how much memory it keeps for itself."""

import re
import tempfile
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path

from bench.portaal import DAY, Figures, measure
from portal.catalogue.lookup import Lookup
from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.domain.gemeente import Gemeente
from portal.domain.postcode import EERSTE, LAATSTE, Postcode
from portal.settings import Settings
from portal.sources.gemeenten import load_gegevens

POSTCODES = tuple(Postcode(cijfers, "AB") for cijfers in range(EERSTE, LAATSTE + 1))
TEXTS = tuple(str(postcode) for postcode in POSTCODES)
PAIRS = tuple("".join(pair) for pair in product("ABCDEFGH", repeat=2))
MISTAKES = ("Rotterdan", "Utrect", "'s gravenhagen", "Hardinxvelt", "station Rotterdan", "2511 Rotterdan", "asdfghjkl")
SMAPS = Path("/proc/self/smaps")  # what each part of the memory of this process is, as Linux tells


def measure_all() -> Iterator[tuple[str, Figures]]:
    """Measure the lookup without a table and with one; the names say what."""
    gemeenten = load_gegevens(Settings().gemeenten, today=DAY).gemeenten
    yield "lookup made", measure(lambda: Lookup(gemeenten), times=100)
    for kind, query in {"postcode": "2511 CS", "name": "Bussum", "typing mistake": "Rotterdan"}.items():
        yield f"lookup made for a first {kind}", measure(partial(_ask_new, gemeenten, query))
    yield from _postcodes("digits", gemeenten, None)
    lookup = Lookup(gemeenten)
    for query in MISTAKES:
        yield f"lookup: {query}", measure(partial(lookup.find, query), times=200)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "postcodes"
        write_table(path, gemeenten)
        yield "table of postcodes opened", measure(lambda: PostcodeTabel.open(path), times=100)
        yield from _postcodes("table", gemeenten, path)


def _ask_new(gemeenten: tuple[Gemeente, ...], query: str) -> None:
    Lookup(gemeenten).find(query)


def write_table(path: Path, gemeenten: tuple[Gemeente, ...]) -> None:
    """Write a table of 576,000 postcodes; a real one is as large, for it has room for all that can be."""
    codes = [gemeenten[at * len(gemeenten) // len(POSTCODES)].code for at in range(len(POSTCODES))]
    rows = (
        (Postcode(known.cijfers, pair), code) for known, code in zip(POSTCODES, codes, strict=True) for pair in PAIRS
    )
    PostcodeTabel.write(path, rows, jaar=DAY.year, bron="bench")


def _postcodes(how: str, gemeenten: tuple[Gemeente, ...], path: Path | None) -> Iterator[tuple[str, Figures]]:
    """Ask all postcodes in one way, and weigh what that needs."""

    def ready() -> Lookup:
        lookup = Lookup(gemeenten, PostcodeTabel.open(path) if path else None)
        for postcode in POSTCODES:
            lookup.postcodes.find(postcode)
        return lookup

    lookup = ready()
    yield f"lookup by {how}: a postcode", _each(lookup.postcodes.find, POSTCODES)
    yield f"lookup by {how}: the text of one", _each(lookup.find, TEXTS)
    yield f"lookup by {how}: memory of its own", {"bytes": _kept(ready) + (_written_to(path) if path else 0)}


def _each(ask: Callable[..., object], questions: tuple[object, ...]) -> Figures:
    """Give the medians in seconds per question."""

    def ask_all() -> None:
        for question in questions:
            ask(question)

    return {figure: seconds / len(questions) for figure, seconds in measure(ask_all).items()}


def _kept(make: Callable[[], object]) -> int:
    """Give how many bytes stay in use by something that was made."""
    tracemalloc.start()
    made = make()
    kept, _most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del made
    return kept


def _written_to(path: Path) -> int:
    """Give how many bytes of a mapped file are a copy of this process alone; 0 where no Linux tells it."""
    if not SMAPS.exists():
        return 0
    parts = re.split(r"^(?=[0-9a-f]+-[0-9a-f]+ )", SMAPS.read_text(), flags=re.MULTILINE)
    mapped = (part for part in parts if part.partition("\n")[0].endswith(str(path)))
    return sum(
        1024 * int(kb) for part in mapped for kb in re.findall(r"^Private_Dirty: +(\d+) kB$", part, re.MULTILINE)
    )
