"""The way through the form: on, back, past a question, and back to one answer."""

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.aanmelding import Bereik, Plek, Wie
from portal.mailbox.postvak import PostvakStore
from portal.mailbox.staten import Staat
from portal.ui.plaatje import plaatje_naam
from tests.html import attr, one
from tests.intake.browser import Browser
from tests.intake.conftest import World

NUMMER = "06 12 34 56 78"


def plaatje_naam_of(world: World) -> str:
    """Give the picture that the desk sees, in words."""
    [message] = world.opened()
    with world.app().test_request_context("/nl/utrecht/"):
        return plaatje_naam(message.plaatje)


def to_overview(browser: Browser) -> None:
    """Fill in a whole message."""
    browser.go_through(
        {"wie": "zelf"},
        {"onderwerpen": ["schulden", "huisvesting"]},
        {"plek": "week"},
        {"week": "2026-12-07"},
        {"bereik": "bellen"},
        {"telefoon": NUMMER, "inspreken": "nee"},
        {"hulptaal": "Papiaments"},
        {"bericht": "Ik kom met de trein."},
    )


def test_the_code_comes_before_any_question(browser: Browser) -> None:
    browser.open()

    browser.press("Begin")

    assert browser.title == "Dit is uw code"
    assert len(browser.code.replace(" ", "")) == 16
    assert one(browser.page, ".portal-plaatje strong").text


def test_every_answer_arrives_at_the_desk(world: World) -> None:
    browser = world.browser()
    to_overview(browser)

    browser.press("Verstuur")

    [message] = world.opened()
    assert message.onderwerpen == (Basisvoorwaarde.HUISVESTING, Basisvoorwaarde.SCHULDEN)
    assert (message.plek, str(message.week)) == (Plek.WEEK, "2026-12-07")
    assert (message.bereik, message.telefoon, message.inspreken) == (Bereik.BELLEN, NUMMER, False)
    assert (message.taal, message.bericht, message.wie) == ("Papiaments", "Ik kom met de trein.", Wie.ZELF)


def test_the_code_and_picture_are_the_same_before_and_after(world: World) -> None:
    browser = world.browser()
    browser.open()
    browser.press("Begin")
    before = (browser.code, one(browser.page, ".portal-plaatje").text)
    browser.press("Ik heb de code. Verder")
    for given in ({}, {"onderwerpen": ["zorg"]}, {}, {}, {}, {}):
        browser.press("Verder", given)

    browser.press("Verstuur")

    assert (browser.code, one(browser.page, ".portal-plaatje").text) == before
    assert plaatje_naam_of(world) in before[1]


def test_the_confirmation_names_the_day_and_not_a_weekend(world: World) -> None:
    world.clock.now = world.clock.now.replace(day=26)  # a Thursday
    browser = world.browser()
    to_overview(browser)

    browser.press("Verstuur")

    assert "uiterlijk op dinsdag 1 december" in browser.text
    assert "bericht.example/nl/antwoord/" in browser.text


def test_every_question_but_the_first_can_be_passed_by(world: World) -> None:
    browser = world.browser()
    browser.go_through({}, {"onderwerpen": ["zorg"]})

    for _question in range(4):
        browser.press("Overslaan")

    assert browser.title == "Klopt dit?"
    assert browser.text.count("Overgeslagen") == 4


def test_passing_by_forgets_what_was_chosen(browser: Browser) -> None:
    to_overview(browser)
    browser.press("Wijzig: Wilt u nog iets vertellen?")

    browser.press("Overslaan")

    assert "trein" not in browser.text


def test_a_question_without_an_answer_says_what_to_do(browser: Browser) -> None:
    browser.go_through({})

    browser.press("Verder")

    assert one(browser.page, "title").text.startswith("Fout: Waar wilt u hulp bij?")
    link = one(browser.page, "[role=alert] a")
    assert one(browser.page, attr(link, "href"))["name"] == "onderwerpen"


def test_going_back_keeps_what_was_typed(browser: Browser) -> None:
    browser.go_through({}, {"onderwerpen": ["zorg"]}, {}, {}, {})
    long = "x" * 700

    browser.press("Terug", {"bericht": long})
    browser.press("Verder")

    assert one(browser.page, "textarea").text.strip() == long


def test_going_back_all_the_way_ends_at_the_explanation(browser: Browser) -> None:
    browser.go_through({})

    for _step in range(3):
        browser.press("Terug")

    assert browser.title == "Een bericht aan de gemeente Utrecht"
    assert browser.press("Begin").select_one(".portal-cijfers")


def test_one_answer_can_be_changed_from_the_overview(world: World) -> None:
    browser = world.browser()
    to_overview(browser)

    browser.press("Wijzig: Waar wilt u hulp bij?")
    browser.press("Verder", {"onderwerpen": ["zorg"]})
    browser.press("Verstuur")

    assert world.opened()[0].onderwerpen == (Basisvoorwaarde.ZORG,)


def test_a_changed_answer_that_asks_for_more_is_followed_by_its_question(browser: Browser) -> None:
    browser.go_through({}, {"onderwerpen": ["zorg"]}, {}, {}, {}, {})

    browser.press("Wijzig: Hoe kunnen we u bereiken?")
    browser.press("Verder", {"bereik": "bellen"})

    assert browser.title == "Wat is uw telefoonnummer?"
    assert browser.press("Verder", {"telefoon": NUMMER}).select_one(".portal-nakijken")


def test_going_back_from_a_change_leads_to_the_overview(browser: Browser) -> None:
    to_overview(browser)
    browser.press("Wijzig: Waar wilt u hulp bij?")

    browser.press("Terug")

    assert browser.title == "Klopt dit?"


def test_an_answer_that_no_longer_belongs_is_not_sent(world: World) -> None:
    browser = world.browser()
    to_overview(browser)
    browser.press("Wijzig: Hoe kunnen we u bereiken?")
    browser.press("Verder", {"bereik": "code"})
    browser.press("Wijzig: Bent u nu in Nederland?")
    browser.press("Verder", {"plek": "nederland"})

    browser.press("Verstuur")

    [message] = world.opened()
    assert (message.telefoon, message.inspreken, message.week) == ("", None, None)


def test_a_call_without_a_number_is_told_before_it_is_sent(browser: Browser) -> None:
    browser.go_through({}, {"onderwerpen": ["zorg"]}, {}, {"bereik": "bellen"}, {}, {}, {})

    assert "Dan bellen we niet." in browser.text


def test_family_reads_the_questions_about_somebody_else(world: World) -> None:
    browser = world.browser()

    browser.go_through({"wie": "familie"})
    titles = [browser.title]
    for given in ({"onderwerpen": ["zorg"]}, {}, {}, {}, {}):
        browser.press("Verder", given)
        titles.append(browser.title)
    browser.press("Verstuur")

    assert titles[0] == "Waar heeft hij of zij hulp bij nodig?"
    assert titles[1] == "Is hij of zij nu in Nederland?"
    assert world.opened()[0].wie is Wie.FAMILIE


def test_a_professional_names_the_organisation_and_keeps_the_code(world: World) -> None:
    browser = world.browser()
    browser.go_through({"wie": "professional"})
    told = browser.text

    browser.press("Verder")
    missing = browser.text
    browser.press("Verder", {"organisatie": "Huis van Hulp", "organisatie_telefoon": NUMMER})
    for given in ({"onderwerpen": ["zorg"]}, {}, {"bereik": "bellen"}, {}, {}):
        browser.press("Verder", given)
    browser.press("Verstuur")

    assert "U bewaart de code." in told
    assert "Vul in bij welke organisatie u werkt." in missing
    [message] = world.opened()
    assert (message.wie, message.organisatie) == (Wie.PROFESSIONAL, "Huis van Hulp")
    assert (message.organisatie_telefoon, message.telefoon) == (NUMMER, "")
    assert "Komt de persoon niet? Dan leest u dat met de code." in browser.text


def test_pressing_send_twice_sends_once(world: World) -> None:
    browser = world.browser()
    to_overview(browser)
    overview = browser.page

    browser.press("Verstuur")
    first = browser.code
    browser.page = overview
    browser.press("Verstuur")

    assert browser.code == first
    assert len(world.waiting()) == 1


def test_a_change_after_it_was_read_is_not_lost_unseen(world: World) -> None:
    browser = world.browser()
    to_overview(browser)
    overview = browser.page
    browser.press("Verstuur")
    [message] = world.waiting()
    PostvakStore(world.database).mark_read(world.desk.wie(), message.id)
    browser.page = overview

    browser.press("Verstuur")

    assert browser.title == "Uw bericht is al gelezen"
    assert "Ik kom met de trein." in browser.text
    assert world.waiting()[0].staat is Staat.GELEZEN


def test_another_word_on_the_button_changes_nothing(browser: Browser) -> None:
    browser.go_through({})
    hidden = attr(one(browser.page, "[name=klad]"), "value")

    browser.post("/bericht/nl/utrecht/", {"klad": hidden, "actie": "taal", "onderwerpen": ["zorg"]})

    assert browser.title == "Waar wilt u hulp bij?"
    assert one(browser.page, "[value=zorg]").has_attr("checked")
