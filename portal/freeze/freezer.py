"""Frozen-Flask's freezer without a browser: it asks the app itself, and looks at the disk no more than it must."""

import mimetypes
from datetime import datetime
from http import HTTPStatus
from pathlib import Path

from flask import Flask, Response, request
from flask_frozen import Freezer

mimetypes.init()
mimetypes.add_type("application/atom+xml", ".atom")  # not every system knows it


class DirectFreezer(Freezer):
    """Writes what the app answers, each page in the one request that the freezer has open while it lists them.

    Nothing is compared with an older file, for the folder is new, and nothing is followed.
    """

    def __init__(self, app: Flask, folder: Path, **options: bool) -> None:
        """Write the pages of an app into an empty folder."""
        super().__init__(app, **options)
        self._folder = folder
        self._made = {folder}
        self._routes = app.url_map.bind("localhost")

    @property
    def root(self) -> Path:
        """Give the folder."""
        return self._folder

    def _build_one(self, url: str, last_modified: datetime | None = None) -> Path:
        """Write one page.

        Raises:
            ValueError: the app does not answer with a page, or a server would take the file for something else.
        """
        del last_modified
        response = self._answer(url)
        path: Path = self._folder / self.urlpath_to_filepath(url)
        if response.status_code != HTTPStatus.OK:
            raise ValueError(f"Unexpected status {response.status!r} on URL {url}")
        if response.mimetype != mimetypes.types_map.get(path.suffix):
            raise ValueError(f"{response.mimetype} on URL {url} does not fit the file {path.name}")
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        path.write_bytes(response.get_data())
        return path

    def _answer(self, url: str) -> Response:
        rule, values = self._routes.match(url, return_rule=True)
        request.path, request.url_rule, request.view_args = url, rule, dict(values)
        request.routing_exception = None
        response: Response = self.app.full_dispatch_request()
        return response
