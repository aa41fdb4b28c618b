"""The headers of a frozen site, as data and for nginx, Apache and Caddy: a file cannot carry its own."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from portal.freeze.webservers import FOLDERS, Plaats, apache, caddy, nginx
from portal.ui.headers import CSP, HEADERS

HEADERS_FILE = "headers.json"


def write_server_files(
    folder: Path, name: str, policies: Mapping[str, str], pages: Iterable[str], adres: str = ""
) -> None:
    """Write the configuration of three web servers, and the same as data.

    Args:
        folder: Where the files go; it must not lie inside the site.
        name: The name of the site's folder.
        policies: Per path, the content security policy of a page that differs from the rest.
        pages: The paths of all pages of the site.
        adres: The public address of the site, perhaps with a path; empty where it is not known.
    """
    paths = {path: policies[path] for path in sorted(policies)}
    data = _data(paths, adres)
    (folder / HEADERS_FILE).write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", "utf-8")
    rules = dict(_rules(paths, pages))
    plaats = Plaats.of(name, adres)
    for file, write in (("nginx.conf", nginx), ("apache.conf", apache), ("Caddyfile", caddy)):
        (folder / file).write_text("\n".join([*write(plaats, rules), ""]), "utf-8")


def are_written(folder: Path, policies: Mapping[str, str], adres: str = "") -> bool:
    """Tell whether the headers that stand are those of these policies and address, and of the program as it is now."""
    found: object = json.loads((folder / HEADERS_FILE).read_text("utf-8"))
    return found == _data(policies, adres)


def adres_in(folder: Path) -> str:
    """Read back the public address of a site."""
    return str(json.loads((folder / HEADERS_FILE).read_text("utf-8"))["adres"])


def _data(policies: Mapping[str, str], adres: str) -> dict[str, Any]:
    return {
        "adres": adres,
        "alle": dict(HEADERS),
        "mappen": {path: dict(headers) for path, headers in FOLDERS.items()},
        "anders": {path: {CSP: policy} for path, policy in policies.items()},
    }


def _rules(policies: Mapping[str, str], pages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give what follows the path of the site in patterns, with their policy: one for all pages of a kind.

    A web server tries each, so few is better. Pages are of a kind when their last folder has the
    same name: ``/nl/zeist/makkelijk/``.
    """
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for page in pages:
        kinds[PurePosixPath(page).name].append(page)
    for kind, same in sorted(kinds.items()):
        found = {policies.get(page, "") for page in same}
        if len(same) > 1 and len(found) == 1 and "" not in found:
            yield f"/(.+/)?{re.escape(kind)}/(index\\.html)?$", found.pop()
        else:
            for page in sorted(policies.keys() & set(same)):
                yield f"{re.escape(page)}(index\\.html)?$", policies[page]


def policies_in(folder: Path) -> dict[str, str]:
    """Read back, per path, the content security policy of a page that differs from the rest."""
    different = json.loads((folder / HEADERS_FILE).read_text("utf-8"))["anders"]
    return {path: headers[CSP] for path, headers in different.items()}
