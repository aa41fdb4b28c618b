"""What is remembered while a site is frozen."""

from collections.abc import Callable

import pytest
from markupsafe import Markup

from portal.domain.waarde import Nederlands
from portal.ui.geheugen import ROOM, aside, remembered, remembering, turn_to


@pytest.fixture
def made() -> list[object]:
    return []


@pytest.fixture
def make(made: list[object]) -> Callable[..., object]:
    @remembered
    def make(*args: object, **named: object) -> object:
        made.append((args, named))
        return object()

    return make


def test_live_nothing_is_remembered(make: Callable[..., object]) -> None:
    assert make("wat iemand typte") is not make("wat iemand typte")


def test_the_same_arguments_are_asked_once(make: Callable[..., object], made: list[object]) -> None:
    thing = [1, 2]
    with remembering():
        assert make("a", thing, naam="b") is make("a", thing, naam="b")
        assert len(made) == 1
        others = [make("b", thing), make("a", [1, 2]), make("a", thing, naam="c"), make("a", thing, soort="b")]

    assert len({id(other) for other in others}) == 4
    assert len(made) == 5


def test_text_that_is_safe_or_dutch_is_not_the_same_as_plain_text(make: Callable[..., object]) -> None:
    with remembering():
        results = {id(make(kind("zorg"))) for kind in (str, Markup, Nederlands)}

    assert len(results) == 3


def test_each_kind_of_page_remembers_apart(make: Callable[..., object]) -> None:
    with remembering():
        turn_to("nl", 2)
        dutch = make("a")
        turn_to("ar", 2)
        arabic = make("a")
        with aside("nl"):
            assert make("a") not in (dutch, arabic)
        assert make("a") is arabic
        turn_to("nl", 2)
        assert make("a") is dutch


def test_after_a_build_everything_is_forgotten(make: Callable[..., object]) -> None:
    with remembering():
        first = make("a")
        with remembering():
            assert make("a") is first
    with remembering():
        assert make("a") is not first


def test_what_is_used_stays_and_what_is_not_goes(make: Callable[..., object], made: list[object]) -> None:
    with remembering():
        used = make("used")
        make("once")
        for number in range(3 * ROOM):
            make(str(number))
            assert make("used") is used
        before = len(made)
        make("once")

    assert len(made) == before + 1
