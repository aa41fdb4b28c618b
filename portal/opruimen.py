"""When Python looks for garbage: not while everything is read, for all of that stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def all_stays() -> Iterator[None]:
    """Look for no garbage until the end of the block, and never again among what was made in it.

    Reading makes hundreds of thousands of things that stay. To look at all of them again and again costs more than
    reading them; and forked processes share them only as long as nobody looks.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
