"""What comes in, and what goes out: no other site may send a form here, and nothing of it is kept on the way."""

from urllib.parse import urlsplit

from flask import Flask, Response, request
from werkzeug.exceptions import Forbidden

from portal.intake.room import the_room
from portal.ui.headers import PRIVATE

BODY = 48 * 1024  # bytes
PARTS = 60  # fields of a form; the largest has thirty
NULL = "null"
"""What a browser says of where it comes from on a page with ``no-referrer``: nothing, and so on all of our own."""
_STRANGE = frozenset({"cross-site"})


def set_up(app: Flask) -> None:
    """Let an app refuse what no page of ours sends, and say with every answer that nobody keeps it."""
    app.config.update(MAX_CONTENT_LENGTH=BODY, MAX_FORM_MEMORY_SIZE=BODY, MAX_FORM_PARTS=PARTS)
    app.before_request(refuse_other_sites)
    app.after_request(add_private_headers)


def refuse_other_sites() -> None:
    """Refuse a form that another site sent.

    Raises:
        Forbidden: the browser says so. A browser that says nothing is believed: there is no cookie to abuse.
    """
    if request.method != "POST":
        return
    origin = request.headers.get("Origin", NULL)
    if request.headers.get("Sec-Fetch-Site", "") in _STRANGE or not _is_ours(origin):
        raise Forbidden


def add_private_headers(response: Response) -> Response:
    """Let nothing be kept, found or told to the next site; a style sheet may stay."""
    for header, value in PRIVATE.items():
        response.headers.setdefault(header, value)
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    return response


def _is_ours(origin: str) -> bool:
    if origin == NULL:
        return True
    hosts = {request.host, urlsplit(the_room().settings.intake_url).netloc}
    return urlsplit(origin).netloc in hosts - {""}
