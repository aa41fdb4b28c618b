"""What files must agree on: one code, one postcode, one key, one owner."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.sources.document import Document, Place, field_name
from portal.sources.problems import Problem

Read = Sequence[tuple[Document, Gemeente]]
ReadLoketten = Sequence[tuple[Document, Loket]]


def disagreements(
    gemeenten: Sequence[tuple[Document, Gemeente | None]], loketten: Sequence[tuple[Document, Loket | None]]
) -> Iterator[Problem]:
    """Name every place where two files contradict each other, in the later of the two.

    A file with mistakes of its own has no model; its code still counts, so that nobody is blamed for its mistake.
    """
    codes = {str(document.values.get("code")) for document, _ in gemeenten}
    sound = [(document, gemeente) for document, gemeente in gemeenten if gemeente is not None]
    yield from _same_code(sound)
    yield from _same_postcode(sound, "postcodes", _postcodes)
    yield from _same_postcode(sound, "postbussen", _postbussen)
    desks = [(document, loket) for document, loket in loketten if loket is not None]
    yield from _unknown_codes(desks, codes)
    yield from _same_sleutel(desks)
    yield from _unknown_targets(sound, codes)


def _problem(document: Document, place: Place, sentence: str) -> Problem:
    return Problem(document.file, document.line_of(place), field_name(place), sentence)


def _same_code(gemeenten: Read) -> Iterator[Problem]:
    owners: dict[str, Document] = {}
    for document, gemeente in gemeenten:
        owner = owners.setdefault(gemeente.code, document)
        if owner is not document:
            yield _problem(document, ("code",), f"{gemeente.code} staat ook in {owner.file}")


def _postcodes(gemeente: Gemeente) -> Iterable[tuple[int, int]]:
    return ((reeks.eerste, reeks.laatste) for reeks in gemeente.postcodes.reeksen)


def _postbussen(gemeente: Gemeente) -> Iterable[tuple[int, int]]:
    return ((reeks.eerste, reeks.laatste) for reeks in (gemeente.postbussen.reeksen if gemeente.postbussen else ()))


def _same_postcode(
    gemeenten: Read, name: str, ranges_of: Callable[[Gemeente], Iterable[tuple[int, int]]]
) -> Iterator[Problem]:
    owners: dict[int, Document] = {}
    for document, gemeente in gemeenten:
        for index, (first, last) in enumerate(ranges_of(gemeente)):
            taken = [(cijfers, owners[cijfers]) for cijfers in range(first, last + 1) if cijfers in owners]
            owners.update((cijfers, document) for cijfers in range(first, last + 1) if cijfers not in owners)
            if taken:
                cijfers, owner = taken[0]
                yield _problem(document, (name, "reeksen", index), f"{cijfers} is al van {owner.file}")


def _same_sleutel(loketten: ReadLoketten) -> Iterator[Problem]:
    """Refuse a copied mailbox: whoever reads for one desk would read what is meant for the other."""
    owners: dict[bytes, Document] = {}
    for document, loket in loketten:
        if loket.postvak:
            owner = owners.setdefault(loket.postvak.publiek, document)
            if owner is not document:
                sentence = f"is al de sleutel van {owner.file}; elk loket maakt een eigen sleutel"
                yield _problem(document, ("postvak", "sleutel"), sentence)


def _unknown_codes(loketten: ReadLoketten, codes: set[str]) -> Iterator[Problem]:
    for document, loket in loketten:
        for index, code in enumerate(loket.bedient):
            if code not in codes:
                yield _problem(document, ("bedient", index), f"{code} is geen gemeente die wij kennen")


def _unknown_targets(gemeenten: Read, codes: set[str]) -> Iterator[Problem]:
    """Refuse a change towards nobody, and a chain of changes: the portal carries out one step."""
    ending = {gemeente.code for _, gemeente in gemeenten if gemeente.wijziging}
    for document, gemeente in gemeenten:
        if gemeente.wijziging and gemeente.wijziging.gaat_naar not in codes - ending:
            code = gemeente.wijziging.gaat_naar
            yield _problem(document, ("wijziging", "gaat_naar"), f"{code} is geen gemeente die daarna nog bestaat")
