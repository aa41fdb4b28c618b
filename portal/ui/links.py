"""Links between pages: from the root when live, relative when frozen, so that a site runs from any folder."""

import posixpath
import re

from flask import current_app, g, request, url_for
from markupsafe import Markup, escape

RELATIVE = "PORTAL_RELATIVE_LINKS"
"""Configuration key: True while a site is frozen."""
_LOCAL = re.compile(r'href="/nl(/[^"]*)"')


def link(endpoint: str, **values: str) -> str:
    """Give the link to a page of this room, from the page that is being made."""
    return relative(url_for(endpoint, **values))


def relative(url: str) -> str:
    """Make a path from the root relative to the page that is being made, if the site is being frozen."""
    if not current_app.config[RELATIVE]:
        return url
    path, sign, anchor = url.partition("#")
    here = request.path if request.path.endswith("/") else posixpath.dirname(request.path)
    target = posixpath.relpath(path, here)
    return f"{target}/index.html{sign}{anchor}" if path.endswith("/") else f"{target}{sign}{anchor}"


def localize(html: Markup) -> Markup:
    """Turn the links from the root that editors write in a text, ``/nl/…``, into links of this page and language."""
    root = request.script_root

    def replace(match: re.Match[str]) -> str:
        return f'href="{escape(relative(f"{root}/{g.taal}{match[1]}"))}"'

    return Markup(_LOCAL.sub(replace, html))
