"""Ids that never change: made of the names of files and the codes of gemeenten, never of a number or an address."""

from uuid import UUID, uuid5

NAAMRUIMTE = UUID("fdb9f94f-9d62-43da-aeaf-a6b69ac85312")
"""Another one would give everything in every other system another id."""


def id_of(*names: str) -> str:
    """Give the UUID of something, by the names that lead to it: ``"loket", "zvh-zeeland", "telefoon"``."""
    return str(uuid5(NAAMRUIMTE, "/".join(names)))
