"""The views of this room: find, hand over, stop."""

from collections.abc import Iterable

from flask import Blueprint, Response, redirect, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound
from werkzeug.wrappers import Response as AnyResponse

from portal.catalogue.lookup import Soort
from portal.catalogue.zoekbestand import zoekbestand as make_zoekbestand
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.errors import GemeenteNotFoundError
from portal.domain.taal import Taal
from portal.public import lists, texts
from portal.public.brief import brief_page
from portal.public.fout import fout_page, missing, verdwenen_page
from portal.public.gemeente_page import gemeente_page
from portal.public.home import home_page
from portal.public.room import the_room
from portal.public.search import asked, vind_page
from portal.ui.links import link
from portal.ui.page import render
from portal.ui.text import gettext as _


def _one_of(choices: Iterable[str]) -> str:
    """Write the converter that accepts some words; quoted, for they hold hyphens."""
    return "any({})".format(", ".join(f'"{choice}"' for choice in choices))


public = Blueprint("public", __name__, url_prefix=f"/<{_one_of(Taal)}:taal>")


@public.get("/")
def home() -> Response:
    """Ask where somebody lived, or, on a site of one gemeente, show the way to its page."""
    return render(home_page(the_room()))


@public.get("/vind/")
def vind() -> AnyResponse:
    """Answer what was typed: one sure gemeente at once, else a choice or a kind refusal."""
    query = asked(request.args)
    room = the_room()
    if not query and "q" not in request.args:
        return render(vind_page(room, None))
    vondst = room.catalogue.lookup.find(query)
    if vondst.soort is Soort.GEMEENTE and not vondst.let_op:
        return redirect(link("public.gemeente", slug=vondst.gemeenten[0].slug), 303)
    response = render(vind_page(room, vondst))
    response.headers["Cache-Control"] = "no-store"  # what was typed stands on it
    return response


@public.get("/zoekbestand.json")
def zoekbestand() -> Response:
    """Give the data with which a frozen site answers the lookup in the browser."""
    return Response(make_zoekbestand(the_room().catalogue), mimetype="application/json")


@public.get("/gemeenten/")
def gemeenten() -> Response:
    """List all gemeenten from A to Z."""
    return render(lists.gemeenten_page(the_room()))


@public.get("/provincies/")
def provincies() -> Response:
    """List all gemeenten by province."""
    return render(lists.provincies_page(the_room()))


@public.get("/postcodes/")
def postcodes() -> Response:
    """List the first digits of all postcodes."""
    return render(lists.postcodes_page(the_room()))


@public.get("/postcodes/<prefix>/")
def postcode(prefix: str) -> Response:
    """List the postcodes that begin with two digits."""
    room = the_room()
    if prefix not in lists.prefixes_of(room.catalogue):
        raise NotFound
    return render(lists.postcode_page(room, prefix))


@public.get(f"/hulp/<{_one_of(Basisvoorwaarde)}:voorwaarde>/")
def hulp(voorwaarde: str) -> Response:
    """Show one basic condition."""
    return render(texts.hulp_page(the_room(), Basisvoorwaarde(voorwaarde)))


@public.get("/organisaties/")
def organisaties() -> Response:
    """Show the directory of organisations."""
    return render(texts.organisaties_page(the_room()))


def tekst(naam: str) -> Response:
    """Show a shared text."""
    return render(texts.tekst_page(the_room(), naam))


for _naam in texts.TEKSTEN:
    public.add_url_rule(f"/{_naam}/", "tekst", tekst, defaults={"naam": _naam}, methods=["GET"])


@public.get("/voorbeeld/")
def voorbeeld() -> Response:
    """Show the invented gemeente, whose page is filled in completely."""
    room = the_room()
    [gemeente] = room.voorbeeld
    return render(gemeente_page(gemeente, room.voorbeeld, room, verzonnen=True))


@public.get("/voorbeeld/brief/")
def voorbeeld_brief() -> Response:
    """Show the letter to the invented gemeente."""
    room = the_room()
    [gemeente] = room.voorbeeld
    return render(brief_page(gemeente, room.voorbeeld, room, gemeente_url=link("public.voorbeeld")))


@public.get("/<slug>/")
def gemeente(slug: str) -> Response:
    """Show the one page of a gemeente, or where it went."""
    room = the_room()
    gone = room.catalogue.verdwenen(slug)
    if gone:
        return render(verdwenen_page(room, gone))
    return render(gemeente_page(room.catalogue.gemeente(slug), room.catalogue, room))


@public.get("/<slug>/brief/")
def brief(slug: str) -> Response:
    """Show a letter to a gemeente, to print and take along."""
    room = the_room()
    gone = room.catalogue.verdwenen(slug)
    if gone:
        return render(verdwenen_page(room, gone))
    found = room.catalogue.gemeente(slug)
    return render(brief_page(found, room.catalogue, room, gemeente_url=link("public.gemeente", slug=slug)))


def niet_gevonden() -> Response:
    """Give the page that a web server of files shows when it finds nothing."""
    return render(fout_page(the_room(), _("Pagina niet gevonden"), missing()))


def gemeente_not_found(_error: GemeenteNotFoundError) -> tuple[Response, int]:
    """Answer a slug that nobody has, with the lookup and the numbers that always help."""
    return not_found(NotFound())


def not_found(error: HTTPException) -> tuple[Response, int]:
    """Answer an address that does not exist, or a method that we do not know."""
    response = render(fout_page(the_room(), _("Pagina niet gevonden"), missing()))
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return response, error.code or 404


def broken(_error: Exception) -> tuple[Response, int]:
    """Answer when something of ours broke; nothing of the question is shown or kept."""
    zinnen = (_("Er ging iets mis bij ons. Dat ligt niet aan u."), _("Probeer het straks weer, of bel."))
    return render(fout_page(the_room(), _("Er ging iets mis"), zinnen)), 500
