"""A queue of bounded length before work that takes much memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from portal.mailbox.errors import TooBusyError


class Rij:
    """Lets a few in, lets a few more wait, and tells the rest at once that it is busy."""

    def __init__(self, *, plekken: int = 2, wachtenden: int = 4) -> None:
        """Open the queue.

        Args:
            plekken: How many may work at once; each takes 64 MiB.
            wachtenden: How many more may wait; each holds a thread of the server.
        """
        self._inlaat = BoundedSemaphore(plekken + wachtenden)
        self._plekken = BoundedSemaphore(plekken)

    @contextmanager
    def plek(self) -> Iterator[None]:
        """Wait for a place.

        Raises:
            TooBusyError: the queue is full.
        """
        if not self._inlaat.acquire(blocking=False):
            raise TooBusyError("het is nu druk; probeer het over een minuut weer")
        try:
            with self._plekken:
                yield
        finally:
            self._inlaat.release()
