import re
from datetime import date
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from portal.compose import frozen_clock, make_room
from portal.domain.neutraal import reveals
from portal.domain.waarde import Nederlands
from portal.public.room import Room
from portal.register.inschrijving import eerste_nummer, inschrijvingen
from portal.register.vcard import neutral_vcard, vcard, vcards
from portal.settings import Settings
from tests.examples import UTRECHT
from tests.register.examples import VAKLIJN, country, loket

LINE = re.compile(r"[A-Za-z0-9-]+(\.[A-Z-]+)?(;[A-Z]+=[a-z0-9]+)*:.+")


@pytest.fixture(scope="module")
def whole() -> Room:
    return make_room(Settings(), frozen_clock(date(2026, 11, 22)))


def card_of(**other: Any) -> Any:
    catalogue = country(loket(**other))
    return vobject.readOne(vcard(inschrijvingen(catalogue)[0], catalogue))


def test_a_card_holds_every_way_to_reach_a_desk() -> None:
    card = card_of()

    assert (card.version.value, card.fn.value, card.kind.value) == ("4.0", "Bureau Nazorg", "org")
    assert (card.tel.value, card.tel.params["VALUE"]) == ("tel:+31302861000", ["uri"])
    assert card.email.value == "nazorg@utrecht.nl"
    assert (card.adr.value.street, card.adr.value.city, card.adr.value.code) == ("Stadsplateau 1", "Utrecht", "3521 AZ")
    assert "Bellen: ma-vr 09:00-17:00; niet op feestdagen." in card.note.value
    assert card.uid.value == f"urn:uuid:{inschrijvingen(country())[0].id}"
    assert card.rev.value == "20261001T000000Z"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=120))
def test_a_card_reads_back_whatever_a_desk_is_called_and_no_line_is_too_long(naam: str) -> None:
    catalogue = country(loket(naam=Nederlands(naam)))
    text = vcard(inschrijvingen(catalogue)[0], catalogue)

    assert text.endswith("END:VCARD\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    [name] = [line for line in text.replace("\r\n ", "").split("\r\n") if line.startswith("FN:")]
    assert re.sub(r"\\(.)", r"\1", name.removeprefix("FN:")) == naam


def test_every_card_of_the_country_is_read_by_another_program(whole: Room) -> None:
    cards = dict(vcards(whole.catalogue))

    assert len(cards) == len(list(Settings().gemeenten.glob("loketten/*.yaml")))
    for text in cards.values():
        assert vobject.readOne(text).fn.value
        assert all(LINE.fullmatch(line) for line in text.replace("\r\n ", "").split("\r\n")[:-1]), text


def test_a_desk_without_a_number_gives_the_switchboard_of_its_one_gemeente_and_says_so() -> None:
    alone = card_of(telefoon=None, bedient=(UTRECHT.code,))

    assert (alone.tel.value, alone.x_ablabel.value) == ("14030", "Algemeen nummer, vraag naar Bureau Nazorg")
    assert not hasattr(card_of(telefoon=None), "tel")


def test_lines_for_professionals_stand_on_a_card_only_where_they_are_given() -> None:
    [(_slug, closed)] = vcards(country(), {"bureau-nazorg": (VAKLIJN,)})
    [(_slug, public)] = vcards(country())

    assert "lijn1.TEL;VALUE=uri;TYPE=work:tel:+31302861001\r\nlijn1.X-ABLABEL:Lijn voor casemanagers" in closed
    assert "861001" not in public


def test_a_card_for_the_phone_of_who_comes_home_says_nowhere_what_it_is_about(whole: Room) -> None:
    every = [(one, whole.catalogue) for one in whole.catalogue]
    every += [(one, whole.voorbeeld) for one in whole.voorbeeld]
    every += [(one, country()) for one in country()]
    found = [(gemeente, eerste_nummer(gemeente, catalogue)) for gemeente, catalogue in every]
    cards = [neutral_vcard(one, gemeente) for gemeente, one in found if one]

    assert len(cards) > 300
    assert [card for card in cards if reveals(card.replace("\r\n ", ""))] == []
    assert any("FN:Loket Utrecht\r\n" in card for card in cards)
    assert all("\r\nTEL;" in card for card in cards)
