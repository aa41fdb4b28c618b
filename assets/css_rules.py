# SPDX-License-Identifier: EUPL-1.2
"""Read, write and resolve CSS: just enough for component stylesheets and our own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GROUPS = ("@media", "@supports")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: declarations under a selector, or rules under a condition."""

    prelude: str
    declarations: tuple[tuple[str, str], ...] = ()
    rules: tuple[Rule, ...] = ()


def parse(css: str) -> tuple[Rule, ...]:
    """Return the rules of a stylesheet; statements without a block are left out."""
    text = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return tuple(_rule(prelude, body) for prelude, body in _blocks(text))


def write(rules: tuple[Rule, ...]) -> str:
    """Return the smallest text that means the same."""
    return "".join(
        f"{rule.prelude}{{{write(rule.rules) or _declared(rule)}}}" for rule in rules if rule.rules or rule.declarations
    )


def split(text: str, separator: str) -> list[str]:
    """Split at a separator that stands outside parentheses and quotation marks."""
    parts, depth, quote, start = [], 0, "", 0
    for at, char in enumerate(text):
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char == separator and depth == 0:
            parts.append(text[start:at].strip())
            start = at + 1
        else:
            depth += {"(": 1, ")": -1}.get(char, 0)
    return [*parts, text[start:].strip()]


def replace_vars(value: str, replace: Callable[[str, str | None], str]) -> str:
    """Replace each outermost var(); `replace` gets its name and its fallback."""
    start = value.find("var(")
    if start < 0:
        return value
    end = _closing(value, start + 3)
    name, *fallback = split(value[start + 4 : end], ",")
    rest = replace_vars(value[end + 1 :], replace)
    return value[:start] + replace(name, ", ".join(fallback) if fallback else None) + rest


def _closing(text: str, at: int) -> int:
    depth = 0
    for place in range(at, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return place
    message = f"no closing parenthesis in {text!r}"
    raise ValueError(message)


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    depth, start, opened = 0, 0, 0
    for at, char in enumerate(text):
        if char == "{":
            opened = at if depth == 0 else opened
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                yield text[start:opened].strip(), text[opened + 1 : at]
                start = at + 1


def _rule(prelude: str, body: str) -> Rule:
    tight = re.sub(r"\s+", " ", prelude)
    if tight.startswith(GROUPS):
        return Rule(tight, rules=parse(body))
    selector = re.sub(r"\s*([>+~,])\s*", r"\1", tight)
    pairs = (line.partition(":") for line in split(body, ";") if line)
    return Rule(selector, tuple((name.strip(), _tight(value)) for name, _, value in pairs))


def _tight(value: str) -> str:
    one_line = re.sub(r"\s+", " ", value.strip())
    return re.sub(r"(?<![\d.])0\.(\d)", r".\1", re.sub(r",\s+", ",", one_line))


def _declared(rule: Rule) -> str:
    return ";".join(f"{name}:{value}" for name, value in rule.declarations)
