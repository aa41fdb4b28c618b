"""Writes exactly the listed pages of an app, whole or not at all."""

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

from flask import Flask, Response, request
from flask_frozen import Freezer, FrozenFlaskWarning, MissingURLGeneratorWarning

from portal.freeze.freezer import DirectFreezer
from portal.freeze.processes import spread
from portal.freeze.servers import write_server_files
from portal.freeze.stempel import beside, take_stamps
from portal.freeze.swap import swapped_in
from portal.ui.geheugen import remembering
from portal.ui.headers import CSP, HEADERS
from portal.ui.links import RELATIVE

Url = tuple[str, Mapping[str, str]]
"""Endpoint and values of a page."""
Written = dict[str, str]
"""Path of a page -> its content security policy."""
_ONLY_LISTED = {"with_no_argument_rules": False, "with_static_files": False, "log_url_for": False}
PART = 100
"""So many pages are written at a time, mostly of one language: they share what was made for one of them."""


def freeze(
    app: Flask,
    urls: Iterable[Url],
    destination: Path,
    *,
    progress: Callable[[int], object] = bool,
    processes: int = 1,
    via_wsgi: bool = False,
) -> set[str]:
    """Write these pages as files, and give back all paths written.

    Left alone, Frozen-Flask follows every ``url_for`` it sees and only warns about what it missed.
    Here nothing is frozen that is not listed, and a warning stops the build. The old site stays until
    the new one is complete.

    Args:
        app: The app; its links become relative while it is frozen.
        urls: The pages.
        destination: The folder of the site; ``<destination>.server`` gets the headers for web servers.
        progress: Called with the number of pages that were written since the last call.
        processes: How many work at once.
        via_wsgi: Ask the app as a browser does and remember nothing: ten times slower, for the same bytes.
    """
    listed = list(urls)
    policies: Written = {}
    with (
        swapped_in(beside(destination)) as server,
        swapped_in(destination) as folder,
        _freezer(app, folder, via_wsgi=via_wsgi) as freezer,
        nullcontext() if via_wsgi else remembering(),
    ):
        parts = [listed[begin : begin + PART] for begin in range(0, len(listed), PART)]
        for written in spread(partial(_write, freezer), parts, processes=processes):
            policies.update(written)
            progress(len(written))
        write_server_files(
            server, destination.name, {path: one for path, one in policies.items() if one != HEADERS[CSP]}
        )
        take_stamps(destination)
    return set(policies)


@contextmanager
def _freezer(app: Flask, folder: Path, *, via_wsgi: bool) -> Iterator[Freezer]:
    """Let an app write into a folder."""
    app.config.update(
        {
            RELATIVE: True,
            "FREEZER_DESTINATION": str(folder.resolve()),
            "FREEZER_REDIRECT_POLICY": "error",
            "FREEZER_REMOVE_EXTRA_FILES": False,
        }
    )
    listening = app.url_default_functions.setdefault(None, [])
    before = list(listening)
    try:
        yield Freezer(app, **_ONLY_LISTED) if via_wsgi else DirectFreezer(app, folder.resolve(), **_ONLY_LISTED)
    finally:
        listening[:] = before  # a freezer listens to every link for ever: of a hundred sites, a hundred would


def _write(freezer: Freezer, urls: Sequence[Url]) -> Written:
    """Write some pages."""
    freezer.url_generators[:] = [lambda: iter(urls)]
    written: Written = {}
    with warnings.catch_warnings(), _noting_policies(freezer.app, written):
        warnings.simplefilter("error", FrozenFlaskWarning)
        warnings.simplefilter("ignore", MissingURLGeneratorWarning)  # what is not listed is left out on purpose
        for _page in freezer.freeze_yield():
            pass
    return written


@contextmanager
def _noting_policies(app: Flask, policies: Written) -> Iterator[None]:
    """Note, while pages are written, the content security policy of each."""

    def note(response: Response) -> Response:
        policies[request.path] = response.headers.get(CSP, HEADERS[CSP])
        return response

    hooks = app.after_request_funcs.setdefault(None, [])
    hooks.insert(0, note)
    try:
        yield
    finally:
        hooks.remove(note)
