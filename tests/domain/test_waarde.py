import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.contact import Adres
from portal.domain.taal import Taal
from portal.domain.waarde import check_email, check_https, check_regel


@pytest.mark.parametrize(
    "text",
    ["http://www.utrecht.nl", "HTTP://www.utrecht.nl", "http:www.utrecht.nl"],
)
def test_a_link_that_can_be_read_on_the_way_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is een onveilige link; gebruik https:// of laat de link weg"):
        check_https(text)


@pytest.mark.parametrize(
    "text",
    [
        "www.utrecht.nl",
        "javascript:alert(1)",
        "https://",
        "https://utrecht",
        "https://user:pw@utrecht.nl",
        "https://utrecht.nl/a b",
        'https://utrecht.nl/"onclick',
        "https://utrecht.nl/<b>",
        "//utrecht.nl",
        "ftp://a.nl",
        "https://127.0.0.1/",
        "https://utrecht.nl\n",
        "https://utrecht.nl/café",
        "https://utrecht.nl/a[b]",
        "https://utrecht.nl/a|b",
        "https://utrecht.nl/%zz",
        "https://utrecht.nl/#a#b",
        "",
    ],
)
def test_what_is_no_safe_link_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is geen link die met https:// begint"):
        check_https(text)


@pytest.mark.parametrize(
    "text",
    ["https://www.utrecht.nl", "https://a.b.c.nl:8443/x?y=z#w", "https://utrecht.nl/caf%C3%A9", "https://x.nl/'t-gooi"],
)
def test_a_safe_link_is_kept(text: str) -> None:
    assert check_https(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "info",
        "info(at)utrecht.nl",
        "info@utrecht",
        "@utrecht.nl",
        "a b@utrecht.nl",
        "a@b@utrecht.nl",
        "a@-x.nl",
        "a@x..nl",
        "a@x.nl?bcc=b@y.nl",
        "",
        "mailto:a@x.nl",
    ],
)
def test_an_email_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is geen e-mailadres"):
        check_email(text)


@pytest.mark.parametrize("text", ["info@utrecht.nl", "nazorg.ex-gedetineerden@den-haag.nl", "a_b+c%d@x.y.gemeente"])
def test_an_email_is_kept(text: str) -> None:
    assert check_email(text) == text


@pytest.mark.parametrize("sign", ["\n", "\r", "\t", "\0", "\x1b", "\x7f", "\u202e", "\u2066", "\u200f"])
def test_a_sign_that_nobody_sees_is_refused_in_a_line(sign: str) -> None:
    with pytest.raises(ValueError, match="bevat een regeleinde of een onzichtbaar teken"):
        check_regel(f"Bel{sign}ons")


@given(st.text(max_size=40))
def test_any_text_is_kept_whole_or_refused(text: str) -> None:
    for check in (check_regel, check_email, check_https):
        try:
            kept = check(text)
        except ValueError:
            continue
        assert kept == text


def test_an_address_without_postcode_still_has_its_second_line() -> None:
    full = Adres.model_validate({"straat": "Spui 70", "postcode": "2511bt", "plaats": "Den Haag"})
    short = Adres.model_validate({"straat": "Spui 70", "plaats": "Den Haag"})

    assert full.regel == "2511 BT Den Haag"
    assert short.regel == "Den Haag"


@pytest.mark.parametrize("taal", list(Taal))
def test_every_language_has_a_name_and_a_direction(taal: Taal) -> None:
    assert taal.naam
    assert taal.richting in {"ltr", "rtl"}
