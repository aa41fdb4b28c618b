"""Things that happen at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from portal.mailbox.errors import MailboxError

_WAIT = 30  # seconds


def at_once(*jobs: Callable[[], object]) -> list[object]:
    """Start all jobs at the same moment, and give what each gave, or which error of ours it raised."""
    start = Barrier(len(jobs))

    def run(job: Callable[[], object]) -> object:
        start.wait(_WAIT)
        try:
            return job()
        except MailboxError as error:
            return error

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs, timeout=_WAIT))
