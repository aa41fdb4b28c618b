"""The words of the screens: Dutch message ids, and made-up words for every language."""

from collections.abc import Mapping

from bench.werk.toeval import Toeval

TAALNAMEN = {
    "nl": "Nederlands",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "de": "Deutsch",
    "pl": "Polski",
    "tr": "Türkçe",
    "ro": "Română",
    "hu": "Magyar",
    "cs": "Čeština",
    "it": "Italiano",
    "pt": "Português",
    "sv": "Svenska",
    "da": "Dansk",
    "fi": "Suomi",
    "nb": "Norsk bokmål",
    "el": "Ελληνικά",
    "uk": "Українська",
    "bg": "Български",
    "lt": "Lietuvių",
}
BRONTAAL = "nl"
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SOORTEN = {
    "overzicht": ("Overzicht", "Alles wat u kunt regelen"),
    "wonen": ("Wonen", "Een plek om te slapen en te blijven"),
    "werk": ("Werk en opleiding", "Hulp bij het vinden van werk"),
    "geld": ("Geld en schulden", "Een uitkering of een betaalregeling"),
    "zorg": ("Zorg", "Een huisarts, verzekering en behandeling"),
    "papieren": ("Papieren", "Een geldig identiteitsbewijs"),
    "familie": ("Familie en netwerk", "De mensen om u heen"),
    "contact": ("Contact", "Wie u kunt bellen of mailen"),
}
VOET = {
    "over": "Over deze site",
    "toegankelijkheid": "Toegankelijkheid",
    "privacy": "Privacy",
    "bronnen": "Bronnen",
    "talen": "Talen",
    "open-data": "Open data",
    "meld": "Meld een fout",
    "colofon": "Colofon",
}
ZINNEN = (
    "Naar de inhoud",
    "Re-integratie en nazorg",
    "Hulp van de gemeente na detentie, op een rij",
    "Kies een taal",
    "Deze pagina in andere talen",
    "U bent hier",
    "Alle onderwerpen",
    "Neem contact op",
    "Contactpersoon nazorg",
    "Gemeente",
    "Provincie",
    "Telefoon",
    "Bel",
    "Ander nummer",
    "E-mail",
    "Stuur een e-mail",
    "Bezoekadres",
    "Postcode",
    "Plaats",
    "Openingstijden",
    "Dag",
    "Open",
    "gesloten",
    "Bron",
    "Gecontroleerd op",
    "Wat u hierover moet weten",
    "Deze tekst is voor alle gemeenten gelijk.",
    "Wat kunt u nu doen?",
    "Bel de gemeente",
    "Vraag naar de contactpersoon nazorg.",
    "Bereid uw vragen voor",
    "Schrijf op wat u wilt weten.",
    "Leg uw papieren klaar",
    "Een brief of een kopie is ook goed.",
    "Maak een afspraak",
    "Vraag wie er met u mee mag.",
    "Kom langs",
    "Het adres staat hierboven.",
    "Bel %(naam)s: %(telefoon)s",
    "Mail naar %(email)s",
    "Laat het ons weten, dan passen wij het aan.",
    "Over deze site en uw gegevens",
    "Deze site bewaart niets over u.",
    "Naar boven",
)
MSGIDS = tuple(
    dict.fromkeys((*ZINNEN, *DAGEN, *(msgid for soort in SOORTEN.values() for msgid in soort), *VOET.values()))
)
ONSETS = (*"bdfghjklmnprstvw", "br", "dr", "gr", "kl", "pl", "st", "tr", "sch", "zw")
VOWELS = (*"aeiou", "aa", "ee", "oo", "ie", "ij")
ACCENTS = "éöáñąšüå"
ENDINGS = ("", "", "n", "r", "s", "t", "l")
WOORDEN_PER_TAAL = 400
_KEEP = ("%(naam)s", "%(telefoon)s", "%(email)s")


def make_woordenlijst(taal: str) -> tuple[str, ...]:
    """Give made-up words of a language, always the same ones."""
    toeval = Toeval(f"woordenlijst {taal}")
    vowels = (*VOWELS, toeval.choice(ACCENTS))
    return tuple(_make_woord(toeval, vowels) for _number in range(WOORDEN_PER_TAAL))


def make_woorden(taal: str) -> Mapping[str, str]:
    """Give the catalogue of a language: every message id with its translation; Dutch says what it asks."""
    if taal == BRONTAAL:
        return {msgid: msgid for msgid in MSGIDS}
    lijst = make_woordenlijst(taal)
    return {msgid: _translate(msgid, lijst, Toeval(f"{taal} {msgid}")) for msgid in MSGIDS}


def make_zin(toeval: Toeval, lijst: tuple[str, ...], lengte: int) -> str:
    """Give a sentence of a number of words, without its full stop."""
    return " ".join(toeval.choices(lijst, k=lengte)).capitalize()


def _make_woord(toeval: Toeval, vowels: tuple[str, ...]) -> str:
    syllables = (toeval.choice(ONSETS) + toeval.choice(vowels) for _syllable in range(toeval.randint(1, 3)))
    return "".join(syllables) + toeval.choice(ENDINGS)


def _translate(msgid: str, lijst: tuple[str, ...], toeval: Toeval) -> str:
    """Replace the words of a message, and leave what is filled in later."""
    kept = [piece for piece in _KEEP if piece in msgid]
    zin = make_zin(toeval, lijst, max(1, len(msgid.split()) - len(kept)))
    return " ".join((zin, *kept))
