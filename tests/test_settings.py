from pathlib import Path

import pytest

from portal.domain.errors import PortalError
from portal.settings import Settings


def test_an_empty_environment_gives_the_checkout_and_no_promises() -> None:
    settings = Settings.from_environ({})

    assert settings == Settings()
    assert (settings.gemeenten / "utrecht.yaml").is_file()
    assert (settings.content / "organisaties.yaml").is_file()
    assert settings.basis_url == ""
    assert settings.fout_email == ""


@pytest.mark.parametrize("name", ["gemeenten", "content", "translations", "build", "postcodes"])
def test_every_folder_can_be_put_elsewhere(name: str) -> None:
    settings = Settings.from_environ({f"PORTAL_{name.upper()}": "/srv/elders"})

    assert getattr(settings, name) == Path("/srv/elders")


def test_an_address_loses_the_slash_at_its_end() -> None:
    settings = Settings.from_environ({"PORTAL_BASIS_URL": "https://nazorg.example.nl/portaal/"})

    assert settings.basis_url == "https://nazorg.example.nl/portaal"


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        (
            "PORTAL_BASIS_URL",
            "http://nazorg.nl",
            "‘http://nazorg.nl’ is een onveilige link; gebruik https:// of laat de link weg",
        ),
        ("PORTAL_BASIS_URL", "nazorg.nl", "‘nazorg.nl’ is geen link die met https:// begint"),
        ("PORTAL_FOUT_EMAIL", "redactie", "‘redactie’ is geen e-mailadres"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(key: str, value: str, sentence: str) -> None:
    with pytest.raises(PortalError) as told:
        Settings.from_environ({key: value})

    assert str(told.value) == f"{key}: {sentence}"


def test_what_is_not_ours_in_the_environment_is_left_alone() -> None:
    assert Settings.from_environ({"PATH": "/bin", "PORTAL_BUILD": "", "PORTAL_FOUT_EMAIL": ""}) == Settings()


def test_a_setting_that_does_not_exist_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(PortalError, match="PORTAL_BUIDL is geen instelling; bedoelt u PORTAL_BUILD"):
        Settings.from_environ({"PORTAL_BUIDL": "x"})


@pytest.mark.parametrize("basis", ["https://x.nl/a?b=c", "https://x.nl/#a"])
def test_an_address_under_which_no_page_can_stand_is_refused(basis: str) -> None:
    with pytest.raises(PortalError, match="PORTAL_BASIS_URL"):
        Settings.from_environ({"PORTAL_BASIS_URL": basis})
