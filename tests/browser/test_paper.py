"""Inside a prison the page is read on paper, mostly printed in grey."""

import io
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup
from PIL import Image, ImageChops
from playwright.sync_api import Page, PdfMargins

from portal.domain.taal import Taal
from tests.browser.conftest import Open
from tests.browser.kinds import BLAD, BRIEVEN, DEKKING, GEMEENTEN, KINDS, LISTS, TEXTS, in_taal
from tests.html import attr

pytestmark = [pytest.mark.browser, pytest.mark.alles]
LONG = ("voorbeeld", "organisaties")
MOST = (
    dict.fromkeys(KINDS, 3)
    | dict.fromkeys(GEMEENTEN, 5)
    | dict.fromkeys(LISTS, 9)
    | dict.fromkeys(DEKKING, 4)
    | dict.fromkeys(LONG, 8)
)
MOST |= dict.fromkeys([*BRIEVEN, *BLAD], 1)
MOST |= {"stappen": 4, "stappen-persoonlijk": 5, "gemeente-stappen": 7, "blok": 9}
"""Sheets of A4."""
MARGINS = PdfMargins(top="15mm", bottom="15mm", left="15mm", right="15mm")
LOOSE = re.compile(r"[\W_]+")
PHONES = "main a[href^='tel:']"


class Paper(NamedTuple):
    """A page as it comes out of the printer."""

    pages: int
    words: str
    outside: list[str]
    """Words that stand past the edge of the sheet."""


def bare(text: str) -> str:
    """Leave out spaces, hyphens and marks: a printer breaks words where it likes."""
    return LOOSE.sub("", text)


def print_page(page: Page, path: Path) -> Paper:
    page.pdf(path=path, format="A4", print_background=False, tagged=True, margin=MARGINS)
    boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True).stdout
    sheets = BeautifulSoup(boxes, "html.parser").select("page")
    words = [(word, sheet) for sheet in sheets for word in sheet.select("word")]
    outside = [
        word.text
        for word, sheet in words
        if float(attr(word, "xmin")) < 0
        or float(attr(word, "xmax")) > float(attr(sheet, "width"))
        or float(attr(word, "ymax")) > float(attr(sheet, "height"))
    ]
    return Paper(len(sheets), bare("".join(word.text for word, _ in words)), outside)


def colours(path: Path) -> int:
    """Count the spots on the first sheet that are not grey."""
    command = ["pdftoppm", "-r", "40", "-f", "1", "-l", "1", str(path)]
    picture = Image.open(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout)).convert("RGB")
    red, green, blue = picture.split()
    return sum(sum(ImageChops.difference(red, other).histogram()[1:]) for other in (green, blue))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "blok-maak"])  # that one is for copying from
def test_paper_holds_every_word_and_number_in_grey(live: str, open_page: Open, tmp_path: Path, kind: str) -> None:
    page = open_page(live + KINDS[kind], width=680)
    page.emulate_media(media="print")
    words = {bare(word) for word in page.locator("main").inner_text().split()}
    numbers = {bare(number) for number in page.locator(PHONES).all_inner_texts()}

    paper = print_page(page, tmp_path / "page.pdf")

    assert sorted(word for word in words if word not in paper.words) == []
    assert sorted(number for number in numbers if number not in paper.words) == []
    assert paper.outside == []
    assert paper.pages <= MOST[kind]
    assert colours(tmp_path / "page.pdf") == 0


@pytest.mark.parametrize("taal", Taal)
def test_the_sheet_for_a_counter_is_one_page_in_every_language(
    live: str, open_page: Open, tmp_path: Path, taal: Taal
) -> None:
    page = open_page(live + in_taal(BLAD["niet-weggestuurd"], taal))

    paper = print_page(page, tmp_path / "page.pdf")

    assert (paper.pages, paper.outside) == (1, [])
    assert "Kuntumijniethelpen" in paper.words


@pytest.mark.parametrize("kind", [*GEMEENTEN, *TEXTS])
def test_the_file_for_the_printer_can_be_read_aloud(live: str, open_page: Open, tmp_path: Path, kind: str) -> None:
    page = open_page(live + KINDS[kind])

    print_page(page, tmp_path / "page.pdf")

    facts = subprocess.run(["pdfinfo", tmp_path / "page.pdf"], check=True, capture_output=True, text=True).stdout
    assert re.search(r"^Tagged: +yes$", facts, re.MULTILINE)
    assert page.locator("h1").inner_text()[:20] in facts


@pytest.mark.parametrize("kind", BRIEVEN)
def test_a_letter_that_was_filled_in_is_printed_whole_on_one_sheet(
    live: str, open_page: Open, tmp_path: Path, kind: str
) -> None:
    page = open_page(live + KINDS[kind])
    page.get_by_label("Slapen en wonen").check()
    page.get_by_label("Mijn nummer of e-mail").fill("06 12 34 56 78")
    page.get_by_label("Dit wil ik nog zeggen").fill("Ik heb volgende week geen slaapplek. " * 10 + "Tot slot.")

    paper = print_page(page, tmp_path / "page.pdf")

    assert paper.pages == 1
    assert "0612345678" in paper.words
    assert "Totslot" in paper.words
    assert paper.outside == []
    assert "Vraagnaar" not in paper.words
    assert "OntvangenopNaam" in paper.words


@pytest.mark.parametrize("kind", BRIEVEN)
def test_a_letter_sends_and_keeps_nothing_when_it_is_filled_in(live: str, open_page: Open, kind: str) -> None:
    page = open_page(live + KINDS[kind])
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.get_by_label("Mijn nummer of e-mail").fill("06 12 34 56 78")
    page.get_by_label("Mijn nummer of e-mail").press("Enter")

    assert page.url == live + KINDS[kind]
    assert asked == []
    page.reload()
    assert page.get_by_label("Mijn nummer of e-mail").input_value() == ""
