"""The configurations that go along with a site, in the web servers they are for: they must be there to be asked."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from email.message import Message
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from portal.compose import alone
from portal.domain.publicatie import Uitgave
from portal.feitenkamer import frozen_app, show
from portal.freeze.site import freeze
from portal.freeze.stempel import beside
from portal.public.beveiliging import SECURITY
from portal.public.register import KAART
from portal.public.room import Room
from portal.serving.persen import compress
from portal.ui.assets import Assets
from portal.ui.headers import CSP, CSP_WITH_SCRIPT, HEADERS
from portal.ui.links import NOT_FOUND, START
from tests.notify.mailserver import free_port
from tests.serving.served import Said, ask

pytestmark = pytest.mark.alles

HOST = "https://www.voorbeeld.example"
NGINX = """daemon off; master_process off; pid {folder}/nginx.pid; error_log /dev/null;
events {{ worker_connections 64; }}
http {{ include /etc/nginx/mime.types; client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2;
fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
{config} }}
"""
APACHE = """ServerRoot /etc/apache2
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
LoadModule alias_module /usr/lib/apache2/modules/mod_alias.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
TypesConfig /etc/mime.types
DirectoryIndex index.html
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
DefaultRuntimeDir {folder}
User www-data
ErrorLog /dev/null
{config}
"""
CADDY = """{{
    admin off
    auto_https off
}}
{config}
"""


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    pad: str
    soort: str

    def ask(self, path: str, method: str = "GET", **headers: str) -> Said:
        return ask(self.port, path, method, None, **headers)

    def page(self, path: str, **headers: str) -> Said:
        return self.ask(self.pad + path, **headers)


def build(room: Room, pad: str, folder: Path) -> Path:
    settings = replace(room.settings, basis_url=HOST + pad)
    publicatie = next(iter(room.voorbeeld)).publicatie
    assert publicatie
    of_one = alone(replace(room, settings=settings, eigen=Uitgave(publicatie, concept=False)), "voorbeeld")
    app = frozen_app(of_one)
    show(app, of_one)
    assets: Assets = app.extensions["assets"]
    nl = {"taal": "nl"}
    pages = [
        *((START, {}), (NOT_FOUND, {}), (SECURITY, {}), (KAART, {"slug": "voorbeeld"}), ("api.openapi", {})),
        *(("public.home", nl), ("public.gemeente", {**nl, "slug": "voorbeeld"})),
        *(("asset", {"hashed": hashed}) for hashed in assets.hashed_names()),
    ]
    freeze(app, pages, folder / "voorbeeld")
    compress(folder / "voorbeeld", processes=1)
    return folder / "voorbeeld"


def config_of(soort: str, site: Path, port: int) -> str:
    name = {"nginx": "nginx.conf", "apache": "apache.conf", "caddy": "Caddyfile"}[soort]
    text = (beside(site) / name).read_text("utf-8").replace("/var/www/voorbeeld", str(site))
    text = text.replace("listen 80", f"listen 127.0.0.1:{port}").replace("*:80", f"127.0.0.1:{port}")
    text = text.replace("www.voorbeeld.example {", f"http://:{port} {{")
    if soort == "apache":
        text += f'<Directory "{site}">\n    Require all granted\n</Directory>\n'
    shell = {"nginx": NGINX, "apache": APACHE, "caddy": CADDY}[soort]
    return shell.format(folder=site.parent, port=port, config=text)


@contextmanager
def started(soort: str, site: Path, pad: str) -> Iterator[Server]:
    port = free_port()
    file = site.parent / "config"
    file.write_text(config_of(soort, site, port), "utf-8")
    command = {
        "nginx": ("nginx", "-c", str(file)),
        "apache": ("apache2", "-X", "-f", str(file)),
        "caddy": ("caddy", "run", "--config", str(file), "--adapter", "caddyfile"),
    }[soort]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            server = Server(port, pad, soort)
            wait_for(server, process)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=20)


def wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 20
    while True:
        assert process.poll() is None, "the web server stopped: is it installed, and does it take its configuration?"
        try:
            server.ask("/")
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        else:
            return


@pytest.fixture(scope="module", params=["", "/nazorg"], ids=["root", "path"])
def made(request: pytest.FixtureRequest, land: Room) -> Iterator[tuple[Path, str]]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # Apache works under a name of its own
        yield build(land, request.param, folder), request.param


@pytest.fixture(scope="module", params=["nginx", "apache", "caddy"])
def server(request: pytest.FixtureRequest, made: tuple[Path, str]) -> Iterator[Server]:
    with started(request.param, *made) as running:
        yield running


def without(headers: Message, *names: str) -> dict[str, str]:
    return {name: headers[name] for name in HEADERS if name not in names}


def test_every_page_comes_with_every_header_and_a_page_with_a_script_may_run_it(server: Server) -> None:
    plain, scripted = server.page("/nl/"), server.page("/nl/voorbeeld/")

    for said in (plain, scripted, server.page("/nl/voorbeeld/index.html"), server.page("/")):
        assert said.status == 200
        assert said.headers["Content-Type"].lower() == "text/html; charset=utf-8"
        assert without(said.headers, CSP) == {name: value for name, value in HEADERS.items() if name != CSP}
        assert len(said.headers.get_all(CSP, [])) == 1
    assert plain.headers[CSP] == HEADERS[CSP]
    assert scripted.headers[CSP] == CSP_WITH_SCRIPT
    assert "1." not in scripted.headers.get("Server", "")


def test_a_page_that_is_not_there_says_so_with_links_that_work(server: Server) -> None:
    said = server.page("/nl/bestaat/niet/")

    assert said.status == 404
    assert f'href="{server.pad}/nl/"'.encode() in said.body
    assert said.headers[CSP] == HEADERS[CSP]
    assert server.page("/404.html").body == said.body


def test_styles_cards_facts_and_security_have_their_kind_and_headers(server: Server, made: tuple[Path, str]) -> None:
    [style] = [path.name for path in (made[0] / "static").glob("portal-*.css")]
    css, card = server.page(f"/static/{style}"), server.page("/voorbeeld.vcf")
    facts, security = server.page("/api/v1/openapi.json"), server.page("/.well-known/security.txt")

    assert css.headers["Content-Type"].lower() == "text/css; charset=utf-8"
    assert "immutable" in css.headers["Cache-Control"]
    assert css.headers["X-Content-Type-Options"] == "nosniff"
    assert card.headers["Content-Type"].startswith("text/vcard")
    assert facts.headers["Access-Control-Allow-Origin"] == "*"
    assert facts.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert security.headers["Content-Type"].lower() == "text/plain; charset=utf-8"
    assert security.body.startswith(b"Contact: mailto:security@voorbeeld.example\n")
    assert {one.status for one in (css, card, facts, security)} == {200}


def test_packed_pages_are_sent_where_the_server_can(server: Server) -> None:
    said = server.page("/nl/", Accept_Encoding="gzip")

    assert said.headers.get("Content-Encoding", "") == ("" if server.soort == "apache" else "gzip")


def test_below_a_path_the_address_without_a_slash_leads_on_and_the_rest_of_the_host_is_left_alone(
    server: Server,
) -> None:
    if not server.pad:
        assert server.ask("/nl").status in {301, 302, 307, 308}
        return
    moved = server.ask(server.pad)

    assert moved.status in {301, 302, 308}
    assert moved.headers["Location"].endswith(f"{server.pad}/")
    assert CSP not in server.ask("/elders").headers


def test_nobody_can_have_a_question_sent_back(server: Server) -> None:
    assert server.ask(f"{server.pad}/nl/", method="TRACE").status in {403, 405, 501}
