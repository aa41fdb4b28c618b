"""A page is seen as a visitor sees it, however it is made."""

import pytest

from portal.audit.onderwerp import choose, is_about
from portal.audit.webpagina import Webpagina, block_around, parse
from tests.audit.examples import ADRES, page_of


def test_words_are_glued_and_parted_as_on_the_screen() -> None:
    page = page_of("<p>na<b>zorg</b> is er<br>voor u</p><ul><li>een</li><li>twee</li></ul>los<div>vast</div>los")

    assert page.blokken == ("Nazorg", "nazorg is er voor u", "een", "twee", "los", "vast", "los")


def test_what_nobody_sees_is_not_read() -> None:
    hidden = "<script>Bel 030 286 10 00</script><style>a{}</style><p hidden>weg</p><!-- weg --><template>weg</template>"

    assert page_of(f'{hidden}<p aria-hidden="true">weg</p><p>hier</p>').blokken == ("Nazorg", "hier")


def test_without_a_main_the_head_the_foot_and_the_menu_are_left_out() -> None:
    html = '<body><header><h1>Kop</h1></header><nav><a href="/a">Menu</a></nav><p>Tekst <a href="/b">B</a></p>'
    page = parse(f"{html}<footer>Voet</footer></body>", ADRES)

    assert (page.kop, page.blokken) == ("Kop", ("Tekst B",))
    assert [(link.tekst, link.in_inhoud) for link in page.links] == [("Menu", False), ("B", True)]


def test_a_link_leads_where_a_browser_would_go() -> None:
    page = page_of(
        '<a href="../wonen/index.html#huur">A</a><a href="tel:112">B</a><a href="HTTPS://Elders.example:443">C</a>'
    )

    assert [link.adres for link in page.links] == [
        "https://www.voorbeeld.example/wonen/",
        "",
        "https://elders.example/",
    ]


@pytest.mark.parametrize(
    "html", ["", "<", "<![", "<!DOCTYPE", "<a href=http://[>x</a>", "<p" * 999, "\0\x1b", "<a href='http://x:y'>"]
)
def test_a_broken_page_is_read_as_far_as_it_goes(html: str) -> None:
    assert isinstance(parse(html, ADRES), Webpagina)


def test_a_page_that_is_nested_without_end_is_left() -> None:
    assert parse("<ul><li>a" * 3_000, ADRES).blokken == ()
    assert block_around(f'{"<div>" * 3_000}<a href="/">a</a>', ADRES, frozenset({ADRES})) == ""


@pytest.mark.parametrize("unending", ["<!--", "<a", "<", "</a", "<![", "<?", "<a x='"])
def test_what_never_closes_takes_no_time(unending: str) -> None:
    assert parse("<p>hier</p>" + unending * 200_000, ADRES).blokken[0] == "hier"


def test_items_that_are_never_closed_are_read() -> None:
    assert page_of("<ul>" + "<li>een" * 300).punten[-1] == "een"


@pytest.mark.parametrize(
    ("kop", "inhoud", "about"),
    [
        ("Nazorg na detentie", "Bel ons. Wij helpen u.", True),
        ("Vastgezeten?", "Hulp van uw gemeente.", True),
        ("Nazorg", "Zat u in de gevangenis? Na detentie helpen wij u.", True),
        ("Terug uit de gevangenis", "Zo begint u weer.", True),
        ("Nazorg bodem", "De stortplaats is klaar.", False),
        ("Re-integratie", "Vanuit de bijstand naar werk. Ook na detentie.", False),
        ("Nieuwe gevangenis", "Het gebouw krijgt zonnepanelen.", False),
        ("Wonen", "Hulp na detentie of gevangenis vindt u elders.", False),
    ],
)
def test_a_page_is_about_nazorg_when_it_says_so_of_people(kop: str, inhoud: str, *, about: bool) -> None:
    assert is_about(parse(f"<title>{kop}</title><main><h1>{kop}</h1><p>{inhoud}</p></main>", ADRES)) is about


def test_of_two_pages_the_one_that_helps_most_is_chosen() -> None:
    news = page_of("<p>Nazorg na detentie: het college sprak over detentie, detentie en detentie.</p>")
    help_now = page_of("<p>Hulp na detentie: bel 030 286 10 00. Ook na de gevangenis.</p>")

    assert choose([news, help_now]) is help_now
    assert choose([]) is None


def test_the_block_around_a_link_is_not_the_whole_page() -> None:
    html = f'<main><p>{"Nieuws. " * 60}</p><div><h2>Nazorg</h2><p>Bel ons. <a href="/nazorg">Meer</a></p></div></main>'

    assert block_around(html, ADRES, frozenset({"https://www.voorbeeld.example/nazorg"})) == "Nazorg Bel ons. Meer"
    assert block_around(html, ADRES, frozenset({"https://www.voorbeeld.example/"})) == ""
