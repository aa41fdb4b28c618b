"""What somebody types in an address reaches no log: proven with the server that runs, and all that it says."""

import os
from pathlib import Path

from tests.serving.served import serving

SECRET = "2511" + "CS"
ASKED = (
    f"/api/v1/vind?q={SECRET}",
    f"/api/v1/vind?q={SECRET}&q={SECRET}",
    f"/api/v1/vind?{SECRET}={SECRET}",
    f"/api/v1/gemeenten?provincie={SECRET}",
    f"/api/v1/{SECRET}",
    f"/api/v1/loketten/{SECRET}",
    f"/nl/vind/?q={SECRET}",
)


def test_no_postcode_of_a_question_reaches_what_the_server_writes(tmp_path: Path) -> None:
    environ = {"PORTAL_MAILBOX": f"sqlite:///{tmp_path}/mailbox.db", "PORTAL_GEHEIM_BESTAND": f"{tmp_path}/geheim"}
    with serving(None, "--kamer", "lezen", **environ) as server:
        statuses = [server.ask(path).status for path in ASKED]
        for path in ASKED:
            server.ask(path, "POST")
            server.shout(f"NONSENS {path} HTTP/1.1".encode())
        server.process.terminate()
        written = server.process.stdout.read() if server.process.stdout else ""

    assert statuses == [200, 400, 400, 400, 404, 404, 303]
    assert "Het portaal draait" in written
    assert SECRET not in written
    kept = [Path(folder) / name for folder, _folders, names in os.walk(tmp_path) for name in names]
    assert not [path for path in kept if SECRET.encode() in path.read_bytes()]
