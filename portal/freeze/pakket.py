"""What goes along with a site to who puts it online: a list of all files, words to read first, and all in one zip."""

import json
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from portal.freeze.leesmij import Herkomst, leesmij
from portal.freeze.stempel import DELEN, LEESMIJ, MANIFEST, STEMPEL, beside
from portal.freeze.swap import PACKED

_FOR_ALL = (LEESMIJ, MANIFEST)
"""What stands at the top of the zip."""
_OURS = (STEMPEL, DELEN)
"""What only the next build needs."""


def write_along(site: Path, herkomst: Herkomst) -> None:
    """Write what goes along with a site that stands, in the folder beside it."""
    server = beside(site)
    (server / LEESMIJ).write_text(leesmij(site.name, herkomst), "utf-8")
    files = {name: _print_of(file) for name, file in _files(site) if name != MANIFEST}
    words = {**herkomst.in_words(), "bestanden": files}
    (server / MANIFEST).write_text(json.dumps(words, indent=1, ensure_ascii=False) + "\n", "utf-8")


def write_zip(site: Path) -> Path:
    """Write all that goes along with a site, and the site itself, into one file; the same files, the same bytes.

    Source:
        The day in it is that of the site, for a zip must have one.
    """
    manifest = json.loads((beside(site) / MANIFEST).read_text("utf-8"))
    year, month, day = map(int, manifest["peildatum"].split("-"))
    target = site.with_name(f"{site.name}.zip")
    with NamedTemporaryFile(dir=site.parent, prefix=f".{target.name}.", delete=False) as spare:
        try:
            with zipfile.ZipFile(spare, "w") as packed:
                for name, file in _files(site):
                    info = zipfile.ZipInfo(name, (year, month, day, 0, 0, 0))
                    info.external_attr = 0o644 << 16
                    info.compress_type = zipfile.ZIP_STORED if name.endswith(PACKED) else zipfile.ZIP_DEFLATED
                    packed.writestr(info, file.read_bytes())
            Path(spare.name).chmod(0o644)
            Path(spare.name).replace(target)
        finally:
            Path(spare.name).unlink(missing_ok=True)
    return target


def _files(site: Path) -> Iterator[tuple[str, Path]]:
    """Give all files of a site and of the folder beside it, by their name in the zip, in order."""
    server = beside(site)
    found = {f"{site.name}/{path.relative_to(site).as_posix()}": path for path in site.rglob("*") if path.is_file()}
    for path in server.iterdir():
        if path.name not in _OURS:
            found[path.name if path.name in _FOR_ALL else f"{server.name}/{path.name}"] = path
    yield from sorted(found.items())


def _print_of(file: Path) -> dict[str, str | int]:
    body = file.read_bytes()
    return {"sha256": sha256(body).hexdigest(), "bytes": len(body)}
