"""A share of the work, for one machine of several: ``3/8``."""

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

import click

Thing = TypeVar("Thing")


class Deeltal(NamedTuple):
    """This share of so many."""

    welk: int
    van: int

    def __str__(self) -> str:
        """Write it as on the command line."""
        return f"{self.welk}/{self.van}"

    def share(self, things: Sequence[Thing]) -> Sequence[Thing]:
        """Give what falls to this share; all shares together are everything, and no two have the same."""
        return things[self.welk - 1 :: self.van]


ALLES = Deeltal(1, 1)


class DeeltalType(click.ParamType[Deeltal]):
    """Reads a share from the command line."""

    name = "k/n"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Deeltal:
        """Read a share; click says what is wrong with it."""
        found = re.fullmatch(r"(\d{1,4})/(\d{1,4})", str(value))
        deel = Deeltal(int(found[1]), int(found[2])) if found else Deeltal(0, 0)
        if not 1 <= deel.welk <= deel.van:
            self.fail(f"‘{value}’ is geen deel; schrijf bijvoorbeeld 3/8: het derde van acht delen", param, ctx)
        return deel
