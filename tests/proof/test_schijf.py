"""The disk is full: nothing is acknowledged, nothing is lost, and after tidying up the same page can be sent."""

from collections.abc import Iterable

import pytest

from tests.proof.bezoeker import FORM, ask
from tests.proof.conftest import Schijf
from tests.proof.drukte import Blad, Drukte, check_nothing_lost, keeps, prepare, press
from tests.proof.server import Installatie, Server
from tests.proof.vertel import tell

NU_NIET = "Nu lukt het niet"
LEAVE = 300_000  # bytes; some messages, and the journal of what the server does by itself when it starts


def send_each(server: Server, drukte: Drukte, bladen: Iterable[Blad]) -> list[Blad]:
    """Press the button of each page once, and give the pages that were refused."""
    refused = []
    for blad in bladen:
        reactie = press(server.port, blad.klad, blad.address)
        assert reactie
        if reactie.is_sent:
            drukte.acked.add(blad.tekst)
            continue
        assert (reactie.status, reactie.kop) == (503, NU_NIET)
        assert "Wij weten nog niet of uw bericht is aangekomen." in reactie.body.decode()
        assert keeps(reactie, blad)
        refused.append(blad)
    return refused


def test_a_full_disk_refuses_clearly_and_loses_nothing(
    tmp_path_factory: pytest.TempPathFactory, schijf: Schijf
) -> None:
    url = f"sqlite:///{schijf.folder / 'mailbox.db'}"
    installatie = Installatie.new(tmp_path_factory.mktemp("schijf"), url)
    with Server(installatie=installatie) as server:
        drukte = prepare(server.port, 20)
        schijf.fill(leave=LEAVE)

        refused = send_each(server, drukte, drukte.bladen)
        tell(f"on a full disk: {len(drukte.acked)} sent, {len(refused)} refused")

        assert drukte.acked
        assert refused
        assert set(installatie.texts()) == drukte.acked
        check_that_a_killed_server_starts(server, installatie, drukte)
        schijf.tidy()
        assert send_each(server, drukte, refused) == []
    check_nothing_lost(installatie, drukte)


def check_that_a_killed_server_starts(server: Server, installatie: Installatie, drukte: Drukte) -> None:
    """Kill the server while the disk is full, and start it: the page comes, and all that was sent is there."""
    server.kill()
    server.start()
    assert ask(server.port, FORM).status == 200
    assert set(installatie.texts()) == drukte.acked


def test_after_tidying_up_the_same_server_goes_on(tmp_path_factory: pytest.TempPathFactory, schijf: Schijf) -> None:
    url = f"sqlite:///{schijf.folder / 'mailbox.db'}"
    installatie = Installatie.new(tmp_path_factory.mktemp("schijf"), url)
    with Server(installatie=installatie) as server:
        drukte = prepare(server.port, 2)
        schijf.fill(leave=0)

        refused = send_each(server, drukte, drukte.bladen)
        schijf.tidy()
        left = send_each(server, drukte, refused)

    assert refused == list(drukte.bladen)
    assert left == []
    check_nothing_lost(installatie, drukte)
