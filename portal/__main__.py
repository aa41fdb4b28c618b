"""``python -m portal`` is `portaal`."""

from portal.cli import run

run()
