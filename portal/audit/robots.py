"""What a site asks of programs: robots.txt."""

from protego import Protego

from portal.audit.lezer import Reden, decode
from portal.audit.verbinding import AGENT, Antwoordbytes

LANGSTE_PAUZE = 30.0  # seconds between two questions; a site that asks for more is read at this pace
_GEEN_WENSEN = range(400, 500)
_WENSEN = range(200, 300)


class Robots:
    """The wishes of one site.

    A site without the file may be read; one whose file cannot be had may not.

    Source:
        RFC 9309, 2.3.1.
    """

    def __init__(self, answer: Antwoordbytes | Reden) -> None:
        """Read what a server answered to the question for ``robots.txt``."""
        text = ""
        self._reden: Reden | None = None
        if isinstance(answer, Reden):
            self._reden = answer
        elif answer.status in _WENSEN:
            text = decode(answer.body, answer.charset)
        elif answer.status not in _GEEN_WENSEN:
            self._reden = Reden.STORING
        self._rules = Protego.parse(text)

    def refusal(self, adres: str) -> Reden | None:
        """Tell why we may not read a page; None where we may."""
        if self._reden:
            return self._reden
        return None if self._rules.can_fetch(adres, AGENT) else Reden.GEWEIGERD

    @property
    def pauze(self) -> float:
        """Give the seconds that the site wants between two questions; 0 where it does not say."""
        return min(float(self._rules.crawl_delay(AGENT) or 0), LANGSTE_PAUZE)
