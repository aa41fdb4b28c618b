"""The one user of Whoosh: keeps which answers have a word, and how much it says of each."""

from collections.abc import Iterable, Iterator
from typing import Any

from whoosh.analysis import Analyzer, Token
from whoosh.codec.memory import MemoryCodec
from whoosh.fields import TEXT, Schema
from whoosh.matching import Matcher
from whoosh.searching import Searcher

from portal.catalogue.zoekindex import Gewichten

_FIELD = "woorden"


class Woordregister:
    """An index in memory: nothing is unpickled from a disk that somebody else may write on."""

    def __init__(self, gewichten: Iterable[Gewichten]) -> None:
        """Take what each answer's words weigh; an answer is known by its place."""
        codec = MemoryCodec()
        writer = codec.writer(Schema(**{_FIELD: TEXT(analyzer=_Gewogen(), phrase=False)}))
        for one in gewichten:
            writer.add_document(**{_FIELD: " ".join(f"{stem}^{weight}" for stem, weight in one.items())})
        writer.commit()
        self._searcher = Searcher(codec.reader(writer.schema))

    def postings(self, stem: str) -> Matcher:
        """Give the answers that have a word of the index."""
        return self._searcher.postings(_FIELD, stem)


class _Gewogen(Analyzer):
    """Hands Whoosh words that have their stem and weight already, as ``stem^weight``."""

    def __call__(self, value: str, **_: Any) -> Iterator[Token]:
        """Give the words of one answer."""
        token = Token()
        for part in value.split():
            token.text, _sign, weight = part.partition("^")
            token.boost = float(weight)
            yield token
