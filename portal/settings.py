"""What differs per installation: one frozen object, read once from the environment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from portal.domain.errors import PortalError
from portal.domain.waarde import check_email, check_https


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
        paths = {
            name: Path(environ[key])
            for name in ("gemeenten", "content", "translations", "build", "postcodes")
            if (key := f"PORTAL_{name.upper()}") in environ
        }
        return cls(
            **paths,
            basis_url=_checked(environ, "PORTAL_BASIS_URL", check_https).rstrip("/"),
            fout_email=_checked(environ, "PORTAL_FOUT_EMAIL", check_email),
        )


def _checked(environ: Mapping[str, str], key: str, check: Callable[[str], str]) -> str:
    value = environ.get(key, "")
    try:
        return check(value) if value else ""
    except ValueError as error:
        raise PortalError(f"{key}: {error}") from None
