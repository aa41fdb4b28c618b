"""What is known about a postcode: by the whole postcode, or by its four digits."""

from functools import cached_property

from portal.catalogue.changes import heirs
from portal.catalogue.postcode_index import Gebied, PostcodeIndex, merge
from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.domain.gemeente import Gemeente
from portal.domain.postcode import Postcode


class PostcodeLookup:
    """Finds complete postcodes in the table, if there is one, and all others by their digits.

    What it needs is made at the first question.
    """

    def __init__(self, gemeenten: tuple[Gemeente, ...], tabel: PostcodeTabel | None = None) -> None:
        """Keep the gemeenten, and a table that makes complete postcodes exact."""
        self._gemeenten = gemeenten
        self._tabel = tabel
        self._by_codes: dict[tuple[str, ...], Gebied | None] = {}

    def find(self, postcode: Postcode) -> Gebied | None:
        """Give what is known about a postcode, in a microsecond or two; None for nothing.

        Raises:
            PortalError: the table of postcodes is damaged.
        """
        return self._exact(postcode) or self._index.find(postcode.cijfers)

    def find_all(self, postcodes: tuple[Postcode, ...]) -> Gebied | None:
        """Give what is known about several postcodes together; None for nothing.

        Raises:
            PortalError: the table of postcodes is damaged.
        """
        if len(postcodes) == 1:
            return self.find(*postcodes)
        return merge(gebied for postcode in postcodes if (gebied := self.find(postcode)))

    def misses_letters(self, postcode: Postcode) -> bool:
        """Tell whether the table should know this postcode and does not.

        Raises:
            PortalError: the table of postcodes is damaged.
        """
        return bool(self._tabel and postcode.letters and not self._exact(postcode))

    def _exact(self, postcode: Postcode) -> Gebied | None:
        if not (self._tabel and postcode.letters):
            return None
        codes = self._tabel.codes_for(postcode)
        if codes not in self._by_codes:
            self._by_codes[codes] = self._gebied_of(codes)
        return self._by_codes[codes]

    def _gebied_of(self, codes: tuple[str, ...]) -> Gebied | None:
        known = (self._by_code[code] for code in codes if code in self._by_code)
        found = tuple({gemeente.code: gemeente for gemeente in known}.values())
        return Gebied(deel=found) if found else None

    @cached_property
    def _index(self) -> PostcodeIndex:
        return PostcodeIndex(self._gemeenten)

    @cached_property
    def _by_code(self) -> dict[str, Gemeente]:
        """Give the gemeente of each code; codes of before count too: the table may be older than the last merger."""
        now = {gemeente.code: gemeente for gemeente in self._gemeenten}
        return {code: now[heir] for code, heir in heirs(self._gemeenten).items()}
