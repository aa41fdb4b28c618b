"""The printer: it fetches nothing, and what is not right stops it."""

import pytest
from weasyprint.urls import FatalURLFetchingError

from portal.domain.errors import PortalError
from portal.papier.drukker import print_pdf

PAGE = '<!doctype html><html lang="nl"><head><title>Hulp</title></head><body>{}</body></html>'


@pytest.mark.parametrize(
    "address", ["https://www.voorbeeld.example/a.png", "file:///etc/hostname", "icoon:../layout", "data:text/html,a"]
)
def test_paper_fetches_nothing(address: str) -> None:
    with pytest.raises((FatalURLFetchingError, PortalError)):
        print_pdf(PAGE.format(f'<img src="{address}" alt="a">'))


def test_a_letter_that_is_missing_is_told_and_never_printed_as_a_box() -> None:
    with pytest.raises(PortalError, match=r"fonts-dejavu-core|unsupported by fonts"):
        print_pdf(PAGE.format("<h1>\N{CUNEIFORM SIGN A}</h1>"))


def test_what_does_not_fit_is_told() -> None:
    with pytest.raises(PortalError, match="‘Hulp’ past niet op 1 bladen"):
        print_pdf(PAGE.format("<p>a</p>" * 200), bladen=1)


def test_a_picture_without_words_stops_it() -> None:
    with pytest.raises(PortalError, match="alt"):
        print_pdf(PAGE.format('<img src="icoon:huis">'))


def test_the_same_page_gives_the_same_file() -> None:
    assert print_pdf(PAGE.format("<h1>Hulp</h1>")) == print_pdf(PAGE.format("<h1>Hulp</h1>"))
