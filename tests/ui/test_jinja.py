"""Templates write what Jinja writes, and make a part once."""

from itertools import count

import pytest
from flask import Flask
from jinja2 import DictLoader
from markupsafe import Markup, escape

from portal.domain.taal import Taal
from portal.domain.waarde import Nederlands
from portal.ui.geheugen import remembering
from portal.ui.jinja import Sjablonen, written


def sjablonen(**sources: str) -> Sjablonen:
    env = Sjablonen(Flask(__name__), autoescape=True, loader=DictLoader(sources))
    ticks = count()
    env.globals["tick"] = lambda: next(ticks)
    return env


@pytest.mark.parametrize(
    "value",
    [
        "Den Haag",
        "'s-Gravenhage",
        '<b> & "',
        "",
        Markup("<b>"),
        Nederlands("Zeist"),
        Nederlands("<i>"),
        Taal.NL,
        5,
        None,
    ],
)
def test_a_value_is_written_as_jinja_writes_it(value: object) -> None:
    assert "".join([written(value)]) == escape(value)


def test_an_imported_macro_is_rendered_once_unless_it_is_called_with_a_block() -> None:
    env = sjablonen(
        m="{% macro m(x) %}[{{ x }}{{ tick() }}{{ caller() if caller else '' }}]{% endmacro %}",
        page="{% from 'm' import m %}{{ m(page) }}{{ m(page) }}{% call m(page) %}!{% endcall %}",
    )

    with remembering():
        assert env.get_template("page").render(page="<a>") == "[&lt;a&gt;0][&lt;a&gt;0][&lt;a&gt;1!]"
    assert env.get_template("page").render(page="b") == "[b2][b3][b4!]"


def test_a_macro_that_another_in_its_file_calls_is_rendered_once_too() -> None:
    env = sjablonen(
        m="{% macro one(x) %}{{ x }}{{ tick() }}{% endmacro %}"
        "{% macro every(xs) %}{% for x in xs %}{{ one(x) }} {% endfor %}{% endmacro %}",
        page="{% from 'm' import every %}{{ every(page) }}",
    )

    with remembering():
        assert env.get_template("page").render(page=("a", "b", "a")) == "a0 b1 a0 "


def test_what_stands_between_the_two_ends_of_a_call_sees_the_page() -> None:
    env = sjablonen(
        m="{% macro box() %}({{ caller() }}{{ caller() }}){% endmacro %}",
        page="{% from 'm' import box %}"
        "{% for x in page %}{% call box() %}{{ x }}{{ loop.index }}{{ tick() }}{% endcall %}{% endfor %}",
    )

    with remembering():
        assert env.get_template("page").render(page="ab") == "(a10a11)(b22b23)"


def test_a_template_is_looked_for_once() -> None:
    env = sjablonen(page="hallo")
    assert env.get_template("page") is env.get_template("page")
