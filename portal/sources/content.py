"""``content/<taal>/*.md`` -> safe HTML with its front matter, and the directory of organisations."""

from datetime import date
from pathlib import Path
from types import MappingProxyType

import nh3
from markdown import Markdown
from markupsafe import Markup

from portal.domain.organisatie import Organisatie, Organisaties
from portal.domain.pagina import Content, Kop, Pagina
from portal.sources.document import Document, read_text
from portal.sources.problems import Problem, SourceError
from portal.sources.validation import validate
from portal.sources.yaml_nodes import read_nodes, read_text_nodes

TAGS = frozenset({"p", "h2", "h3", "ul", "ol", "li", "strong", "em", "a"})
FENCE = "---\n"


def load_content(folder: Path, taal: str, *, today: date) -> Content:
    """Read the shared texts of a language and the organisations.

    Raises:
        SourceError: naming every mistake, with file and line.
    """
    problems: list[Problem] = []
    paginas = {path.stem: _load_pagina(path, today, problems) for path in sorted((folder / taal).glob("*.md"))}
    organisaties = _load_organisaties(folder / "organisaties.yaml", today, problems)
    if problems:
        raise SourceError(problems)
    found = {naam: pagina for naam, pagina in paginas.items() if pagina}
    return Content(MappingProxyType(found), MappingProxyType({one.slug: one for one in organisaties}))


def _load_organisaties(path: Path, today: date, problems: list[Problem]) -> tuple[Organisatie, ...]:
    document = read_nodes(path, path.as_posix())
    found = validate(Organisaties, document, today=today)
    problems.extend(document.problems)
    return found.organisaties if found else ()


def _load_pagina(path: Path, today: date, problems: list[Problem]) -> Pagina | None:
    unread = Document(path.as_posix())
    text = read_text(path, unread)
    if text is None:
        problems.extend(unread.problems)
        return None
    front, fence, body = text.removeprefix(FENCE).partition("\n" + FENCE)
    if not (text.startswith(FENCE) and fence):
        problems.append(Problem(path.as_posix(), 1, "", "begint niet met een blok tussen twee regels ---"))
        return None
    document = read_text_nodes(front, path.as_posix(), first_line=2)
    kop = validate(Kop, document, today=today)
    problems.extend(document.problems)
    return Pagina(path.stem, kop, _html(body)) if kop else None


def _html(markdown: str) -> Markup:
    raw = Markdown(extensions=["toc"], output_format="html").convert(markdown)  # toc gives headings their anchors
    return Markup(
        nh3.clean(
            raw,
            tags=set(TAGS),
            attributes={"a": {"href"}, "h2": {"id"}, "h3": {"id"}, "*": set()},
            url_schemes={"https", "tel", "mailto"},
            link_rel=None,
        )
    )
