"""Writes exactly the listed pages of an app, all of them or those that may have changed."""

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

from flask import Flask, Response, request
from flask_frozen import Freezer, FrozenFlaskWarning, MissingURLGeneratorWarning

from portal.freeze.freezer import DirectFreezer
from portal.freeze.processes import spread
from portal.freeze.servers import are_written, policies_in, write_server_files
from portal.freeze.stempel import beside, take_stamps
from portal.freeze.swap import patched, swapped_in, take_away
from portal.settings import Settings
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
) -> list[str]:
    """Write these pages as files, and give back their paths, in the same order.

    Left alone, Frozen-Flask follows every ``url_for`` it sees and only warns about what it missed.
    Here nothing is frozen that is not listed, and a warning stops the build. The old site stays until
    the new one is complete.

    Args:
        app: The app; its links become relative while it is frozen.
        urls: The pages.
        destination: The folder of the site; ``<destination>.server`` gets the headers for web servers.
        progress: Called with the number of pages that were written since the last call.
        processes: How many work at once.
        via_wsgi: Ask the app as a browser does and remember nothing: slower, for the same bytes.
    """
    with swapped_in(beside(destination)) as server, swapped_in(destination) as folder:
        written: Written = {}
        for part in _write_all(app, list(urls), folder, processes=processes, via_wsgi=via_wsgi):
            written.update(part)
            progress(len(part))
        write_server_files(server, destination.name, _different(written), written, _adres(app))
        take_stamps(destination)
    return list(written)


def refreeze(
    app: Flask,
    urls: Iterable[Url],
    destination: Path,
    *,
    before: Iterable[str],
    progress: Callable[[int], object] = bool,
    processes: int = 1,
) -> list[str]:
    """Write some pages of a site that stands, and give back their paths, in the same order; all others stay.

    Args:
        app: The app; its links become relative while it is frozen.
        urls: The pages.
        destination: The folder of the site. A page that stays the same is not touched.
        before: The paths that the parts of these pages had before; those that are not written again go away.
        progress: Called with the number of pages that were made since the last call.
        processes: How many work at once.
    """
    written: Written = {}
    with patched(destination) as folder:
        for part in _write_all(app, list(urls), folder, processes=processes):
            written.update(part)
            progress(len(part))
        take_stamps(destination)
    gone = set(before) - written.keys()
    for path in gone:
        take_away(destination / file_of(path))
    stood = policies_in(beside(destination))
    stay = {path: policy for path, policy in stood.items() if path not in written and path not in gone}
    policies = stay | _different(written)
    if not are_written(beside(destination), policies, _adres(app)):
        write_server_files(beside(destination), destination.name, policies, pages_in(destination), _adres(app))
    return list(written)


def file_of(path: str) -> str:
    """Give the file of a page, from the folder of the site."""
    return f"{path[1:]}index.html" if path.endswith("/") else path[1:]


def pages_in(site: Path) -> list[str]:
    """Give the paths of all pages of a site that stands."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [f"/{file.removesuffix('index.html')}" for file in files]


def _write_all(
    app: Flask, urls: Sequence[Url], folder: Path, *, processes: int, via_wsgi: bool = False
) -> Iterator[Written]:
    """Write pages into an empty folder, some at a time."""
    parts = [urls[begin : begin + PART] for begin in range(0, len(urls), PART)]
    with (
        _freezer(app, folder, via_wsgi=via_wsgi) as freezer,
        nullcontext() if via_wsgi else remembering(),
    ):
        yield from spread(partial(_write, freezer), parts, processes=processes)


def _adres(app: Flask) -> str:
    settings: Settings = app.extensions["settings"]
    return settings.basis_url


def _different(written: Written) -> Written:
    return {path: policy for path, policy in written.items() if policy != HEADERS[CSP]}


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
    if isinstance(freezer, DirectFreezer):
        return {url: _policy(response) for url, response in freezer.freeze_yield()}
    written: Written = {}
    with warnings.catch_warnings(), _noting_policies(freezer.app, written):
        warnings.simplefilter("error", FrozenFlaskWarning)
        warnings.simplefilter("ignore", MissingURLGeneratorWarning)  # what is not listed is left out on purpose
        for _page in freezer.freeze_yield():
            pass
    return written


def _policy(response: Response) -> str:
    return response.headers.get(CSP, HEADERS[CSP])


@contextmanager
def _noting_policies(app: Flask, policies: Written) -> Iterator[None]:
    """Note, while pages are written, the content security policy of each."""

    def note(response: Response) -> Response:
        policies[request.path] = _policy(response)
        return response

    hooks = app.after_request_funcs.setdefault(None, [])
    hooks.insert(0, note)
    try:
        yield
    finally:
        hooks.remove(note)
