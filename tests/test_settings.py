import base64
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


@pytest.mark.parametrize("name", ["gemeenten", "content", "translations", "build", "postcodes", "geheim_bestand"])
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
        ("PORTAL_MAIL_VAN", "balie", "‘balie’ is geen e-mailadres"),
        ("PORTAL_VANGNET_EMAIL", "balie@", "‘balie@’ is geen e-mailadres"),
        ("PORTAL_INTAKE_URL", "bericht.example", "‘bericht.example’ is geen link die met https:// begint"),
        ("PORTAL_BALIE_URL", "https://b.nl/?a", "‘https://b.nl/?a’ bevat een ? of #; daar kan geen pagina onder staan"),
        (
            "PORTAL_PROXY",
            "localhost",
            "‘localhost’ is geen IP-adres; schrijf het adres van de proxy, zoals 127.0.0.1",
        ),
        ("PORTAL_PROXY", "::", "‘::’ is geen adres van één proxy; schrijf bijvoorbeeld 127.0.0.1"),
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


GEHEIM = base64.b64encode(bytes(range(32))).decode()
GEVULD = {
    "PORTAL_MAILBOX": "postgresql+psycopg://portaal:zwaluw%23@db.example/berichten",
    "PORTAL_GEHEIM": GEHEIM,
    "PORTAL_INTAKE_URL": "https://bericht.example/",
    "PORTAL_BALIE_URL": "https://balie.example",
    "PORTAL_SMTP": "smtps://portaal:zwaluw@mail.example:465",
    "PORTAL_MAIL_VAN": "balie@example.nl",
    "PORTAL_VANGNET_EMAIL": "vangnet@example.nl",
    "PORTAL_DREMPEL": "redis://:zwaluw@cache.example:6379/0",
    "PORTAL_PROXY": "127.0.0.1",
}


def test_an_installation_that_takes_messages_in_is_read_whole() -> None:
    settings = Settings.from_environ(GEVULD)

    assert settings.mailbox == GEVULD["PORTAL_MAILBOX"]
    assert settings.geheim == GEHEIM
    assert settings.intake_url == "https://bericht.example"
    assert settings.balie_url == "https://balie.example"
    assert settings.smtp == GEVULD["PORTAL_SMTP"]
    assert (settings.mail_van, settings.vangnet_email) == ("balie@example.nl", "vangnet@example.nl")
    assert settings.drempel == GEVULD["PORTAL_DREMPEL"]
    assert settings.proxy == "127.0.0.1"


def test_no_password_is_seen_when_settings_are_printed() -> None:
    printed = repr(Settings.from_environ(GEVULD))

    assert "zwaluw" not in printed
    assert GEHEIM not in printed


@pytest.mark.parametrize(
    ("key", "values"),
    [
        (
            "PORTAL_MAILBOX",
            [
                "sqlite://",
                "sqlite:///",
                "sqlite:///:memory:",
                "postgresql://portaal:zwaluw@db/berichten",
                "postgresql+psycopg://portaal:zwaluw@db",
                "postgresql+psycopg://portaal:zwa#luw@db/berichten",
                "zwaluw",
            ],
        ),
        ("PORTAL_GEHEIM", ["zwaluw", base64.b64encode(b"zwaluw" * 5).decode(), "zwaluw" * 8 + "=", "é" * 44]),
        (
            "PORTAL_SMTP",
            [
                "mail.example",
                "http://portaal:zwaluw@mail.example",
                "smtp://portaal:zwaluw@",
                "smtp://zwaluw@mail.example:587",
                "smtp://portaal:zwa/luw@mail.example:587",
                "smtp://portaal:zwaluw@mail.example:99999",
                "smtp://portaal:zwaluw@mail.example:0",
                "smtp://portaal:zwaluw@[mail.example",
                "smtp://portaal:zwaluw@mail.example/x",
            ],
        ),
        ("PORTAL_DREMPEL", ["memory", "redis://", "http://zwaluw@cache", "redis://:zwa#luw@cache:6379/0"]),
    ],
)
def test_a_value_that_may_hold_a_password_is_refused_without_repeating_it(key: str, values: list[str]) -> None:
    for value in values:
        with pytest.raises(PortalError) as told:
            Settings.from_environ({key: value, "PORTAL_MAIL_VAN": "balie@example.nl"})

        assert str(told.value).startswith(f"{key}: ")
        assert "; " in str(told.value), "it says how to mend it"
        assert "zwa" not in str(told.value)
        assert told.value.__cause__ is None
        assert told.value.__suppress_context__


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("PORTAL_MAILBOX", "sqlite:////srv/portaal/mailbox.db"),
        ("PORTAL_MAILBOX", "postgresql+psycopg:///berichten?host=/run/postgresql"),
        ("PORTAL_SMTP", "smtp://127.0.0.1:2525"),
        ("PORTAL_SMTP", "smtp://mail.example/"),
        ("PORTAL_DREMPEL", "valkey://cache.example:6379"),
        ("PORTAL_PROXY", "::1"),
    ],
)
def test_other_ways_to_write_a_value_are_taken_as_they_stand(key: str, value: str) -> None:
    settings = Settings.from_environ({key: value, "PORTAL_MAIL_VAN": "balie@example.nl"})

    assert getattr(settings, key.removeprefix("PORTAL_").lower()) == value


def test_two_rooms_cannot_answer_at_one_address() -> None:
    with pytest.raises(PortalError, match="is al het adres van een ander deel"):
        Settings.from_environ({"PORTAL_INTAKE_URL": "https://x.nl/", "PORTAL_BALIE_URL": "https://x.nl"})


def test_mail_without_a_sender_is_refused() -> None:
    with pytest.raises(PortalError, match="vul ook PORTAL_MAIL_VAN in"):
        Settings.from_environ({"PORTAL_SMTP": "smtp://mail.example:25"})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("PORTAL_MAIL_VAN", "nazorg@example.nl"),
        ("PORTAL_INTAKE_URL", "https://detentie.example"),
        ("PORTAL_BALIE_URL", "https://www.example/justitie"),
    ],
)
def test_a_sender_or_address_that_tells_what_a_message_is_about_is_refused(key: str, value: str) -> None:
    with pytest.raises(PortalError, match=rf"^{key}: ‘{value}’ verraadt waar het over gaat"):
        Settings.from_environ({key: value})
