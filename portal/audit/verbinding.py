"""One question to one web server: with a limit to its time and size, and never to a private network."""

import socket
import time
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

from urllib3 import BaseHTTPResponse, HTTPConnectionPool, HTTPSConnectionPool, Timeout
from urllib3.exceptions import HTTPError
from urllib3.exceptions import TimeoutError as TooSlowError

from portal.audit.lezer import GROOTST, Reden

AGENT = "nazorgportaal-vindbaarheid/1 (toetst de pagina over nazorg; leest hooguit 1 pagina per seconde)"
_KOPPEN = {"User-Agent": AGENT, "Accept": "text/html,application/xhtml+xml;q=0.9", "Accept-Language": "nl"}
_HAP = 65_536  # bytes that are read at once
_POORTEN = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Antwoordbytes:
    """What a server answered, whatever it is."""

    status: int
    soort: str
    """The media type, in small letters."""
    charset: str
    naar: str
    """Where it sends us on to; empty where it does not."""
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbinding:
    """Asks, without cookies and without following a redirect."""

    deze_computer: bool = False
    """Whether this very computer may be asked; other private addresses never are."""
    geduld: float = 10.0
    """Seconds in which a whole answer must be here."""

    def ask(self, adres: str, *, method: str = "GET") -> Antwoordbytes | Reden:
        """Ask for an address; give its answer, or why there is none."""
        delen = urlsplit(adres)
        host, port = delen.hostname or "", delen.port or _POORTEN[delen.scheme]
        ip = self._address_of(host, port)
        if isinstance(ip, Reden):
            return ip
        timeout = Timeout(connect=self.geduld, read=self.geduld)
        pool = HTTPConnectionPool(ip, port, timeout=timeout, retries=False)
        if delen.scheme == "https":
            pool = HTTPSConnectionPool(
                ip, port, timeout=timeout, retries=False, server_hostname=host, assert_hostname=host
            )
        with pool:
            return self._answer(pool, method, SplitResult("", "", delen.path, delen.query, "").geturl(), delen.netloc)

    def _answer(self, pool: HTTPConnectionPool, method: str, path: str, host: str) -> Antwoordbytes | Reden:
        until = time.monotonic() + self.geduld
        headers = _KOPPEN | {"Host": host}
        try:
            response = pool.urlopen(
                method, path, headers=headers, redirect=False, preload_content=False, assert_same_host=False
            )
            try:
                body = _read(response, until)
            finally:
                response.close()
        except TooSlowError:
            return Reden.TRAAG
        except (HTTPError, OSError):
            return Reden.ONBEREIKBAAR
        if body is None:
            return Reden.TE_GROOT
        soort, _, rest = response.headers.get("Content-Type", "").casefold().partition(";")
        charset = rest.partition("charset=")[2].partition(";")[0].strip(" \"'")
        return Antwoordbytes(response.status, soort.strip(), charset, response.headers.get("Location", ""), body)

    def _address_of(self, host: str, port: int) -> str | Reden:
        """Give the one address that is asked: nobody can change it between the check and the question."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return Reden.ONBEREIKBAAR
        addresses = sorted(
            (str(entry[4][0]) for entry in found), key=lambda address: ":" in address
        )  # not all have IPv6
        if not all(self._may_ask(ip_address(address.partition("%")[0])) for address in addresses):
            return Reden.AFGESCHERMD
        return addresses[0]

    def _may_ask(self, ip: IPv4Address | IPv6Address) -> bool:
        plain = (isinstance(ip, IPv6Address) and (ip.ipv4_mapped or ip.sixtofour)) or ip
        if plain.is_loopback:
            return self.deze_computer
        return plain.is_global and not plain.is_multicast


def _read(response: BaseHTTPResponse, until: float) -> bytes | None:
    """Read a body in bites; None where it is too large.

    Raises:
        TooSlowError: it came drop by drop.
    """
    body = bytearray()
    while bite := response.read1(_HAP):
        body += bite
        if len(body) > GROOTST:
            return None
        if time.monotonic() > until:
            raise TooSlowError
    return bytes(body)
