from threading import Event

import pytest

from portal.mailbox.errors import TooBusyError
from portal.mailbox.rij import Rij
from tests.mailbox.samen import at_once


def test_nobody_more_than_the_places_works_at_once() -> None:
    rij = Rij(plekken=2, wachtenden=6)
    inside: list[int] = []

    def work() -> int:
        with rij.plek():
            inside.append(1)
            Event().wait(0.01)
            now = len(inside)
            inside.pop()
            return now

    counts = at_once(*[work] * 8)

    assert set(counts) <= {1, 2}
    assert 2 in counts


def test_who_does_not_fit_in_the_queue_is_told_at_once_and_the_others_get_their_turn() -> None:
    rij = Rij(plekken=2, wachtenden=1)
    refused, done = Event(), []

    def work() -> str:
        try:
            with rij.plek():
                refused.wait(10)
                done.append(1)
                return "klaar"
        except TooBusyError as error:
            refused.set()
            return str(error)

    said = at_once(*[work] * 4)

    assert sorted(map(str, said)) == ["het is nu druk; probeer het over een minuut weer", "klaar", "klaar", "klaar"]
    assert len(done) == 3


def test_a_failure_gives_the_place_back() -> None:
    rij = Rij(plekken=1, wachtenden=0)

    for _ in range(3):
        with pytest.raises(LookupError), rij.plek():
            raise LookupError

    with rij.plek(), pytest.raises(TooBusyError), rij.plek():
        pytest.fail("a second place was given away")
