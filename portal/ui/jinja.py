"""How templates run: what a macro gave is remembered, and nothing is done that none of our templates needs."""

import re
from collections.abc import Callable, Mapping, MutableMapping
from typing import Any

from flask.templating import Environment
from jinja2 import Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from portal.ui.geheugen import remembered

_sign = re.compile("[&<>\"']").search


def written(value: Any) -> str:
    """Write a value as HTML, as Jinja does; only what has a sign of HTML and is not known to be safe costs time."""
    safe = value.__class__ is Markup or (isinstance(value, str) and not _sign(value))
    html: str = value if safe else escape(value)
    return html


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
    """A template whose imported macros are remembered: they see nothing but their arguments."""

    @classmethod
    def from_code(cls, *args: Any, **named: Any) -> Any:
        """Make a template of its code, and let that write values in our way."""
        template = super().from_code(*args, **named)
        code: Any = template.root_render_func
        code.__globals__["escape"] = written
        return template

    def _get_default_module(self, _context: object = None) -> TemplateModule:
        """Give the same module to whoever imports it: nothing in it depends on the page."""
        return super()._get_default_module()

    def make_module(self, *args: Any, **named: Any) -> TemplateModule:
        """Give what another template imports from this one."""
        module = super().make_module(*args, **named)
        for name, value in vars(module).items():
            if isinstance(value, Macro):
                setattr(module, name, _unless_with_a_block(value))
        return module


class Sjablonen(Environment):
    """The templates of an app; what all of them see is complete before the first is read."""

    context_class = Zicht
    template_class = Sjabloon

    def make_globals(self, d: Mapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give what a template sees on every page."""
        return {**self.globals, **(d or {})}


def _unless_with_a_block(macro: Macro) -> Callable[..., str]:
    """Remember what a macro makes of its arguments, but not what stands between its two ends."""
    recall = remembered(macro)

    def call(*args: Any, **named: Any) -> str:
        return macro(*args, **named) if "caller" in named else recall(*args, **named)

    return call
