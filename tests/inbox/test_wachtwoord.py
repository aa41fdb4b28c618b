import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from limits import parse_many

from portal.inbox.drempel import Drempel, network_of
from portal.inbox.wachtwoord import refuse


@pytest.mark.parametrize(
    "password",
    [
        "Wachtwoord123!",
        "welkom welkom",
        "qwertyuiop12",
        "123456789012",
        "210987654321",
        "aaaaaaaaaaaa",
        "September2026",
    ],
)
def test_what_anybody_tries_first_is_refused(password: str) -> None:
    assert "raadt iedereen" in refuse(password, password, naam="", email="") if password else False


@pytest.mark.parametrize(
    "password", ["een fiets vol tulpen", "83650174926354", "пароль из слов", "كلمة مرور طويلة جدا"]
)
def test_a_long_password_of_any_script_needs_no_special_sign(password: str) -> None:
    said = refuse(password, password, naam="Jan", email="jan@gemeente.nl")

    assert said == ""


def test_a_name_in_a_password_is_refused_however_it_is_written() -> None:
    assert "uw naam" in refuse("HalloFatima-2031", "HalloFatima-2031", naam="Fatima Yilmaz", email="f@x.nl")
    assert "uw naam" in refuse("lang yilmaz lang", "lang yilmaz lang", naam="F", email="f.yilmaz@x.nl")


@given(st.text(max_size=11))
def test_a_short_password_is_always_refused(password: str) -> None:
    assert refuse(password, password, naam="", email="")


def test_a_wait_ends() -> None:
    drempel = Drempel(parse_many("2 per second"))
    waits = [drempel.attempt("a@b.nl", "192.0.2.1") for _attempt in range(3)]

    time.sleep(1.1)

    assert waits[:2] == [0, 0]
    assert waits[2] > 0
    assert drempel.attempt("a@b.nl", "192.0.2.1") == 0


def test_an_attempt_that_must_wait_does_not_make_the_wait_longer() -> None:
    drempel = Drempel(parse_many("1 per second"))
    drempel.attempt("a@b.nl", "192.0.2.1")
    for _attempt in range(20):
        drempel.attempt("a@b.nl", "192.0.2.1")

    time.sleep(1.1)

    assert drempel.attempt("a@b.nl", "192.0.2.1") == 0


def test_one_address_from_everywhere_waits_too_in_the_end() -> None:
    drempel = Drempel()

    waits = [drempel.attempt("a@b.nl", f"192.0.2.{host}") for host in range(61)]

    assert waits[:60] == [0] * 60
    assert waits[60] > 0


def test_somebody_who_logged_in_starts_anew() -> None:
    drempel = Drempel()
    for _attempt in range(4):
        drempel.attempt("a@b.nl", "192.0.2.1")

    drempel.forget("A@b.nl", "192.0.2.1")

    assert drempel.attempt("a@b.nl", "192.0.2.1") == 0


@pytest.mark.parametrize(
    ("address", "network"),
    [("192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("unix:", ""), ("", "")],
)
def test_a_household_is_one_network(address: str, network: str) -> None:
    assert network_of(address) == network
