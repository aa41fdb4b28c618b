"""The words in which three web servers are told of the headers of a site, at the root of a host or below a path."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Self
from urllib.parse import urlsplit

from portal.ui.assets import FOREVER
from portal.ui.headers import BLOK, CSP, HEADERS, OPEN

FOLDERS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"/static/": MappingProxyType({"Cache-Control": FOREVER}), "/api/": OPEN, "/blok/": BLOK}
)
"""What all files below a folder have besides, or instead."""
_TAKE = "Staat er al een site op deze host? Neem dan alleen het deel voor dit pad over"


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where a site stands."""

    naam: str
    """The name of its folder."""
    host: str
    pad: str
    """The path below which it stands, ``/nazorg``; empty at the root of the host."""

    @classmethod
    def of(cls, naam: str, adres: str) -> Self:
        """Read the place from the public address, which may be empty."""
        parts = urlsplit(adres)
        return cls(naam, parts.hostname or "voorbeeld.example", parts.path.rstrip("/"))

    @property
    def map(self) -> str:
        """Give the folder on the machine of the web server."""
        return f"/var/www/{self.naam}"


def nginx(plaats: Plaats, rules: Mapping[str, str]) -> Iterator[str]:
    """Write for nginx; the rules are what follows the path of the site in a pattern, and the policy of those pages."""
    pad = plaats.pad
    yield f"# nginx: zet dit in het blok http, pas server_name en map aan. Site: {plaats.naam}"
    yield "# Er komt geen adres, zoekvraag of apparaat van een bezoeker in een logboek."
    yield from (f"# {_TAKE}: alles met {pad}, en de map.",) if pad else ()
    yield "map $uri $portal_csp {"
    yield f'    default "{HEADERS[CSP]}";'
    yield from (f'    "~^{pad}{pattern}" "{policy}";' for pattern, policy in rules.items())
    yield "}"
    yield from ("server {", "    listen 80;", f"    server_name {plaats.host};", "    server_tokens off;")
    if pad:
        yield f"    location = {pad} {{ absolute_redirect off; access_log off; return 301 {pad}/; }}"
        yield f"    location ^~ {pad}/ {{"
        yield f"        alias {plaats.map}/;"
        yield from _indent(_nginx_site(plaats))
        yield "    }"
    else:
        yield f"    root {plaats.map};"
        yield from _nginx_site(plaats)
    yield "}"


def _nginx_site(plaats: Plaats) -> Iterator[str]:
    pad = plaats.pad
    yield from ("    access_log off;", "    error_log /dev/null crit;", "    charset utf-8;")
    yield "    charset_types text/plain text/css text/csv text/vcard application/javascript;"
    yield f"    error_page 404 {pad}/404.html;"
    yield from ("    gzip_static on;", "    gzip_vary on;")
    yield from _nginx_headers(HEADERS)
    for folder, own in FOLDERS.items():
        yield f"    location {pad}{folder} {{"
        yield from (f"        alias {plaats.map}{folder};",) if pad else ()
        yield from _indent(_nginx_headers({**HEADERS, **own}))
        yield "    }"
    yield f"    location ~ ^{pad}/(.+\\.vcf)$ {{"
    yield from (f"        alias {plaats.map}/$1;",) if pad else ()
    yield from ("        types { }", "        default_type text/vcard;", "    }")


def _nginx_headers(headers: Mapping[str, str]) -> Iterator[str]:
    """Write headers; a place that has some of its own forgets those around it."""
    values = {name: "$portal_csp" if name == CSP else f'"{value}"' for name, value in headers.items()}
    return (f"    add_header {name} {value} always;" for name, value in values.items())


def apache(plaats: Plaats, rules: Mapping[str, str]) -> Iterator[str]:
    """Write for Apache; the rules are as for nginx."""
    pad = plaats.pad
    yield f"# Apache: zet mod_headers aan, pas ServerName en de map aan. Site: {plaats.naam}"
    yield "# Er is geen CustomLog: er komt geen adres of zoekvraag van een bezoeker in een logboek."
    yield from (f"# {_TAKE}: alles vanaf Alias.", "# Let op: dan geldt het logboek van die site.") if pad else ()
    yield from ("<VirtualHost *:80>", f"    ServerName {plaats.host}", "    ErrorLog /dev/null", "    TraceEnable off")
    if pad:
        yield f'    Alias "{pad}" "{plaats.map}"'
        yield f'    <Location "{pad}">'
        yield from _indent(_apache_site(plaats))
        yield "    </Location>"
    else:
        yield f"    DocumentRoot {plaats.map}"
        yield from _apache_site(plaats)
    for pattern, policy in rules.items():
        yield f'    <LocationMatch "^{pad}{pattern}">'
        yield f'        Header always set {CSP} "{policy}"'
        yield "    </LocationMatch>"
    for folder, own in FOLDERS.items():
        yield f'    <Location "{pad}{folder}">'
        yield from (f'        Header always set {header} "{value}"' for header, value in own.items())
        yield "    </Location>"
    yield "</VirtualHost>"


def _apache_site(plaats: Plaats) -> Iterator[str]:
    yield from ("    AddDefaultCharset utf-8", "    AddCharset utf-8 .css .js .csv", "    AddType text/vcard .vcf")
    yield f"    ErrorDocument 404 {plaats.pad}/404.html"
    yield from (f'    Header always set {header} "{value}"' for header, value in HEADERS.items())


def caddy(plaats: Plaats, rules: Mapping[str, str]) -> Iterator[str]:
    """Write for Caddy, which takes the path of the site off before it looks at what is inside."""
    pad = plaats.pad
    yield f"# Caddy: pas het adres en de map aan. Site: {plaats.naam}"
    yield "# Zonder log-regel schrijft Caddy geen logboek van bezoekers."
    yield from (f"# {_TAKE}: alles met {pad}.",) if pad else ()
    yield f"{plaats.host} {{"
    if pad:
        yield f"    redir {pad} {pad}/ permanent"
        yield f"    handle_path {pad}/* {{"
        yield from _indent(_caddy_site(plaats, rules))
        yield "    }"
    else:
        yield from _caddy_site(plaats, rules)
    yield "    handle_errors {"
    if pad:
        yield f"        handle_path {pad}/* {{"
        yield f"            root * {plaats.map}"
        yield from _indent(_caddy_not_found())
        yield "        }"
    else:
        yield from _caddy_not_found()
    yield from ("    }", "}")


def _caddy_site(plaats: Plaats, rules: Mapping[str, str]) -> Iterator[str]:
    yield f"    root * {plaats.map}"
    yield from ("    file_server {", "        precompressed br gzip", "    }", "    header -Server")
    yield from ("    @schrijven not method GET HEAD", "    respond @schrijven 405")
    yield from (f'    header {"?" * (name in _DIFFERING)}{name} "{value}"' for name, value in HEADERS.items())
    for number, (pattern, policy) in enumerate(rules.items()):
        yield f"    @anders{number} path_regexp ^{pattern}"
        yield f'    header @anders{number} {CSP} "{policy}"'
    for folder, own in FOLDERS.items():
        yield from (f'    header {folder}* {header} "{value}"' for header, value in own.items())
    yield "    header *.vcf Content-Type text/vcard"


_DIFFERING = tuple(name for name in HEADERS if name == CSP or any(name in own for own in FOLDERS.values()))
"""Headers that some pages have otherwise: Caddy writes them where none was written."""


def _caddy_not_found() -> Iterator[str]:
    yield "        header -Server"
    yield from (f'        header {name} "{HEADERS[name]}"' for name in _DIFFERING)
    yield from ("        rewrite * /404.html", "        file_server")


def _indent(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)
