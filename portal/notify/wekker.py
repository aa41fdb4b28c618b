"""The alarm clock beside the server: a thread that looks every half minute whether something is due."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event, Thread

from portal.domain.errors import PortalError
from portal.notify.dienst import Dienst, Verslag
from portal.notify.rooster import Taak

TIK = 30  # seconds
_log = logging.getLogger(__name__)


def live_now() -> datetime:
    """Tell the time."""
    return datetime.now(UTC)


class Wekker:
    """Runs what is due until it is stopped; of a failure it logs the class, and tries again."""

    def __init__(self, dienst: Dienst, *, now: Callable[[], datetime] = live_now, tik: float = TIK) -> None:
        """Take the jobs and a clock.

        Args:
            dienst: The jobs.
            now: Gives the moment, with a zone.
            tik: How long to wait between two looks, in seconds.
        """
        self._dienst, self._now, self._tik = dienst, now, tik
        self._stop = Event()
        self._swept = False
        self._thread = Thread(target=self._run, name="wekker", daemon=True)

    def start(self) -> None:
        """Begin; what expired while the server was off is erased first."""
        self._thread.start()

    def stop(self, timeout: float | None = None) -> None:
        """Finish the look that is going on and end.

        Args:
            timeout: How long to wait for that, in seconds; None for as long as it takes.
        """
        self._stop.set()
        self._thread.join(timeout)

    @property
    def runs(self) -> bool:
        """Tell whether it still looks."""
        return self._thread.is_alive()

    def _run(self) -> None:
        """Give every look a thread of its own: a bug ends that look, loudly, and not the clock."""
        while not self._stop.is_set():
            look = Thread(target=self._look, name="wekker-tik", daemon=True)
            look.start()
            look.join()
            self._stop.wait(self._tik)

    def _look(self) -> None:
        try:
            verslag = self._dienst.run_due(self._now(), start=not self._swept)
        except (PortalError, OSError) as error:
            _log.warning("wekker: %s", type(error).__name__)
            return
        self._swept = self._swept or Taak.OPRUIMEN in verslag.gedaan
        _tell(verslag)


def _tell(verslag: Verslag) -> None:
    for line in verslag.mislukt:
        _log.warning("wekker: %s", line)
    if verslag.niet_verzonden:
        _log.warning("wekker: %d berichten niet verzonden", verslag.niet_verzonden)
