"""The languages the portal is offered in; a language joins when its catalogue and content are complete."""

from enum import StrEnum


class Taal(StrEnum):
    """A language, by its code in the URL."""

    NL = "nl"

    @property
    def naam(self) -> str:
        """Give its name in itself."""
        return {Taal.NL: "Nederlands"}[self]

    @property
    def richting(self) -> str:
        """Give the direction of its script, ``ltr`` or ``rtl``."""
        return {Taal.NL: "ltr"}[self]
