"""The address at which a gemeente publishes its site, as an option of a command."""

import re

import click

from portal.settings import check_basis

_PAD = re.compile(r"https://[^/]+(/[A-Za-z0-9._~-]+)*")
"""The path stands in the configuration of web servers, where other signs mean something else."""


class Basis(click.ParamType[str]):
    """An https address, perhaps with a path of plain letters."""

    name = "adres"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read the address; empty stays empty."""
        if not value:
            return ""
        try:
            found = check_basis(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)
        if not _PAD.fullmatch(found):
            self.fail(f"‘{value}’ heeft een pad met andere tekens dan letters, cijfers en . _ ~ -", param, ctx)
        return found
