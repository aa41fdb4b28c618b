"""Ready sentences with which a desk answers: sent as a name, shown in the language of who reads."""

from portal.ui.text import gettext as _


def sjablonen() -> dict[str, str]:
    """Give every ready sentence by its name, in the language of the page; a desk chooses from them in this order.

    No sentence says what the help is for: somebody else may look along.
    """
    return {
        "gelezen": _("We hebben uw bericht gelezen. We gaan ermee aan de slag."),
        "bel-ons": _("Bel ons. Dan helpen we u verder."),
        "kom-langs": _("Kom bij ons langs. Neem uw code mee."),
        "wij-bellen": _("We bellen u op het nummer dat u ons gaf."),
        "afspraak": _("We maakten een afspraak voor u. Hieronder staat wanneer."),
        "neem-mee": _("Neem alle papieren mee die u heeft. Heeft u niets? Kom dan ook."),
        "meer-informatie": _("We helpen u graag. We moeten eerst iets meer weten. Bel ons of kom langs."),
        "vannacht": _("Heeft u vannacht geen plek om te slapen? Bel ons meteen."),
        "ander-loket": _("Een andere gemeente kan u beter helpen. Daarom vragen we u iets. Lees het hieronder."),
        "samen-zoeken": _("Hier kunnen wij niet mee helpen. Bel ons. Dan zoeken we samen wie dat wel kan."),
        "niet-verschenen": _("We maakten een afspraak, maar er kwam niemand. Bel ons voor een nieuwe afspraak."),
    }


def sjabloon(naam: str) -> str:
    """Give one ready sentence; empty for a name that is not known, or no longer."""
    return sjablonen().get(naam, "")
