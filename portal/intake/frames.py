"""What every page of this room is built from: neutral words around it, and nothing to follow."""

from dataclasses import dataclass, replace
from typing import Any

from portal.domain.bestemming import Bestemming
from portal.intake.bellen import bellen
from portal.intake.room import Room
from portal.ui.links import link
from portal.ui.page import frame
from portal.ui.text import gettext as _


@dataclass(frozen=True, slots=True)
class Bezoek:
    """Who visits which gemeente; None where the address names none."""

    room: Room
    bestemming: Bestemming | None

    @property
    def wie(self) -> str:
        """Give the gemeente in words."""
        return _("de gemeente %(naam)s", naam=self.bestemming.gemeente) if self.bestemming else _("de gemeente")

    @property
    def schrijf_url(self) -> str:
        """Give the address where one writes; empty where we do not know to whom."""
        return link("intake.bericht", slug=self.bestemming.slug) if self.bestemming else ""

    @property
    def antwoord_url(self) -> str:
        """Give the address where one reads an answer."""
        return link("intake.antwoord", slug=self.bestemming.slug) if self.bestemming else link("intake.antwoord_overal")

    @property
    def kwijt_url(self) -> str:
        """Give the page about a lost code; empty where we do not know which gemeente."""
        return link("intake.code_kwijt", slug=self.bestemming.slug) if self.bestemming else ""

    def basis(
        self, titel: str, actie: str, *, veld: str = "", fout: bool = False, terug: bool = False, inleiding: str = ""
    ) -> dict[str, Any]:
        """Give what every page takes.

        Args:
            titel: The heading, in neutral words.
            actie: Where the form goes, and 'Stoppen'.
            veld: The hidden field that goes along; empty where there is none.
            fout: Whether the page tells of a mistake of the reader.
            terug: Whether one can go back.
            inleiding: One sentence under the heading.
        """
        kader = replace(
            frame(
                beschrijving=_("Stuur een bericht aan de gemeente, of lees het antwoord."),
                voet=(),
                start_url="",
                afzender=_("Uw bericht"),
                robots="noindex, nofollow",
                fout=fout,
                canonical=False,
            ),
            formulier="stap" if veld else "",
            stop_url=actie,
        )
        return {
            "kader": kader,
            "titel": titel,
            "inleiding": inleiding,
            "bellen": bellen(self.room, self.bestemming),
            "actie": actie,
            "klad": veld,
            "terug": terug,
        }
