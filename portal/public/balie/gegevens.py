"""All that ``balie.js`` needs to answer without a server: every gemeente with its lines and names, and the card.

Opening hours stand once, in ``uren``; a line names its place there, from 1 on. Postcodes are ranges of four digits.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from portal.catalogue import spelling
from portal.catalogue.advies import LANDELIJK, Lijn, Wegwijzer, lines_of, wegwijzers
from portal.domain.gemeente import Adressen, Gemeente
from portal.domain.openingstijden import Openingstijden
from portal.domain.postcode import PostcodeReeks
from portal.domain.taal import Taal
from portal.domain.werkdagen import is_workday
from portal.public.balie.antwoord import Plaatsen, als_dicht, bed, number, vast
from portal.public.balie.kaart import names_on_card, uren_in_woorden, woorden
from portal.public.room import Room
from portal.ui.geheugen import remembered
from portal.ui.hours import DAGEN_SCRIPT, for_script

WEEKEND = 5  # Saturday, counted from Monday


class Urenlijst:
    """Opening hours, each once."""

    def __init__(self) -> None:
        """Begin with none."""
        self.tijden: dict[Openingstijden, int] = {}

    def place_of(self, tijden: Openingstijden | None) -> int:
        """Give the place of opening hours, from 1 on; 0 where they are not known."""
        return self.tijden.setdefault(tijden, len(self.tijden) + 1) if tijden else 0


@remembered
def gegevens(room: Room) -> str:
    """Write the data as JSON, the same for the same facts."""
    today = room.clock().today
    uren = Urenlijst()
    lijnen = lines_of(room.organisatie(slug) for slug in LANDELIJK)
    data: dict[str, Any] = {
        "dag": today.isoformat(),
        "regels": [spelling.LETTERS, spelling.WOORDEN, spelling.SAMEN],
        "vrij": list(_days_off(today)),
        "landelijk": [{**_line(lijn, uren), "naam": lijn.naam} for lijn in lijnen],
        "gemeenten": [_record(weg, uren, today) for weg in wegwijzers(room.catalogue)],
    }
    data["gewoon"] = _share(data["gemeenten"])
    data["uren"] = [json.loads(for_script(one, today)) for one in uren.tijden]
    data["kaart"] = {taal: {**woorden(taal, today), "uren": uren_in_woorden(taal, tuple(uren.tijden))} for taal in Taal}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def names_of(gemeente: Gemeente) -> tuple[tuple[str, ...], ...]:
    """Give the names of a gemeente as they are written: its own, of its places, of former gemeenten."""
    own = (gemeente.naam, gemeente.officiele_naam, *(naam for group in gemeente.andere_namen for naam in group.namen))
    places = (*gemeente.woonplaatsen.namen, *(naam for group in gemeente.plaatsnamen for naam in group.namen))
    former = (one.naam for one in gemeente.voormalige_gemeenten)
    seen: set[str] = set()
    return tuple(tuple(_unseen(names, seen)) for names in (own, places, former))


def _unseen(names: Iterable[str], seen: set[str]) -> Iterator[str]:
    for naam in names:
        if naam not in seen:
            seen.add(naam)
            yield str(naam)


def _record(weg: Wegwijzer, uren: Urenlijst, today: date) -> dict[str, Any]:
    """Write one gemeente."""
    gemeente = weg.gemeente
    return _without_empty(
        {
            "naam": str(gemeente.naam),
            "slug": gemeente.slug,
            "provincie": str(gemeente.provincie),
            "namen": ["|".join(names) for names in names_of(gemeente)],
            "pc": _ranges(gemeente.postcodes.reeksen),
            "deel": _shared(gemeente, Adressen.DEEL),
            "enkele": _shared(gemeente, Adressen.ENKELE),
            "postbus": _ranges(gemeente.postbussen.reeksen) if gemeente.postbussen else "",
            "vast": vast(weg, today),
            "uren": uren.place_of(weg.eerste.tijden),
            "dicht": als_dicht(weg),
            "bedden": [_bed(lijn, uren, today) for lijn in weg.bedden],
            "kaart": names_on_card(weg),
        }
    )


def _share(records: list[dict[str, Any]]) -> Plaatsen:
    """Take out of every record what most say in the same words, and give those words; who is silent there says so."""
    places = dict.fromkeys(place for record in records for place in record["vast"])
    counts = {place: Counter(record["vast"].get(place, "") for record in records) for place in places}
    common = {place: count.most_common(1)[0][0] for place, count in counts.items()}
    for record in records:
        said = {place: record["vast"].get(place, "") for place in places}
        record["vast"] = {place: text for place, text in said.items() if text != common[place]}
    return common


def _bed(lijn: Lijn, uren: Urenlijst, today: date) -> dict[str, Any]:
    return {**_line(lijn, uren), **bed(lijn, today)}


def _line(lijn: Lijn, uren: Urenlijst) -> dict[str, Any]:
    return _without_empty({**number("nummer", lijn.telefoon), "uren": uren.place_of(lijn.tijden)})


def _without_empty(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value}


def _ranges(reeksen: Iterable[PostcodeReeks]) -> str:
    return " ".join(str(reeks) for reeks in reeksen)


def _shared(gemeente: Gemeente, adressen: Adressen) -> str:
    return _ranges(one.postcode for one in gemeente.postcodes.gedeeld if one.adressen is adressen)


def _days_off(today: date) -> Iterator[str]:
    """Give the public holidays that are not in a weekend, as far ahead as the hours are written."""
    for day in (today + timedelta(days=ahead) for ahead in range(DAGEN_SCRIPT)):
        if day.weekday() < WEEKEND and not is_workday(day):
            yield day.isoformat()
