"""A real mail server on this machine that can be told to misbehave."""

import socket
import ssl
import subprocess
from asyncio import WriteTransport
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message
from email.policy import default
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

OK = "250 OK"


class Postkantoor:
    """Takes mail, or answers as it was told; ``sterft_na`` breaks the line in the middle of a later mail."""

    def __init__(self) -> None:
        self.post: list[tuple[str, Message]] = []
        self.antwoord_rcpt: Callable[[str], str] = lambda _aan: OK
        self.antwoord_data = OK
        self.sterft_na: int | None = None
        self.groet = ""
        self.ingelogd = ""
        vars(self).update(handle_EHLO=self._greet, handle_RCPT=self._name, handle_DATA=self._take)

    @property
    def ontvangers(self) -> list[str]:
        return sorted(aan for aan, _message in self.post)

    async def _greet(
        self, _server: SMTP, session: Session, _envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = self.groet = hostname
        return responses

    async def _name(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        answer = self.antwoord_rcpt(address)
        if answer == OK:
            envelope.rcpt_tos.append(address)
        return answer

    async def _take(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        if self.sterft_na is not None and len(self.post) >= self.sterft_na:
            assert isinstance(server.transport, WriteTransport)
            server.transport.abort()
        elif self.antwoord_data == OK:
            assert isinstance(envelope.content, bytes)
            [aan] = envelope.rcpt_tos
            self.post.append((aan, message_from_bytes(envelope.content, policy=default)))
        return self.antwoord_data

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, given: LoginPassword
    ) -> AuthResult:
        self.ingelogd = given.login.decode()
        return AuthResult(success=given.password == b"geheim/woord", handled=False)


@contextmanager
def open_kantoor(kantoor: Postkantoor, poort: int, **options: Any) -> Iterator[None]:
    """Let the server run."""
    controller = Controller(kantoor, hostname="127.0.0.1", port=poort, **options)
    controller.start()
    try:
        yield
    finally:
        controller.stop()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def certificate(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Make a certificate of our own; give what a server shows, and what a client that believes it uses."""
    cert, key = folder / "cert.pem", folder / "key.pem"
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    made += ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
    subprocess.run([*made, "-keyout", key, "-out", cert], check=True, capture_output=True)
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server.load_cert_chain(cert, key)
    return server, ssl.create_default_context(cafile=cert)
