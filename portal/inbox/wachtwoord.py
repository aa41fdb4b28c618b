"""Which passwords are refused: short ones, and those that are guessed early. No rule says what must be in it."""

import re
import unicodedata

from zxcvbn import zxcvbn

from portal.ui.text import gettext as _

MINSTENS = 12  # characters
HOOGSTENS = 200
_NAAMDEEL = 4  # letters; a shorter part of a name is in many words by accident
_GELEZEN = 72  # characters that the judge looks at; more only takes time
_STERK = 4  # of 4: more than ten thousand million guesses
_BEKEND = ("wachtwoord", "welkom", "gemeente", "balie", "geheim")
"""Dutch words that the lists of the library lack."""


def refuse(password: str, again: str, *, naam: str, email: str) -> str:
    """Say why a password cannot be used; empty when it can.

    Args:
        password: What was typed; leading and trailing blanks count.
        again: What was typed the second time.
        naam: Of the behandelaar: who knows it, tries it.
        email: Of the behandelaar.

    Source:
        NIST SP 800-63B 5.1.1.2 and OWASP ASVS 5.0 6.2: length and a list of known ones, no rules of composition.
    """
    plain = unicodedata.normalize("NFKC", password)
    if min(len(password), len(plain)) < MINSTENS:
        return _("Kies een wachtwoord van minstens 12 tekens. Vier losse woorden is een goed idee.")
    if len(plain) > HOOGSTENS:
        return _("Kies een wachtwoord van hooguit 200 tekens.")
    if plain != unicodedata.normalize("NFKC", again):
        return _("De twee wachtwoorden zijn niet gelijk.")
    if zxcvbn(plain[:_GELEZEN], user_inputs=[*_BEKEND])["score"] < _STERK:
        return _("Dit wachtwoord raadt iedereen. Kies vier losse woorden die niets met elkaar te maken hebben.")
    if any(part in plain.casefold() for part in _parts(naam, email)):
        return _("In dit wachtwoord staat uw naam of uw e-mailadres. Kies iets anders.")
    return ""


def _parts(naam: str, email: str) -> tuple[str, ...]:
    words = (*naam.casefold().split(), *re.split(r"[^a-z0-9]+", email.casefold().partition("@")[0]))
    return tuple(word for word in words if len(word) >= _NAAMDEEL)
