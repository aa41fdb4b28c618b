"""Serves the portal, or a frozen site, on a free port of this machine."""

import http.server
from typing import Any

from werkzeug.serving import WSGIRequestHandler


class SilentApp(WSGIRequestHandler):
    """Answers for an app without a line for each request."""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


class SilentFolder(http.server.SimpleHTTPRequestHandler):
    """Answers as the web server of a frozen site does: with its headers, and its own page for what is missing."""

    def __init__(self, *args: Any, headers_of: dict[str, Any], **kwargs: Any) -> None:
        self.headers_of = headers_of
        super().__init__(*args, **kwargs)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""
