"""Measure the import of an official list of postcodes: ``python bench/postcodes.py [rows]``.

Writes a zip in the exact form of CBS, imports it in a fresh process, and prints time and peak memory.
"""

import multiprocessing
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.domain.postcode import NOOIT_UITGEGEVEN, Postcode
from portal.sources.cbs_postcodes import BRON, read_jaar, read_postcodes

ROWS = 5_000_000
HOUSES = 11  # per postcode
LETTERS = [f"{first}{second}" for first in "ABCDEFGHJKLMNPRSTVWXZ" for second in "ABCDEFGHJKLMNPRSTVWXZ"]
CHUNK = 100_000  # rows


def rows() -> Iterator[str]:
    """Make rows as CBS has them, sorted by postcode; one in a hundred postcodes lies in two gemeenten."""
    pairs = [pair for pair in LETTERS if pair not in NOOIT_UITGEGEVEN]
    postcodes = ((cijfers, pair) for cijfers in range(1000, 10_000) for pair in pairs)
    for count, (cijfers, pair) in enumerate(postcodes):
        code = 1 + cijfers // 27
        for house in range(1, HOUSES + 1):
            here = code + 1 if count % 100 == 0 and house == HOUSES else code
            yield f"{cijfers}{pair};{house};{here:04d}AA01;{here:04d}AA;{here:04d}\r\n"


def write_zip(path: Path, wanted: int) -> None:
    """Write the zip, with the lists of names that lie beside the list of postcodes."""
    source = rows()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("gem_2025.csv", "Gemeente2025;Gemeentenaam2025\r\n0998;Buitenland\r\n")
        with archive.open("pc6hnr20250801_gwb.csv", "w", force_zip64=True) as file:
            file.write(b"PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025\r\n")
            for start in range(0, wanted, CHUNK):
                size = min(CHUNK, wanted - start)
                file.write("".join(row for row, _ in zip(source, range(size), strict=False)).encode())


def measure(path: Path, target: Path) -> None:
    """Import the zip and print what it took."""
    start = time.perf_counter()
    made = PostcodeTabel.write(target, read_postcodes(path), jaar=read_jaar(path), bron=BRON)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"import: {seconds:.1f} s, piek {peak:.0f} MB, {made.aantal} postcodes, {target.stat().st_size / 1e6:.1f} MB")
    start = time.perf_counter()
    tabel = PostcodeTabel.open(target)
    print(f"openen: {(time.perf_counter() - start) * 1e3:.2f} ms")
    start = time.perf_counter()
    for cijfers in range(1000, 10_000):
        tabel.codes_for(Postcode(cijfers, "AB"))
    print(f"opzoeken: {(time.perf_counter() - start) / 9000 * 1e6:.1f} µs")


def main() -> None:
    """Write, then measure in a process of its own, so that only the import counts."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pc6hnr.zip"
        write_zip(path, wanted)
        print(f"bestand: {wanted} rijen, {path.stat().st_size / 1e6:.1f} MB")
        spawn = multiprocessing.get_context("spawn")
        process = spawn.Process(target=measure, args=(path, Path(folder) / "postcodes"))
        process.start()
        process.join()
        sys.exit(process.exitcode or 0)


if __name__ == "__main__":
    main()
