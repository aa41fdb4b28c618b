"""All gemeenten and loketten on one day: by slug, by code, in order."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Self

from portal.catalogue.changes import Verdwenen, announced, gemeenten_on, gone, heirs
from portal.catalogue.lookup import Lookup
from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.domain.errors import GemeenteNotFoundError
from portal.domain.gemeente import Gemeente, Provincie
from portal.domain.loket import Loket, LoketSoort
from portal.domain.postcode import cijfers_in

_NEAREST_FIRST = {soort: place for place, soort in enumerate(LoketSoort)}


class Catalogue:
    """The gemeenten as they are on one day; planned changes that were decided and came true are carried out."""

    def __init__(
        self,
        gemeenten: Iterable[Gemeente],
        loketten: Iterable[Loket] = (),
        *,
        today: date,
        tabel: PostcodeTabel | None = None,
        whole: Self | None = None,
    ) -> None:
        """Arrange the gemeenten of a day.

        Args:
            gemeenten: All gemeenten, those that end or begin on another day included.
            loketten: The desks; those that serve none of the gemeenten are left out.
            today: The day to show.
            tabel: Six-position postcodes, where they were imported.
            whole: The catalogue of which this is a part; its gemeenten may be named here.
        """
        written = tuple(gemeenten)
        self._written = {gemeente.slug: gemeente for gemeente in written}
        self.today = today
        self._gemeenten = tuple(sorted(gemeenten_on(written, today), key=sort_key))
        self._by_slug = {gemeente.slug: gemeente for gemeente in self._gemeenten}
        self._by_code = {gemeente.code: gemeente for gemeente in self._gemeenten}
        self._whole = whole or self
        self._verdwenen = dict(gone(written, self._by_code, today))
        self._loketten = _loketten_by_code(loketten, self._verdwenen.values())
        self.lookup = Lookup(self._gemeenten, tabel)

    def __len__(self) -> int:
        """Count the gemeenten."""
        return len(self._gemeenten)

    def __iter__(self) -> Iterator[Gemeente]:
        """Go through the gemeenten in the order of the Dutch alphabet."""
        return iter(self._gemeenten)

    def gemeente(self, slug: str) -> Gemeente:
        """Find a gemeente by the name in its URL.

        Raises:
            GemeenteNotFoundError: nobody has that name.
        """
        try:
            return self._by_slug[slug]
        except KeyError:
            raise GemeenteNotFoundError(f"We kennen geen gemeente ‘{slug}’.") from None

    def verdwenen(self, slug: str) -> Verdwenen | None:
        """Find a gemeente that ended, by the name its URL had."""
        return self._verdwenen.get(slug)

    def verdwenen_slugs(self) -> tuple[str, ...]:
        """Give the names of gemeenten that ended: their URLs stay promises."""
        return tuple(self._verdwenen)

    def known(self, slug: str) -> str:
        """Give back the name in a URL, of a gemeente or of one that ended.

        Raises:
            GemeenteNotFoundError: nobody has or had that name.
        """
        return slug if slug in self._verdwenen else self.gemeente(slug).slug

    def by_code(self, code: str) -> Gemeente | None:
        """Find a gemeente by its CBS code, also one that has its page elsewhere."""
        return self._by_code.get(code) or self._whole._by_code.get(code)

    def __contains__(self, gemeente: Gemeente) -> bool:
        """Tell whether a gemeente has its page here."""
        return gemeente.slug in self._by_slug

    def loketten_for(self, gemeente: Gemeente) -> tuple[Loket, ...]:
        """Give the desks that serve a gemeente, the nearest first."""
        return self._loketten.get(gemeente.code, ())

    def gemeenten_of(self, loket: Loket) -> tuple[Gemeente, ...]:
        """Give the gemeenten that a desk serves today, also those that have their page elsewhere, in order."""
        codes = dict.fromkeys(self._whole.heirs.get(code, code) for code in loket.bedient)
        return tuple(sorted(filter(None, map(self.by_code, codes)), key=sort_key))

    def announced_for(self, gemeente: Gemeente) -> tuple[Gemeente, ...]:
        """Give the gemeenten that are planned to become a part of this one."""
        return self._whole._announced.get(gemeente.code, ())

    def by_letter(self) -> dict[str, tuple[Gemeente, ...]]:
        """Group the gemeenten by their first letter; ’s-Gravenhage stands under its own letter."""
        grouped = groupby(self._gemeenten, key=lambda gemeente: sort_key(gemeente)[0].upper())
        return {letter: tuple(group) for letter, group in grouped}

    def by_provincie(self) -> dict[Provincie, tuple[Gemeente, ...]]:
        """Group the gemeenten by province, in the order of the alphabet."""
        found = {
            provincie: tuple(gemeente for gemeente in self._gemeenten if gemeente.provincie is provincie)
            for provincie in Provincie
        }
        return {provincie: group for provincie, group in found.items() if group}

    @cached_property
    def by_postcode(self) -> Mapping[int, tuple[Gemeente, ...]]:
        """Give, per four digits in order, the gemeenten that have addresses there, the main one first."""
        found: dict[int, tuple[Gemeente, ...]] = {}
        for gemeente in self._gemeenten:
            for cijfers in cijfers_in(gemeente.postcodes.reeksen):
                found[cijfers] = (gemeente, *found.get(cijfers, ()))
            for cijfers in cijfers_in(deel.postcode for deel in gemeente.postcodes.gedeeld):
                found[cijfers] = (*found.get(cijfers, ()), gemeente)
        return dict(sorted(found.items()))

    @cached_property
    def by_postbus(self) -> Mapping[int, tuple[Gemeente, ...]]:
        """Give, per four digits of PO boxes in order, the gemeente in which the boxes stand."""
        found = {
            cijfers: (gemeente,)
            for gemeente in self._gemeenten
            if gemeente.postbussen
            for cijfers in cijfers_in(gemeente.postbussen.reeksen)
        }
        return dict(sorted(found.items()))

    @cached_property
    def heirs(self) -> Mapping[str, str]:
        """Give, per CBS code, the gemeente that has it or took it over; a code that was split has no heir."""
        return heirs(self._gemeenten)

    @cached_property
    def _announced(self) -> Mapping[str, tuple[Gemeente, ...]]:
        return announced(self._gemeenten)

    def alone(self, slug: str) -> Self:
        """Give a catalogue of one gemeente, with its desks: the site of one gemeente.

        For a gemeente that ended it is the one that took it over: the old address keeps answering.

        Raises:
            GemeenteNotFoundError: nobody has or had that name.
        """
        gone = self.verdwenen(slug)
        one = gone.nieuw if gone else self.gemeente(slug)
        inside = (one.slug, *(old for old, gone in self._verdwenen.items() if gone.nieuw.slug == one.slug))
        written = [self._written[slug] for slug in inside]
        return type(self)(written, self.loketten_for(one), today=self.today, whole=self)


def sort_key(gemeente: Gemeente) -> str:
    """Give the text by which a name is sorted: without accents, apostrophes and capitals."""
    return fold(gemeente.naam)


def fold(text: str) -> str:
    """Take accents, capitals and signs at the beginning off a name: ``’s-Hertogenbosch`` sorts under the s."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return plain.casefold().lstrip("'’‘` ")


def _loketten_by_code(loketten: Iterable[Loket], gone: Iterable[Verdwenen]) -> dict[str, tuple[Loket, ...]]:
    heirs = {one.oud.code: one.nieuw.code for one in gone}
    found: dict[str, list[Loket]] = {}
    for loket in sorted(loketten, key=lambda loket: (_NEAREST_FIRST[loket.soort], len(loket.bedient), loket.slug)):
        for code in dict.fromkeys(heirs.get(code, code) for code in loket.bedient):
            found.setdefault(code, []).append(loket)
    return {code: tuple(group) for code, group in found.items()}
