"""What other programs get, and what they never get."""

import re
from dataclasses import replace
from typing import Any

import pytest
from pydantic import BaseModel
from werkzeug.test import Client, TestResponse

from portal.api import bouwstenen, modellen
from portal.api.app import create_api
from portal.api.feiten import Feiten
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lookup import LONGEST_QUERY
from portal.compose import alone, reading_app
from portal.domain import aanbod, bron, buitenland, contact, gemeente, loket, organisatie, publicatie
from portal.domain.datum import BronDatum
from portal.domain.gemeente import Status
from portal.feitenkamer import feiten_of
from portal.public.room import Room
from tests.api.conftest import Asker
from tests.examples import DEN_HAAG, LOKET, POSTVAK, UTRECHT, VANDAAG, ZEIST

SAME = {
    bouwstenen.Feit: bron.Feit,
    modellen.Contact: contact.Contact,
    modellen.NummerBuitenland: contact.BuitenlandNummer,
    bouwstenen.Adres: contact.Adres,
    bouwstenen.Aanbod: aanbod.Aanbod,
    bouwstenen.Landingsplaats: aanbod.Landingsplaats,
    bouwstenen.Opvang: aanbod.Opvang,
    bouwstenen.Buitenland: buitenland.Buitenland,
    bouwstenen.Namen: gemeente.Namen,
    modellen.GedeeldePostcode: gemeente.GedeeldePostcode,
    modellen.Postcodes: gemeente.Postcodes,
    modellen.VoormaligeGemeente: gemeente.VoormaligeGemeente,
    modellen.Wijziging: gemeente.Wijziging,
    modellen.Publicatie: publicatie.Publicatie,
    modellen.Gemeente: gemeente.Gemeente,
    bouwstenen.DichtAdvies: loket.DichtAdvies,
    modellen.Loket: loket.Loket,
    modellen.Organisatie: organisatie.Organisatie,
}
"""What is told -> the file in which it stands."""
NOT_TOLD = {"postvak", "bedient", "postbussen", "plaatsnamen", "toegankelijkheid", "privacy", "beveiliging"}
"""The mailbox of a desk, what ``gemeenten`` says for today, names for searching, and what concerns one site alone."""
MADE = {"versheid", "loketten", "gemeenten"}
"""What no file says, but follows from all of them and the day."""


@pytest.mark.parametrize(("told", "written"), SAME.items(), ids=lambda one: one.__name__)
def test_every_field_of_a_file_is_told_or_left_out_on_purpose(told: type[BaseModel], written: type[BaseModel]) -> None:
    assert set(told.model_fields) - MADE == set(written.model_fields) - NOT_TOLD


def test_every_gemeente_is_told_as_it_stands_in_its_file(ask: Asker, data: Feiten) -> None:
    told = ask.json("/gemeenten")

    assert told["peildatum"] == "2026-11-22"
    assert [one["code"] for one in told["gemeenten"]] == [one.code for one in data.catalogue]
    assert len(told["gemeenten"]) == 342
    for one, known in zip(told["gemeenten"], data.catalogue, strict=True):
        assert one == ask.json(f"/gemeenten/{known.code}")
        assert one["contact"]["website"] == known.contact.website
        assert one["loketten"] == [desk.slug for desk in data.catalogue.loketten_for(known)]


def test_the_gemeenten_of_one_province_can_be_asked_for(ask: Asker) -> None:
    told = ask.json("/gemeenten?provincie=Drenthe")["gemeenten"]

    assert {one["provincie"] for one in told} == {"Drenthe"}
    assert len(told) == 12


def test_every_desk_is_told_once_with_the_gemeenten_it_serves(ask: Asker, data: Feiten) -> None:
    told = ask.json("/loketten")["loketten"]

    assert len({one["slug"] for one in told}) == len(told) == len(data.loketten)
    for one in told:
        assert one == ask.json(f"/loketten/{one['slug']}")
        for code in one["gemeenten"]:
            assert one["slug"] in ask.json(f"/gemeenten/{code}")["loketten"]


def test_every_organisation_is_told_in_the_order_of_the_directory(ask: Asker, data: Feiten) -> None:
    told = ask.json("/organisaties")["organisaties"]

    assert [one["slug"] for one in told] == [one.slug for one in data.organisaties]


def test_a_fact_keeps_its_source_its_date_and_its_doubt(room: Room) -> None:
    dated = {"bron_datum": BronDatum(2026, 5), "gecontroleerd_op": VANDAAG, "opmerking": "Vraag of dit nog klopt."}
    desk = LOKET.model_copy(update=dated)

    told = asker_of(room, desk)(f"/v1/loketten/{desk.slug}").json

    assert told
    assert (told["bron"], told["bronUrl"]) == (desk.bron, desk.bron_url)
    assert (told["bronDatum"], told["gecontroleerdOp"]) == ("2026-05", "2026-11-22")
    assert told["opmerking"] == "Vraag of dit nog klopt."
    assert told["versheid"] == "vers"
    assert told["telefoon"] == {
        "tekst": "030 286 10 00",
        "kies": "+31302861000",
        "tekstBuitenland": "+31 30 286 1000",
    }
    assert told["inlooptijden"] == "Mo,Th 09:00-12:00; PH off"
    assert told["gemeenten"] == ["GM0344", "GM0355"]


def asker_of(room: Room, desk: loket.Loket) -> Any:
    catalogue = Catalogue([UTRECHT, ZEIST, DEN_HAAG], [desk], today=VANDAAG)
    return Client(create_api(feiten_of(replace(room, catalogue_on=lambda _day: catalogue))), TestResponse).get


def test_the_key_of_a_mailbox_and_the_invented_gemeente_are_not_told(room: Room, ask: Asker) -> None:
    told = asker_of(room, LOKET.model_copy(update={"postvak": POSTVAK}))("/v1/loketten").text

    assert not re.search("postvak|sleutel|vingerafdruk", told)
    assert POSTVAK.sleutel not in told
    for invented in room.voorbeeld:
        assert ask(f"/gemeenten/{invented.code}").status_code == 404


def test_a_gemeente_that_ended_is_gone_and_its_heir_names_it(room: Room) -> None:
    gemeenten = [room.catalogue.gemeente(slug) for slug in ("wijdemeren", "hilversum")]
    change = gemeenten[0].wijziging
    assert change
    decided = gemeenten[0].model_copy(
        update={"wijziging": change.model_copy(update={"status": Status.VASTGESTELD, "datum": VANDAAG})}
    )
    after = Catalogue([decided, gemeenten[1]], today=VANDAAG)
    get = Client(create_api(feiten_of(replace(room, catalogue_on=lambda _day: after))), TestResponse).get

    assert get("/v1/gemeenten/GM1696").status_code == 404
    heir = get("/v1/gemeenten/GM0402").json
    assert heir
    assert "GM1696" in {old["code"] for old in heir["voormaligeGemeenten"]}


def test_the_site_of_one_gemeente_tells_of_no_other(room: Room) -> None:
    get = Client(create_api(feiten_of(alone(room, "zeist"))), TestResponse).get

    assert get("/v1/gemeenten/GM0355").status_code == 200
    assert get("/v1/gemeenten/GM0344").status_code == 404
    told = get("/v1/gemeenten").json
    assert told
    assert [one["code"] for one in told["gemeenten"]] == ["GM0355"]


@pytest.mark.parametrize(
    ("query", "soort", "codes"),
    [
        ("2511CS", "gemeente", ["GM0518"]),
        ("2511+cs", "gemeente", ["GM0518"]),
        ("Bergen", "keuze", ["GM0373", "GM0893"]),
        ("Rotterdan", "suggestie", ["GM0599"]),
        ("2500", "postbus", ["GM0518"]),
        ("qwxzvbn", "onbekend", []),
        ("%F0%9F%98%80", "ongeldig", []),
    ],
)
def test_the_lookup_answers_as_the_page_does(ask: Asker, query: str, soort: str, codes: list[str]) -> None:
    told = ask.json(f"/vind?q={query}")

    assert (told["soort"], [one["code"] for one in told["gemeenten"]]) == (soort, codes)
    assert told["uitleg"].endswith((".", "?"))
    assert ask(f"/vind?q={query}").headers["Cache-Control"] == "no-store"


def problem(answer: TestResponse, status: int) -> Any:
    """Hold a problem to its form."""
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json
    assert answer.json["status"] == status
    assert answer.json["title"]
    return answer.json


NOWHERE = (
    "", "/", "/gemeenten/", "/gemeenten/GM0344/", "/gemeenten/GM9999", "/gemeenten/utrecht", "/loketten/nergens",
    "/Gemeenten", "//gemeenten", "/gemeenten//GM0344", "/vind/", "/openapi.json/", "/static/x", "/%00", "/nl/",
)  # fmt: skip


@pytest.mark.parametrize("path", NOWHERE)
def test_what_is_not_there_is_a_problem_and_never_a_page(ask: Asker, path: str) -> None:
    problem(ask(path), 404)


def test_below_api_the_pages_for_people_never_answer(room: Room) -> None:
    client = Client(reading_app(room), TestResponse)

    for path in ("/api", "/api/", "/api/v2/gemeenten", "/api/nl/"):
        problem(client.get(path), 404)
    for path in ("/apis", "/nl/api/"):
        assert client.get(path).mimetype == "text/html"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_written(ask: Asker, method: str) -> None:
    answer = ask("/gemeenten", method)

    problem(answer, 405)
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_a_browser_that_asks_first_may_ask(ask: Asker) -> None:
    answer = ask("/gemeenten", "OPTIONS", Origin="https://elders.example", Access_Control_Request_Method="GET")

    assert (answer.status_code, answer.data) == (204, b"")
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_a_head_has_the_headers_of_its_answer_and_no_body(ask: Asker) -> None:
    whole, head = ask("/gemeenten"), ask("/gemeenten", "HEAD")

    assert head.data == b""
    assert dict(head.headers) == dict(whole.headers)


@pytest.mark.parametrize("path", ["/gemeenten", "/gemeenten/GM0344", "/openapi.json", "/laatst-gewijzigd.atom"])
def test_what_the_asker_has_already_is_not_sent_again(ask: Asker, path: str) -> None:
    first = ask(path)

    again = ask(path, If_None_Match=first.headers["ETag"])

    assert (first.headers["Cache-Control"], first.status_code) == ("no-cache", 200)
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", first.headers["ETag"])


def mistakes(answer: TestResponse) -> set[tuple[str, str, str]]:
    """Give where, which parameter and what is wrong."""
    return {(one["in"], one["location"]["name"], one["code"]) for one in problem(answer, 400)["errors"]}


def test_all_mistakes_in_a_question_are_told_at_once(ask: Asker) -> None:
    assert mistakes(ask("/vind?q=&provincie=Utrecht&kleur=1&kleur=2")) == {
        ("query", "q", "leeg"),
        ("query", "provincie", "onbekend"),
        ("query", "kleur", "onbekend"),
        ("query", "kleur", "dubbel"),
    }


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/vind", "ontbreekt"),
        ("/vind?q=%20%20", "leeg"),
        ("/vind?q=" + "a" * (LONGEST_QUERY + 1), "te-lang"),
        ("/vind?q=2511CS&q=2511CS", "dubbel"),
        ("/gemeenten?provincie=Holland", "geen-keuze"),
        ("/gemeenten?pagina=2", "onbekend"),
        ("/loketten/arnhem-nazorgcoordinator?x=1", "onbekend"),
        ("/openapi.json?x", "onbekend"),
    ],
)
def test_a_mistake_is_named_and_the_value_is_not_repeated(ask: Asker, path: str, code: str) -> None:
    answer = ask(path)

    assert {one[2] for one in mistakes(answer)} == {code}
    assert not re.search("2511|Holland|aaaa", answer.text)


def test_a_flood_of_mistakes_has_a_short_answer(ask: Asker) -> None:
    answer = ask("/vind?q=2511&" + "&".join(f"{'x' * 200}{number}" for number in range(500)))

    problem(answer, 400)
    assert len(answer.data) < 4_000


def test_something_of_ours_that_breaks_is_a_problem_that_says_nothing_of_the_question(
    caplog: pytest.LogCaptureFixture,
) -> None:
    query = "2511" + "CS"  # the lines of code stand in the log

    def broken() -> Feiten:
        raise RuntimeError(query)

    answer = Client(create_api(broken), TestResponse).get(f"/v1/vind?q={query}")

    problem(answer, 500)
    assert "2511" not in answer.text + caplog.text
    assert "RuntimeError in api.vind" in caplog.text
