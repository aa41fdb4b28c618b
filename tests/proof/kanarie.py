"""Canaries: random texts that must stand nowhere, and the eyes that look for them in every dress."""

import json
import os
import re
import secrets
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, quote_plus

_LETTERS = "bcdfghjkmnpqrstvwxz"  # no vowels: no word that the form refuses comes out
_LENGTE = 14
_STUK = 3  # bytes that base64 takes together
_CORE = re.compile(f"[a-z]{{{_LENGTE},}}")
"""What looks the same when a text is first put in a URL or in JSON, and then in something else."""
_READABLE = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r")
_PIECE = 1 << 24  # bytes of memory that are looked at together
_MOST = 200  # bytes; more than the longest dress of a canary


def canary(name: str = "") -> str:
    """Make one: letters of chance, with signs that are written differently everywhere."""
    return f"{name}{''.join(secrets.choice(_LETTERS) for _sign in range(_LENGTE))}"


def number() -> str:
    """Make a telephone number of chance."""
    return f"06{secrets.randbelow(10**8):08d}"


def dresses(text: str) -> Mapping[str, bytes]:
    """Give a text in every form in which it may have been written."""
    raw = text.encode()
    found = {
        "utf-8": raw,
        "utf-16": text.encode("utf-16-le")[:-1],
        "utf-32": text.encode("utf-32-le")[:-3],
        "hex": raw.hex().encode(),
        "HEX": raw.hex().upper().encode(),
        "url": quote(text).encode(),
        "url-plus": quote_plus(text).encode(),
        "url-all": "".join(f"%{byte:02X}" for byte in raw).encode(),
        "json": json.dumps(text)[1:-1].encode(),
        "json-all": "".join(f"\\u{ord(sign):04x}" for sign in text).encode(),
        "repr": ascii(text)[1:-1].encode(),
        "bytes": repr(raw)[2:-1].encode(),
        "reversed": raw[::-1],
    }
    for shift in range(_STUK):
        found[f"base64+{shift}"] = _in_base64(raw, shift, b64encode(b"\0" * shift + raw))
        found[f"base64url+{shift}"] = _in_base64(raw, shift, urlsafe_b64encode(b"\0" * shift + raw))
    return found


def _in_base64(raw: bytes, shift: int, coded: bytes) -> bytes:
    """Leave out the signs at both ends that also depend on the neighbours."""
    first = -(-shift * 8 // 6)
    return coded[first : (shift + len(raw)) * 8 // 6]


def find(canaries: Mapping[str, str], places: Iterable[tuple[str, bytes]]) -> set[tuple[str, str, str]]:
    """Look for canaries, and tell of each that was found its name, its dress, and where."""
    wanted = [
        (name, dress, form)
        for name, text in canaries.items()
        for part in {text, *_CORE.findall(text)}
        for dress, form in dresses(part).items()
    ]
    return {(name, dress, place) for place, body in places for name, dress, form in wanted if form in body}


def files(*folders: Path) -> Iterator[tuple[str, bytes]]:
    """Give every file below some folders, also its name."""
    for folder in folders:
        for path in folder.rglob("*"):
            yield f"name of {path.name}", path.name.encode()
            if path.is_file():
                yield path.name, path.read_bytes()


def process(pid: int) -> Iterator[tuple[str, bytes]]:
    """Give what everybody on the machine may see of a process, and the files that it holds open."""
    for name in ("cmdline", "environ"):
        yield name, Path(f"/proc/{pid}/{name}").read_bytes()
    for handle in Path(f"/proc/{pid}/fd").iterdir():
        try:
            is_file = handle.is_file()
            yield f"open {handle.readlink()}", handle.read_bytes() if is_file else b""
        except OSError:
            continue  # closed meanwhile


def memory(pid: int) -> Iterator[tuple[str, bytes]]:
    """Give the memory of a process, in pieces that overlap."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as source:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            found = _READABLE.match(line)
            if found and not line.endswith(("[vvar]", "[vsyscall]")):
                start, end = (int(text, 16) for text in found.groups())
                for at in range(start, end, _PIECE):
                    yield f"{at:x}", _read(source.fileno(), at, min(_PIECE + _MOST, end - at))


def _read(handle: int, start: int, length: int) -> bytes:
    try:
        return os.pread(handle, length, start)
    except OSError:
        return b""  # a region that the kernel shows and nobody may read


def times_in_memory(pid: int, canaries: Mapping[str, str]) -> dict[str, int]:
    """Count how often each canary stands in the memory of a process, as CPython keeps texts and bytes."""
    forms = {name: {text.encode(), text.encode("utf-16-le")} for name, text in canaries.items()}
    counts = dict.fromkeys(canaries, 0)
    for _place, piece in memory(pid):
        for name, dressed in forms.items():
            counts[name] += sum(piece.count(form) for form in dressed)
    return counts
