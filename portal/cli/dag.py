"""A day on the command line."""

from datetime import date

import click

from portal.domain.datum import parse_dag


class Dag(click.ParamType[date]):
    """A day on the command line: 2026-11-22."""

    name = "jjjj-mm-dd"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a day, or tell how to write one."""
        try:
            return value if isinstance(value, date) else parse_dag(str(value))
        except ValueError as error:
            self.fail(f"{error}, bijvoorbeeld: 2026-11-22", param, ctx)
