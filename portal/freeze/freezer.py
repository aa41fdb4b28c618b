"""Frozen-Flask's freezer without a browser: it asks the app itself, and looks at the disk no more than it must."""

import mimetypes
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from itertools import chain
from pathlib import Path
from urllib.parse import unquote

from flask import Flask, Request, Response
from flask_frozen import Freezer

mimetypes.init()
mimetypes.add_type("text/vcard", ".vcf")  # Python itself knows an older name, and systems differ
mimetypes.add_type("application/atom+xml", ".atom")  # not every system knows it
mimetypes.add_type("application/xml", ".xml")  # systems differ


class DirectFreezer(Freezer):
    """Writes what the app answers, each page in the one request that the freezer has open while it lists them.

    Nothing is compared with an older file, for the folder is new, and nothing is followed.
    """

    def __init__(self, app: Flask, folder: Path, **options: bool) -> None:
        """Write the pages of an app into an empty folder."""
        super().__init__(app, **options)
        self._folder = folder
        self._made = {""}
        self._routes = app.url_map.bind("localhost")

    @property
    def root(self) -> Path:
        """Give the folder."""
        return self._folder

    def freeze_yield(self) -> Iterator[tuple[str, Response]]:
        """Write the listed pages, and give the address and the answer of each."""
        with self.app.test_request_context() as context:
            for endpoint, values in chain.from_iterable(generate() for generate in self.url_generators):
                url = unquote(self._routes.build(endpoint, values, append_unknown=False))
                response = self._answer(context.request, url, endpoint, values)
                self._write(url, response)
                yield url, response

    def _answer(self, request: Request, url: str, endpoint: str, values: Mapping[str, str]) -> Response:
        """Let the app answer; headers do not travel with a file, so nothing is added to those of the view."""
        request.path, request.view_args, request.routing_exception = url, dict(values), None
        request.url_rule = next(rule for rule in self.app.url_map.iter_rules(endpoint) if rule.suitable_for(values))
        response: Response = self.app.make_response(self.app.preprocess_request() or self.app.dispatch_request())
        return response

    def _write(self, url: str, response: Response) -> None:
        """Write one page.

        Raises:
            ValueError: the app does not answer with a page, or a server would take the file for something else.
        """
        folder, _slash, name = self.urlpath_to_filepath(url).rpartition("/")
        if response.status_code != HTTPStatus.OK:
            raise ValueError(f"Unexpected status {response.status!r} on URL {url}")
        if response.mimetype != mimetypes.types_map.get(f".{name.rpartition('.')[2]}"):
            raise ValueError(f"{response.mimetype} on URL {url} does not fit the file {name}")
        if folder not in self._made:
            self._folder.joinpath(folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        self._folder.joinpath(folder, name).write_bytes(response.get_data())
