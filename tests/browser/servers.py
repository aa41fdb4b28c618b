"""Serves the portal, or a frozen site, on a free port of this machine."""

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import BaseServer
from typing import Any
from wsgiref.types import WSGIApplication

from werkzeug.serving import WSGIRequestHandler, make_server

Headers = dict[str, Any]


class SilentApp(WSGIRequestHandler):
    """Answers for an app without a line for each request."""

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing about an answer."""


class SilentFiles(http.server.SimpleHTTPRequestHandler):
    """Answers with files, without a line for each request."""

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing about an answer."""

    def log_error(self, *args: object) -> None:
        """Say nothing about a missing file."""


class SilentFolder(SilentFiles):
    """Answers as the web server of a frozen site does: with the headers that were written beside it."""

    def __init__(self, *args: Any, headers_of: Headers, **kwargs: Any) -> None:
        self.headers_of = headers_of
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        """Add the headers of this page."""
        special = self.headers_of["anders"].get(self.path.partition("?")[0].removesuffix("index.html"), {})
        for name, value in {**self.headers_of["alle"], **special}.items():
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def serving_app(app: WSGIApplication) -> Iterator[str]:
    """Give the address of a running app."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=SilentApp)
    with _running(server):
        yield f"http://127.0.0.1:{server.server_port}"


@contextmanager
def serving_files(folder: Path) -> Iterator[str]:
    """Give the address of a folder of files, without headers of ours."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(SilentFiles, directory=str(folder)))
    with _running(server):
        yield f"http://127.0.0.1:{server.server_port}"


@contextmanager
def serving_folder(folder: Path) -> Iterator[str]:
    """Give the address of a frozen site; beside it stands its folder of server files."""
    headers = json.loads((folder.with_name(folder.name + ".server") / "headers.json").read_text("utf-8"))
    handler = functools.partial(SilentFolder, directory=str(folder), headers_of=headers)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    with _running(server):
        yield f"http://127.0.0.1:{server.server_port}"


@contextmanager
def _running(server: BaseServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
