"""The jobs themselves: each has its turn once, whichever process does it, and one that fails stops no other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from time import monotonic
from typing import Self

from portal.domain.errors import PortalError
from portal.domain.zone import ZONE
from portal.mailbox.balies import BalieStore
from portal.mailbox.database import Database
from portal.mailbox.klussen import Klussenbord
from portal.mailbox.oefeningen import drill, judge
from portal.mailbox.retention import sweep
from portal.mailbox.wachtrij import Wachtrij
from portal.mailbox.werkvoorraad import escalate, tell_all_is_well, tell_news
from portal.notify.postbode import Postbode
from portal.notify.rooster import Beurt, Taak, due
from portal.settings import Settings

BEZORGTIJD = 60  # seconds after which no other round begins: see RONDE


@dataclass(frozen=True, slots=True, kw_only=True)
class Verslag:
    """What one round of jobs did."""

    gedaan: tuple[Taak, ...] = ()
    mislukt: tuple[str, ...] = ()
    """The job and the class of its failure; no sentence of anybody."""
    verzonden: int = 0
    niet_verzonden: int = 0


class Dienst:
    """All that the mailbox does by itself."""

    def __init__(
        self,
        database: Database,
        *,
        sleutels: Mapping[str, bytes],
        centrum: Callable[[str], str | None],
        vangnet: str,
        postbode: Postbode | None,
    ) -> None:
        """Take what the jobs need.

        Args:
            database: The mailbox.
            sleutels: The public key in the file of each desk, by its slug.
            centrum: Gives the slug of the desk of the centrumgemeente for the slug of a desk, if there is one.
            vangnet: The address of the fallback desk; may be empty.
            postbode: The way out for mail; None where no server is named, and mails wait.
        """
        self.database, self.sleutels, self.postbode = database, sleutels, postbode
        self.bord, self.wachtrij = Klussenbord(database), Wachtrij(database)
        self._work: Mapping[Taak, Callable[[datetime], object]] = {
            Taak.OPRUIMEN: lambda nu: _clear(database, nu.astimezone(ZONE).date()),
            Taak.OORDELEN: partial(judge, database),
            Taak.OEFENEN: partial(drill, database, sleutels),
            Taak.MELDEN: partial(tell_news, database),
            Taak.ESCALEREN: partial(escalate, database, centrum=centrum, vangnet=vangnet),
            Taak.ALLES_GOED: partial(tell_all_is_well, database),
        }

    @classmethod
    def from_settings(
        cls,
        settings: Settings,
        database: Database,
        *,
        sleutels: Mapping[str, bytes],
        centrum: Callable[[str], str | None],
    ) -> Self:
        """Put it together.

        Raises:
            PortalError: the mail server in the settings cannot be used.
        """
        postbode = Postbode.from_settings(settings)
        return cls(database, sleutels=sleutels, centrum=centrum, vangnet=settings.vangnet_email, postbode=postbode)

    def run_due(self, nu: datetime, *, start: bool = False) -> Verslag:
        """Do every job whose turn it is, and hand out the mail.

        Args:
            nu: The moment, with a zone.
            start: Whether the server starts now: then erasing is done in any case.

        Raises:
            StoreUnavailableError: the database is away; everything keeps its turn.
        """
        done, failed = [], []
        for turn in due(self.bord.last_runs(), nu, start=start):
            try:
                if self._take_turn(turn, nu):
                    done.append(turn.taak)
            except (PortalError, OSError) as error:
                failed.append(f"{turn.taak}: {type(error).__name__}")
        sent, unsent = self.deliver(nu)
        return Verslag(gedaan=tuple(done), mislukt=tuple(failed), verzonden=sent, niet_verzonden=unsent)

    def deliver(self, nu: datetime) -> tuple[int, int]:
        """Hand out the mail whose time has come, and give how many went and how many did not.

        A mail leaves the queue only after the server said that it has it. Should the database fail right then,
        the mail goes twice, with the same Message-ID; lost it is never.

        Args:
            nu: The moment, with a zone.

        Raises:
            StoreUnavailableError: the database is away.
        """
        if self.postbode is None:
            return 0, 0
        sent = unsent = 0
        end, going = monotonic() + BEZORGTIJD, True
        while going and monotonic() < end:
            went, failed = self._deliver_round(self.postbode, nu)
            sent, unsent = sent + went, unsent + failed
            going = went > 0
        return sent, unsent

    def _take_turn(self, turn: Beurt, nu: datetime) -> bool:
        """Do a job unless another process does; what fails is free again when the claim ends."""
        if not self.bord.claim(turn.taak, sinds=turn.sinds, nu=nu):
            return False
        self._work[turn.taak](nu)
        self.bord.finish(turn.taak, nu)
        return True

    def _deliver_round(self, postbode: Postbode, nu: datetime) -> tuple[int, int]:
        went = failed = 0
        brieven = self.wachtrij.claim(nu)
        for uitslag in postbode.send(brieven, nu) if brieven else ():
            if uitslag.fout:
                self.wachtrij.fail(uitslag.brief, uitslag.fout, nu, blijvend=uitslag.blijvend)
                failed += 1
            else:
                self.wachtrij.done(uitslag.brief)
                went += 1
        return went, failed


def _clear(database: Database, today: date) -> None:
    """Erase what has had its last day: messages first, then the keys that no message needs."""
    sweep(database, today)
    BalieStore(database).drop_old_keys(today)
