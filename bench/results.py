"""What was measured, kept in `bench/results.json`, and what became worse since it was last kept.

Seconds differ from machine to machine and from hour to hour; ratios of things measured side by side hardly do.
"""

import json
import os
import platform
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

FILE = Path(__file__).with_name("results.json")
MEASURED_WITH = ("flask", "frozen-flask", "jinja2", "markdown", "pydantic")
WORSE = 1.1
"""A ratio that grew more than a tenth is told."""
Figures = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Results:
    """One run of everything."""

    machine: Mapping[str, str]
    versions: Mapping[str, str]
    medians: Figures
    """Name of what was measured -> name of the figure -> median."""
    ratios: Mapping[str, float]
    """Lower is better."""

    def save(self) -> None:
        """Keep these results, to compare the next ones with."""
        FILE.write_text(json.dumps(asdict(self), indent=2) + "\n", "utf-8")


def make_results(medians: Figures, ratios: Mapping[str, float]) -> Results:
    """Say on what machine and with which versions something was measured."""
    versions = {"python": platform.python_version(), **{name: version(name) for name in MEASURED_WITH}}
    machine = {"processors": str(os.cpu_count()), "kind": platform.machine(), "system": platform.system()}
    return Results(machine, versions, _rounded(medians), {name: round(one, 4) for name, one in ratios.items()})


def what_became_worse(new: Results) -> Iterator[str]:
    """Compare the ratios with those that were kept."""
    if not FILE.exists():
        return
    kept: dict[str, float] = json.loads(FILE.read_text("utf-8"))["ratios"]
    for name, ratio in new.ratios.items():
        if name in kept and ratio > kept[name] * WORSE:
            yield f"{name}: {kept[name]} -> {ratio}"


def _rounded(medians: Figures) -> Figures:
    return {name: {figure: float(f"{one:.4g}") for figure, one in figures.items()} for name, figures in medians.items()}
