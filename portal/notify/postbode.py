"""The way out for mail: one SMTP server, by TLS unless it runs on this machine."""

import ipaddress
import smtplib
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime
from time import monotonic
from typing import Self
from urllib.parse import unquote, urlsplit

from portal.domain.errors import PortalError
from portal.mailbox.wachtrij import Brief
from portal.notify.teksten import TEKSTEN
from portal.settings import Settings, check_smtp

WACHT = 20  # seconds for every step of a server
RONDE = 120  # seconds after which no other mail is begun: what was claimed must not be claimed again meanwhile
_POORT = 587
_POORT_TLS = 465
_POORT_HIER = 25
_PERMANENT = 500  # SMTP codes from here on


@dataclass(frozen=True, slots=True)
class SmtpAdres:
    """Where the mail server is, and how to talk to it."""

    host: str
    poort: int
    tls: bool
    """TLS from the first byte."""
    starttls: bool
    """TLS after the greeting, and nothing without it."""
    naam: str = field(default="", repr=False)
    wachtwoord: str = field(default="", repr=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``smtp://`` or ``smtps://``, with a name and a password where needed.

        Plain text goes to this machine only: ``smtp://`` to any other host, or to port 587, means STARTTLS.

        Raises:
            ValueError: it is none; the message does not repeat it, for it may hold a password.
        """
        parts = urlsplit(check_smtp(text))
        host, tls = parts.hostname or "", parts.scheme == "smtps"
        plain = not tls and is_here(host) and parts.port != _POORT
        naam, wachtwoord = unquote(parts.username or ""), unquote(parts.password or "")
        if not (naam + wachtwoord).isascii():  # smtplib cannot send them, and would say so with the password in it
            raise ValueError("de naam en het wachtwoord hebben een letter die mailservers niet kennen, zoals é")
        return cls(
            host=host,
            poort=parts.port or (_POORT_HIER if plain else _POORT_TLS if tls else _POORT),
            tls=tls,
            starttls=not (tls or plain),
            naam=naam,
            wachtwoord=wachtwoord,
        )


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What became of one mail."""

    brief: Brief
    fout: str = ""
    """The class of the failure and its code, without an address; empty when the server took the mail."""
    blijvend: bool = False
    """Whether the server said that trying again is of no use."""


class Postbode:
    """Hands mails to the server, one connection for a round."""

    def __init__(self, smtp: SmtpAdres, *, van: str, balie_url: str, context: ssl.SSLContext | None = None) -> None:
        """Take what is needed for a round.

        Args:
            smtp: The server.
            van: The address of the sender.
            balie_url: What a mail links to; may be empty.
            context: Which certificates to believe; those of the system by default.
        """
        self._smtp, self._van, self._balie_url = smtp, van, balie_url
        self._domein = van.rpartition("@")[2]
        self._context = context or ssl.create_default_context()

    @classmethod
    def from_settings(cls, settings: Settings) -> Self | None:
        """Make one from settings; None where no server is named, and mails wait.

        Raises:
            PortalError: a setting cannot be used; the message does not repeat it.
        """
        if not settings.smtp:
            return None
        try:
            smtp = SmtpAdres.parse(settings.smtp)
        except ValueError as error:
            raise PortalError(f"PORTAL_SMTP: {error}") from None
        return cls(smtp, van=settings.mail_van, balie_url=settings.balie_url)

    def send(self, brieven: Iterable[Brief], nu: datetime) -> Iterator[Uitslag]:
        """Send mails, and tell of each what became of it as soon as that is known.

        A server that goes away fails every mail that is left. A mail that there is no time for gets no result.
        """
        left = list(brieven)
        end = monotonic() + RONDE
        try:
            with self._connection() as server:
                while left and monotonic() < end:
                    uitslag = self._send_one(server, left[0], nu)
                    left.pop(0)
                    yield uitslag
        except OSError as error:  # of which SMTPException is a kind
            yield from (Uitslag(brief, _name(error)) for brief in left)

    def _send_one(self, server: smtplib.SMTP, brief: Brief, nu: datetime) -> Uitslag:
        try:
            server.send_message(self.letter(brief, nu), self._van, [brief.aan])
        except smtplib.SMTPRecipientsRefused as error:
            [(code, _said)] = error.recipients.values()
            return Uitslag(brief, f"{_name(error)} {code}", code >= _PERMANENT)
        except smtplib.SMTPResponseException as error:
            return Uitslag(brief, _name(error), error.smtp_code >= _PERMANENT)
        return Uitslag(brief)

    def letter(self, brief: Brief, nu: datetime) -> EmailMessage:
        """Write one mail; its Message-ID stays the same however often it is tried."""
        tekst = TEKSTEN[brief.soort]
        letter = EmailMessage(policy=SMTP_POLICY)
        letter["From"] = self._van
        letter["To"] = brief.aan
        letter["Subject"] = tekst.onderwerp
        letter["Date"] = format_datetime(nu.astimezone(UTC))
        letter["Message-ID"] = f"<{brief.id.hex()}@{self._domein}>"
        letter["Auto-Submitted"] = "auto-generated"
        letter["X-Auto-Response-Suppress"] = "All"
        letter.set_content(tekst.fill(balie=self._balie_url, aantal=brief.aantal))
        return letter

    @contextmanager
    def _connection(self) -> Iterator[smtplib.SMTP]:
        """Open a connection; a server that takes its leave badly undoes nothing."""
        server = self._connect()
        try:
            if self._smtp.starttls:
                server.starttls(context=self._context)
            if self._smtp.naam:
                server.login(self._smtp.naam, self._smtp.wachtwoord)
            yield server
            with suppress(OSError):
                server.quit()
        finally:
            server.close()

    def _connect(self) -> smtplib.SMTP:
        """Greet with the domain of the sender: the name of this machine is nobody's business."""
        where, poort = self._smtp.host, self._smtp.poort
        if self._smtp.tls:
            return smtplib.SMTP_SSL(where, poort, self._domein, timeout=WACHT, context=self._context)
        return smtplib.SMTP(where, poort, self._domein, timeout=WACHT)


def is_here(host: str) -> bool:
    """Tell whether a host is this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _name(error: OSError) -> str:
    """Give the class of a failure and the code of the server: no address, no sentence of anybody."""
    code = f" {error.smtp_code}" if isinstance(error, smtplib.SMTPResponseException) else ""
    return f"{type(error).__name__}{code}"
