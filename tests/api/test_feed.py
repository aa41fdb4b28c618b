"""The feed: what it must hold, in which order, and that it promises no more than is known."""

from dataclasses import replace
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import feedparser
import pytest

from portal.api.feed import MOST, feed_of
from portal.api.feiten import Feiten
from portal.catalogue.catalogue import Catalogue
from portal.domain.datum import BronDatum
from tests.api.conftest import Asker
from tests.examples import LOKET, UTRECHT, VANDAAG, ZEIST

ATOM = "{http://www.w3.org/2005/Atom}"


def texts(parent: Element, name: str) -> list[str]:
    return [one.text or "" for one in parent.iter(ATOM + name)]


def few(data: Feiten, desk: dict[str, Any] | None = None, *gemeenten: Any) -> Feiten:
    """Give the facts of two gemeenten and a desk."""
    found = Catalogue(gemeenten or [UTRECHT, ZEIST], [LOKET.model_copy(update=desk or {})], today=VANDAAG)
    return replace(data, catalogue=found, organisaties=())


def test_the_feed_is_atom_that_readers_understand(ask: Asker) -> None:
    answer = ask("/laatst-gewijzigd.atom")

    read = feedparser.parse(answer.data)

    assert answer.mimetype == "application/atom+xml"
    assert (read.bozo, read.version) == (False, "atom10")
    assert len(read.entries) == MOST
    assert read.feed.author_detail.name
    assert {link.rel for link in read.feed.links} == {"self", "alternate"}


def test_the_feed_has_what_the_form_demands(ask: Asker) -> None:
    root = fromstring(ask("/laatst-gewijzigd.atom").data)

    for one in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(one.findall(ATOM + name)) == 1, name
        assert one.findall(f"{ATOM}link[@rel='alternate']")
    assert root.findall(f"{ATOM}author/{ATOM}name")
    ids = texts(root, "id")
    assert len(set(ids)) == len(ids) == MOST + 1
    assert all(one.startswith("urn:uuid:") for one in ids)
    assert all(one.endswith("T00:00:00Z") for one in texts(root, "updated"))


def test_the_newest_fact_stands_first_and_the_feed_is_as_new(ask: Asker) -> None:
    feed, *entries = texts(fromstring(ask("/laatst-gewijzigd.atom").data), "updated")

    assert entries == sorted(entries, reverse=True)
    assert feed == entries[0]
    assert entries[0] <= "2026-11-22T00:00:00Z"


def test_every_fact_leads_to_the_page_that_shows_it(data: Feiten) -> None:
    read = feedparser.parse(feed_of(few(data)))

    links = {entry.title: entry.link for entry in read.entries}
    assert links == {
        "Utrecht: contact van de gemeente": "https://terug.example/nl/utrecht/",
        "Zeist: contact van de gemeente": "https://terug.example/nl/zeist/",
        "Bureau Nazorg: loket": "https://terug.example/nl/utrecht/",
    }


def test_where_the_address_of_the_site_is_not_known_links_are_told_from_the_feed(data: Feiten) -> None:
    root = fromstring(feed_of(few(replace(data, basis_url=""))))

    hrefs = [one.get("href", "") for one in root.iter(f"{ATOM}link")]
    assert hrefs
    assert all(href.startswith("../../nl/") for href in hrefs)


def test_a_fact_that_somebody_asked_after_is_as_new_as_that_day(data: Feiten) -> None:
    read = feedparser.parse(feed_of(few(data, {"gecontroleerd_op": date(2026, 11, 20)})))

    first = read.entries[0]
    assert (first.title, first.updated) == ("Bureau Nazorg: loket", "2026-11-20T00:00:00Z")
    assert first.summary == "Bron: Website van de gemeente, 2026-10-01. Nagevraagd op 2026-11-20."


@pytest.mark.parametrize(
    ("datum", "updated"),
    [(BronDatum(2026, 9), ["2026-09-01T00:00:00Z"]), (BronDatum(2025), ["2025-01-01T00:00:00Z"]), (None, [])],
)
def test_a_date_is_never_made_newer_and_without_one_a_fact_is_left_out(
    data: Feiten, datum: BronDatum | None, updated: list[str]
) -> None:
    read = feedparser.parse(feed_of(few(data, {"bron_datum": datum})))

    assert [one.updated for one in read.entries if one.title == "Bureau Nazorg: loket"] == updated
    assert "niet de dag waarop bijvoorbeeld een nummer zelf veranderde" in read.feed.subtitle


def test_a_fact_with_another_day_is_told_again_and_an_old_one_keeps_its_id(data: Feiten) -> None:
    before, after = (
        {one.title: one.id for one in feedparser.parse(feed_of(few(data, desk))).entries}
        for desk in (None, {"gecontroleerd_op": VANDAAG})
    )

    assert {title for title in before if before[title] != after[title]} == {"Bureau Nazorg: loket"}


def test_the_feed_of_one_gemeente_has_an_id_of_its_own_and_no_word_of_organisations(data: Feiten) -> None:
    alone = replace(data, catalogue=data.catalogue.alone("zeist"))
    whole, one = (fromstring(feed_of(each)) for each in (data, alone))

    assert whole.findtext(f"{ATOM}id") != one.findtext(f"{ATOM}id")
    assert all("organisatie" not in title for title in texts(one, "title"))


def test_two_desks_with_one_name_and_source_are_two_entries(data: Feiten) -> None:
    desks = [
        LOKET.model_copy(update={"slug": one.slug, "bedient": (one.code,), "naam": "Team Nazorg"})
        for one in (UTRECHT, ZEIST)
    ]
    catalogue = Catalogue([UTRECHT, ZEIST], desks, today=VANDAAG)

    read = feedparser.parse(feed_of(replace(data, catalogue=catalogue, organisaties=())))

    found = [entry.id for entry in read.entries if entry.title == "Team Nazorg: loket"]
    assert len(set(found)) == len(found) == 2
