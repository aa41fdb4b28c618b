"""Ten languages: in the address only, each whole, and with the Dutch of a gemeente marked as Dutch."""

from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from portal.domain.taal import Taal
from portal.public.app import create_public
from portal.public.room import Room
from portal.settings import Settings
from portal.ui.woordenboek import po_path
from tests.html import attr, one
from tests.public.conftest import Get, Visit

OTHERS = tuple(taal for taal in Taal if taal is not Taal.NL)
PAGES = (
    "",
    "utrecht/",
    "voorbeeld/",
    "waar/",
    "stappen/eerste-dag/",
    "niet-weggestuurd/",
    "hulp/zorg/",
    "organisaties/",
)
TRANSLATIONS = Path("translations")


def numbers(visit: Visit, path: str) -> list[str]:
    """Give the telephone numbers of a page, in order."""
    return [attr(link, "href") for link in visit(path).select("main a[href^='tel:']")]


@pytest.mark.parametrize("taal", OTHERS)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_the_same_numbers_and_headings_in_every_language(visit: Visit, taal: Taal, path: str) -> None:
    here, dutch = (visit(f"/{one_of}/{path}") for one_of in (taal, Taal.NL))

    ours, theirs = (numbers(visit, f"/{one_of}/{path}") for one_of in (taal, Taal.NL))
    assert sorted(set(ours)) == sorted(set(theirs))
    assert len(here.select("h1, .portal-inhoud > h2, section > h2")) == len(
        dutch.select("h1, .portal-inhoud > h2, section > h2")
    )


@pytest.mark.parametrize("taal", Taal)
def test_a_page_names_itself_in_every_language_and_search_engines_find_the_others(visit: Visit, taal: Taal) -> None:
    page = visit(f"/{taal}/utrecht/")

    links = page.select(".portal-talen li > *")
    assert [attr(link, "lang") for link in links] == list(Taal)
    assert [link.text for link in links] == [one_of.naam for one_of in Taal]
    assert attr(one(page, ".portal-talen [aria-current]"), "lang") == taal
    alternates = {attr(link, "hreflang"): attr(link, "href") for link in page.select("link[rel=alternate]")}
    assert alternates == {one_of: f"/{one_of}/utrecht/" for one_of in Taal} | {"x-default": "/nl/utrecht/"}


def test_search_engines_get_whole_addresses_where_ours_is_known(room: Room) -> None:
    app = create_public(replace(room, settings=Settings(basis_url="https://terug.example")))

    page = app.test_client().get("/ar/utrecht/").text

    assert 'hreflang="en" href="https://terug.example/en/utrecht/"' in page
    assert '<link rel="canonical" href="https://terug.example/ar/utrecht/">' in page


@pytest.mark.parametrize("taal", OTHERS)
def test_a_language_that_no_translator_checked_says_so_in_itself(visit: Visit, taal: Taal) -> None:
    note = one(visit(f"/{taal}/utrecht/"), ".portal-vertaling")

    assert "Deze vertaling" not in note.text
    assert attr(one(note, "a[lang=nl]"), "href") == "/nl/utrecht/"


def test_a_dutch_page_is_no_translation(visit: Visit) -> None:
    assert not visit("/nl/utrecht/").select(".portal-vertaling")


@pytest.mark.parametrize("taal", OTHERS)
def test_what_a_gemeente_wrote_stays_dutch_with_a_line_that_says_so(visit: Visit, taal: Taal) -> None:
    page = visit(f"/{taal}/voorbeeld/")

    own = page.select("#doet ~ .portal-conditie dd [lang=nl][dir=ltr], section .portal-conditie dd [lang=nl][dir=ltr]")
    assert len(own) > 3
    assert page.select("section > .portal-bron")
    assert "Dit schreef de gemeente" not in page.text


@pytest.mark.parametrize("taal", OTHERS)
def test_no_word_of_the_screens_is_left_in_dutch(taal: Taal) -> None:
    with po_path(TRANSLATIONS, taal).open("rb") as file, (TRANSLATIONS / "messages.pot").open("rb") as template:
        found, wanted = read_po(file), read_po(template)

    untranslated = [message.id for message in wanted if message.id and not found[message.id].string]
    assert untranslated == []
    assert not [message.id for message in found if message.id and message.id not in wanted]
    assert not [message.id for message in found if message.fuzzy and message.id]


@pytest.mark.parametrize("taal", OTHERS)
def test_every_placeholder_of_a_sentence_is_kept(taal: Taal) -> None:
    with po_path(TRANSLATIONS, taal).open("rb") as file:
        catalog = read_po(file)

    for message in catalog:
        assert list(message.check(catalog)) == [], message.id
        if message.python_format:
            assert all(sign in str(message.string) for sign in placeholders(str(message.id))), message.id


def placeholders(text: str) -> set[str]:
    """Give the placeholders of a sentence."""
    return {"%(" + part.partition(")")[0] + ")s" for part in text.split("%(")[1:]}


@pytest.mark.parametrize("taal", OTHERS)
def test_the_lookup_explains_itself_in_every_language(get: Get, taal: Taal) -> None:
    dutch, other = (get(f"/{one_of}/vind/?q=Rotterdan").text for one_of in (Taal.NL, taal))

    assert "Staat uw gemeente hierbij?" in dutch
    assert "Staat uw gemeente hierbij?" not in other
    assert f"/{taal}/rotterdam/" in other


def test_a_date_is_written_as_the_language_does(visit: Visit) -> None:
    written = {taal: one(visit(f"/{taal}/niet-weggestuurd/"), ".portal-blad > .portal-bron").text for taal in Taal}

    assert "22 november 2026" in written[Taal.NL]
    assert "22 November 2026" in written[Taal.EN]
    assert "22 de noviembre de 2026" in written[Taal.ES]
    assert "22. November 2026" in written[Taal.DE]
    assert "22 نوفمبر 2026" in written[Taal.AR]


def test_the_letter_is_dutch_for_who_receives_it(visit: Visit) -> None:
    page = visit("/tr/utrecht/brief/")

    labels = page.select("label, legend")
    assert all(label.select_one("span[lang=nl]") for label in labels)
    assert not visit("/nl/utrecht/brief/").select(".portal-nl")
