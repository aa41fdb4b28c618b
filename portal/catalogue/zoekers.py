"""The search of each language, made when somebody first searches in it."""

from collections.abc import Mapping

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.search import Zoeker
from portal.domain.pagina import Content
from portal.domain.taal import Taal


class Zoekers:
    """Keeps the search of each language, for the catalogue of the day."""

    def __init__(self) -> None:
        """Begin with none: a page that searches nothing waits for nothing."""
        self._made: dict[Taal, tuple[Catalogue, Zoeker]] = {}

    def of(self, catalogue: Catalogue, talen: Mapping[Taal, Content], taal: Taal) -> Zoeker:
        """Give the search in a language; it is made again when a new day has another catalogue."""
        made = self._made.get(taal)
        if made is None or made[0] is not catalogue:
            made = self._made[taal] = (catalogue, Zoeker(catalogue, talen[taal], talen[Taal.NL], taal))
        return made[1]
