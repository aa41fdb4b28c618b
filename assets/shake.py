# SPDX-License-Identifier: EUPL-1.2
"""Keep the rules that our templates use and write the values of tokens into them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assets.css_rules import Rule, replace_vars, split

CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
# What a design system computes or says twice -> the same in fewer letters.
SHORTER = (
    (re.compile(r"calc\(0 \* 0px\)"), "0"),
    (re.compile(r"min\((\d+px),\1\)"), r"\1"),
    (re.compile(r"(margin|padding)-(block|inline)-end:([^;}]+);\1-\2-start:\3(?=[;}])"), r"\1-\2:\3"),
    (re.compile(r"\(([a-z]+(?:-[a-z]+)+): "), r"(\1:"),
    (re.compile(r"text-decoration-thickness:max\(1px,initial\);?"), ""),  # no value that a browser takes
    (re.compile(r"text-box-trim:trim-both;"), ""),  # does nothing without text-box-edge
    (re.compile(r"font-feature-settings:inherit;"), ""),  # inherited as it is
    (re.compile(r"(?:-webkit-)?user-select:(?:none|text);?"), ""),  # our buttons can be copied: they are numbers
)
# A selector for a state or an element that no template of ours makes.
UNUSED = re.compile(r"h[456]\b|\[role=link|\[hidden|::after|:not\(:has|:where\(:first-child\)")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a theme: `fixed` become values here, `open` when the style sheet is served."""

    fixed: dict[str, str]
    open: frozenset[str]

    def resolve(self, value: str, local: frozenset[str]) -> str | None:
        """Return the value without fixed tokens, or None when one is nowhere defined.

        `local` are properties that the stylesheet itself sets: they stay.
        """
        missing: list[str] = []

        def fill(name: str, fallback: str | None) -> str:
            if name in self.open:
                return f"var({name})"
            if name in local:
                rest = None if fallback is None else self.resolve(fallback, local)
                return f"var({name})" if rest is None else f"var({name},{rest})"
            found = self.fixed.get(name, fallback)
            resolved = None if found is None else self.resolve(found, local)
            if resolved is None:
                missing.append(name)
            return resolved or ""

        resolved = replace_vars(value, fill)
        return None if missing else resolved


def used_names(templates: list[str]) -> frozenset[str]:
    """Return every name of a design-system class that stands in the templates."""
    return frozenset(name for text in templates for name in re.findall(r"\b(?:nl|utrecht)-[\w-]+", text))


def shorter(css: str) -> str:
    """Return a style sheet that says the same in fewer letters."""
    for pattern, instead in SHORTER:
        css = pattern.sub(instead, css)
    return css


def keep_used(rules: tuple[Rule, ...], used: frozenset[str]) -> tuple[Rule, ...]:
    """Return the rules whose selectors need no class outside `used`."""
    return tuple(
        replace(rule, rules=keep_used(rule.rules, used))
        if rule.rules
        else replace(rule, prelude=_selectors(rule.prelude, used))
        for rule in rules
        if rule.rules or _selectors(rule.prelude, used)
    )


def fill_tokens(rules: tuple[Rule, ...], tokens: Tokens) -> tuple[Rule, ...]:
    """Return the rules with values for fixed tokens, without what is then unread."""
    local = frozenset(_set_names(rules))
    filled = tuple(_filled(rule, tokens, local) for rule in rules)
    read = frozenset(re.findall(r"var\((--[\w-]+)", repr(filled)))
    return tuple(_without_unread(rule, read) for rule in filled)


def _selectors(prelude: str, used: frozenset[str]) -> str:
    kept = (part for part in split(prelude, ",") if set(CLASS.findall(part)) <= used and not UNUSED.search(part))
    return ",".join(kept)


def _set_names(rules: tuple[Rule, ...]) -> list[str]:
    own = [name for rule in rules for name, _ in rule.declarations if name.startswith("--")]
    return own + [name for rule in rules for name in _set_names(rule.rules)]


def _filled(rule: Rule, tokens: Tokens, local: frozenset[str]) -> Rule:
    values = ((name, tokens.resolve(value, local)) for name, value in rule.declarations)
    return replace(
        rule,
        declarations=tuple((name, value) for name, value in values if value is not None),
        rules=tuple(_filled(inner, tokens, local) for inner in rule.rules),
    )


def _without_unread(rule: Rule, read: frozenset[str]) -> Rule:
    return replace(
        rule,
        declarations=tuple(
            (name, value) for name, value in rule.declarations if not name.startswith("--") or name in read
        ),
        rules=tuple(_without_unread(inner, read) for inner in rule.rules),
    )
