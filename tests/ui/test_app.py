import logging

import pytest

from portal.settings import Settings
from portal.ui.app import new_app


def test_a_bug_is_logged_with_its_place_and_without_what_somebody_typed(caplog: pytest.LogCaptureFixture) -> None:
    app = new_app("portal.ui", Settings())

    @app.get("/<word>/")
    def broken(word: str) -> str:
        raise ValueError(f"cannot use {word}")

    with caplog.at_level(logging.DEBUG):
        answer = app.test_client().get("/kanarie/?q=kanarie")

    assert answer.status_code == 500
    assert "kanarie" not in caplog.text + answer.text
    assert "ValueError in broken" in caplog.text
    assert "test_app.py" in caplog.text
