"""The word lists of LiNT-II, taken once out of its wheel: it has no use for the parser that comes with it.

`make test-all` writes them: ``python -m tests.leesbaar.woordenlijsten FOLDER FILE``, with pyarrow on the path.
"""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

LIJSTEN = Path(os.environ.get("LINT", Path(__file__).parents[2] / ".cache" / "lint" / "woorden.json"))
DATA = "lint_ii/linguistic_data/data"
MODEL = "3.7.0"


@dataclass(frozen=True, slots=True)
class Woordenlijsten:
    """What LiNT-II knows of Dutch words, and the weights of its formula."""

    naamwoorden: Mapping[str, tuple[str | None, str]]
    """The last part of a compound, and whether the noun is concrete."""
    frequentie: Mapping[str, float]
    """How often a word is heard in films: SUBTLEX-NL, as a logarithm."""
    overslaan: frozenset[str]
    bijwoorden: frozenset[str]
    eenheden: frozenset[str]
    gewichten: tuple[float, float, float, float, float]
    """Constant, frequency, distance, content words, concrete nouns."""


def read_lijsten(path: Path = LIJSTEN) -> Woordenlijsten:
    """Read the lists as ``main`` wrote them."""
    read = json.loads(path.read_text("utf-8"))
    return Woordenlijsten(
        naamwoorden={woord: (kern, soort) for woord, (kern, soort) in read["naamwoorden"].items()},
        frequentie=read["frequentie"],
        overslaan=frozenset(read["overslaan"]),
        bijwoorden=frozenset(read["bijwoorden"]),
        eenheden=frozenset(read["eenheden"]),
        gewichten=tuple(read["gewichten"]),
    )


def take_lijsten(folder: Path) -> dict[str, Any]:
    """Take the lists out of an unpacked wheel."""
    data = folder / DATA
    return {
        "naamwoorden": {row["word"]: (row["head"], row["super_sem_type"]) for row in _rows(data, "nouns_sem_types_*")},
        "frequentie": {row["word"]: row["word_count"] for row in _rows(data, "subtlex_wordfreq")},
        "overslaan": [row["word"] for row in _rows(data, "subtlex_wordfreq_skiplist")],
        "bijwoorden": [row["adverb"] for row in _rows(data, "manner_adverbs_*")],
        "eenheden": [row["symbol"] for row in _rows(data, "measurement_units")],
        "gewichten": _weights(json.loads((data / "coefficients.json").read_text("utf-8"))),
    }


def _rows(data: Path, name: str) -> list[dict[str, Any]]:
    """Read the newest table of a name."""
    newest = max(data.glob(f"{name}.parquet"))
    rows: list[dict[str, Any]] = import_module("pyarrow.parquet").read_table(newest).to_pylist()
    return rows


def _weights(models: list[dict[str, Any]]) -> list[float]:
    of_model = [model["coefficients"] for model in models if model["model_version"] == MODEL][-1]
    names = ("const", "mean_log_word_freq", "mean_max_sdl", "mean_content_words", "proportion_concrete")
    return [of_model[name]["coef"] for name in names]


if __name__ == "__main__":
    unpacked, written = map(Path, sys.argv[1:])
    written.write_text(json.dumps(take_lijsten(unpacked), ensure_ascii=False), "utf-8")
