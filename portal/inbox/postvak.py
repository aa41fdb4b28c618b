"""How the desk stands: can it receive, when did it answer, which keys it has, who did what."""

from itertools import groupby

from flask import Response, request
from werkzeug.exceptions import NotFound

from portal.domain.postvak import vingerafdruk
from portal.domain.taal import Taal
from portal.inbox import words
from portal.inbox.berichten import is_offline, why_not
from portal.inbox.blad import papier_blad
from portal.inbox.formulier import FormulierPage, Veld, form_page, shown
from portal.inbox.frames import around
from portal.inbox.gedaan import klaar_page
from portal.inbox.herstel import judge_email
from portal.inbox.pages import KaartPage, LogboekPage, PostvakPage
from portal.inbox.room import Room, the_room
from portal.inbox.toegang import me, renew, the_sessie
from portal.mailbox.openlog import Regel, regels
from portal.settings import Settings
from portal.ui.links import link
from portal.ui.page import Link, render
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words, list_in_words


def postvak_page() -> PostvakPage:
    """Build the page on this desk."""
    room, loket = the_room(), the_sessie().loket
    desk = room.balies.get(loket)
    redenen = why_not(room, loket)
    answered = day_in_words(desk.beantwoord_op) if desk.beantwoord_op else _("nog nooit")
    keys = () if is_offline() else (
        Link(link("beheer.papier"), _("Nieuwe papieren sleutel")),
        Link(link("beheer.sleutel"), _("Nieuwe sleutel voor de berichten")),
    )  # fmt: skip
    return PostvakPage(
        **around(_("Uw postvak")),
        kan_ontvangen=not redenen,
        redenen=tuple(map(words.sentence, redenen)),
        feiten=(
            (_("Voor"), _names(room, loket)),
            (_("Laatst beantwoord"), answered),
            (_("Laatste oefening"), _drill(room, loket)),
            (_("Plaatsvervanger"), desk.plaatsvervanger or _("niemand")),
            (_("Vingerafdruk"), vingerafdruk(desk.sleutel)),
        ),
        verder=(
            Link(link("beheer.plaatsvervanger"), _("Kies een andere plaatsvervanger")),
            Link(link("beheer.kaart"), _("De kaart van uw balie, om te printen")),
            *keys,
            Link(link("beheer.logboek"), _("Logboek: wie deed wat")),
        ),
    )


def plaatsvervanger_page(email: str = "", fout: str = "") -> FormulierPage:
    """Build the form for who is warned when nobody reads."""
    return form_page(
        _("Plaatsvervanger"),
        actie=link("beheer.plaatsvervanger"),
        knop=_("Bewaar"),
        zinnen=(
            _("Leest uw balie een bericht drie werkdagen niet? Dan krijgt de plaatsvervanger een mail, zonder inhoud."),
        ),
        velden=(Veld(id="email", label=_("E-mailadres van de plaatsvervanger"), soort="email", waarde=email,
                     hint=_("Leeg betekent: niemand.")),),
        fouten={"email": fout},
        terug=_back(),
    )  # fmt: skip


def save_plaatsvervanger() -> Response:
    """Change who is warned when nobody reads."""
    room, loket = the_room(), the_sessie().loket
    email = request.form.get("email", "").strip()
    fout = judge_email(email) if email else ""
    if fout:
        return shown(plaatsvervanger_page(email, fout))
    room.balies.set_deputy(loket, email)
    said = _("De plaatsvervanger is nu: %(email)s.", email=email) if email else _("Er is nu geen plaatsvervanger.")
    return render(klaar_page(_("Bewaard"), (said,), (_back(),)))


def needs_keys() -> None:
    """Let only a desk go on whose keys lie here.

    Raises:
        NotFound: this desk reads on a computer of its own, and keeps its keys there.
    """
    if is_offline():
        raise NotFound


def papier_page() -> FormulierPage:
    """Build the page that asks for a new key on paper."""
    return form_page(
        _("Nieuwe papieren sleutel"),
        actie=link("beheer.papier"),
        knop=_("Maak een nieuw blad"),
        zinnen=(
            _("Kan niemand meer inloggen? Dan opent alleen de papieren sleutel uw berichten nog."),
            _("Met een nieuw blad opent het oude blad niets meer."),
            _("Zorg dat de printer aan staat: u ziet de letters één keer."),
        ),
        terug=_back(),
    )


def new_papier() -> Response:
    """Make a new key on paper, and show it once."""
    room, sessie = the_room(), the_sessie()
    letters = room.balies.new_paper(me(), sessie.sleutelbos)
    return render(papier_blad(letters, room.balies.get(sessie.loket).sleutel, room.today))


def sleutel_page() -> FormulierPage:
    """Build the page that asks for a new key for messages."""
    return form_page(
        _("Nieuwe sleutel voor de berichten"),
        actie=link("beheer.sleutel"),
        knop=_("Maak een nieuwe sleutel"),
        zinnen=(
            _("Doe dit als iemand weggaat, of als u denkt dat iemand meeleest."),
            _("Berichten die al wachten, blijven leesbaar. Uw blad met letters blijft ook werken."),
            _("Daarna zet de beheerder de nieuwe sleutel in het bestand van uw gemeente."),
            _("Tot die tijd komen berichten nog binnen met de oude sleutel."),
        ),
        terug=_back(),
    )


def new_sleutel() -> Response:
    """Give the desk a new pair of keys, and say what the beheerder must do."""
    room, sessie = the_room(), the_sessie()
    renew(room.balies.rotate(me(), sessie.sleutelbos))
    slug = next((one.slug for one in room.gemeenten_of(sessie.loket)), sessie.loket)
    zinnen = (
        _("De vingerafdruk is: %(af)s.", af=vingerafdruk(room.balies.get(sessie.loket).sleutel)),
        _("Vraag de beheerder om dit te doen: portaal loket sleutel %(slug)s", slug=slug),
        _("Lees de vingerafdruk voor aan de beheerder. Zo weet u dat het de goede sleutel is."),
        _("Zijn er nu collega's ingelogd? Zij loggen uit en weer in."),
    )
    verder = (Link(link("beheer.kaart"), _("Print de nieuwe kaart")), _back())
    return render(klaar_page(_("Er is een nieuwe sleutel"), zinnen, verder))


def kaart_page() -> KaartPage:
    """Build the card of the desk."""
    room, sessie = the_room(), the_sessie()
    mine = room.gemeenten_of(sessie.loket)
    key = next((one.postvak.publiek for one in mine if one.postvak), room.balies.get(sessie.loket).sleutel)
    phone = next((one.telefoon.tekst for one in mine if one.telefoon), _("niet bekend"))
    return KaartPage(
        **around(_("Kaart van de balie")),
        feiten=((_("Telefoon"), phone), (_("Vingerafdruk van de sleutel"), vingerafdruk(key))),
        formulieren=tuple((one.gemeente, form_address(room.settings, one.slug)) for one in mine),
        terug=_back(),
    )


def form_address(settings: Settings, slug: str) -> str:
    """Give the public address of the form of a gemeente."""
    base = settings.intake_url or (f"{settings.basis_url}/bericht" if settings.basis_url else "")
    return f"{base}/{Taal.NL}/{slug}/" if base else _("nog niet bekend; vraag het de beheerder")


def logboek_page() -> LogboekPage:
    """Build the log: day, who, what."""
    room = the_room()
    lines = regels(room.database, the_sessie().loket)
    days = ((day_in_words(dag), tuple(map(_line, found))) for dag, found in groupby(lines, key=lambda one: one.dag))
    return LogboekPage(
        **around(_("Logboek"), inleiding=_("Wie deed wat, op welke dag. Een jaar lang, zonder inhoud.")),
        dagen=tuple(days),
        terug=_back(),
    )


def _line(one: Regel) -> str:
    about = _(" (%(id)s)", id=one.bericht) if one.bericht else ""
    return f"{one.wie} {words.handeling(one.wat)}{about}"


def _names(room: Room, loket: str) -> str:
    names = tuple(one.gemeente for one in room.gemeenten_of(loket))
    return list_in_words(names) if names else _("nog geen gemeente")


def _drill(room: Room, loket: str) -> str:
    last = room.balies.last_drill(loket)
    if last is None:
        return _("nog nooit")
    outcome = {
        True: _("op tijd beantwoord"),
        False: _("niet op tijd beantwoord"),
        None: _("beantwoord hem uiterlijk op %(dag)s", dag=day_in_words(last.uiterlijk)),
    }[last.gehaald]
    return _("%(dag)s: %(uitslag)s", dag=day_in_words(last.dag), uitslag=outcome)


def _back() -> Link:
    return Link(link("beheer.postvak"), _("Terug naar uw postvak"))
