"""How templates run: what a macro gave is remembered, and nothing is done that none of our templates needs."""

import re
from collections.abc import Callable, Mapping, MutableMapping
from functools import cached_property
from typing import Any

from flask.templating import Environment
from jinja2 import Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from portal.ui.geheugen import remembered

_sign = re.compile("[&<>\"']").search
_inspringing = re.compile(r"^[ \t]+", re.MULTILINE)


def written(value: Any) -> str:
    """Write a value as HTML, as Jinja does; only what has a sign of HTML and is not known to be safe costs time."""
    safe = value.__class__ is Markup or (isinstance(value, str) and not _sign(value))
    html: str = value if safe else escape(value)
    return html


class Onderdeel(Macro):
    """A macro, which sees nothing but its arguments: what it gave for them is remembered.

    What stands between the two ends of a call does see the page. It has no name.
    """

    def __init__(self, *args: Any, **named: Any) -> None:
        """Make a macro as Jinja does."""
        super().__init__(*args, **named)
        self._recall = remembered(super().__call__)

    def __call__(self, *args: Any, **named: Any) -> str:
        """Give what it makes of its arguments."""
        if self.name is None or "caller" in named:
            return super().__call__(*args, **named)
        return self._recall(*args, **named)


class Zicht(Context):
    """What a template sees; none of the functions that our templates call asks to see it too."""

    def call(
        self,
        called: Callable[..., object],
        /,
        *args: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: Any,
    ) -> object:
        """Call a macro, a function or a method."""
        return called(*args, **named)


class Sjabloon(Template):
    """A template of which the macros are remembered."""

    @classmethod
    def from_code(cls, *args: Any, **named: Any) -> Any:
        """Make a template of its code, with our macros and our way to write a value in the place of Jinja's."""
        template = super().from_code(*args, **named)
        code: Any = template.root_render_func
        code.__globals__.update(escape=written, Macro=Onderdeel)
        return template

    def _get_default_module(self, _context: object = None) -> TemplateModule:
        """Give the same module to whoever imports it: nothing in it depends on the page."""
        return super()._get_default_module()


class Sjablonen(Environment):
    """The templates of an app; what all of them see is complete before the first is read."""

    context_class = Zicht
    template_class = Sjabloon

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """Take the indents out of a template: they are for who writes it, and a visitor pays for every byte."""
        return super().preprocess(_inspringing.sub("", source), name, filename)

    def get_template(self, name: Any, *args: Any, **named: Any) -> Template:
        """Give a template; a page asks for ten of them, and their files are not looked at again."""
        if name not in self._found or self.auto_reload:
            self._found[name] = super().get_template(name, *args, **named)
        return self._found[name]

    @cached_property
    def _found(self) -> dict[Any, Template]:
        return {}

    def make_globals(self, d: Mapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give what a template sees on every page."""
        return {**self.globals, **(d or {})}
