"""The room for programs: what an answer costs when it was made before, and the first of a day."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import count

from werkzeug.test import Client

from bench.portaal import DAY, Figures, measure
from portal.api import maken
from portal.api.app import create_api
from portal.api.feed import feed_of
from portal.api.openapi import openapi_of
from portal.compose import frozen_clock, make_room
from portal.feitenkamer import feiten_of
from portal.settings import Settings

ANSWERS = (
    "/gemeenten",
    "/gemeenten/GM0518",
    "/loketten",
    "/loketten/arnhem-nazorgcoordinator",
    "/organisaties",
    "/vind?q=2511CS",
    "/vind?q=Rotterdan",
    "/laatst-gewijzigd.atom",
    "/openapi.json",
)


def measure_all() -> Iterator[tuple[str, Figures]]:
    """Measure the API; the names say what."""
    room = make_room(Settings(), frozen_clock(DAY))
    data = feiten_of(room)()
    client = Client(create_api(lambda: data))
    for path in ANSWERS:
        client.get(f"/v1{path}")
        yield f"api: {path}", measure(partial(client.get, f"/v1{path}"), times=100)
    yield "api: all gemeenten, first of the day", measure(lambda: maken.gemeenten_of(data, None).model_dump_json())
    yield "api: feed, first of the day", measure(lambda: feed_of(data))
    email = count()
    yield "api: description, first", measure(lambda: openapi_of(replace(data, email=f"{next(email)}"), frozen=False))


if __name__ == "__main__":
    for name, figures in measure_all():
        print(f"{name:<46}{figures['cpu_seconds'] * 1000:8.2f} ms CPU")
