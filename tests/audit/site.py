"""A small web site on this very computer, as awkward as the web."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext

Page = Callable[[BaseHTTPRequestHandler], None]
TRAAG = 0.2  # seconds between two drops


@dataclass
class Web:
    """What a server answers, and what it was asked."""

    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    heads: list[dict[str, str]] = field(default_factory=list)
    port: int = 0

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"


def answer(
    body: str | bytes = "",
    *,
    status: int = 200,
    soort: str = "text/html; charset=utf-8",
    naar: str = "",
    koekje: str = "",
) -> Page:
    """Give a page that answers the same to everybody."""
    raw = body.encode() if isinstance(body, str) else body

    def page(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", soort)
        handler.send_header("Content-Length", str(len(raw)))
        if koekje:
            handler.send_header("Set-Cookie", koekje)
        if naar:
            handler.send_header("Location", naar)
        handler.end_headers()
        if handler.command == "GET":
            handler.wfile.write(raw)

    return page


def drops(handler: BaseHTTPRequestHandler) -> None:
    """Answer a letter at a time, without an end."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    for _ in range(50):
        try:
            handler.wfile.write(b"a")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(TRAAG)


@contextmanager
def serving(pages: dict[str, Page], tls: SSLContext | None = None) -> Iterator[Web]:
    """Answer on a free port of this computer, until the test is done."""
    web = Web(pages)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append(f"{self.command} {self.path}")
            web.heads.append(dict(self.headers))
            web.pages.get(self.path, answer("Niet gevonden", status=404))(self)

        def do_HEAD(self) -> None:
            self.do_GET()

        def log_message(self, *_args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    web.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
