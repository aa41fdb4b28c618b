"""The pages where one reads an answer."""

from portal.domain.aanmelding import Antwoord, Antwoordsoort
from portal.domain.bestemming import Bestemming
from portal.intake.bellen import bellen
from portal.intake.frames import Bezoek
from portal.intake.pages import AntwoordPage, StatusPage, TekstPage, WisPage
from portal.mailbox.staten import Staat, Status
from portal.ui.page import Link
from portal.ui.sjablonen import sjabloon
from portal.ui.text import gettext as _
from portal.ui.words import day_without_year, list_in_words

_BY_KIND = {Antwoordsoort.AFSPRAAK: "afspraak", Antwoordsoort.NIET_VERSCHENEN: "niet-verschenen"}


def antwoord_page(bezoek: Bezoek, waarde: str = "", fout: str = "") -> AntwoordPage:
    """Build the page that asks for the code."""
    basis = bezoek.basis(_("Lees het antwoord"), bezoek.antwoord_url, fout=bool(fout))
    return AntwoordPage(**basis, waarde=waarde, fout=fout, kwijt_url=bezoek.kwijt_url)


def status_page(bezoek: Bezoek, status: Status, field: str) -> StatusPage:
    """Build the page of a code. A code that nobody has comes here as a message that only waits.

    Args:
        bezoek: Who visits.
        status: What may be told.
        field: The code, locked; of one length for every code.
    """
    titel, zinnen = _told(status)
    desk = _desk(bezoek, status.loket)
    other = _desk(bezoek, status.doorgeven)
    known = bezoek if bezoek.bestemming or desk is None else Bezoek(bezoek.room, desk)
    basis = known.basis(titel, bezoek.antwoord_url, veld=field)
    return StatusPage(
        **basis,
        zinnen=zinnen,
        antwoorden=tuple((day_without_year(one.dag), _paragraphs(one)) for one in status.antwoorden),
        balie=bellen(bezoek.room, desk) if desk else None,
        doorgeven=_gemeenten(other) if other else "",
    )


def wis_page(bezoek: Bezoek, field: str) -> WisPage:
    """Build the page that asks whether to erase."""
    return WisPage(**bezoek.basis(_("Wilt u uw bericht wissen?"), bezoek.antwoord_url, veld=field))


def gewist_page(bezoek: Bezoek) -> TekstPage:
    """Build the page after erasing; it never tells whether there was anything."""
    zinnen = (_("Bij deze code staat nu niets meer."), _("De code werkt niet meer. U kunt hem weggooien."))
    return TekstPage(**bezoek.basis(_("Gewist"), bezoek.antwoord_url), zinnen=zinnen, links=_write_again(bezoek))


def bedankt_page(bezoek: Bezoek, *, gelukt: bool) -> TekstPage:
    """Build the page after the question whether another desk may have the message."""
    zinnen = (
        (_("We doen wat u koos."), _("Bewaar uw code. U blijft er het antwoord mee lezen."))
        if gelukt
        else (_("Dat kan nu niet. Uw bericht blijft waar het is."), _("Probeer het later weer, of bel."))
    )
    links = (Link(bezoek.antwoord_url, _("Vul uw code weer in")),)
    return TekstPage(**bezoek.basis(_("Dank u"), bezoek.antwoord_url), zinnen=zinnen, links=links)


def code_kwijt_page(bezoek: Bezoek) -> TekstPage:
    """Build the page for who lost the code: the help is not lost."""
    zinnen = (
        _("Geen probleem. U krijgt gewoon hulp."),
        _("Bel %(wie)s, of kom langs. Zeg dat u een bericht stuurde.", wie=bezoek.wie),
        _("Noem het plaatje bij uw code. Noem ook de dag waarop u schreef."),
        _("De balie zoekt dan uw bericht op. Ze leest het niet voor. U praat samen verder."),
        _("Weet u het plaatje ook niet meer? Bel toch. Of schrijf een nieuw bericht."),
    )
    basis = bezoek.basis(_("Code kwijt"), bezoek.antwoord_url)
    return TekstPage(**basis, zinnen=zinnen, links=_write_again(bezoek))


def _desk(bezoek: Bezoek, loket: str) -> Bestemming | None:
    """Give a desk as the gemeente of this visit, for one desk may answer for many."""
    if bezoek.bestemming and loket and bezoek.bestemming.loket == loket:
        return bezoek.bestemming
    return bezoek.room.loket(loket) if loket else None


def _gemeenten(desk: Bestemming) -> str:
    """Name every gemeente for which a desk answers: all of them are told who reads."""
    names = list_in_words(desk.gemeenten)
    return (
        _("de gemeenten %(namen)s", namen=names) if len(desk.gemeenten) > 1 else _("de gemeente %(naam)s", naam=names)
    )


def _told(status: Status) -> tuple[str, tuple[str, ...]]:
    """Give heading and sentences. Those of a waiting message are also true for a code that nobody has."""
    if status.doorgeven:
        return _("We vragen u iets"), (_("Uw bericht is gelezen."),)
    if status.te_lang:
        return _("Nog niet gelezen"), (_("Uw bericht wacht te lang. Dat spijt ons. Bel de balie."),)
    if status.staat is Staat.GELEZEN:
        return _("Uw bericht is gelezen"), (_("Er is nog geen antwoord. Kijk later nog eens, of bel."),)
    if status.staat is Staat.ANTWOORD:
        return _("Er is een antwoord"), ()
    if status.antwoorden:
        return _("Uw bericht is doorgegeven"), (_("Een andere gemeente leest het nu. Kijk later nog eens, of bel."),)
    return _("Nog geen antwoord"), (
        _("Bij deze code staat nog geen antwoord."),
        _("Schreef u net? De gemeente leest een bericht binnen 3 werkdagen."),
        _("Is het langer geleden? Kijk of de code klopt, of bel."),
        _("Na 90 dagen zonder nieuw bericht wissen we alles. Dan blijft dit hier ook zo staan."),
    )


def _paragraphs(answer: Antwoord) -> tuple[str, ...]:
    ready = sjabloon(answer.sjabloon or _BY_KIND.get(answer.soort, ""))
    return tuple(text for text in (ready, *answer.tekst.splitlines()) if text)


def _write_again(bezoek: Bezoek) -> tuple[Link, ...]:
    return (Link(bezoek.schrijf_url, _("Schrijf een nieuw bericht")),) if bezoek.schrijf_url else ()
