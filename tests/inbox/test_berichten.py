from dataclasses import replace
from datetime import timedelta

import pytest

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.aanmelding import Antwoord, Antwoordsoort, Bereik, Plek, Wie
from portal.inbox.app import create_inbox
from portal.mailbox.openlog import Handeling, regels
from portal.mailbox.staten import Bak, Staat
from tests.html import attr, one, words
from tests.inbox.browser import HOME, Browser
from tests.inbox.conftest import DESK, OTHER_DESK, World
from tests.mailbox.examples import AANMELDING, ANDERE_CODE, CANARY, CODE, TELEFOON, VANDAAG, new_store

PROFESSIONAL = AANMELDING.model_copy(
    update={"wie": Wie.PROFESSIONAL, "organisatie": "Stichting Onderweg", "organisatie_telefoon": "020 123 45 67"}
)


def test_the_list_says_of_each_message_what_is_asked_and_how_to_reach_whom(world: World, anna: Browser) -> None:
    world.send(AANMELDING.model_copy(update={"dag": VANDAAG - timedelta(days=4)}))

    page = anna.open(HOME)

    row = one(page, ".portal-contact")
    assert "Een fiets, 19 november 2026" in words(row)
    for part in ("Nieuw", "Slapen en wonen", "Schulden", "Papiaments", "Bellen", "De persoon zelf"):
        assert part in words(row)
    assert "Wacht al 2 werkdagen" in words(row)
    assert TELEFOON not in anna.response.text  # first comes the question for the picture


def test_the_list_does_not_mark_anything_as_read(world: World, anna: Browser) -> None:
    world.send()

    anna.open(HOME)

    [message] = world.room.berichten.all(DESK, VANDAAG)
    assert message.staat is Staat.WACHT


def test_the_second_tray_comes_last_and_is_to_be_read_all_the_same(world: World, anna: Browser) -> None:
    world.send(code=ANDERE_CODE, bak=Bak.TWEEDE)
    world.send()

    page = anna.open(HOME)

    assert [tag.text for tag in page.select("h2")] == ["Eerste bak", "Tweede bak"]
    assert "Misschien geen mens. Lees ze toch." in words(page.select("section")[1])


def test_a_drill_is_marked_as_one(world: World, anna: Browser) -> None:
    path = world.send(AANMELDING.model_copy(update={"oefening": True, "telefoon": "", "bericht": ""}))

    listed = words(anna.open(HOME))
    anna.open(path)

    assert "Dit is een oefening." in listed
    assert "Dit is een oefening. Er wacht niemand." in anna.text
    assert "Doorgeven aan een andere gemeente" not in anna.links


def test_opening_a_message_tells_the_melder_and_the_log(world: World, anna: Browser) -> None:
    path = world.send()

    anna.open(path)

    assert new_store(world.database).status(CODE, VANDAAG).staat is Staat.GELEZEN
    [line] = [one for one in regels(world.database, DESK) if one.wat is Handeling.GELEZEN]
    assert (line.wie, line.bericht) == ("Anna", path.split("/")[-2][:8])


def test_a_message_shows_all_that_was_written_as_text(world: World, anna: Browser) -> None:
    text = 'Zie https://voorbeeld.example <script>alert("x")</script>\n<a href="https://kwaad.example">klik</a>'
    path = world.send(AANMELDING.model_copy(update={"bericht": text, "taal": "<b>Papiaments</b>"}))

    page = anna.open(path)

    assert text.splitlines()[0] in anna.text
    assert not page.select("main script, main b, a[href*=kwaad], a[href*=voorbeeld]")


def test_the_caller_asks_for_the_picture_before_anything_else(world: World, anna: Browser) -> None:
    path = world.send()

    anna.open(path)

    before, _sign, after = anna.text.partition("Welk plaatje hoort bij uw bericht?")
    assert TELEFOON not in before
    assert TELEFOON in after
    assert "Dag, u spreekt met Anna van de gemeente Utrecht." in before
    assert "Nooit zeggen" in after
    assert "Spreek niets in." in after


def test_a_machine_hears_one_neutral_sentence_and_only_when_that_was_allowed(world: World, anna: Browser) -> None:
    path = world.send(AANMELDING.model_copy(update={"inspreken": True}))

    page = anna.open(path)

    said = page.select(".portal-zeg")[-1].text
    assert said == "Dag, dit is Anna van de gemeente Utrecht. Belt u mij terug? Het nummer is 030 286 10 00."
    assert "Spreek niets in." not in anna.text


def test_a_number_of_another_country_can_be_dialled(world: World, anna: Browser) -> None:
    path = world.send(AANMELDING.model_copy(update={"telefoon": "+32 (0)470 12-34-56"}))

    page = anna.open(path)

    assert attr(one(page, ".portal-bel"), "href") == "tel:+320470123456"


def test_who_reads_answers_with_the_code_only_is_not_called(world: World, anna: Browser) -> None:
    path = world.send(AANMELDING.model_copy(update={"bereik": Bereik.CODE, "telefoon": ""}))

    page = anna.open(path)

    assert not page.select(".portal-bel, .portal-zeg")


def test_who_comes_by_is_asked_for_the_picture_too(world: World, anna: Browser) -> None:
    path = world.send(AANMELDING.model_copy(update={"bereik": Bereik.LANGS, "telefoon": ""}))

    anna.open(path)

    assert "Aan de balie of aan de telefoon" in anna.text
    assert "Welk plaatje hoort bij uw bericht?" in anna.text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"plek": Plek.BUITENLAND}, "In het buitenland"),
        ({"plek": Plek.WEEK, "week": VANDAAG + timedelta(days=14)}, "Komt in de week van 7 december 2026"),
        ({"plek": Plek.WEEK}, "Komt naar Nederland"),
        ({"plek": None, "taal": ""}, "Niet gezegd"),
        ({"wie": Wie.FAMILIE}, "Familie of een vriend"),
        ({"onderwerpen": ()}, "Iets anders"),
        ({"onderwerpen": tuple(Basisvoorwaarde)}, "Mensen om u heen"),
    ],
)
def test_every_answer_has_its_words(world: World, anna: Browser, changes: dict[str, object], said: str) -> None:
    path = world.send(AANMELDING.model_copy(update=changes))

    anna.open(path)

    assert said in anna.text


def test_an_answer_reaches_the_melder_and_the_page_says_until_when(world: World, anna: Browser) -> None:
    path = world.send()
    anna.open(path)
    anna.follow("Antwoord schrijven")

    anna.press("Verstuur het antwoord", {"sjabloon": "bel-ons", "tekst": "Vraag naar Anna."})

    assert anna.title == "Uw antwoord staat klaar"
    assert "Dat kan tot en met 20 februari 2027." in anna.text
    [answer] = new_store(world.database).status(CODE, VANDAAG).antwoorden
    assert answer == Antwoord(dag=VANDAAG, sjabloon="bel-ons", tekst="Vraag naar Anna.")


def test_an_answer_needs_a_sentence_or_a_text(world: World, anna: Browser) -> None:
    anna.open(f"{world.send()}antwoord/")

    anna.press("Verstuur het antwoord")

    assert "Kies een zin, of schrijf zelf iets." in anna.text
    assert new_store(world.database).status(CODE, VANDAAG).antwoorden == ()


def test_a_text_that_is_too_long_stays_and_says_how_much(world: World, anna: Browser) -> None:
    anna.open(f"{world.send()}antwoord/")
    long = "é" * 520

    anna.press("Verstuur het antwoord", {"tekst": long})

    assert "Dit is te lang: haal 20 tekens weg." in anna.text
    assert one(anna.page, "textarea").text.strip() == long


def test_five_hundred_emoji_fit(world: World, anna: Browser) -> None:
    anna.open(f"{world.send()}antwoord/")

    anna.press("Verstuur het antwoord", {"tekst": "🚲" * 500})

    [answer] = new_store(world.database).status(CODE, VANDAAG).antwoorden
    assert answer.tekst == "🚲" * 500


def test_a_sentence_that_does_not_exist_is_not_sent(world: World, anna: Browser) -> None:
    anna.open(f"{world.send()}antwoord/")

    anna.press("Verstuur het antwoord", {"sjabloon": "verzonnen"})

    assert "Kies een zin, of schrijf zelf iets." in anna.text


def test_an_appointment_says_day_time_and_place(world: World, anna: Browser) -> None:
    anna.open(f"{world.send()}afspraak/")

    anna.press("Verstuur de afspraak", {"dag": "2026-11-30", "tijd": "9:05", "tekst": "Neem iemand mee."})

    assert anna.title == "De afspraak staat klaar"
    [answer] = new_store(world.database).status(CODE, VANDAAG).antwoorden
    assert (answer.soort, answer.sjabloon) == (Antwoordsoort.AFSPRAAK, "afspraak")
    assert answer.tekst.splitlines() == [
        "Dag: maandag 30 november 2026",
        "Tijd: 9.05 uur",
        "Plaats: Stadsplateau 1, Utrecht",
        "Neem iemand mee.",
    ]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"dag": "2026-11-22"}, "Kies een dag, vandaag of later."),
        ({"dag": "morgen"}, "Kies een dag, vandaag of later."),
        ({"tijd": "25:00"}, "Kies een tijd, bijvoorbeeld 10:30."),
        ({"plaats": ""}, "Schrijf waar de afspraak is, kort."),
        ({"tekst": "x" * 499}, "Dit is te lang"),
    ],
)
def test_what_is_missing_from_an_appointment_is_said(
    world: World, anna: Browser, answers: dict[str, str | list[str]], said: str
) -> None:
    anna.open(f"{world.send()}afspraak/")

    anna.press("Verstuur de afspraak", {"dag": "30-11-2026", "tijd": "10.30", **answers})

    assert said in anna.text
    assert new_store(world.database).status(CODE, VANDAAG).antwoorden == ()


def test_only_a_professional_hears_that_nobody_came(world: World, anna: Browser) -> None:
    own, professional = world.send(), world.send(PROFESSIONAL, code=ANDERE_CODE)

    anna.open(own)
    of_own = anna.links
    anna.open(professional)
    anna.follow("Niet verschenen")
    anna.press("Meld dat er niemand kwam")

    assert "Niet verschenen" not in of_own
    assert anna.title == "U meldde dat er niemand kwam"
    [answer] = new_store(world.database).status(ANDERE_CODE, VANDAAG).antwoorden
    assert answer.soort is Antwoordsoort.NIET_VERSCHENEN
    assert anna.open(f"{own}niet-verschenen/")
    assert anna.response.status_code == 404


def test_erasing_asks_first_and_then_leaves_nothing(world: World, anna: Browser) -> None:
    path = world.send()
    anna.open(path)

    anna.follow("Bericht wissen")
    asked = len(world.room.berichten.all(DESK, VANDAAG))
    anna.press("Wis het bericht")

    assert asked == 1
    assert anna.title == "Het bericht is gewist"
    assert world.room.berichten.all(DESK, VANDAAG) == ()
    anna.open(path)
    assert anna.title == "Bericht niet gevonden"


@pytest.mark.parametrize("part", ["", "antwoord/", "afspraak/", "niet-verschenen/", "doorgeven/", "wissen/"])
def test_a_desk_cannot_reach_a_message_of_another_desk(world: World, part: str) -> None:
    path = world.send(PROFESSIONAL)
    stranger = world.log_in(world.browser(), loket=OTHER_DESK)

    stranger.open(path + part)
    seen = (stranger.response.status_code, stranger.title)
    token = attr(stranger.page.select("[name=csrf_token]")[0], "value")
    fields = {"csrf_token": token, "tekst": "x", "dag": "2026-11-30", "tijd": "10:00", "plaats": "y", "naar": "utrecht"}
    if part:
        stranger.post(path + part, dict(fields))

    assert seen == (404, "Bericht niet gevonden")
    assert stranger.response.status_code == 404
    assert CANARY not in stranger.response.text
    assert new_store(world.database).status(CODE, VANDAAG).staat is Staat.WACHT
    assert [line.wat for line in regels(world.database, OTHER_DESK) if line.bericht] == []


def test_a_code_that_was_lost_is_not_needed_with_picture_and_day(world: World, anna: Browser) -> None:
    world.send()
    world.send(AANMELDING.model_copy(update={"dag": VANDAAG - timedelta(days=5)}), code=ANDERE_CODE)
    anna.open(HOME)

    anna.follow("Code kwijt")
    anna.press("Verder", {"plaatje": "fiets"})
    anna.press("Zoek het bericht", {"dag": "2026-11-24"})

    assert anna.title == "Gevonden"
    assert "Lees niets voor uit een bericht." in anna.text
    assert [text for text in anna.links if text.startswith("Open")] == ["Open: Een fiets, 23 november 2026"]


def test_a_picture_that_nobody_has_finds_nothing(world: World, anna: Browser) -> None:
    world.send()
    anna.open(f"{HOME}zoeken/")

    anna.press("Verder", {"plaatje": "kroon"})
    anna.press("Zoek het bericht", {"dag": "23-11-2026"})

    assert anna.title == "Niets gevonden"


@pytest.mark.parametrize(("plaatje", "dag", "said"), [("", "", "Kies het plaatje"), ("fiets", "ooit", "Kies een dag")])
def test_a_search_says_what_it_needs(world: World, anna: Browser, plaatje: str, dag: str, said: str) -> None:
    anna.open(f"{HOME}zoeken/")

    anna.press("Verder", {"plaatje": plaatje})
    if plaatje:
        anna.press("Zoek het bericht", {"dag": dag})

    assert said in anna.text
    assert world.room.today.isoformat() in anna.text or not plaatje


def test_a_desk_of_several_gemeenten_calls_for_the_gemeente_without_a_name(world: World) -> None:
    utrecht, elders = world.room.bestemmingen()
    both = (
        utrecht,
        replace(elders, loket=DESK, postvak=utrecht.postvak),
        replace(utrecht, slug="meer", gemeente="Meer"),
    )
    browser = world.log_in(Browser(create_inbox(replace(world.room, bestemmingen=lambda: both))))
    path = world.send()

    browser.open(path)

    assert "Dag, u spreekt met Anna van de gemeente. Welk plaatje" in browser.text


def test_without_a_number_to_call_back_the_machine_hears_that_the_desk_calls_again(world: World) -> None:
    utrecht, _elders = world.room.bestemmingen()
    without = (replace(utrecht, telefoon=None),)
    browser = world.log_in(Browser(create_inbox(replace(world.room, bestemmingen=lambda: without))))

    browser.open(world.send(AANMELDING.model_copy(update={"inspreken": True})))

    assert "Dag, dit is Anna van de gemeente Utrecht. Ik bel u morgen weer." in browser.text


def test_a_message_that_was_handed_over_says_since_when_it_is_here(world: World) -> None:
    path = world.send(AANMELDING.model_copy(update={"dag": VANDAAG - timedelta(days=3)}))
    body = AANMELDING.model_copy(update={"dag": VANDAAG - timedelta(days=3)})
    bericht = path.split("/")[-2]
    world.room.berichten.propose(world.desk.wie(), bericht, body, naar=OTHER_DESK, sleutel=world.other.sleutel)
    new_store(world.database).consent(CODE, ja=True, today=VANDAAG)
    browser = world.log_in(world.browser(), loket=OTHER_DESK)

    listed = browser.text
    browser.open(f"{path}antwoord/")
    browser.press("Verstuur het antwoord", {"sjabloon": "gelezen"})
    browser.open(path)

    assert "Bij u sinds 23 november 2026" in listed
    assert "Verstuurd op 20 november 2026" in browser.text
    assert "Antwoorden 1" in browser.text
    assert "Beantwoord" in browser.text
