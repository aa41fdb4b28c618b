"""How things stand: the facts for ``portaal status``; counts, days and reasons, never what anybody wrote."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from portal.domain.zone import ZONE
from portal.mailbox.wachtrij import Rijstand
from portal.mailbox.werkvoorraad import Voorraad, expired, stock
from portal.notify.dienst import Dienst
from portal.notify.rooster import Taak, due

SPELING = timedelta(hours=1)
"""How long after its turn a job may still come before somebody should look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Klusstand:
    """When a job last ran."""

    taak: Taak
    laatst: datetime | None
    """In UTC; None when it never ran."""
    te_laat: bool
    """Whether its turn came more than an hour ago."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """The facts."""

    klussen: tuple[Klusstand, ...]
    post: Rijstand
    post_aan: bool
    """Whether a mail server is named; without one every mail waits."""
    balies: tuple[Voorraad, ...]
    verlopen: int
    """Messages whose day has come and that were not erased yet."""

    @property
    def gezond(self) -> bool:
        """Tell whether nobody needs to look."""
        jobs = not any(klus.te_laat for klus in self.klussen)
        mail = self.post_aan and not self.post.fout
        return jobs and mail and not self.verlopen and not any(balie.waarom_dicht for balie in self.balies)


def stand(dienst: Dienst, nu: datetime) -> Stand:
    """Look how things stand.

    Args:
        dienst: The jobs.
        nu: The moment, with a zone.

    Raises:
        StoreUnavailableError: the database is away.
    """
    ran = dienst.bord.last_runs()
    late = {turn.taak for turn in due(ran, nu) if nu - turn.sinds > SPELING}
    return Stand(
        klussen=tuple(Klusstand(taak=taak, laatst=ran.get(taak), te_laat=taak in late) for taak in Taak),
        post=dienst.wachtrij.status(),
        post_aan=dienst.postbode is not None,
        balies=stock(dienst.database, dienst.sleutels),
        verlopen=expired(dienst.database, nu.astimezone(ZONE).date()),
    )
