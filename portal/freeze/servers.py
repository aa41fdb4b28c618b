"""The headers of a frozen site, for nginx, Apache and Caddy: a file cannot carry its own."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from portal.ui.assets import FOREVER
from portal.ui.headers import BLOK, CSP, HEADERS, OPEN

HEADERS_FILE = "headers.json"
FOLDERS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"/static/": MappingProxyType({"Cache-Control": FOREVER}), "/api/": OPEN, "/blok/": BLOK}
)
"""What all files below a folder have besides, or instead."""


def write_server_files(folder: Path, name: str, policies: Mapping[str, str], pages: Iterable[str]) -> None:
    """Write the configuration of three web servers, and the same as data.

    Args:
        folder: Where the files go; it must not lie inside the site.
        name: The name of the site's folder.
        policies: Per path, the content security policy of a page that differs from the rest.
        pages: The paths of all pages of the site.
    """
    paths = {path: policies[path] for path in sorted(policies)}
    data = _data(paths)
    (folder / HEADERS_FILE).write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", "utf-8")
    rules = dict(_rules(paths, pages))
    (folder / "nginx.conf").write_text(_nginx(name, rules), "utf-8")
    (folder / "apache.conf").write_text(_apache(name, rules), "utf-8")
    (folder / "Caddyfile").write_text(_caddy(name, rules), "utf-8")


def are_written(folder: Path, policies: Mapping[str, str]) -> bool:
    """Tell whether the headers that stand are those of these policies, and of the program as it is now."""
    found: object = json.loads((folder / HEADERS_FILE).read_text("utf-8"))
    return found == _data(policies)


def _data(policies: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    return {
        "alle": dict(HEADERS),
        "mappen": {path: dict(headers) for path, headers in FOLDERS.items()},
        "anders": {path: {CSP: policy} for path, policy in policies.items()},
    }


def _rules(policies: Mapping[str, str], pages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give patterns of paths with their policy: one for all pages of a kind, for a web server tries each.

    Pages are of a kind when their last folder has the same name: ``/nl/zeist/makkelijk/``.
    """
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for page in pages:
        kinds[PurePosixPath(page).name].append(page)
    for kind, same in sorted(kinds.items()):
        found = {policies.get(page, "") for page in same}
        if len(same) > 1 and len(found) == 1 and "" not in found:
            yield f"^/(.+/)?{re.escape(kind)}/(index\\.html)?$", found.pop()
        else:
            for page in sorted(policies.keys() & set(same)):
                yield f"^{re.escape(page)}(index\\.html)?$", policies[page]


def policies_in(folder: Path) -> dict[str, str]:
    """Read back, per path, the content security policy of a page that differs from the rest."""
    different = json.loads((folder / HEADERS_FILE).read_text("utf-8"))["anders"]
    return {path: headers[CSP] for path, headers in different.items()}


def _nginx(name: str, rules: Mapping[str, str]) -> str:
    lines = [f'    "~{pattern}" "{policy}";' for pattern, policy in rules.items()]
    return "\n".join(
        [
            f"# nginx: zet dit in het blok http, pas server_name en root aan. Site: {name}",
            "# Er komt geen adres, zoekvraag of apparaat van een bezoeker in een logboek.",
            "map $uri $portal_csp {",
            f'    default "{HEADERS[CSP]}";',
            *lines,
            "}",
            "server {",
            "    listen 80;",
            "    server_name voorbeeld.example;",
            f"    root /var/www/{name};",
            "    access_log off;",
            "    error_log /dev/null crit;",
            "    server_tokens off;",
            "    charset utf-8;",
            "    error_page 404 /404.html;",
            "    gzip_static on;",
            "    gzip_vary on;",
            *_nginx_headers(HEADERS),
            *_nginx_folders(),
            "    location ~ \\.vcf$ {",
            "        types { }",
            "        default_type text/vcard;",
            "    }",
            "}",
            "",
        ]
    )


def _nginx_folders() -> Iterator[str]:
    for folder, own in FOLDERS.items():
        yield f"    location {folder} {{"
        yield from ("    " + one for one in _nginx_headers({**HEADERS, **own}))
        yield "    }"


def _nginx_headers(headers: Mapping[str, str]) -> list[str]:
    """Write headers; a place that has some of its own forgets those around it."""
    values = {name: "$portal_csp" if name == CSP else f'"{value}"' for name, value in headers.items()}
    return [f"    add_header {name} {value} always;" for name, value in values.items()]


def _apache(name: str, rules: Mapping[str, str]) -> str:
    blocks = [
        line
        for pattern, policy in rules.items()
        for line in (
            f'    <LocationMatch "{pattern}">',
            f'        Header always set {CSP} "{policy}"',
            "    </LocationMatch>",
        )
    ]
    folders = [
        line
        for folder, own in FOLDERS.items()
        for line in (
            f'    <Location "{folder}">',
            *(f'        Header always set {header} "{value}"' for header, value in own.items()),
            "    </Location>",
        )
    ]
    return "\n".join(
        [
            f"# Apache: zet mod_headers aan, pas ServerName en DocumentRoot aan. Site: {name}",
            "# Er is geen CustomLog: er komt geen adres of zoekvraag van een bezoeker in een logboek.",
            "<VirtualHost *:80>",
            "    ServerName voorbeeld.example",
            f"    DocumentRoot /var/www/{name}",
            "    ErrorLog /dev/null",
            "    TraceEnable off",
            "    AddDefaultCharset utf-8",
            "    AddType text/vcard .vcf",
            "    ErrorDocument 404 /404.html",
            *(f'    Header always set {header} "{value}"' for header, value in HEADERS.items()),
            *blocks,
            *folders,
            "</VirtualHost>",
            "",
        ]
    )


def _caddy(name: str, rules: Mapping[str, str]) -> str:
    lines = [
        line
        for number, (pattern, policy) in enumerate(rules.items())
        for line in (
            f"    @anders{number} path_regexp {pattern}",
            f'    header @anders{number} {CSP} "{policy}"',
        )
    ]
    differing = [name for name in HEADERS if name == CSP or any(name in own for own in FOLDERS.values())]
    folders = [
        f'    header {folder}* {header} "{value}"' for folder, own in FOLDERS.items() for header, value in own.items()
    ]
    return "\n".join(
        [
            f"# Caddy: pas het adres en root aan. Site: {name}",
            "# Zonder log-regel schrijft Caddy geen logboek van bezoekers.",
            "voorbeeld.example {",
            f"    root * /var/www/{name}",
            "    file_server {",
            "        precompressed br gzip",
            "    }",
            "    header -Server",
            "    @schrijven not method GET HEAD",
            "    respond @schrijven 405",
            *(f'    header {"?" * (name in differing)}{name} "{value}"' for name, value in HEADERS.items()),
            *lines,
            *folders,
            "    header *.vcf Content-Type text/vcard",
            "    handle_errors {",
            "        header -Server",
            *(f'        header {name} "{HEADERS[name]}"' for name in differing),
            "        rewrite * /404.html",
            "        file_server",
            "    }",
            "}",
            "",
        ]
    )
