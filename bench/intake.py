"""Measure the room that asks: ``python -m bench.intake [--kort] [--geheim]``.

A real server in a process of its own; drafts are made beforehand, up to the last page. Then 'send' is pressed by the
clock, however long the answers take, and the time is counted from the moment on which it should have been pressed.
``--geheim`` compares the time of codes that exist with that of codes that nobody has.
"""

import http.client
import itertools
import math
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from typing import Self

from tests.proof.bezoeker import Reactie, addresses, drafts, send
from tests.proof.server import Installatie, Server
from tests.proof.test_gelijk import ask_for, new_codes

LOADS = ((8, 60), (50, 20))  # messages per second, seconds
SHORT = ((4, 4), (50, 2))
CODES, SHORT_CODES = 200, 20
AGAIN = 3  # at once, who press the button again afterwards
PEOPLE = 64  # threads of this client; more than wait at any moment
_TIK = 0.1  # seconds between two looks at the memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Poging:
    """One press of 'send'."""

    tekst: str
    klad: str = field(repr=False)
    address: str
    reactie: Reactie | None
    seconds: float


@dataclass
class Geheugen:
    """Looks at the memory of a process until it is stopped."""

    pid: int
    before: float = field(init=False)
    most: float = field(init=False)
    _stop: Event = field(default_factory=Event, repr=False)

    def __enter__(self) -> Self:
        self.before = self.most = self.now()
        self._thread = Thread(target=self._look)
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._thread.join()

    def now(self) -> float:
        """Give the memory in use, in MB."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        [kilobytes] = (line.split()[1] for line in lines if line.startswith("VmRSS:"))
        return int(kilobytes) / 1024

    def _look(self) -> None:
        while not self._stop.wait(_TIK):
            self.most = max(self.most, self.now())


def press(port: int, tekst: str, klad: str, address: str, moment: float) -> Poging:
    """Press 'send' at a moment; who is late counts from that moment all the same."""
    time.sleep(max(0, moment - time.perf_counter()))
    try:
        reactie = send(port, klad, address)
    except (OSError, http.client.HTTPException):
        reactie = None
    seconds = time.perf_counter() - moment
    return Poging(tekst=tekst, klad=klad, address=address, reactie=reactie, seconds=seconds)


def is_kind(poging: Poging) -> bool:
    """Tell whether an answer that did not send keeps the text and the button, and shows a number to call."""
    found = poging.reactie
    return (
        found is not None
        and found.status == http.HTTPStatus.SERVICE_UNAVAILABLE
        and found.kop == "Even wachten"
        and poging.tekst.encode() in found.body
        and b'href="tel:' in found.body
        and bool(found.klad)
    )


def measure_load(installatie: Installatie, server: Server, rate: int, seconds: int, where: Iterator[str]) -> None:
    """Send at a rate; then let everybody who was asked to wait press the button again."""
    texts = [f"{rate} per seconde {number:05d}" for number in range(rate * seconds)]
    klads = drafts(server.port, texts)
    start = time.perf_counter() + 1
    with Geheugen(server.process.pid) as memory, ThreadPoolExecutor(PEOPLE) as pool:
        jobs = [
            pool.submit(press, server.port, tekst, klad, next(where), start + number / rate)
            for number, (tekst, klad) in enumerate(zip(texts, klads, strict=True))
        ]
        presses = [job.result() for job in jobs]
        again = send_again(server.port, [one for one in presses if not (one.reactie and one.reactie.is_sent)])
    report(presses, rate, seconds, memory, again)
    stored = Counter(installatie.texts())
    missing = [tekst for tekst in texts if stored[tekst] != 1]
    print(f"  in the database: {len(texts) - len(missing)} of {len(texts)}, each once; lost or doubled: {len(missing)}")
    if missing or not all(is_kind(one) for one in presses if not (one.reactie and one.reactie.is_sent)):
        sys.exit("  a message was lost or doubled, or an answer was neither 'sent' nor kind")


def send_again(port: int, left: Sequence[Poging]) -> int:
    """Press the button of the page that asked to wait, until it is sent; give how many presses that took."""

    def until_sent(one: Poging) -> int:
        times = 0
        while not (one.reactie and one.reactie.is_sent):
            klad = one.reactie.klad if one.reactie and one.reactie.klad else one.klad
            one = press(port, one.tekst, klad, one.address, time.perf_counter())
            times += 1
        return times

    with ThreadPoolExecutor(AGAIN) as pool:
        return sum(pool.map(until_sent, left))


def report(presses: Sequence[Poging], rate: int, seconds: int, memory: Geheugen, again: int) -> None:
    """Print what was seen."""
    said = Counter(f"{one.reactie.status} {one.reactie.kop}" if one.reactie else "no answer" for one in presses)
    print(f"{rate} per second for {seconds} s: " + ", ".join(f"{count} × {what}" for what, count in said.most_common()))
    sent = [one.seconds for one in presses if one.reactie and one.reactie.is_sent]
    for name, times in (("sent", sent), ("every answer", [one.seconds for one in presses])):
        print(f"  {name:<13} {in_words(times)}")
    print(
        f"  memory of the server: {memory.before:.0f} MB before, {memory.most:.0f} MB at most, {memory.now():.0f} now"
    )
    print(f"  pressed again until sent: {again} times")


def in_words(seconds: Sequence[float]) -> str:
    """Give the median, the slowest of twenty, and the slowest."""
    if not seconds:
        return "none"
    ordered = sorted(seconds)
    half, late, last = ordered[len(ordered) // 2], ordered[math.ceil(len(ordered) * 0.95) - 1], ordered[-1]
    return f"p50 {half * 1000:.0f} ms, p95 {late * 1000:.0f} ms, max {last * 1000:.0f} ms"


def compare_codes(installatie: Installatie, server: Server, count: int) -> None:
    """Ask for codes that wait and codes that nobody has, by turns, and compare how long the answers take."""
    times: dict[str, list[float]] = {}
    for vraag, where in zip(new_codes(installatie, count), addresses(), strict=False):
        start = time.perf_counter()
        ask_for(server.port, vraag.code, where)
        times.setdefault(vraag.soort, []).append(time.perf_counter() - start)
    ours, nobodys = times["waiting"], times["nobody's"]
    print(
        f"codes: median of {count} that wait {statistics.median(ours) * 1000:.2f} ms, of {count} that nobody has",
        end=" ",
    )
    print(f"{statistics.median(nobodys) * 1000:.2f} ms; Mann-Whitney p = {mann_whitney(ours, nobodys):.3f}")


def mann_whitney(first: Sequence[float], second: Sequence[float]) -> float:
    """Give the chance, from both sides, that two samples of one kind differ so much.

    Source:
        Mann and Whitney 1947, with the normal approximation; good from twenty values a side.
    """
    ordered = sorted([(value, True) for value in first] + [(value, False) for value in second])
    ranks = 0.0
    at = 0
    for _value, group in itertools.groupby(ordered, key=lambda pair: pair[0]):
        same = [is_first for _same, is_first in group]
        ranks += sum(same) * (at + (len(same) + 1) / 2)
        at += len(same)
    n, m = len(first), len(second)
    u = ranks - n * (n + 1) / 2
    z = (u - n * m / 2) / math.sqrt(n * m * (n + m + 1) / 12)
    return math.erfc(abs(z) / math.sqrt(2))


def main() -> None:
    """Measure; ``--kort`` looks only whether it works, ``--geheim`` compares codes and nothing else."""
    short = "--kort" in sys.argv
    with tempfile.TemporaryDirectory() as folder:
        installatie = Installatie.new(Path(folder) / "server")
        with Server(installatie=installatie) as server:
            where = addresses()
            if "--geheim" not in sys.argv:
                for rate, seconds in SHORT if short else LOADS:
                    measure_load(installatie, server, rate, seconds, where)
            compare_codes(installatie, server, SHORT_CODES if short else CODES)


if __name__ == "__main__":
    main()
