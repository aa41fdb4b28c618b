"""Answers: a ready sentence, free text, an appointment, or that nobody came."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time

from flask import Response, request
from werkzeug.exceptions import NotFound

from portal.domain.aanmelding import MAX_ANTWOORD, Antwoord, Antwoordsoort, Wie
from portal.domain.bestemming import Bestemming
from portal.domain.datum import parse_dag
from portal.inbox.bericht import the_message
from portal.inbox.berichten import is_offline
from portal.inbox.bewaard import the_doos, unlock
from portal.inbox.formulier import KIES, LANG, FormulierPage, Fouten, Veld, choices, form_page, shown
from portal.inbox.gedaan import klaar_page
from portal.inbox.room import the_room
from portal.inbox.toegang import me, the_sessie
from portal.inbox.words import last_day
from portal.mailbox.errors import StoreUnavailableError
from portal.ui.links import link
from portal.ui.page import Link, render
from portal.ui.sjablonen import sjablonen
from portal.ui.text import gettext as _
from portal.ui.words import clock, day_in_words, weekday

VELDEN: Mapping[str, tuple[str, ...]] = {
    "balie.antwoord": ("sjabloon", "tekst"),
    "balie.afspraak": ("dag", "tijd", "plaats", "tekst"),
}
"""What is typed on which form: this is kept when a session ends, and nothing else."""
MEER = 1000  # characters of a field that are kept: twice what may be sent, so that somebody can shorten it
AFSPRAAK, NIET_VERSCHENEN = "afspraak", "niet-verschenen"
_APART = {AFSPRAAK, NIET_VERSCHENEN}
"""Sentences that belong to a form of their own."""
_DAG = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_PLAATS = 100  # characters
_TIJD = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")

Velden = Mapping[str, str]


def typed() -> dict[str, str]:
    """Give what was typed on this form, without what nobody sees."""
    names = VELDEN.get(request.endpoint or "", ())
    return {name: _clean(request.form.get(name, ""))[:MEER] for name in names}


def again(
    endpoint: str, bericht: str, velden: Velden, fouten: Fouten | None = None, let_op: tuple[str, ...] = ()
) -> FormulierPage:
    """Show a form with what was typed on it before."""
    return replace(_FORMS[endpoint](bericht, velden, fouten or {}), let_op=let_op)


def antwoord_page(bericht: str, velden: Velden, fouten: Fouten) -> FormulierPage:
    """Build the form for an answer."""
    the_message(bericht)
    ready = [(name, text) for name, text in sjablonen().items() if name not in _APART]
    sentences = choices([*ready, ("", _("Geen van deze zinnen"))], velden.get("sjabloon", ""))
    return form_page(
        _("Antwoord schrijven"),
        actie=link("balie.antwoord", bericht=bericht),
        knop=_("Verstuur het antwoord"),
        zinnen=(_("De schrijver leest dit met de code. Misschien kijkt er iemand mee. Schrijf dus geen namen."),),
        velden=(
            Veld(id="sjabloon", label=_("Kies een zin"), vorm=KIES, keuzes=sentences,
                 hint=_("De schrijver leest deze zin in de taal van zijn bericht.")),
            _free_text(velden),
        ),
        fouten=fouten,
        terug=_back(bericht),
    )  # fmt: skip


def afspraak_page(bericht: str, velden: Velden, fouten: Fouten) -> FormulierPage:
    """Build the form for an appointment."""
    the_message(bericht)
    place = velden.get("plaats", _address(the_room().gemeenten_of(the_sessie().loket)))
    return form_page(
        _("Afspraak maken"),
        actie=link("balie.afspraak", bericht=bericht),
        knop=_("Verstuur de afspraak"),
        zinnen=(_("De schrijver leest de afspraak met de code. Er gaat geen mail of sms weg."),),
        velden=(
            Veld(id="dag", label=_("Op welke dag?"), soort="date", waarde=velden.get("dag", ""), kort=True),
            Veld(id="tijd", label=_("Hoe laat?"), soort="time", waarde=velden.get("tijd", ""), kort=True),
            Veld(id="plaats", label=_("Waar?"), waarde=place, hint=_("Bijvoorbeeld: Stadsplein 1, Utrecht")),
            _free_text(velden),
        ),
        fouten=fouten,
        terug=_back(bericht),
    )


def sent_again() -> Response | None:
    """Show the form with a text that could not be sent before; None where this is no second try."""
    kept = unlock(the_doos(), request.form.get("bewaard", ""), the_room().now())
    if kept is None or kept.endpoint not in _FORMS:
        return None
    notice = (_("Uw tekst staat er nog. Hij is nog niet verstuurd."),)
    return shown(again(kept.endpoint, kept.plaats["bericht"], kept.velden, let_op=notice))


def send_antwoord(bericht: str) -> Response:
    """Judge and send an answer."""
    velden = typed()
    chosen = velden["sjabloon"] if velden["sjabloon"] in sjablonen() else ""
    fouten = {"tekst": too_long(velden["tekst"])}
    if not chosen and not velden["tekst"]:
        fouten = {"sjabloon": _("Kies een zin, of schrijf zelf iets.")}
    answer = (Antwoordsoort.ANTWOORD, chosen, velden["tekst"])
    return _send("balie.antwoord", bericht, velden, fouten, answer)


def send_afspraak(bericht: str) -> Response:
    """Judge and send an appointment."""
    velden = typed()
    today = the_room().today
    dag, tijd = read_day(velden["dag"]), _time(velden["tijd"])
    text = _appointment(dag, tijd, velden) if dag and tijd else ""
    fouten = {
        "dag": "" if dag and dag >= today else _("Kies een dag, vandaag of later."),
        "tijd": "" if tijd else _("Kies een tijd, bijvoorbeeld 10:30."),
        "plaats": "" if 0 < len(velden["plaats"]) <= _PLAATS else _("Schrijf waar de afspraak is, kort."),
        "tekst": too_long(text),
    }
    return _send("balie.afspraak", bericht, velden, fouten, (Antwoordsoort.AFSPRAAK, AFSPRAAK, text))


def niet_verschenen_page(bericht: str) -> FormulierPage:
    """Build the page that asks whether nobody came.

    Raises:
        NotFound: no professional wrote this message, so nobody is to be told.
    """
    _professional(bericht)
    return form_page(
        _("Niet verschenen"),
        actie=link("balie.niet_verschenen", bericht=bericht),
        knop=_("Meld dat er niemand kwam"),
        zinnen=(
            _("De professional leest dit met de code: ‘We maakten een afspraak, maar er kwam niemand.’"),
            _("Die kan de persoon dan weer moed geven. Doe dit alleen als een professional schreef."),
        ),
        terug=_back(bericht),
    )


def _professional(bericht: str) -> None:
    """Let only a message of a professional go on; a desk that reads elsewhere knows that itself."""
    _one, body = the_message(bericht)
    if not is_offline() and (body is None or body.wie is not Wie.PROFESSIONAL):
        raise NotFound


def send_niet_verschenen(bericht: str) -> Response:
    """Tell the professional that nobody came."""
    _professional(bericht)
    return _reply(bericht, (Antwoordsoort.NIET_VERSCHENEN, NIET_VERSCHENEN, ""))


def too_long(text: str) -> str:
    """Say that a text is too long; empty when it fits."""
    if len(text) <= MAX_ANTWOORD:
        return ""
    return _("Dit is te lang: haal %(n)s tekens weg.", n=str(len(text) - MAX_ANTWOORD))


def _send(
    endpoint: str, bericht: str, velden: Velden, fouten: Fouten, answer: tuple[Antwoordsoort, str, str]
) -> Response:
    """Send an answer, or show the form again with all that was typed."""
    if any(fouten.values()):
        return shown(again(endpoint, bericht, velden, fouten))
    try:
        return _reply(bericht, answer)
    except StoreUnavailableError:
        sentence = _("De opslag werkt nu niet. Uw tekst is niet verstuurd. Probeer het straks weer.")
        return shown(again(endpoint, bericht, velden, {"": sentence}), 503)


def _reply(bericht: str, answer: tuple[Antwoordsoort, str, str]) -> Response:
    room = the_room()
    soort, sjabloon, tekst = answer
    room.berichten.reply(me(), bericht, Antwoord(dag=room.today, soort=soort, sjabloon=sjabloon, tekst=tekst))
    one, _body = the_message(bericht)
    zinnen = (
        _("De schrijver kan het lezen met de code."),
        _("Dat kan tot en met %(dag)s. Daarna is alles weg.", dag=last_day(one.verloopt)),
    )
    verder = (Link(link("balie.berichten"), _("Terug naar alle berichten")),)
    titles = {
        Antwoordsoort.ANTWOORD: _("Uw antwoord staat klaar"),
        Antwoordsoort.AFSPRAAK: _("De afspraak staat klaar"),
        Antwoordsoort.NIET_VERSCHENEN: _("U meldde dat er niemand kwam"),
    }
    return render(klaar_page(titles[soort], zinnen, verder))


def _appointment(dag: date, tijd: time, velden: Velden) -> str:
    lines = (
        _("Dag: %(dag)s", dag=f"{weekday(dag)} {day_in_words(dag)}"),
        _("Tijd: %(tijd)s uur", tijd=clock(tijd)),
        _("Plaats: %(plaats)s", plaats=velden["plaats"]),
        velden["tekst"],
    )
    return "\n".join(filter(None, lines))


def _free_text(velden: Velden) -> Veld:
    return Veld(
        id="tekst",
        label=_("Wilt u er iets bij schrijven?"),
        vorm=LANG,
        waarde=velden.get("tekst", ""),
        hint=_("Hooguit 500 tekens. Schrijf korte zinnen, zonder namen."),
    )


def _back(bericht: str) -> Link:
    return Link(link("balie.bericht", bericht=bericht), _("Terug naar het bericht"))


def _address(gemeenten: tuple[Bestemming, ...]) -> str:
    found = next((one.adres for one in gemeenten if one.adres), None)
    return f"{found.straat}, {found.plaats}" if found else ""


def read_day(text: str) -> date | None:
    """Read a day as a browser sends it, or as people type it where a browser has no calendar: 23-11-2026."""
    match = _DAG.fullmatch(text)
    try:
        return parse_dag(f"{match[3]}-{match[2]:>02}-{match[1]:>02}" if match else text)
    except ValueError:
        return None


def _time(text: str) -> time | None:
    match = _TIJD.fullmatch(text)
    return time(int(match[1]), int(match[2])) if match else None


def _clean(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


_FORMS: Mapping[str, Callable[[str, Velden, Fouten], FormulierPage]] = {
    "balie.antwoord": antwoord_page,
    "balie.afspraak": afspraak_page,
}
