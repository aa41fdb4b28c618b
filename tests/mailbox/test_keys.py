import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portal.domain.aanmelding import MAX_ANTWOORD, MAX_BERICHT, MAX_NAAM, Aanmelding, Antwoord
from portal.domain.plaatje import Plaatje
from portal.mailbox.code import Code
from portal.mailbox.errors import CannotOpenError
from portal.mailbox.keys import (
    BLOCK,
    ZOUT,
    Afleider,
    Doos,
    Lettersleutel,
    Sleutelpaar,
    open_model,
    pad,
    password_pair,
    seal,
    seal_model,
    unpad,
    unseal,
)
from portal.mailbox.rij import Rij
from tests.mailbox.examples import AANMELDING, AFLEIDER, ANDERE_CODE, CANARY, CODE, PEPPER, VANDAAG

PAAR = Sleutelpaar.from_seed(bytes(32))
LETTERS = Lettersleutel.parse("P6EM6QZVYRXRXZPTQBDT6B2I6675F353")
SEALED = 48  # bytes that a sealed box adds
bodies = st.binary(max_size=BLOCK - 1)


@given(bodies)
@example(b"")
@example(b"\x80")
@example(b"\0" * 9)
@example(b"a\x80\0\0")
@example(b"a" * (BLOCK - 1))
def test_what_is_padded_comes_back_whole(body: bytes) -> None:
    assert unpad(pad(body)) == body


@given(bodies)
def test_a_sealed_message_is_always_equally_long(body: bytes) -> None:
    sealed = seal(PAAR.publiek, pad(body))

    assert len(sealed) == BLOCK + SEALED
    assert unpad(unseal(PAAR, sealed)) == body


def test_what_is_longer_than_a_block_is_refused() -> None:
    with pytest.raises(ValueError, match="4095 bytes"):
        pad(b"a" * BLOCK)


@pytest.mark.parametrize("sign", ["ع", "🚲", '"', "\\", "\x01", "€"])
def test_the_longest_message_fits_in_any_script(sign: str) -> None:
    number = "+31612345678".ljust(30)
    longest = Aanmelding(
        dag=VANDAAG,
        plaatje=Plaatje.FIETS,
        taal=sign * MAX_NAAM,
        bericht=sign * MAX_BERICHT,
        organisatie=sign * MAX_NAAM,
        telefoon=number,
        organisatie_telefoon=number,
        paginataal="nl",
    )

    sealed = seal_model(PAAR.publiek, longest)

    assert len(sealed) == len(seal_model(PAAR.publiek, AANMELDING)) == BLOCK + SEALED
    assert open_model(Aanmelding, PAAR, sealed) == longest


@pytest.mark.parametrize("sign", ["ع", "🚲", '"', "\x01"])
def test_the_longest_answer_fits_in_any_script(sign: str) -> None:
    longest = Antwoord(dag=VANDAAG, sjabloon=sign * 40, tekst=sign * MAX_ANTWOORD)

    sealed = seal_model(PAAR.publiek, longest)

    assert len(sealed) == len(seal_model(PAAR.publiek, Antwoord(dag=VANDAAG))) == BLOCK + SEALED
    assert open_model(Antwoord, PAAR, sealed) == longest


def test_the_same_message_sealed_twice_looks_different() -> None:
    assert seal_model(PAAR.publiek, AANMELDING) != seal_model(PAAR.publiek, AANMELDING)


def test_another_key_opens_nothing() -> None:
    with pytest.raises(CannotOpenError, match="deze sleutel past niet"):
        unseal(Sleutelpaar.new(), seal(PAAR.publiek, b"geheim"))


@given(st.integers(0, 59), st.integers(1, 255))
def test_a_seal_with_one_changed_byte_opens_no_more(place: int, change: int) -> None:
    sealed = bytearray(seal(PAAR.publiek, b"twaalf bytes"))
    sealed[place] ^= change

    with pytest.raises(CannotOpenError):
        unseal(PAAR, bytes(sealed))


@pytest.mark.parametrize("sealed", [b"", b"x", b"x" * 47, b"x" * 48])
def test_what_is_no_seal_opens_nothing(sealed: bytes) -> None:
    with pytest.raises(CannotOpenError):
        unseal(PAAR, sealed)


@pytest.mark.parametrize("body", [CANARY.encode(), f'{{"bericht":"{CANARY}","nieuw":1}}'.encode(), b"\xff"])
def test_a_seal_around_something_else_is_refused_without_repeating_it(body: bytes) -> None:
    with pytest.raises(CannotOpenError, match="beschadigd") as caught:
        open_model(Aanmelding, PAAR, seal(PAAR.publiek, pad(body)))

    assert "kanarie" not in f"{caught.value!r}{caught.value.__cause__!r}"
    assert caught.value.__suppress_context__


def test_a_private_key_never_shows_itself() -> None:
    pair = Sleutelpaar.from_seed(b"P" * 32)

    assert "PPPP" not in f"{pair} {pair!r} {[pair]}"
    assert "privaat" not in repr(AFLEIDER.derive(CODE))


def test_two_codes_open_two_places_with_two_keys() -> None:
    one, other = AFLEIDER.derive(CODE), AFLEIDER.derive(ANDERE_CODE)

    assert len({one.id, other.id, one.paar.publiek, other.paar.publiek, one.paar.privaat, other.paar.privaat}) == 6
    assert len(one.id) == 16


def test_what_a_code_opens_depends_on_the_pepper_and_on_the_salt_and_on_nothing_else() -> None:
    zout = bytes(range(ZOUT))
    derived = [
        Afleider(PEPPER, zout, Rij()).derive(CODE),
        Afleider(bytes(32), zout, Rij()).derive(CODE),
        Afleider(PEPPER, bytes(ZOUT), Rij()).derive(CODE),
    ]

    assert derived[0] == AFLEIDER.derive(CODE)
    assert len({one.id for one in derived}) == 3
    assert len({one.paar.privaat for one in derived}) == 3


def test_the_place_of_a_code_has_not_moved_since_the_first_release() -> None:
    assert AFLEIDER.derive(CODE).id.hex() == "b9f5645753555c9269c3a93bb8c1ef9e"


def test_every_picture_is_given_to_about_as_many_codes() -> None:
    counts = dict.fromkeys(Plaatje, 0)

    for _ in range(3200):
        counts[AFLEIDER.plaatje(Code.new())] += 1

    assert len(counts) == 32
    assert min(counts.values()) > 50
    assert max(counts.values()) < 160


def test_the_picture_of_a_code_stays_the_same_and_needs_the_pepper() -> None:
    codes = [Code.new() for _ in range(50)]
    zout = bytes(range(ZOUT))
    same, other = Afleider(PEPPER, zout, Rij()), Afleider(bytes(32), zout, Rij())

    pictures = [AFLEIDER.plaatje(code) for code in codes]

    assert pictures == [same.plaatje(code) for code in codes]
    assert pictures != [other.plaatje(code) for code in codes]


@given(st.builds(Lettersleutel.new))
def test_a_key_on_paper_reads_back_as_it_was_printed(letters: Lettersleutel) -> None:
    assert len(letters.groepen) == 8
    assert {len(group) for group in letters.groepen} == {4}
    assert Lettersleutel.parse(" ".join(letters.groepen)).paar() == letters.paar()
    assert Lettersleutel.parse("-".join(letters.groepen).lower()) == letters


@given(st.integers(0, 31), st.sampled_from(string.ascii_uppercase + "234567"))
def test_every_wrong_letter_on_paper_is_found(place: int, other: str) -> None:
    typed = LETTERS.letters[:place] + other + LETTERS.letters[place + 1 :]

    if typed == LETTERS.letters:
        assert Lettersleutel.parse(typed) == LETTERS
    else:
        with pytest.raises(CannotOpenError, match="staat een letter verkeerd"):
            Lettersleutel.parse(typed)


@pytest.mark.parametrize(("letter", "misread"), [("O", "0"), ("I", "1"), ("B", "8")])
def test_a_letter_that_looks_like_a_digit_may_be_read_as_one(letter: str, misread: str) -> None:
    letters = next(made for made in (Lettersleutel.new() for _ in range(200)) if letter in made.letters)

    assert Lettersleutel.parse(letters.letters.replace(letter, misread)) == letters


@pytest.mark.parametrize(
    "typed", ["", "ABCD", LETTERS.letters[:-1], LETTERS.letters + "A", "é" * 32, "=" * 32, "A" * 32]
)
def test_what_is_no_key_on_paper_is_refused(typed: str) -> None:
    with pytest.raises(CannotOpenError, match="32 letters"):
        Lettersleutel.parse(typed)


def test_a_key_on_paper_never_shows_itself() -> None:
    shown = f"{LETTERS} {LETTERS!r} {[LETTERS]}"

    assert not any(group in shown for group in LETTERS.groepen)


def test_a_box_opens_what_it_locked_and_locks_it_differently_every_time() -> None:
    box = Doos(b"k" * 32)

    locked = box.sluit(b"geheim")

    assert box.open(locked) == b"geheim"
    assert box.sluit(b"geheim") != locked
    assert b"geheim" not in locked


@given(st.integers(0, 45), st.integers(1, 255))
def test_a_box_with_one_changed_byte_opens_no_more(place: int, change: int) -> None:
    box = Doos(b"k" * 32)
    locked = bytearray(box.sluit(b"geheim"))
    locked[place] ^= change

    with pytest.raises(CannotOpenError):
        box.open(bytes(locked))


@pytest.mark.parametrize("locked", [b"", b"x" * 10, b"x" * 60])
def test_a_box_opens_nothing_that_it_did_not_lock(locked: bytes) -> None:
    with pytest.raises(CannotOpenError):
        Doos(b"k" * 32).open(locked)


def test_a_box_opens_nothing_that_another_box_locked() -> None:
    with pytest.raises(CannotOpenError):
        Doos(b"k" * 32).open(Doos(b"j" * 32).sluit(b"geheim"))


def test_a_password_typed_on_another_keyboard_is_the_same_password() -> None:
    zout = bytes(ZOUT)

    composed = password_pair("caf\u00e9 \ufb01ets", zout, Rij())
    decomposed = password_pair("cafe\u0301 fiets", zout, Rij())

    assert composed == decomposed


def test_the_same_password_of_two_people_makes_two_keys() -> None:
    one, other = (password_pair("tulpenveld", bytes([salt] * ZOUT), Rij()) for salt in (1, 2))

    assert one.publiek != other.publiek
