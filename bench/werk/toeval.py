"""Chance that gives the same every time; for made-up data, and for nothing that must stay secret."""

from random import Random


class Toeval(Random):
    """Chance out of a seed, a text; Python seeds with all of its bytes, the same in every process."""

    def __init__(self, seed: str) -> None:
        super().__init__(seed)
