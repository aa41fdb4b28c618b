"""A balancer before some servers: each request goes to the next one that lives."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from threading import Thread
from typing import Any, Self

from tests.proof.bezoeker import Reactie, ask

_HOP = {"connection", "content-length", "date", "keep-alive", "server", "transfer-encoding"}
"""Of one line, and not of the whole way."""


@dataclass
class Verdeler:
    """Asks the servers in turn. Who refuses is passed over, and so is who dies with its answer.

    That second try is safe as long as the same request twice does the same as once.
    """

    ports: tuple[int, ...]
    served: Counter[int] = field(default_factory=Counter)
    """How many answers came from which port."""
    lost: Counter[int] = field(default_factory=Counter)
    """How many requests a port did not answer."""
    on_answer: Callable[[int, Reactie], bool] = lambda _port, _reactie: True
    """Sees every answer before it is passed on; False lets it get lost."""

    def __enter__(self) -> Self:
        self._turns = count()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Lijn, self))
        self._thread = Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        """Give where it listens."""
        return self._server.server_port

    def ask(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Reactie:
        """Ask one server after another; 502 when none answers."""
        first = next(self._turns)
        for turn in range(first, first + len(self.ports)):
            port = self.ports[turn % len(self.ports)]
            try:
                reactie = ask(port, path, body, method=method, headers=headers)
            except (OSError, HTTPException):
                self.lost[port] += 1
                continue
            if self.on_answer(port, reactie):
                self.served[port] += 1
                return reactie
            self.lost[port] += 1
        return Reactie(502, (), b"")


class _Lijn(BaseHTTPRequestHandler):
    """Takes one request."""

    def __init__(self, verdeler: Verdeler, *given: Any) -> None:
        self._verdeler = verdeler
        super().__init__(*given)

    def do_GET(self) -> None:
        self._pass_on(None)

    def do_POST(self) -> None:
        self._pass_on(self.rfile.read(int(self.headers["Content-Length"])))

    def log_message(self, *_said: Any) -> None:
        """Write down nothing: an address says who asks."""

    def _pass_on(self, body: bytes | None) -> None:
        reactie = self._verdeler.ask(self.command, self.path, body, dict(self.headers))
        self.send_response_only(reactie.status)
        for name, value in reactie.headers:
            if name.lower() not in _HOP:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(reactie.body)))
        self.end_headers()
        self.wfile.write(reactie.body)
