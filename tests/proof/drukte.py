"""Several people send at once, while something goes wrong; each presses the same button until it is sent."""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPException
from threading import Lock

from portal.compose import live_clock
from portal.mailbox.controle import faults
from tests.proof.bezoeker import Reactie, addresses, drafts, send
from tests.proof.server import Installatie
from tests.proof.vertel import tell

_PAUSE = 0.1  # seconds
_RUST = 0.5  # seconds between two tries of one person; who presses more than twenty times waits on purpose
_PATIENCE = 600  # seconds for all messages
GONE = "no answer"


@dataclass(frozen=True, kw_only=True)
class Blad:
    """The last page of somebody's form."""

    tekst: str
    klad: str = field(repr=False)
    address: str


@dataclass
class Drukte:
    """What became of every message."""

    bladen: tuple[Blad, ...]
    acked: set[str] = field(default_factory=set)
    said: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    """Answers that kept no text or gave no button."""
    stopped: bool = False
    _lock: Lock = field(default_factory=Lock, repr=False)

    @property
    def is_done(self) -> bool:
        """Tell whether every message was acknowledged."""
        return len(self.acked) == len(self.bladen)

    def send_all(self, ports: tuple[int, ...], *, clients: int = 4) -> ThreadPoolExecutor:
        """Let people send; it gives back at once."""
        pool = ThreadPoolExecutor(clients)
        for number, blad in enumerate(self.bladen):
            pool.submit(self.send_until_sent, ports[number % len(ports)], blad)
        return pool

    def send_until_sent(self, port: int, blad: Blad) -> None:
        """Press the button of the page in hand until it says that it is sent."""
        klad = blad.klad
        while not self.stopped:
            reactie = press(port, klad, blad.address)
            with self._lock:
                self.said[f"{reactie.status} {reactie.kop}" if reactie else GONE] += 1
                if reactie and reactie.is_sent:
                    self.acked.add(blad.tekst)
                    return
                if reactie and not keeps(reactie, blad):
                    self.wrong.append(reactie.kop)
            klad = reactie.klad if reactie and reactie.klad else klad
            time.sleep(_RUST)


def press(port: int, klad: str, address: str) -> Reactie | None:
    """Press the button once; None when the server went away."""
    try:
        return send(port, klad, address)
    except (OSError, HTTPException):
        return None


def keeps(reactie: Reactie, blad: Blad) -> bool:
    """Tell whether a page that did not send keeps the text, the button and a number to call."""
    return blad.tekst.encode() in reactie.body and bool(reactie.klad) and b'href="tel:' in reactie.body


def prepare(port: int, count: int) -> Drukte:
    """Bring people to the last page of the form."""
    where = addresses()
    texts = [f"bericht {number:04d}" for number in range(count)]
    pages = zip(texts, drafts(port, texts), strict=True)
    return Drukte(tuple(Blad(tekst=tekst, klad=klad, address=next(where)) for tekst, klad in pages))


def disturb(drukte: Drukte, ports: tuple[int, ...], trouble: Callable[[], None], *, most: int) -> int:
    """Make trouble while people send, and give how often.

    Args:
        drukte: Who sends.
        ports: To which servers.
        trouble: What goes wrong.
        most: After so many times they are left in peace.
    """
    pool, times, end = drukte.send_all(ports), 0, time.monotonic() + _PATIENCE
    try:
        while not drukte.is_done:
            assert time.monotonic() < end, f"{len(drukte.acked)} of {len(drukte.bladen)} were sent: {drukte.said}"
            if times < most:
                trouble()
                times += 1
            time.sleep(_PAUSE)
    finally:
        drukte.stopped = True
        pool.shutdown()
    return times


def check_nothing_lost(installatie: Installatie, drukte: Drukte) -> None:
    """Hold the mailbox against what was acknowledged: each is there once, whole, and opens."""
    every = sorted(blad.tekst for blad in drukte.bladen)
    assert drukte.acked == set(every)
    assert installatie.texts() == every
    assert drukte.wrong == []
    assert faults(installatie.database, _keys(installatie), live_clock().today) == ()
    installatie.database.close()
    tell(", ".join(f"{count} × {what}" for what, count in drukte.said.most_common()))


def _keys(installatie: Installatie) -> Mapping[str, bytes]:
    return {installatie.desk.loket: installatie.desk.sleutel}
