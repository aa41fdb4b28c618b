"""The command line: `portaal`."""

from portal.cli.run import run

__all__ = ["run"]
