"""The card that goes along: the words of a gemeente in the language of who gets it, neutral for who looks along.

Its words are those of other pages, so that they are translated already.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from portal.catalogue.advies import Wegwijzer
from portal.domain.neutraal import reveals
from portal.domain.openingstijden import GEWONE_MAANDAG, Openingstijden
from portal.domain.taal import Taal
from portal.public.balie.antwoord import Plaatsen, filled, number
from portal.ui.text import gettext as _
from portal.ui.text import in_taal
from portal.ui.words import day_in_words, week_in_words

NAAM = "NAAM"
"""Stands in a sentence for the name that belongs there."""
ZEG = "Ik kom terug in Nederland en zoek hulp"
"""The sentence on the card, the title of the letter: it does not say where somebody was."""
Woorden = Mapping[str, str]


def woorden(taal: Taal, dag: date) -> Woorden:
    """Give the words of the card in a language.

    Args:
        taal: The language.
        dag: The day of the data.
    """
    with in_taal(taal):
        return {
            "naam": taal.naam,
            "richting": taal.richting,
            "titel": _("Hulp in %(naam)s", naam=NAAM),
            "bel": _("Bel %(naam)s", naam=NAAM),
            "bel_gemeente": _("Bel gemeente %(naam)s", naam=NAAM),
            "geen": _("Wij kennen het nummer niet. Ga langs, of schrijf."),
            "onbekend": _("Wij weten niet wanneer dit nummer open is."),
            "zeg_kop": _("Zeg dit:"),
            "zeg": _(ZEG),
            "langs": _("Langsgaan"),
            "neem": _("Neem mee"),
            "papier": _("Elk papier met uw naam. Ook als het oud is."),
            "bed_kop": _("Slapen vannacht?"),
            "bed": _("Geen bed? Zeg dat meteen. Vraag ook een adres voor uw post."),
            "bed_bel": _("Bel %(wie)s:", wie=NAAM),
            "gevaar": _("Direct gevaar? Bel"),
            "datum": _("Gemaakt op %(dag)s.", dag=day_in_words(dag)),
        }


def uren_in_woorden(taal: Taal, tijden: Sequence[Openingstijden]) -> list[str]:
    """Write opening hours on one line each, in a language."""
    with in_taal(taal):
        weeks = [week_in_words(one.week(), GEWONE_MAANDAG) for one in tijden]
    return ["; ".join(f"{dagen} {uren}" for dagen, uren in week) for week in weeks]


def names_on_card(weg: Wegwijzer) -> Plaatsen:
    """Give the names that may stand on a card: the name of a desk can tell where somebody was."""
    bed = next(iter(weg.bedden), None)
    shelter = bed if bed and not reveals(bed.naam) else None
    return filled(
        {
            "wie": weg.loket.naam if weg.loket and not reveals(weg.loket.naam) else "",
            "bed": shelter.naam if shelter else "",
            **number("bed_nummer", shelter.telefoon if shelter else None),
        }
    )


def kaart(weg: Wegwijzer, vast: Plaatsen, woord: Woorden, uren: str) -> Plaatsen:
    """Say everything on the card.

    Args:
        weg: The lines of the gemeente.
        vast: What the screen says of it at every hour.
        woord: The words of the language.
        uren: The hours of the first line, in the language; empty where they are not known.
    """
    names = names_on_card(weg)
    gemeente = woord["bel_gemeente"].replace(NAAM, weg.gemeente.naam)
    called = bool(vast.get("nummer"))
    return filled(
        {
            "k_titel": woord["titel"].replace(NAAM, weg.gemeente.naam),
            "k_wie": woord["bel"].replace(NAAM, names["wie"]) if "wie" in names else gemeente,
            "k_nummer": vast.get("nummer", ""),
            "k_nummer_url": vast.get("nummer_url", ""),
            "k_uren": uren or woord["onbekend" if called else "geen"],
            "k_zeg_kop": woord["zeg_kop"],
            "k_zeg": woord["zeg"],
            "k_zeg_nl": "" if woord["zeg"] == ZEG else ZEG,
            "k_langs": woord["langs"],
            "k_adres": vast.get("adres", ""),
            "k_neem": woord["neem"],
            "k_papier": woord["papier"],
            "k_bed_kop": woord["bed_kop"],
            "k_bed": "" if "bed" in names else woord["bed"],
            "k_bed_bel": woord["bed_bel"].replace(NAAM, names["bed"]) if "bed" in names else "",
            "k_bed_nummer": names.get("bed_nummer", ""),
            "k_bed_nummer_url": names.get("bed_nummer_url", ""),
            "k_gevaar": woord["gevaar"],
            "k_datum": woord["datum"],
        }
    )
