"""Work in several processes at once, a part each; what is done comes back in the order of the parts."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextvars import ContextVar
from multiprocessing import get_context
from typing import Any, TypeVar

from portal.domain.errors import PortalError

Part = TypeVar("Part")
Done = TypeVar("Done")
_work: ContextVar[Callable[[Any], Any]] = ContextVar("work")


def spread(work: Callable[[Part], Done], parts: Sequence[Part], *, processes: int) -> Iterator[Done]:
    """Give what the work makes of each part.

    Args:
        work: Makes something of a part. In another process it works on a copy of all that was read: only what it
            gives comes back.
        parts: The parts.
        processes: How many at once. One is this process itself.

    Raises:
        Exception: what the work raised.
        PortalError: a process was killed.
    """
    if processes == 1 or len(parts) <= 1:
        yield from map(work, parts)
        return
    token = _work.set(work)
    try:
        with ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool:
            yield from pool.map(_do, parts)
    except BrokenProcessPool:
        raise PortalError("Een deel van het werk is afgebroken. Begin opnieuw.") from None
    finally:
        _work.reset(token)


def _do(part: Any) -> Any:
    return _work.get()(part)
