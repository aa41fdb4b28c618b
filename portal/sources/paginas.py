"""``content/<taal>/*.md`` -> safe HTML with its front matter."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import nh3
from markdown import Markdown
from markupsafe import Markup

from portal.domain.keur import Vertaling
from portal.domain.pagina import Kop, Pagina, Tekstkop, VertaaldeKop
from portal.domain.taal import Taal
from portal.sources.bevindingen import Bevindingen
from portal.sources.document import Document, read_text
from portal.sources.validation import Model, validate
from portal.sources.vertaling import differences, keep_anchors, mark_of
from portal.sources.yaml_nodes import read_text_nodes
from portal.voorraad import kept

TAGS = frozenset({"p", "h2", "h3", "ul", "ol", "li", "strong", "em", "a"})
FENCE = "---\n"


def load_paginas(folder: Path, today: date, found: Bevindingen) -> dict[str, Pagina]:
    """Read the Dutch texts, by name, and note which of them should be checked again."""
    paginas = {}
    for path in sorted(folder.glob("*.md")):
        if read := _read(path, Kop, today, found):
            kop, body = read
            paginas[path.stem] = Pagina(path.stem, kop, _html(body), _mark(kop, body))
            found.note_due(path, kop, today)
    return paginas


def translate_paginas(
    folder: Path, dutch: Mapping[str, Pagina], today: date, found: Bevindingen
) -> tuple[dict[str, Pagina], Vertaling]:
    """Read the texts of another language, and hold each to the Dutch one.

    Returns:
        The texts by name, and ``concept`` while one of them is.
    """
    paginas, status = {}, Vertaling.NAGEKEKEN
    for naam in {path.stem for path in folder.glob("*.md")} - dutch.keys():
        found.note(folder.parent / Taal.NL / f"{naam}.md", ["ontbreekt; er staan wel vertalingen van"])
    for naam, source in dutch.items():
        path = folder / f"{naam}.md"
        if read := _read(path, VertaaldeKop, today, found):
            kop, body = read
            paginas[naam] = _translated(path, source, kop, _html(body, source.html), found)
            status = Vertaling.CONCEPT if kop.vertaling is Vertaling.CONCEPT else status
    return paginas, status


def _translated(path: Path, dutch: Pagina, kop: VertaaldeKop, html: Markup, found: Bevindingen) -> Pagina:
    found.compare(path, kop, dutch.merk, differences(html, dutch.html))
    words = {"titel": kop.titel, "beschrijving": kop.beschrijving, "bovenkop": kop.bovenkop}
    return Pagina(dutch.naam, dutch.kop.model_copy(update=words), html, dutch.merk)


def _read(path: Path, model: type[Model], today: date, found: Bevindingen) -> tuple[Model, str] | None:
    unread = Document(path.as_posix())
    text = read_text(path, unread)
    if text is None:
        found.problems.extend(unread.problems)
        return None
    front, fence, body = text.removeprefix(FENCE).partition("\n" + FENCE)
    if not (text.startswith(FENCE) and fence):
        found.note(path, ["begint niet met een blok tussen twee regels ---"])
        return None
    document = read_text_nodes(front, path.as_posix(), first_line=2)
    kop = validate(model, document, today=today)
    found.problems.extend(document.problems)
    return (kop, body) if kop else None


def _mark(kop: Tekstkop, body: str) -> str:
    return mark_of(kop.titel, kop.beschrijving, kop.bovenkop, body)


def _html(markdown: str, dutch: str = "") -> Markup:
    """Make safe HTML; a translation takes its anchors from the Dutch text."""
    return Markup(
        nh3.clean(
            keep_anchors(_markdown(markdown), dutch),
            tags=set(TAGS),
            attributes={"a": {"href"}, "h2": {"id"}, "h3": {"id"}, "*": set()},
            url_schemes={"https", "tel", "mailto"},
            link_rel=None,
        )
    )


@kept
def _markdown(text: str) -> str:
    return Markdown(extensions=["toc"], output_format="html").convert(text)  # toc gives headings their anchors
