"""What differs per installation: one frozen object, read once from the environment."""

import base64
import binascii
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Self
from urllib.parse import SplitResult, urlsplit

from portal.domain.errors import PortalError
from portal.domain.neutraal import reveals
from portal.domain.waarde import check_email, check_https

PREFIX = "PORTAL_"
PATHS = ("gemeenten", "content", "translations", "build", "postcodes", "geheim_bestand")
GEHEIM_BYTES = 32
_ESCAPED = "schrijf / # ? en @ in een wachtwoord als %2F %23 %3F en %40"


def _data() -> Path:
    """Give the checkout, or, where only the wheel is installed, the data that the wheel carries.

    It is relative where it can be: an editor reads ``gemeenten/zeist.yaml:3``.
    """
    package = Path(__file__).parent
    root = package.parent if (package.parent / "gemeenten").is_dir() else package / "data"
    return root.relative_to(Path.cwd()) if root.is_relative_to(Path.cwd()) else root


_HERE = _data()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things are, and who runs this portal. What may hold a password is not shown."""

    gemeenten: Path = _HERE / "gemeenten"
    content: Path = _HERE / "content"
    translations: Path = _HERE / "translations"
    build: Path = Path("build")
    postcodes: Path = Path("data/postcodes.tabel")
    """The six-position postcodes; absent until they are imported."""
    basis_url: str = ""
    """The public address, without a slash at the end; empty where it is not known."""
    fout_email: str = ""
    """Where a reader reports a mistake; empty where nobody was named."""
    mailbox: str = field(default="sqlite:///data/mailbox.db", repr=False)
    """Where sealed messages are kept, as SQLAlchemy writes it."""
    geheim: str = field(default="", repr=False)
    """The secret of the installation: 32 random bytes in base64. Empty: it stands in ``geheim_bestand``."""
    geheim_bestand: Path = Path("data/geheim")
    intake_url: str = ""
    """The public address below which one asks, without a slash at the end; empty: beside the public pages."""
    balie_url: str = ""
    """The public address below which a desk answers; empty: beside the public pages."""
    smtp: str = field(default="", repr=False)
    """``smtp://host:port``, ``smtp://user:pass@host:587`` or ``smtps://user:pass@host:465``; empty: no mail."""
    mail_van: str = ""
    """The sender of notifications."""
    vangnet_email: str = ""
    """Who is told that a message waits too long at a desk."""
    drempel: str = field(default="memory://", repr=False)
    """Where the delays against abuse are kept."""
    proxy: str = ""
    """The one reverse proxy whose word on who asks is believed: an IP address; empty: nobody's."""

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> Self:
        """Read ``PORTAL_GEMEENTEN``, ``PORTAL_CONTENT``, ``PORTAL_BUILD`` and so on.

        Raises:
            PortalError: a value cannot be used; the message says which and why, and never repeats a secret.
        """
        given = {key: value for key, value in environ.items() if key.startswith(PREFIX) and value}
        names = {f"{PREFIX}{one.name.upper()}": one.name for one in fields(cls)}
        _refuse_unknown(given, tuple(names))
        values: dict[str, Any] = {names[key]: _read(key, names[key], value) for key, value in given.items()}
        settings = cls(**values)
        _refuse_contradictions(settings)
        return settings


def check_basis(text: str) -> str:
    """Give back an address under which pages can stand, without a slash at its end.

    Raises:
        ValueError: it is no https link, or holds a question mark or hash.
    """
    if "?" in text or "#" in text:
        raise ValueError(f"‘{text}’ bevat een ? of #; daar kan geen pagina onder staan")
    return check_https(text).rstrip("/")


def check_geheim(text: str) -> str:
    """Give back the secret of an installation.

    Raises:
        ValueError: it is not 32 bytes in base64; the message does not repeat it.
    """
    try:
        raw = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    if len(raw) != GEHEIM_BYTES:
        raise ValueError("is geen geheim van 32 bytes in base64; maak er een met: openssl rand -base64 32")
    return text.strip()


def check_mailbox(text: str) -> str:
    """Give back the address of a database that keeps what it is given.

    Raises:
        ValueError: it is none that the mailbox can use; the message does not repeat it.
    """
    scheme, _sign, rest = text.partition("://")
    if scheme == "sqlite" and rest.startswith("/") and rest.strip("/") and ":memory:" not in rest:
        return text
    if scheme == "postgresql+psycopg" and (parts := _split(text)) and parts.path.strip("/") and not parts.fragment:
        return text
    raise ValueError(
        "is geen database; schrijf sqlite:///data/mailbox.db of "
        f"postgresql+psycopg://naam:wachtwoord@server/database ({_ESCAPED})"
    )


def check_smtp(text: str) -> str:
    """Give back the address of a mail server.

    Raises:
        ValueError: it is none; the message does not repeat it.
    """
    parts = _split(text)
    if parts and parts.scheme in {"smtp", "smtps"} and parts.hostname and not _beyond_host(parts):
        if bool(parts.username) == bool(parts.password):
            return text
        raise ValueError("heeft een naam zonder wachtwoord, of andersom; schrijf smtp://naam:wachtwoord@server:587")
    raise ValueError(f"is geen mailserver; schrijf smtp://server:25 of smtps://naam:wachtwoord@server:465 ({_ESCAPED})")


def check_drempel(text: str) -> str:
    """Give back where the delays against abuse are kept.

    Raises:
        ValueError: it is none of the two places; the message does not repeat it.
    """
    parts = _split(text)
    if text == "memory://" or (
        parts and parts.scheme in {"redis", "rediss", "valkey", "valkeys"} and parts.hostname and not parts.fragment
    ):
        return text
    raise ValueError(f"is geen bewaarplaats; schrijf memory:// of redis://server:6379/0 ({_ESCAPED})")


def check_proxy(text: str) -> str:
    """Give back the IP address of a reverse proxy.

    Raises:
        ValueError: it is a name, a range or an address that means everybody.
    """
    try:
        address = ip_address(text)
    except ValueError:
        raise ValueError(f"‘{text}’ is geen IP-adres; schrijf het adres van de proxy, zoals 127.0.0.1") from None
    if address.is_unspecified:
        raise ValueError(f"‘{text}’ is geen adres van één proxy; schrijf bijvoorbeeld 127.0.0.1")
    return text


def neutral(check: Callable[[str], str]) -> Callable[[str], str]:
    """Give a check that also refuses words which tell somebody else what a message is about."""

    def judged(text: str) -> str:
        if reveals(text):
            raise ValueError(f"‘{text}’ verraadt waar het over gaat; kies een neutraal woord, zoals ‘bericht’")
        return check(text)

    return judged


def _split(text: str) -> SplitResult | None:
    """Split an address; None where it, or its port, cannot be read. The library's message would repeat it."""
    try:
        parts = urlsplit(text)
        usable = parts.port != 0
    except ValueError:
        return None
    return parts if usable else None


def _beyond_host(parts: SplitResult) -> bool:
    return bool(parts.path.strip("/") or parts.query or parts.fragment)


_CHECKS: Mapping[str, Callable[[str], str]] = {
    "basis_url": check_basis,
    "fout_email": check_email,
    "mailbox": check_mailbox,
    "geheim": check_geheim,
    "intake_url": neutral(check_basis),
    "balie_url": neutral(check_basis),
    "smtp": check_smtp,
    "mail_van": neutral(check_email),
    "vangnet_email": check_email,
    "drempel": check_drempel,
    "proxy": check_proxy,
}


def _refuse_unknown(given: Mapping[str, str], known: tuple[str, ...]) -> None:
    for key in given:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"bedoelt u {near[0]}?" if near else f"wel mag: {', '.join(known)}"
            raise PortalError(f"{key} is geen instelling; {hint}")


def _refuse_contradictions(settings: Settings) -> None:
    """Refuse rooms that would answer at one address, and mail without a sender."""
    rooms = {"PORTAL_INTAKE_URL": settings.intake_url, "PORTAL_BALIE_URL": settings.balie_url}
    taken = [settings.basis_url]
    for key, url in rooms.items():
        if url and url in taken:
            raise PortalError(f"{key}: ‘{url}’ is al het adres van een ander deel; geef elk deel een eigen adres")
        taken.append(url)
    if settings.smtp and not settings.mail_van:
        raise PortalError("PORTAL_SMTP: de mail heeft nog geen afzender; vul ook PORTAL_MAIL_VAN in")


def _read(key: str, name: str, value: str) -> Path | str:
    if name in PATHS:
        return Path(value)
    try:
        return _CHECKS[name](value)
    except ValueError as error:
        raise PortalError(f"{key}: {error}") from None
