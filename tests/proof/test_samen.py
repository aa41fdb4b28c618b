"""Two processes on one database: whoever answers, every message is there."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.proof.conftest import Postgres
from tests.proof.drukte import check_nothing_lost, prepare
from tests.proof.server import Installatie, Server


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_two_servers_share_one_mailbox(tmp_path: Path, kind: str, request: pytest.FixtureRequest) -> None:
    url = ""
    if kind == "postgres":
        postgres: Postgres = request.getfixturevalue("postgres")
        url = postgres.new("samen")
    installatie = Installatie.new(tmp_path, url)
    with ExitStack() as stack:
        servers = [stack.enter_context(Server(installatie=installatie)) for _number in range(2)]
        drukte = prepare(servers[0].port, 40)

        drukte.send_all(tuple(server.port for server in servers), clients=6).shutdown()

    check_nothing_lost(installatie, drukte)
