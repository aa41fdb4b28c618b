"""Every way to reach a desk is seen, however a page writes it."""

import pytest

from portal.audit.kanalen import (
    Algemeen,
    form,
    mail_addresses,
    numbers,
    opening_hours,
    visiting_address,
    when_closed,
)
from tests.audit.examples import page_of


@pytest.mark.parametrize(
    ("inhoud", "kies"),
    [
        ("<p>Bel 14 030.</p>", ["14030"]),
        ("<p>Bel 14030 of (030) 286 10 00</p>", ["14030", "+31302861000"]),
        ("<p>Bel 030-2861000.</p>", ["+31302861000"]),
        ("<p>+31 (0)30 286 10 00</p>", ["+31302861000"]),
        ("<p>Bel 06 12345678</p>", ["+31612345678"]),
        ('<p><a href="tel:+31%2030%20286%2010%2000">Bel ons</a></p>', ["+31302861000"]),
        ("<p>Bel 030 286&nbsp;10&nbsp;00, of 030 286 10 00</p>", ["+31302861000"]),
        ("<p>Bel 112 bij gevaar.</p>", []),
        ("<p>Zaaknummer 0302861000123. KvK 01234567. Op 03-11-2026.</p>", []),
        ("<p>Bel de redactie van 1034 AB, € 0,50.</p>", []),
    ],
)
def test_a_telephone_number_is_seen_and_nothing_that_only_looks_like_it(inhoud: str, kies: list[str]) -> None:
    assert [one.kies for one in numbers(page_of(inhoud))] == kies


def test_a_number_in_the_foot_of_every_page_is_not_of_this_page() -> None:
    page = page_of('<p>Hallo</p></main><footer><a href="tel:14030">14 030</a> info@zeist.nl</footer>')

    assert (numbers(page), mail_addresses(page)) == ((), ())


def test_mail_addresses_are_seen_in_links_and_in_text() -> None:
    page = page_of('<a href="mailto:Nazorg@Zeist.nl?subject=Hulp">mail</a> of loket@<wbr>zeist.nl.')

    assert mail_addresses(page) == ("nazorg@zeist.nl", "loket@zeist.nl")


@pytest.mark.parametrize(
    ("email", "is_general"),
    [
        *(("info@zeist.nl", True), ("Klantcontactcentrum@zeist.nl", True), ("gemeente@zeist.nl", True)),
        *(("nazorg@zeist.nl", False), ("informatiepunt@zeist.nl", False), ("zeist@zeist.nl", True)),
    ],
)
def test_a_general_mailbox_is_known_by_its_name_or_by_the_register(email: str, *, is_general: bool) -> None:
    assert Algemeen(adressen=frozenset({"zeist@zeist.nl"})).has_address(email) is is_general


@pytest.mark.parametrize(
    ("inhoud", "found"),
    [
        ("<p>Het Rond 1<br>3701 HS Zeist</p>", "Het Rond 1 3701 HS Zeist"),
        ("<p>Het Rond 1</p><p>3701HS Zeist</p>", "Het Rond 1 3701HS Zeist"),
        ("<p>Postbus 513, 3700 AM Zeist</p>", ""),
        ("<p>Zoek op 3701 HS.</p>", ""),
    ],
)
def test_a_street_is_an_address_and_a_box_is_not(inhoud: str, found: str) -> None:
    assert visiting_address(page_of(inhoud)) == found


@pytest.mark.parametrize(
    ("inhoud", "found"),
    [
        ("<p>Op werkdagen van 9.00 tot 17.00 uur</p>", (True, True)),
        ("<dl><dt>ma t/m vr</dt><dd>8:30-12:00</dd></dl>", (True, True)),
        ("<table><tr><td>Dinsdag</td><td>9 uur tot 12 uur</td></tr></table>", (True, True)),
        ("<p>Wij zijn er op werkdagen.</p>", (True, False)),
        ("<p>Het kost 9.50 euro.</p>", (False, False)),
    ],
)
def test_days_and_hours_are_seen(inhoud: str, found: tuple[bool, bool]) -> None:
    assert opening_hours(page_of(inhoud)) == found


def test_a_form_counts_and_a_box_to_search_in_does_not() -> None:
    assert form(page_of("<form><textarea></textarea></form>")) == "een formulier op de pagina"
    assert form(page_of('<a href="/aanmelden">Meld u aan</a>')) == "Meld u aan"
    assert form(page_of('<form><input type="search"></form><a href="mailto:a@b.nl">Stuur een bericht</a>')) == ""


def test_what_to_do_when_the_desk_is_closed_is_more_than_that_it_is_closed() -> None:
    assert when_closed(page_of("<p>Buiten kantoortijd belt u de opvang.</p>")) != ""
    assert when_closed(page_of("<p>In het weekend zijn wij gesloten.</p>")) == ""
