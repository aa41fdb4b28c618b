"""The page of an arrival as one file: style, script and data stand in it, and it asks nothing of any machine."""

import base64
import hashlib
from dataclasses import dataclass

from flask import current_app

from portal.public.balie.gegevens import gegevens
from portal.public.balie.page import BOVENKOP, SCRIPT, STIJL, TITEL, Scherm, scherm_of
from portal.public.room import Room
from portal.ui.assets import Assets
from portal.ui.page import SITE


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestand:
    """The file; its template sees this."""

    scherm: Scherm
    titel: str = TITEL
    bovenkop: str = BOVENKOP
    afzender: str = SITE
    beleid: str
    vernieuw_url: str


def bestand(room: Room) -> tuple[str, str]:
    """Make the file that works without a network, and the policy that allows what stands in it and nothing else."""
    assets: Assets = current_app.extensions["assets"]
    style, script = assets.text("portal.css") + assets.text(STIJL), assets.text(SCRIPT)
    beleid = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; img-src data:; "
        "form-action 'none'; base-uri 'none'"
    )
    basis = room.settings.basis_url
    page = Bestand(scherm=scherm_of(room), beleid=beleid, vernieuw_url=f"{basis}/nl/balie/" if basis else "")
    html = current_app.jinja_env.get_template("public/balie_bestand.html").render(page=page)
    data = gegevens(room).replace("<", "\\u003c")
    for place, text in (("STIJL", style), ("GEGEVENS", data), ("SCRIPT", script)):
        html = html.replace(f">{place}<", f">{text}<", 1)
    return html, beleid


def _hash(text: str) -> str:
    """Name a text for a content security policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
