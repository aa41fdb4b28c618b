"""The headers of a frozen site, for nginx, Apache and Caddy: a file cannot carry its own."""

import json
from collections.abc import Mapping
from pathlib import Path

from portal.ui.assets import FOREVER
from portal.ui.headers import CSP, HEADERS


def write_server_files(folder: Path, name: str, policies: Mapping[str, str]) -> None:
    """Write the configuration of three web servers, and the same as data.

    Args:
        folder: Where the files go; it must not lie inside the site.
        name: The name of the site's folder.
        policies: Per path, the content security policy of a page that differs from the rest.
    """
    paths = {path: policies[path] for path in sorted(policies)}
    data = {"alle": dict(HEADERS), "anders": {path: {CSP: policy} for path, policy in paths.items()}}
    (folder / "headers.json").write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", "utf-8")
    (folder / "nginx.conf").write_text(_nginx(name, paths), "utf-8")
    (folder / "apache.conf").write_text(_apache(name, paths), "utf-8")
    (folder / "Caddyfile").write_text(_caddy(name, paths), "utf-8")


def _nginx(name: str, policies: Mapping[str, str]) -> str:
    lines = [f'    "{uri}" "{policy}";' for path, policy in policies.items() for uri in (path, f"{path}index.html")]
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
            "    add_header Content-Security-Policy $portal_csp always;",
            *headers,
            "    location /static/ {",
            f'        add_header Cache-Control "{FOREVER}" always;',
            "        add_header Content-Security-Policy $portal_csp always;",
            *("    " + line for line in headers),
            "    }",
            "}",
            "",
        ]
    )


def _apache(name: str, policies: Mapping[str, str]) -> str:
    blocks = [
        line
        for path, policy in policies.items()
        for line in (
            f'    <LocationMatch "^{path}(index\\.html)?$">',
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


def _caddy(name: str, policies: Mapping[str, str]) -> str:
    lines = [
        line
        for number, (path, policy) in enumerate(policies.items())
        for line in (
            f"    @anders{number} path {path} {path}index.html",
            f'    header @anders{number} {CSP} "{policy}"',
        )
    ]
    return "\n".join(
        [
            f"# Caddy: pas het adres en root aan. Site: {name}",
            "# Zonder log-regel schrijft Caddy geen logboek van bezoekers.",
            "voorbeeld.example {",
            f"    root * /var/www/{name}",
            "    file_server",
            "    header -Server",
            "    @schrijven not method GET HEAD",
            "    respond @schrijven 405",
            *(f'    header {header} "{value}"' for header, value in HEADERS.items() if header != CSP),
            f'    header ?{CSP} "{HEADERS[CSP]}"',
            *lines,
            f'    header /static/* Cache-Control "{FOREVER}"',
            "    handle_errors {",
            "        header -Server",
            "        rewrite * /404.html",
            "        file_server",
            "    }",
            "}",
            "",
        ]
    )
