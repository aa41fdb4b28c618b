"""The pages of this room: what each template sees."""

from dataclasses import dataclass
from typing import ClassVar

from portal.intake.bellen import Bellen, Bereikbaar
from portal.intake.overzicht import Rij
from portal.intake.velden import Veld
from portal.ui.page import Link, Page
from portal.ui.qr import Qr


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakePage(Page):
    """What every page of this room has."""

    bellen: Bellen
    actie: str
    """Where its form goes."""
    klad: str = ""
    """The hidden field; empty where there is no form that goes on."""
    terug: bool = False


@dataclass(frozen=True, slots=True)
class CodeKaart:
    """The code in four groups, and its picture."""

    groepen: tuple[str, ...]
    plaatje: str
    plaatje_naam: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginPage(IntakePage):
    """What happens here, in four lines, and the six promises."""

    template: ClassVar[str] = "intake/begin.html"

    regels: tuple[str, ...]
    beloften: tuple[str, ...]
    beantwoord: str
    """When the desk last answered; empty where nobody knows."""
    antwoord_url: str
    kwijt_url: str
    melding: str = ""
    """Why somebody is back here; empty on a first visit."""
    bewaard: tuple[str, ...] = ()
    """What was typed before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodePage(IntakePage):
    """The code, before anything else."""

    template: ClassVar[str] = "intake/code.html"

    kaart: CodeKaart
    nieuw: bool
    """Whether it replaces an older one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StapPage(IntakePage):
    """One question."""

    template: ClassVar[str] = "intake/stap.html"

    uitleg: tuple[str, ...]
    velden: tuple[Veld, ...]
    fouten: tuple[tuple[str, str], ...]
    overslaan: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OverzichtPage(IntakePage):
    """Check the answers, then send."""

    template: ClassVar[str] = "intake/overzicht.html"

    rijen: tuple[Rij, ...]
    onbereikbaar: bool
    naar: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerzondenPage(IntakePage):
    """It is sent: the code again, what happens now, and how to leave no trail."""

    template: ClassVar[str] = "intake/verzonden.html"

    kaart: CodeKaart
    regels: tuple[str, ...]
    adres: tuple[str, ...]
    """Where to read the answer, as one types it, in pieces between which a line may end."""
    qr: Qr
    professional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WachtPage(IntakePage):
    """It could not be sent yet: nothing is lost, and one button tries again."""

    template: ClassVar[str] = "intake/wacht.html"

    zinnen: tuple[str, ...]
    veld: str
    """Name of the hidden field."""
    knop: str
    knop_actie: str
    bewaard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GeenBerichtPage(IntakePage):
    """This desk cannot receive a message: every other way, and what was typed, to copy."""

    template: ClassVar[str] = "intake/geen_bericht.html"

    bereikbaar: Bereikbaar
    rijen: tuple[Rij, ...]
    bewaard: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AntwoordPage(IntakePage):
    """Type the code."""

    template: ClassVar[str] = "intake/antwoord.html"

    waarde: str
    fout: str
    kwijt_url: str
    """Empty where we do not know which gemeente."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusPage(IntakePage):
    """What a code tells. It is the same for a code that nobody has as for a message that nobody read yet."""

    template: ClassVar[str] = "intake/status.html"

    zinnen: tuple[str, ...]
    antwoorden: tuple[tuple[str, tuple[str, ...]], ...]
    """Day, and what the desk says in paragraphs."""
    balie: Bellen | None
    """Whom to call about it."""
    doorgeven: str
    """To whom the message may go, if the melder agrees; empty where nobody asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WisPage(IntakePage):
    """Sure?"""

    template: ClassVar[str] = "intake/wis.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class TekstPage(IntakePage):
    """Some sentences, and links to go on."""

    template: ClassVar[str] = "intake/tekst.html"

    zinnen: tuple[str, ...]
    links: tuple[Link, ...] = ()
    bewaard: tuple[str, ...] = ()
