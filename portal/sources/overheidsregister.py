"""The Register van Overheidsorganisaties, as its publisher exports it -> what it says of every gemeente.

Source: https://organisaties.overheid.nl, ``Gemeenten.csv`` and ``exportOO_gemeenten.xml``.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from portal.domain.datum import BronDatum
from portal.domain.postcode import check_volledig
from portal.domain.telefoon import Telefoon
from portal.domain.waarde import check_email
from portal.domain.zone import ZONE
from portal.sources.problems import Problem, SourceError

BRON = "Register van Overheidsorganisaties"
BRON_URL = "https://organisaties.overheid.nl"
LARGEST = 200_000_000  # bytes; the export of all organisations is about a quarter of it
MOST_PROBLEMS = 20

_CODE = re.compile(r"(?:^|/|gm)(\d{1,4})$", re.IGNORECASE)
_VEERTIEN = re.compile(r"0?14(0\d{2,3})")
_DATUM = re.compile(r"(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})-(\d{1,2})-(\d{4}))(?:[T ].*)?")
_ALGEMEEN = re.compile(r"\balgemeen\b", re.IGNORECASE)
_WOO = re.compile(r"\bwo[ob]\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gelabeld:
    """A number, an address or a link, and what the register calls it."""

    waarde: str
    label: str


@dataclass(slots=True)
class Rij:
    """What a file says of one organisation, as texts, and on which line it begins."""

    regel: int
    types: str = ""
    code: str = ""
    tooi: str = ""
    naam: str = ""
    telefoons: list[Gelabeld] = field(default_factory=list)
    emails: list[Gelabeld] = field(default_factory=list)
    websites: list[Gelabeld] = field(default_factory=list)
    adressen: list[Mapping[str, str]] = field(default_factory=list)
    """Per address the names of the register: adresType, openbareRuimte, huisnummer, postbus and so on."""
    data: tuple[str, ...] = ()
    """When it was changed, and when it was looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registratie:
    """What the register says of a gemeente. Empty: it says nothing that we may take over."""

    code: str
    naam: str
    datum: date
    telefoon: str = ""
    email: str = ""
    website: str = ""
    bezoekadres: Mapping[str, str] = field(default_factory=dict)
    postadres: str = ""


def registraties(rows: Iterable[Rij], file: Path, *, today: date) -> tuple[Registratie, ...]:
    """Read all gemeenten of a file; other organisations are passed over.

    Raises:
        SourceError: naming up to twenty things that do not fit; then nothing of the file may be used.
    """
    problems: list[Problem] = []
    found: dict[str, Registratie] = {}
    saved = datetime.fromtimestamp(file.stat().st_mtime, ZONE).date()
    for row in rows:
        if len(problems) >= MOST_PROBLEMS:
            break
        if not re.search(r"\bgemeente\b", row.types, re.IGNORECASE):
            continue
        try:
            one = _registratie(row, min(saved, today), today)
        except ValueError as error:
            problems.append(Problem(file.name, row.regel, "", str(error)))
            continue
        if one.code in found:
            problems.append(Problem(file.name, row.regel, "", f"{one.code} staat er twee keer in"))
        found[one.code] = one
    if not found and not problems:
        problems.append(Problem(file.name, 1, "", "noemt geen enkele gemeente", "Gemeenten.csv"))
    if problems:
        raise SourceError(problems)
    return tuple(found.values())


def _registratie(row: Rij, saved: date, today: date) -> Registratie:
    bezoek, post = (_adres(row.adressen, soort) for soort in ("bezoek", "post"))
    telefoon, email = algemeen(row.telefoons, alone=True), algemeen(row.emails, alone=False)
    return Registratie(
        code=read_code(row.code or row.tooi),
        naam=row.naam.removeprefix("Gemeente ").strip(),
        datum=max((day for text in row.data if (day := read_dag(text)) and day <= today), default=saved),
        telefoon=read_telefoon(telefoon) if telefoon else "",
        email=check_email(email) if email else "",
        website=algemeen(row.websites, alone=True),
        bezoekadres=_bezoekadres(bezoek) if bezoek else {},
        postadres=_postadres(post) if post else "",
    )


def read_code(text: str) -> str:
    """Read the code of a gemeente: ``gm0344``, ``0344``, ``344`` or the address of TOOI that ends with it.

    Raises:
        ValueError: it is none.
    """
    match = _CODE.search(text.strip())
    if not match:
        raise ValueError(f"‘{text}’ is geen code van een gemeente, bijvoorbeeld: gm0344")
    return f"GM{match[1]:0>4}"


def read_telefoon(text: str) -> str:
    """Read a number and write it as on our pages: ``0140529`` and ``(014) 0529`` are 14 0529.

    Raises:
        ValueError: it is no Dutch number.
    """
    veertien = _VEERTIEN.fullmatch(re.sub(r"[^\d+]", "", text))
    plain = f"14 {veertien[1]}" if veertien else text.replace("(", "").replace(")", "")
    return Telefoon.parse(plain).tekst


def read_dag(text: str) -> date | None:
    """Read a day, ``2026-05-02`` or ``02-05-2026``; None where nothing is written.

    Raises:
        ValueError: it is no day.
    """
    if not text.strip():
        return None
    match = _DATUM.fullmatch(text.strip())
    if not match:
        raise ValueError(f"‘{text}’ is geen datum, bijvoorbeeld: 02-05-2026")
    year, month, day = match.groups()[:3] if match[1] else match.groups()[:2:-1]
    return BronDatum.parse(f"{year}-{month:0>2}-{day:0>2}").earliest


def algemeen(found: Sequence[Gelabeld], *, alone: bool) -> str:
    """Choose what the register calls general; the first address is often that for requests under the Woo.

    Args:
        found: All that it names.
        alone: Whether the only one without a label will do.
    """
    general = [one for one in found if _ALGEMEEN.search(one.label) and not _WOO.search(one.label)]
    if not general and alone and len(found) == 1 and not found[0].label:
        return found[0].waarde
    return general[0].waarde if general else ""


def _adres(adressen: Sequence[Mapping[str, str]], soort: str) -> Mapping[str, str]:
    return next((one for one in adressen if one.get("adresType", "").lower().startswith(soort)), {})


def _bezoekadres(adres: Mapping[str, str]) -> dict[str, str]:
    """Give street, postcode and place as our files have them; nothing where the street is not named."""
    straat, plaats = _straat(adres), adres.get("woonplaats") or adres.get("plaats", "")
    if not adres.get("huisnummer") or not plaats:
        return {}
    postcode = adres.get("postcode", "")
    return {"straat": straat, **({"postcode": check_volledig(postcode)} if postcode else {}), "plaats": plaats}


def _postadres(adres: Mapping[str, str]) -> str:
    first = f"Postbus {adres['postbus']}" if adres.get("postbus") else _straat(adres)
    plaats, postcode = adres.get("woonplaats") or adres.get("plaats", ""), adres.get("postcode", "")
    return f"{first}, {check_volledig(postcode)} {plaats}" if first and plaats and postcode else ""


def _straat(adres: Mapping[str, str]) -> str:
    street = adres.get("openbareRuimte") or adres.get("straat", "")
    number = adres.get("huisnummer", "") + adres.get("huisletter", "")
    addition = adres.get("toevoeging", "")
    return " ".join(f"{street} {number}{f'-{addition}' if addition else ''}".split()) if street else ""
