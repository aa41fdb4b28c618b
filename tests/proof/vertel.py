"""Figures that a test saw: shown with ``pytest -s`` or ``-rP``, and whenever it fails."""

import sys


def tell(sentence: str) -> None:
    """Say a figure."""
    sys.stdout.write(f"{sentence}\n")
