"""What was made for one page of a frozen site and serves the next: a list, a card or a text is made once.

Live nothing is remembered: a page may show what somebody typed.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Args = ParamSpec("Args")
Made = TypeVar("Made")
ROOM = 500
"""So many results are made for one kind of page before those go that were not used meanwhile."""


class Lade:
    """Results of functions that give the same for the same arguments, as long as they were used lately.

    Arguments are told apart by identity: that costs nothing and is never wrong, for models do not change, and what is
    remembered stays alive. Only plain text is told apart by its letters.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._young: dict[Hashable, tuple[Any, object]] = {}
        self._old: dict[Hashable, tuple[Any, object]] = {}

    def recall(self, make: Callable[..., Made], args: tuple[Any, ...], named: Mapping[str, Any]) -> Made:
        """Give what a function made of these arguments before, or call it."""
        every = (make, *args, *named.keys(), *named.values()) if named else (make, *args)
        key = tuple([arg if arg.__class__ is str else id(arg) for arg in every])
        found = self._young.get(key)
        if found is None:
            found = self._old.get(key) or (make(*args, **named), every)
            self._young[key] = found
            if len(self._young) > ROOM:
                self._old, self._young = self._young, {}
        made: Made = found[0]
        return made


class Geheugen:
    """A drawer for each kind of page: what is made for one language or one depth of folders is of no use to another."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._laden: defaultdict[Hashable, Lade] = defaultdict(Lade)
        self.lade = Lade()

    def turn_to(self, *kind: Hashable) -> None:
        """Remember from now on for pages of this kind."""
        self.lade = self._laden[kind]


_current: ContextVar[Geheugen | None] = ContextVar("geheugen", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Remember what is made until the end of the block; within a block that remembers, go on with that."""
    token = _current.set(_current.get() or Geheugen())
    try:
        yield
    finally:
        _current.reset(token)


def turn_to(*kind: Hashable) -> None:
    """Say what kind of page is being made."""
    if geheugen := _current.get():
        geheugen.turn_to(*kind)


@contextmanager
def aside(*kind: Hashable) -> Iterator[None]:
    """Make something of another kind within a page."""
    geheugen = _current.get() or Geheugen()
    page = geheugen.lade
    geheugen.turn_to(*kind)
    try:
        yield
    finally:
        geheugen.lade = page


def remembered(make: Callable[Args, Made]) -> Callable[Args, Made]:
    """Mark a function whose result depends on its arguments and the kind of page alone."""

    @wraps(make)
    def recall(*args: Args.args, **named: Args.kwargs) -> Made:
        geheugen = _current.get()
        return geheugen.lade.recall(make, args, named) if geheugen else make(*args, **named)

    return recall
