"""What is known about the postcodes that somebody typed: by the whole postcode, or by four digits."""

from collections.abc import Iterable

from portal.catalogue.changes import heirs
from portal.catalogue.postcode_index import Gebied, PostcodeIndex, merge
from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.domain.gemeente import Gemeente
from portal.domain.postcode import Postcode


class PostcodeLookup:
    """Finds complete postcodes in the table, if there is one, and all others by their digits."""

    def __init__(self, gemeenten: tuple[Gemeente, ...], tabel: PostcodeTabel | None) -> None:
        """Index the gemeenten."""
        now = {gemeente.code: gemeente for gemeente in gemeenten}
        # Codes of before count too: the table may be older than the last merger.
        self._by_code = {code: now[heir] for code, heir in heirs(gemeenten).items()}
        self._index = PostcodeIndex(gemeenten)
        self._tabel = tabel

    def find(self, postcodes: Iterable[Postcode]) -> Gebied | None:
        """Give what is known about all of them together; None for nothing.

        Raises:
            PortalError: the table of postcodes is damaged.
        """
        found = (self._exact(postcode) or self._index.find(postcode.cijfers) for postcode in postcodes)
        return merge(gebied for gebied in found if gebied)

    def misses_letters(self, postcode: Postcode) -> bool:
        """Tell whether the table should know this postcode and does not.

        Raises:
            PortalError: the table of postcodes is damaged.
        """
        return bool(self._tabel and postcode.complete and not self._exact(postcode))

    def _exact(self, postcode: Postcode) -> Gebied | None:
        if not (self._tabel and postcode.complete):
            return None
        codes = self._tabel.codes_for(postcode)
        known = (self._by_code[code] for code in codes if code in self._by_code)
        found = tuple({gemeente.code: gemeente for gemeente in known}.values())
        return Gebied(deel=found) if found else None
