"""Shares of one build, made by several machines, become the whole."""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from portal.domain.errors import PortalError
from portal.freeze.servers import adres_in, policies_in, write_server_files
from portal.freeze.site import pages_in
from portal.freeze.stempel import beside, take_stamps
from portal.freeze.swap import swapped_in

DEEL = "deel"
"""Says, in a folder of sites, which share it is: ``3/8``."""


def mark_share(folder: Path, deel: str) -> None:
    """Say of a folder of sites that it is a share; of no share where it is the whole."""
    if deel:
        (folder / DEEL).write_text(deel, "ascii")
    else:
        (folder / DEEL).unlink(missing_ok=True)


def join_shares(shares: Sequence[Path], folder: Path) -> list[str]:
    """Put the sites of all shares together in a folder, and name them.

    Raises:
        PortalError: the shares are not those of one whole.
    """
    _check_complete(shares)
    names = sorted({site.name for share in shares for site in share.iterdir() if beside(site).is_dir()})
    for name in names:
        _join_site([share / name for share in shares if (share / name).is_dir()], folder / name)
    return names


def _join_site(parts: Iterable[Path], site: Path) -> None:
    policies: dict[str, str] = {}
    adres = ""
    with swapped_in(beside(site)) as server, swapped_in(site) as fresh:
        for part in parts:
            shutil.copytree(part, fresh, dirs_exist_ok=True)
            policies |= policies_in(beside(part))
            adres = adres_in(beside(part))
        write_server_files(server, site.name, policies, pages_in(fresh), adres)
        take_stamps(site)


def _check_complete(shares: Sequence[Path]) -> None:
    found = sorted(_share_of(share) for share in shares)
    wanted = f"1/{len(shares)} tot en met {len(shares)}/{len(shares)}"
    if found != sorted(f"{welk}/{len(shares)}" for welk in range(1, len(shares) + 1)):
        raise PortalError(f"Dit zijn de delen {', '.join(found)}; samen horen het {wanted} te zijn.")


def _share_of(share: Path) -> str:
    try:
        return (share / DEEL).read_text("ascii")
    except (OSError, ValueError):
        raise PortalError(f"{share} is geen deel; maak het met: portaal freeze --alle --deel 1/8") from None
