import ssl
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from portal.domain.errors import PortalError
from portal.mailbox.wachtrij import Brief, Soort
from portal.notify.postbode import Postbode, SmtpAdres, Uitslag
from portal.settings import Settings
from tests.notify.mailserver import Postkantoor, certificate, free_port, open_kantoor

NU = datetime(2026, 11, 23, 9, tzinfo=UTC)
BRIEF = Brief(bytes(range(16)), "anna@balie.example", Soort.KLAAR)
ANDER = replace(BRIEF, id=bytes(16), aan="bram@balie.example")
URL = "https://balie.example/balie"


def postbode(smtp: SmtpAdres, context: ssl.SSLContext | None = None) -> Postbode:
    return Postbode(smtp, van="post@post.example", balie_url=URL, context=context)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("smtp://mail.example", SmtpAdres("mail.example", 587, tls=False, starttls=True)),
        ("smtp://mail.example:25", SmtpAdres("mail.example", 25, tls=False, starttls=True)),
        ("smtps://mail.example", SmtpAdres("mail.example", 465, tls=True, starttls=False)),
        ("smtp://localhost", SmtpAdres("localhost", 25, tls=False, starttls=False)),
        ("smtp://127.0.0.1:2525", SmtpAdres("127.0.0.1", 2525, tls=False, starttls=False)),
        ("smtp://[::1]:25", SmtpAdres("::1", 25, tls=False, starttls=False)),
        ("smtp://127.0.0.1:587", SmtpAdres("127.0.0.1", 587, tls=False, starttls=True)),
        ("smtps://127.0.0.1:465", SmtpAdres("127.0.0.1", 465, tls=True, starttls=False)),
        ("smtp://10.0.0.5:25", SmtpAdres("10.0.0.5", 25, tls=False, starttls=True)),
    ],
)
def test_only_this_machine_gets_mail_without_tls(text: str, wanted: SmtpAdres) -> None:
    assert SmtpAdres.parse(text) == wanted


def test_a_name_and_a_password_are_read_and_never_shown() -> None:
    smtp = SmtpAdres.parse("smtp://anna%40x:geheim%2Fwoord@mail.example")

    assert (smtp.naam, smtp.wachtwoord) == ("anna@x", "geheim/woord")
    assert "geheim" not in repr(smtp)
    assert "anna" not in repr(smtp)


def test_a_password_that_no_server_can_read_is_refused_before_the_first_mail() -> None:
    with pytest.raises(ValueError, match="wachtwoord") as caught:
        SmtpAdres.parse("smtp://anna:gehe%C3%AFm@mail.example")

    assert "gehe" not in str(caught.value)


def test_without_a_server_there_is_no_way_out_and_a_wrong_one_is_said() -> None:
    assert Postbode.from_settings(Settings()) is None
    with pytest.raises(PortalError, match="PORTAL_SMTP") as caught:
        Postbode.from_settings(Settings(smtp="http://anna:geheim@mail.example", mail_van="post@post.example"))
    assert "geheim" not in str(caught.value)


def test_a_mail_arrives_with_what_it_needs_and_nothing_more() -> None:
    kantoor, poort = Postkantoor(), free_port()

    with open_kantoor(kantoor, poort):
        uitslagen = list(postbode(SmtpAdres.parse(f"smtp://127.0.0.1:{poort}")).send([BRIEF], NU))

    assert uitslagen == [Uitslag(BRIEF)]
    [(aan, mail)] = kantoor.post
    assert aan == mail["To"] == "anna@balie.example"
    assert mail["From"] == "post@post.example"
    assert mail["Subject"] == "Er staat iets klaar"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Message-ID"] == "<000102030405060708090a0b0c0d0e0f@post.example>"
    assert parsedate_to_datetime(mail["Date"]) == NU
    assert URL in mail.get_payload()
    assert kantoor.groet == "post.example"


def test_trying_again_keeps_the_message_id() -> None:
    way = postbode(SmtpAdres.parse("smtp://localhost"))

    first, second = (way.letter(BRIEF, moment) for moment in (NU, NU.replace(day=24)))

    assert first["Message-ID"] == second["Message-ID"] != way.letter(ANDER, NU)["Message-ID"]


def test_starttls_is_used_and_a_password_goes_only_through_it(tmp_path: Path) -> None:
    shown, believed = certificate(tmp_path)
    kantoor, poort = Postkantoor(), free_port()
    smtp = SmtpAdres("127.0.0.1", poort, tls=False, starttls=True, naam="anna", wachtwoord="geheim/woord")

    with open_kantoor(kantoor, poort, tls_context=shown, require_starttls=True, authenticator=kantoor.authenticate):
        uitslagen = list(postbode(smtp, believed).send([BRIEF], NU))

    assert uitslagen == [Uitslag(BRIEF)]
    assert kantoor.ingelogd == "anna"


def test_tls_from_the_first_byte_works(tmp_path: Path) -> None:
    shown, believed = certificate(tmp_path)
    kantoor, poort = Postkantoor(), free_port()

    with open_kantoor(kantoor, poort, ssl_context=shown):
        uitslagen = list(postbode(SmtpAdres("127.0.0.1", poort, tls=True, starttls=False), believed).send([BRIEF], NU))

    assert uitslagen == [Uitslag(BRIEF)]


def test_a_certificate_that_nobody_signed_gets_no_mail(tmp_path: Path) -> None:
    shown, _believed = certificate(tmp_path)
    kantoor, poort = Postkantoor(), free_port()

    with open_kantoor(kantoor, poort, tls_context=shown):
        uitslagen = list(postbode(SmtpAdres("127.0.0.1", poort, tls=False, starttls=True)).send([BRIEF, ANDER], NU))

    assert [uitslag.fout for uitslag in uitslagen] == ["SSLCertVerificationError"] * 2
    assert kantoor.post == []


def test_a_server_without_starttls_gets_no_mail() -> None:
    kantoor, poort = Postkantoor(), free_port()

    with open_kantoor(kantoor, poort):
        uitslagen = list(postbode(SmtpAdres("127.0.0.1", poort, tls=False, starttls=True)).send([BRIEF], NU))

    assert uitslagen == [Uitslag(BRIEF, "SMTPNotSupportedError")]
    assert kantoor.post == []


def test_a_wrong_password_is_said_by_its_code_alone(tmp_path: Path) -> None:
    shown, believed = certificate(tmp_path)
    kantoor, poort = Postkantoor(), free_port()
    smtp = SmtpAdres("127.0.0.1", poort, tls=False, starttls=True, naam="anna", wachtwoord="fout")

    with open_kantoor(kantoor, poort, tls_context=shown, authenticator=kantoor.authenticate):
        uitslagen = list(postbode(smtp, believed).send([BRIEF, ANDER], NU))

    assert {uitslag.fout for uitslag in uitslagen} == {"SMTPAuthenticationError 535"}


def test_a_brief_does_not_show_its_address() -> None:
    assert "anna" not in repr(BRIEF)
    assert "anna" not in repr(Uitslag(BRIEF, "SMTPDataError 451"))
