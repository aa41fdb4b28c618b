"""The names and marks of provinces: ``Gelderland``, ``Gld``; they tell same-named places apart."""

from portal.domain.gemeente import Provincie

PROVINCIE_NAMEN: dict[Provincie, tuple[str, ...]] = {
    Provincie.DRENTHE: ("drenthe", "drente", "dr"),
    Provincie.FLEVOLAND: ("flevoland", "fl"),
    Provincie.FRYSLAN: ("fryslan", "friesland", "fr", "frl"),
    Provincie.GELDERLAND: ("gelderland", "gld"),
    Provincie.GRONINGEN: ("groningen", "gr", "gn"),
    Provincie.LIMBURG: ("limburg", "l", "lb", "lim"),
    Provincie.NOORD_BRABANT: ("noord brabant", "brabant", "nb"),
    Provincie.NOORD_HOLLAND: ("noord holland", "nh"),
    Provincie.OVERIJSSEL: ("overijssel", "ov", "o"),
    Provincie.UTRECHT: ("utrecht", "ut", "u"),
    Provincie.ZEELAND: ("zeeland", "zl", "zld", "z"),
    Provincie.ZUID_HOLLAND: ("zuid holland", "zh"),
}
"""In the spelling of ``spelling.words``."""

ACHTERVOEGSELS = frozenset(
    {mark for names in PROVINCIE_NAMEN.values() for mark in names if " " not in mark and len(mark) <= len("gld")}
    | {"ac"}
)
"""Marks behind official names of places: ``Well L``, ``Haren Gn``; ``AC`` is Alphen-Chaam."""
