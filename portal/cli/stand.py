"""Everything as it stands on a day: what the files say, and what desks can receive now."""

from datetime import date
from importlib import import_module

from portal.catalogue.adresboek import Adresboek
from portal.cli.herkomst import has_mailbox
from portal.compose import frozen_clock, make_room
from portal.public.room import Room
from portal.settings import Settings


def room_of(settings: Settings, dag: date) -> Room:
    """Read all files, and ask the mailbox what desks can receive.

    Raises:
        SourceError: naming every mistake of every file.
    """
    room = make_room(settings, frozen_clock(dag))
    if has_mailbox(settings) and Adresboek(room.catalogue, room.voorbeeld).sleutels:
        room = import_module("portal.postkamer").as_it_stands(room)  # it reads all that a mailbox needs
    return room
