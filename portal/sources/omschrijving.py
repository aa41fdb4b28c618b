"""The words under a field of a model: what an editor should write there."""

import ast
from collections.abc import Iterator, Mapping
from inspect import cleandoc, getsource
from itertools import pairwise
from textwrap import dedent

from portal.domain.waarde import Waarde


def omschrijvingen(model: type[Waarde]) -> Mapping[str, str]:
    """Give, per field, the words that stand under it, also where a parent says them.

    Pydantic can do this as well, and would then read its own source at every start of the program.
    """
    return {naam: words for one in reversed(model.__mro__) if issubclass(one, Waarde) for naam, words in _own(one)}


def _own(model: type[Waarde]) -> Iterator[tuple[str, str]]:
    (found,) = ast.parse(dedent(getsource(model))).body
    for field, below in pairwise(found.body if isinstance(found, ast.ClassDef) else ()):
        if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr) and isinstance(field.target, ast.Name):
            yield field.target.id, cleandoc(str(ast.literal_eval(below.value)))
