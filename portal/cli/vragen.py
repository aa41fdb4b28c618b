"""Asks a person at the command line one plain question at a time; a wrong answer says what is right and asks again."""

from collections.abc import Callable
from typing import TypeVar

import click

from portal.domain.errors import PortalError

Answer = TypeVar("Answer")


def ask(question: str, parse: Callable[[str], Answer], *, default: str | None = None) -> Answer:
    """Ask until the answer can be used.

    Args:
        question: A plain question.
        parse: Reads the answer; a ValueError or an error of ours says what is wrong with it.
        default: What just pressing Enter means.
    """
    while True:
        hint = f" [{default}]" if default else ""
        typed = click.prompt(f"{question}{hint}", prompt_suffix=" ", default=default or "", show_default=False)
        try:
            return parse(str(typed).strip())
        except (ValueError, PortalError) as error:
            click.echo(f"  {str(error)[:1].upper()}{str(error)[1:]}.")


def some(text: str) -> str:
    """Give back an answer that may not be empty.

    Raises:
        ValueError: it is.
    """
    if not text:
        raise ValueError("vul iets in")
    return text


def yes(question: str) -> bool:
    """Ask for ja or nee."""
    return ask(f"{question} (ja/nee)", _yes)


def _yes(text: str) -> bool:
    if text.lower() not in {"ja", "j", "nee", "n"}:
        raise ValueError("antwoord ja of nee")
    return text.lower().startswith("j")
