"""What a server makes after it has begun to answer: who asks for a page first does not wait for all others."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

REST = 2.0  # seconds in which the first visitors have the processor for themselves


class LateRoom:
    """A room that is made when somebody asks for it, or when the server has time."""

    def __init__(self, make: Callable[[], WSGIApplication]) -> None:
        """Keep how it is made."""
        self._make = make
        self._made: WSGIApplication | None = None
        self._turn = Lock()

    def made(self) -> WSGIApplication:
        """Give the room; two who ask at once get the same."""
        with self._turn:
            if self._made is None:
                self._made = self._make()
            return self._made

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer."""
        return self.made()(environ, start_response)


@contextmanager
def later(work: Callable[[Event], None], rest: float = REST) -> Iterator[None]:
    """Do some work beside what happens inside, after a rest.

    Args:
        work: Gets what tells that it must stop.
        rest: How long to wait, in seconds.
    """
    stop = Event()

    def run() -> None:
        if not stop.wait(rest):
            work(stop)

    thread = Thread(target=run, name="later", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=10)
