"""The base of every model that comes from a content file, and the plainest field types."""

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema

EEN_TEKST = "hier hoort één tekst, geen lijst of blok"
MAX_TEKST = 600  # characters; longer is an article, and belongs in content/
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}")
_HOST = r"https://(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}(?::[0-9]+)?"
_PAD = r"(?:[\w./?:@!$&'()*+,;=~-]|%[0-9A-Fa-f]{2})*"
_HTTPS = re.compile(rf"{_HOST}(?:[/?]{_PAD})?(?:#{_PAD})?", re.ASCII)
"""Source: RFC 3986, without the addresses that nobody publishes."""


class Waarde(BaseModel):
    """A frozen model that knows all its fields; an unknown field is a mistake, not an extra."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_default=False,
        defer_build=True,
        str_strip_whitespace=True,
    )


def parsed(parse: Callable[[str], object], pattern: str = "") -> tuple[BeforeValidator, WithJsonSchema]:
    """Give the field metadata that reads a text with a parser and describes it to editors as a text."""

    def read(value: Any) -> Any:
        if isinstance(value, dict | list):
            raise ValueError(EEN_TEKST)  # else it could be built around its parser
        return parse(value) if isinstance(value, str) else value

    schema: dict[str, Any] = {"type": "string"}
    if pattern:
        schema["pattern"] = pattern
    return BeforeValidator(read), WithJsonSchema(schema)


def check_regel(text: str) -> str:
    """Give back a text of one line.

    Raises:
        ValueError: it holds a line break or another invisible sign.
    """
    if _CONTROL.search(text):
        raise ValueError("bevat een regeleinde of een onzichtbaar teken; schrijf één gewone regel")
    return text


def check_email(text: str) -> str:
    """Give back an e-mail address.

    Raises:
        ValueError: it is none.
    """
    if not _EMAIL.fullmatch(text):
        raise ValueError(f"‘{text}’ is geen e-mailadres")
    return text


def check_https(text: str) -> str:
    """Give back a link that starts with ``https://``.

    Raises:
        ValueError: it is no link, or one that can be read on the way.
    """
    if text.lower().startswith("http:"):
        raise ValueError(f"‘{text}’ is een onveilige link; gebruik https:// of laat de link weg")
    if not _HTTPS.fullmatch(text):
        raise ValueError(f"‘{text}’ is geen link die met https:// begint")
    return text


class Nederlands(str):
    """Words that stay Dutch on a page in any language; a page marks them so, for the voice that reads aloud."""

    __slots__ = ()


Zin = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_TEKST, strip_whitespace=True), AfterValidator(check_regel)
]
"""A line of text in the language of its file."""
Regel = Annotated[Zin, AfterValidator(Nederlands)]
"""A line of Dutch: what a gemeente, a desk or a source says."""
Email = Annotated[str, AfterValidator(check_email), WithJsonSchema({"type": "string", "format": "email"})]
Https = Annotated[str, AfterValidator(check_https), WithJsonSchema({"type": "string", "pattern": "^https://"})]
CbsCode = Annotated[str, StringConstraints(pattern=r"^GM[0-9]{4}$")]
"""The code of a gemeente at the CBS."""
