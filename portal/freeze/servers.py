"""The headers of a frozen site, for nginx, Apache and Caddy: a file cannot carry its own."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from portal.ui.assets import FOREVER
from portal.ui.headers import CSP, HEADERS

HEADERS_FILE = "headers.json"


def write_server_files(folder: Path, name: str, policies: Mapping[str, str], pages: Iterable[str]) -> None:
    """Write the configuration of three web servers, and the same as data.

    Args:
        folder: Where the files go; it must not lie inside the site.
        name: The name of the site's folder.
        policies: Per path, the content security policy of a page that differs from the rest.
        pages: The paths of all pages of the site.
    """
    paths = {path: policies[path] for path in sorted(policies)}
    data = {"alle": dict(HEADERS), "anders": {path: {CSP: policy} for path, policy in paths.items()}}
    (folder / HEADERS_FILE).write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", "utf-8")
    rules = dict(_rules(paths, pages))
    (folder / "nginx.conf").write_text(_nginx(name, rules), "utf-8")
    (folder / "apache.conf").write_text(_apache(name, rules), "utf-8")
    (folder / "Caddyfile").write_text(_caddy(name, rules), "utf-8")


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
    headers = [f'    add_header {header} "{value}" always;' for header, value in HEADERS.items() if header != CSP]
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
            "    add_header Content-Security-Policy $portal_csp always;",
            *headers,
            "    location /static/ {",
            f'        add_header Cache-Control "{FOREVER}" always;',
            "        add_header Content-Security-Policy $portal_csp always;",
            *("    " + line for line in headers),
            "    }",
            "    location ~ \\.vcf$ {",
            "        types { }",
            "        default_type text/vcard;",
            "    }",
            "}",
            "",
        ]
    )


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
            '    <Location "/static/">',
            f'        Header always set Cache-Control "{FOREVER}"',
            "    </Location>",
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
            *(f'    header {header} "{value}"' for header, value in HEADERS.items() if header != CSP),
            f'    header ?{CSP} "{HEADERS[CSP]}"',
            *lines,
            f'    header /static/* Cache-Control "{FOREVER}"',
            "    header *.vcf Content-Type text/vcard",
            "    handle_errors {",
            "        header -Server",
            "        rewrite * /404.html",
            "        file_server",
            "    }",
            "}",
            "",
        ]
    )
