"""Small steps through a page that say what is missing."""

from bs4 import BeautifulSoup, Tag


def one(page: Tag, selector: str) -> Tag:
    """Give the one element that a selector finds."""
    [found] = page.select(selector)
    return found


def attr(tag: Tag, name: str) -> str:
    """Give an attribute as a text; empty when it is not there."""
    return str(tag.get(name) or "")


def words(page: Tag) -> str:
    """Give the text of a page, without line ends."""
    return " ".join(page.text.split())


def parse(html: str) -> BeautifulSoup:
    """Read a page."""
    return BeautifulSoup(html, "html.parser")
