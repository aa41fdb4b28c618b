import pytest

from portal.domain.neutraal import reveals


@pytest.mark.parametrize(
    "text",
    ["nazorg@gemeente.nl", "https://detentie.example", "Hulp na Gevangenis", "RE-INTEGRATIE", "więzienie", "Häftling"],
)
def test_a_word_that_tells_what_it_is_about_is_seen(text: str) -> None:
    assert reveals(text)


@pytest.mark.parametrize("text", ["bericht@gemeente.nl", "https://bericht.example", "Uw bericht", "Balie", "Utrecht"])
def test_a_neutral_word_is_let_through(text: str) -> None:
    assert not reveals(text)
