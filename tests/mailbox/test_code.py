import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.mailbox.code import LENGTE, Code
from tests.mailbox.examples import CODE

codes = st.builds(Code.new)
places = st.integers(0, LENGTE - 1)


@given(codes)
def test_a_code_is_sixteen_digits_that_read_back_as_they_were_shown(code: Code) -> None:
    assert len(code.cijfers) == LENGTE
    assert code.cijfers.isdigit()
    assert Code.parse(" ".join(code.groepen)) == code
    assert [len(group) for group in code.groepen] == [4, 4, 4, 4]


def test_no_two_codes_are_the_same() -> None:
    drawn = {Code.new() for _ in range(2000)}

    assert len(drawn) == 2000


def test_each_of_the_fifteen_digits_is_drawn_and_only_the_last_one_follows() -> None:
    drawn = [Code.new().cijfers for _ in range(400)]

    for place in range(LENGTE):
        assert {one[place] for one in drawn} == set("0123456789")
    assert len({one[:-1] for one in drawn}) == len(drawn)


@given(codes, places, st.integers(1, 9))
def test_every_single_wrong_digit_is_found(code: Code, place: int, more: int) -> None:
    wrong = str((int(code.cijfers[place]) + more) % 10)

    with pytest.raises(ValueError, match="staat een cijfer verkeerd"):
        Code.parse(code.cijfers[:place] + wrong + code.cijfers[place + 1 :])


@given(codes, st.integers(0, LENGTE - 2))
def test_every_two_neighbours_that_changed_places_are_found(code: Code, place: int) -> None:
    one, other = code.cijfers[place], code.cijfers[place + 1]
    typed = code.cijfers[:place] + other + one + code.cijfers[place + 2 :]

    if one == other:
        assert Code.parse(typed) == code
    else:
        with pytest.raises(ValueError, match="staat een cijfer verkeerd"):
            Code.parse(typed)


@pytest.mark.parametrize(
    "digits", ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19"]
)
def test_the_digits_of_another_script_are_read(digits: str) -> None:
    typed = CODE.cijfers.translate(str.maketrans("0123456789", digits))

    assert Code.parse(typed) == CODE


@pytest.mark.parametrize(
    "between",
    [" ", "-", ".", "\u00a0", "\u202f", "\t", "\r\n", "\u2013", "\u2011", "\u200f", "\u2066", "\u200b", "  - "],
)
def test_what_stands_between_the_groups_does_not_matter(between: str) -> None:
    assert Code.parse(between + between.join(CODE.groepen) + between) == CODE


@pytest.mark.parametrize("typed", ["", "123", CODE.cijfers + "0", CODE.cijfers[:-1]])
def test_a_code_of_another_length_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"(zestien|alleen) cijfers"):
        Code.parse(typed)


@pytest.mark.parametrize(
    "typed", ["abcd efgh ijkl mnop", "12345678901234½0", "1234567890123②50", "1234/5678/9012/3450"]
)
def test_other_signs_than_digits_are_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="alleen cijfers"):
        Code.parse(typed)


@given(st.text(max_size=40))
def test_any_text_is_a_code_or_a_sentence_that_does_not_repeat_it(text: str) -> None:
    said = _what_is_said_of(text)

    assert said in {
        "",
        "een code heeft alleen cijfers",
        "een code heeft zestien cijfers",
        "in deze code staat een cijfer verkeerd",
    }


def test_a_code_never_shows_itself() -> None:
    shown = f"{CODE} {CODE!r} {CODE!s} {[CODE]} {(CODE,)!r} {{'code': CODE}}"

    assert not any(group in shown for group in CODE.groepen)


def test_a_traceback_does_not_show_a_code_even_with_its_variables() -> None:
    with pytest.raises(LookupError) as caught:
        _lose(CODE)

    text = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "code = Code()" in text
    assert not any(group in text for group in CODE.groepen)


def test_a_traceback_of_a_mistyped_code_does_not_show_it() -> None:
    typed = "42" * 8

    with pytest.raises(ValueError, match="verkeerd") as caught:
        Code.parse(typed)

    assert "4242" not in "".join(traceback.format_exception(caught.value))


def _what_is_said_of(text: str) -> str:
    try:
        Code.parse(text)
    except ValueError as error:
        return str(error)
    return ""


def _lose(code: Code) -> None:
    raise LookupError(f"no place for {code}")
