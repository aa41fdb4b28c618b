"""A group of commands that are read when they are called: whoever looks up a postcode waits for no database."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from portal.opruimen import all_stays


class LuieGroep(click.Group):
    """A group that knows the modules of its commands; click's own documentation shows the pattern."""

    def __init__(self, *args: Any, modules: Mapping[str, str], **named: Any) -> None:
        """Keep the name of the module for the name of each command; in it, the command carries that name."""
        super().__init__(*args, **named)
        self._modules = modules

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Name the commands."""
        return list(self._modules)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """Give a command; None for a name that is no command."""
        if name not in self._modules:
            return None
        with all_stays():
            module = import_module(self._modules[name])
        found: click.Command = next(
            value for value in vars(module).values() if isinstance(value, click.Command) and value.name == name
        )
        return found
