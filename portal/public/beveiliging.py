"""Where somebody tells of a leak: security.txt, on a site that a gemeente publishes itself.

Source:
    RFC 9116. It counts at the root of a host only, wherever the pages stand.
"""

from datetime import timedelta
from urllib.parse import urlsplit

from flask import Blueprint, Response, abort

from portal.public.room import Room, the_room

PATH = "/.well-known/security.txt"
SECURITY = "beveiliging.security_txt"
HOUDBAAR = 180
"""So many days after it was made, the file says itself that it may be old: who makes the site again renews it."""

beveiliging = Blueprint("beveiliging", __name__)


@beveiliging.get(PATH)
def security_txt() -> Response:
    """Tell where a leak is reported."""
    found = security_text(the_room())
    if not found:
        abort(404)
    return Response(found, mimetype="text/plain")


def security_text(room: Room) -> str:
    """Write the file; empty where nobody said where a leak is reported, or the site is a draft."""
    eigen, basis = room.eigen, urlsplit(room.settings.basis_url)
    if eigen is None or eigen.concept or eigen.publicatie.beveiliging is None:
        return ""
    melden = eigen.publicatie.beveiliging.melden
    expires = room.clock().today + timedelta(days=HOUDBAAR)
    lines = (
        f"Contact: {'' if melden.startswith('https:') else 'mailto:'}{melden}",
        f"Expires: {expires.isoformat()}T00:00:00Z",
        "Preferred-Languages: nl",
        f"Canonical: https://{basis.netloc}{PATH}",
    )
    return "".join(f"{line}\n" for line in lines)
