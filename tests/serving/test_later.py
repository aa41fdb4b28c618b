"""What a server makes after it has begun to answer."""

import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.test import Client

from portal.serving.later import LateRoom, later

SECONDS = 10


def answer(_environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    start_response("200 OK", [])
    return [b"hier"]


def test_a_late_room_is_made_once_however_many_ask_at_once() -> None:
    made = []

    def make() -> WSGIApplication:
        time.sleep(0.05)
        made.append(answer)
        return answer

    room = LateRoom(make)
    assert made == []

    with ThreadPoolExecutor(8) as visitors:
        texts = list(visitors.map(lambda _visitor: Client(room).get("/").text, range(8)))

    assert texts == ["hier"] * 8
    assert made == [answer]


def test_work_begins_by_itself_and_is_told_to_stop() -> None:
    begun, ended = Event(), Event()

    def work(stop: Event) -> None:
        begun.set()
        stop.wait(SECONDS)
        ended.set()

    with later(work, rest=0):
        assert begun.wait(SECONDS)
        assert not ended.is_set()

    assert ended.is_set()


def test_what_ends_within_the_rest_never_begins_the_work() -> None:
    begun = Event()

    with later(lambda _stop: begun.set(), rest=SECONDS):
        pass

    assert not begun.is_set()
