"""The age of a fact in words."""

from datetime import date

from portal.domain.bron import Feit, Versheid
from portal.domain.datum import BronDatum
from portal.domain.loket import NOTE_AFTER, SINK_AFTER
from portal.ui.text import format_parts
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words


def date_of(datum: BronDatum | None) -> str:
    """Write the date of a source as precisely as it is known; empty when it is not."""
    if datum is None:
        return ""
    if datum.dag:
        return day_in_words(datum.earliest)
    return format_parts(datum.earliest, "yMMMM") if datum.maand else str(datum.jaar)


def age_note(feit: Feit) -> str:
    """Say how old a fact is, and what to do about it."""
    if feit.gecontroleerd_op:
        return _("Gecontroleerd op %(dag)s. Vraag of het nog klopt.", dag=day_in_words(feit.gecontroleerd_op))
    if feit.bron_datum:
        return _("Deze informatie is van %(datum)s. Vraag of het nog klopt.", datum=date_of(feit.bron_datum))
    return _("Wij weten niet hoe oud deze informatie is. Vraag of het nog klopt.")


def note_on(feit: Feit, today: date) -> str:
    """Say how old a fact about help is, by the limits of a desk; empty while it is fresh."""
    fresh = feit.versheid(today, oud=NOTE_AFTER, verouderd=SINK_AFTER) is Versheid.VERS
    return "" if fresh else age_note(feit)
