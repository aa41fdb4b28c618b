"""The address book of messages: by gemeente and by desk."""

from collections.abc import Mapping

from portal.catalogue.bestemming import bestemmingen_of
from portal.catalogue.catalogue import Catalogue
from portal.domain.bestemming import Bestemming
from portal.domain.loket import LoketSoort


class Adresboek:
    """Where messages go today; immutable."""

    def __init__(self, *catalogues: Catalogue) -> None:
        """Read some catalogues, such as that of all gemeenten and that of the invented one."""
        self._catalogues = catalogues
        self._by_gemeente = {slug: one for book in catalogues for slug, one in bestemmingen_of(book).items()}
        self._by_loket: dict[str, Bestemming] = {}
        for one in self._by_gemeente.values():
            if one.loket:
                self._by_loket.setdefault(one.loket, one)

    def gemeente(self, slug: str) -> Bestemming | None:
        """Give where a message for a gemeente goes, by its slug; None when nobody has it."""
        return self._by_gemeente.get(slug)

    def loket(self, slug: str) -> Bestemming | None:
        """Give a desk with a mailbox, by its slug; None when nobody has it."""
        return self._by_loket.get(slug)

    @property
    def bestemmingen(self) -> tuple[Bestemming, ...]:
        """Give every gemeente whose desk has a mailbox."""
        return tuple(one for one in self._by_gemeente.values() if one.loket)

    @property
    def sleutels(self) -> Mapping[str, bytes]:
        """Give the public key in the file of each desk, by the slug of the desk."""
        return {slug: one.postvak.publiek for slug, one in self._by_loket.items() if one.postvak}

    def centrum(self, slug: str) -> str | None:
        """Give the slug of the desk with a mailbox at the centrumgemeente of a desk, if there is another one."""
        one = self._by_loket.get(slug)
        found = [gemeente for book in self._catalogues for gemeente in book if one and gemeente.slug == one.slug]
        near = (loket for book in self._catalogues for gemeente in found for loket in book.loketten_for(gemeente))
        for loket in near:
            if loket.soort is LoketSoort.CENTRUMGEMEENTE and loket.postvak and loket.slug != slug:
                return loket.slug
        return None
