"""The words of every mail: constant, without content, and without a word that tells what a desk is for."""

from dataclasses import dataclass

from portal.mailbox.wachtrij import Soort


@dataclass(frozen=True, slots=True)
class Tekst:
    """A subject and a text; ``{balie}`` is the address of the inbox, ``{aantal}`` a number of messages."""

    onderwerp: str
    regels: tuple[str, ...]

    def fill(self, *, balie: str, aantal: int) -> str:
        """Give the text; a line for which nothing is known is left out."""
        regels = (regel.format(balie=balie, aantal=aantal) for regel in self.regels if balie or "{balie}" not in regel)
        return "\n\n".join(("Goedendag,", *regels, _SLOT)) + "\n"


_SLOT = "Een computer stuurt dit bericht. U kunt er niet op antwoorden."

TEKSTEN = {
    Soort.KLAAR: Tekst("Er staat iets klaar", ("Er staat iets klaar. Log in om het te zien.", "{balie}")),
    Soort.ALLES_GOED: Tekst(
        "Alles werkt",
        (
            "Dit bericht komt elke week. Het betekent dat alles werkt. U hoeft niets te doen.",
            "Komt dit bericht een week niet? Zeg het dan tegen uw beheerder.",
            "{balie}",
        ),
    ),
    Soort.ONGELEZEN: Tekst(
        "Er wacht iets",
        (
            "Er staat al langer dan drie werkdagen iets klaar. Niemand heeft het geopend.",
            "U bent de plaatsvervanger. Zorg dat iemand van de balie vandaag inlogt.",
            "{balie}",
        ),
    ),
    Soort.BLIJFT_LIGGEN: Tekst(
        "Er blijft iets liggen",
        (
            "Een andere balie opent berichten niet. Dat duurt al langer dan tien werkdagen.",
            "Aantal berichten: {aantal}. U kunt ze zelf niet lezen.",
            "Bel die balie. Weet u niet welke balie het is? Vraag het uw beheerder.",
        ),
    ),
    Soort.FORMULIER_UIT: Tekst(
        "Het formulier staat uit",
        (
            "De balie heeft twee oefeningen achter elkaar niet op tijd beantwoord.",
            "Daarom staat het formulier nu uit. Log in en beantwoord de oefening. Dan gaat het weer aan.",
            "{balie}",
        ),
    ),
}
