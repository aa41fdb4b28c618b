"""Writes exactly the listed pages of an app, whole or not at all."""

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from flask import Flask, Response, request
from flask_frozen import Freezer, FrozenFlaskWarning, MissingURLGeneratorWarning

from portal.freeze.servers import write_server_files
from portal.freeze.swap import swapped_in
from portal.ui.headers import CSP, HEADERS
from portal.ui.links import RELATIVE

Urls = Iterable[tuple[str, Mapping[str, str]]]
SERVER_SUFFIX = ".server"
"""Beside the site ``utrecht`` stands ``utrecht.server``, with the configuration of its web server."""


def freeze(app: Flask, urls: Urls, destination: Path, *, progress: Callable[[str], None]) -> set[str]:
    """Write these pages as files, and give back all paths written.

    Left alone, Frozen-Flask follows every ``url_for`` it sees and only warns about what it missed.
    Here nothing is frozen that is not listed, and a warning stops the build. The old site stays until
    the new one is complete.

    Args:
        app: The app; its links become relative while it is frozen.
        urls: Endpoint and values of every page.
        destination: The folder of the site; ``<destination>.server`` gets the headers for web servers.
        progress: Called with the path of every page that was written.
    """
    policies: dict[str, str] = {}
    with (
        swapped_in(destination) as folder,
        swapped_in(destination.with_name(destination.name + SERVER_SUFFIX)) as beside,
    ):
        written = _write(app, urls, folder, policies, progress)
        write_server_files(beside, destination.name, policies)
    return written


def _write(app: Flask, urls: Urls, folder: Path, policies: dict[str, str], progress: Callable[[str], None]) -> set[str]:
    app.config.update(
        {
            RELATIVE: True,
            "FREEZER_DESTINATION": str(folder.resolve()),
            "FREEZER_REDIRECT_POLICY": "error",
            "FREEZER_REMOVE_EXTRA_FILES": False,
        }
    )
    freezer = Freezer(app, with_no_argument_rules=False, with_static_files=False, log_url_for=False)
    freezer.register_generator(lambda: iter(urls))
    written = set()
    with warnings.catch_warnings(), _noting_policies(app, policies):
        warnings.simplefilter("error", FrozenFlaskWarning)
        warnings.simplefilter("ignore", MissingURLGeneratorWarning)  # what is not listed is left out on purpose
        for page in freezer.freeze_yield():
            written.add(page.url)
            progress(page.url)
    return written


@contextmanager
def _noting_policies(app: Flask, policies: dict[str, str]) -> Iterator[None]:
    """Note, while a site is written, the pages whose content security policy differs from that of the rest."""

    def note(response: Response) -> Response:
        policy = response.headers.get(CSP, HEADERS[CSP])
        if policy != HEADERS[CSP]:
            policies[request.path] = policy
        return response

    hooks = app.after_request_funcs.setdefault(None, [])
    hooks.insert(0, note)
    try:
        yield
    finally:
        hooks.remove(note)
