"""What differs per installation: one frozen object, read once from the environment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Self

from portal.domain.errors import PortalError
from portal.domain.waarde import check_email, check_https

PREFIX = "PORTAL_"
PATHS = ("gemeenten", "content", "translations", "build", "postcodes")


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
    """Where things are, and who runs this portal."""

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

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> Self:
        """Read ``PORTAL_GEMEENTEN``, ``PORTAL_CONTENT``, ``PORTAL_BUILD`` and so on.

        Raises:
            PortalError: a value cannot be used; the message says which.
        """
        given = {key: value for key, value in environ.items() if key.startswith(PREFIX) and value}
        _refuse_unknown(given)
        paths = {name: Path(given[key]) for name in PATHS if (key := f"{PREFIX}{name.upper()}") in given}
        return cls(
            **paths,
            basis_url=_checked(given, "PORTAL_BASIS_URL", check_basis).rstrip("/"),
            fout_email=_checked(given, "PORTAL_FOUT_EMAIL", check_email),
        )


def check_basis(text: str) -> str:
    """Give back an address under which pages can stand.

    Raises:
        ValueError: it is no https link, or holds a question mark or hash.
    """
    if "?" in text or "#" in text:
        raise ValueError(f"‘{text}’ bevat een ? of #; daar kan geen pagina onder staan")
    return check_https(text)


def _refuse_unknown(given: Mapping[str, str]) -> None:
    known = [f"{PREFIX}{name.upper()}" for name in (*PATHS, "basis_url", "fout_email")]
    for key in given:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"bedoelt u {near[0]}?" if near else f"wel mag: {', '.join(known)}"
            raise PortalError(f"{key} is geen instelling; {hint}")


def _checked(environ: Mapping[str, str], key: str, check: Callable[[str], str]) -> str:
    value = environ.get(key, "")
    try:
        return check(value) if value else ""
    except ValueError as error:
        raise PortalError(f"{key}: {error}") from None
