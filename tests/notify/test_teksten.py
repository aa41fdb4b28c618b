import re

import pytest
from sqlalchemy import String

from portal.mailbox.tables import post
from portal.mailbox.wachtrij import Soort
from portal.notify.teksten import TEKSTEN

TELT = re.compile(
    r"deten|gedetineerd|gevang|nazorg|justiti|reclasser|re-?integrati|bajes|\bcel|straf|delict|vrijlat|vrijkom|"
    r"prison|detain|jail|inmate|crim|vast(zit|zat)|terugk|gemeente|loket",
    re.IGNORECASE,
)
"""Words of which one tells what a desk is for; and words that tell which desk it is."""


@pytest.mark.parametrize("soort", Soort)
def test_no_mail_holds_a_word_that_tells_what_a_desk_is_for(soort: Soort) -> None:
    tekst = TEKSTEN[soort]

    mail = f"{tekst.onderwerp}\n{tekst.fill(balie='https://balie.example', aantal=3)}\n{soort}"

    assert not TELT.search(mail)


@pytest.mark.parametrize("soort", Soort)
def test_a_mail_says_the_same_whatever_waits(soort: Soort) -> None:
    one, many = (TEKSTEN[soort].fill(balie="https://balie.example", aantal=aantal) for aantal in (1, 99))

    assert (one == many) == (soort is not Soort.BLIJFT_LIGGEN)
    assert one.replace("1", "99") == many


@pytest.mark.parametrize("soort", Soort)
def test_a_mail_links_to_the_inbox_and_nowhere_else(soort: Soort) -> None:
    text = TEKSTEN[soort].fill(balie="https://balie.example", aantal=3)

    assert set(re.findall(r"\S+://\S+", text)) <= {"https://balie.example"}


@pytest.mark.parametrize("soort", Soort)
def test_without_an_address_of_the_inbox_nothing_is_left_open(soort: Soort) -> None:
    text = TEKSTEN[soort].fill(balie="", aantal=3)

    assert "{" not in text
    assert "\n\n\n" not in text


def test_something_waits_is_told_in_the_same_words_as_in_the_subject() -> None:
    tekst = TEKSTEN[Soort.KLAAR]

    assert tekst.onderwerp == "Er staat iets klaar"
    assert "Er staat iets klaar." in tekst.fill(balie="", aantal=0)


@pytest.mark.parametrize("soort", Soort)
def test_sentences_are_short_and_calm(soort: Soort) -> None:
    text = TEKSTEN[soort].fill(balie="", aantal=3)

    longest = max(re.split(r"[.?]\s", text), key=lambda sentence: len(sentence.split()))
    assert len(longest.split()) <= 12, longest
    assert "!" not in text


@pytest.mark.parametrize("soort", Soort)
def test_the_kind_fits_in_its_column(soort: Soort) -> None:
    kind = post.c.soort.type

    assert isinstance(kind, String)
    assert len(soort) <= (kind.length or 0)
