"""The languages the portal is offered in; a language joins when its catalogue and content are complete."""

from enum import StrEnum


class Taal(StrEnum):
    """A language, by its code in the URL; the Dutch text is the one that counts."""

    NL = "nl"
    EN = "en"
    ES = "es"
    FR = "fr"
    DE = "de"
    PT = "pt"
    TR = "tr"
    PL = "pl"
    AR = "ar"
    PAP = "pap"

    @property
    def naam(self) -> str:
        """Give its name in itself."""
        return _NAMEN[self]

    @property
    def locale(self) -> str:
        """Give the rules for dates: in Europe a day comes before its month, also in English."""
        return "en_GB" if self is Taal.EN else self.value

    @property
    def richting(self) -> str:
        """Give the direction of its script, ``ltr`` or ``rtl``."""
        return "rtl" if self is Taal.AR else "ltr"


_NAMEN = {
    Taal.NL: "Nederlands",
    Taal.EN: "English",
    Taal.ES: "Español",
    Taal.FR: "Français",
    Taal.DE: "Deutsch",
    Taal.PT: "Português",
    Taal.TR: "Türkçe",
    Taal.PL: "Polski",
    Taal.AR: "العربية",
    Taal.PAP: "Papiamentu",
}
