"""Frozen-Flask's freezer without a browser: it asks the app itself, and looks at the disk no more than it must."""

import mimetypes
from collections.abc import Iterator
from datetime import datetime
from http import HTTPStatus
from pathlib import Path

from flask import Flask, Response, request
from flask_frozen import Freezer

mimetypes.init()


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

    def freeze_yield(self) -> Iterator[str]:
        """Write the listed pages and give their addresses; in a new folder nothing else has to be looked for."""
        for url, _endpoint, _modified in self._generate_all_urls():
            self._build_one(url)
            yield url

    def _build_one(self, url: str, _last_modified: datetime | None = None) -> Path:
        """Write one page.

        Raises:
            ValueError: the app does not answer with a page, or a server would take the file for something else.
        """
        response = self._answer(url)
        folder, _slash, name = self.urlpath_to_filepath(url).rpartition("/")
        if response.status_code != HTTPStatus.OK:
            raise ValueError(f"Unexpected status {response.status!r} on URL {url}")
        if response.mimetype != mimetypes.types_map.get(f".{name.rpartition('.')[2]}"):
            raise ValueError(f"{response.mimetype} on URL {url} does not fit the file {name}")
        if folder not in self._made:
            self._folder.joinpath(folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        path = self._folder.joinpath(folder, name)
        path.write_bytes(response.get_data())
        return path

    def _answer(self, url: str) -> Response:
        rule, values = self._routes.match(url, return_rule=True)
        request.path, request.url_rule, request.view_args = url, rule, dict(values)
        request.routing_exception = None
        response: Response = self.app.full_dispatch_request()
        return response
