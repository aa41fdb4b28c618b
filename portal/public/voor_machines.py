"""What pages say to programs, in the words of schema.org; nothing that does not stand on the page.

The product names are those of the Uniforme Productnamenlijst. It has none for help after detention: the nearest is
``re-integratie``.

Source:
    https://standaarden.overheid.nl/owms/terms/UniformeProductnaam
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, time
from functools import lru_cache
from types import MappingProxyType

from babel import Locale
from markupsafe import Markup

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.contact import Adres
from portal.domain.gemeente import Gemeente
from portal.domain.openingstijden import Dagtijden, Tijdvak
from portal.public.hulp_nu import Trede
from portal.ui.hours import Uren
from portal.ui.machines import SERVICE

Knoop = dict[str, object]
"""Something with its type and what is known of it."""
UPL = "http://standaarden.overheid.nl/owms/terms/"
NAZORG = f"{UPL}re-integratie"
PRODUCTEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        Basisvoorwaarde.IDENTITEITSBEWIJS: ("identiteitskaart",),
        Basisvoorwaarde.HUISVESTING: ("crisisopvang", "briefadres", "brpInschr"),
        Basisvoorwaarde.WERK_EN_INKOMEN: ("bijstand", "bijzBijstUitk"),
        Basisvoorwaarde.SCHULDEN: ("schuldhulpverlening",),
        "geen-adres": ("briefadres", "crisisopvang", "brpInschr"),
    }
)
"""Text -> the products that it is about; of care and of a network the list has none that fits."""
VRAGEN = frozenset({"familie", "over"})
"""Texts that are questions with their answers from beginning to end."""
_QUESTION = re.compile(r"<h2[^>]*>(.+?)</h2>(.+?)(?=<h2|\Z)", re.DOTALL)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LAST_MINUTE = time(23, 59)


def about_gemeente(gemeente: Gemeente, eerste: Trede, dienst: str) -> Knoop:
    """Say of the page of a gemeente what it offers, who does, and how to reach that.

    Args:
        gemeente: The gemeente.
        eerste: The first step of its ladder: the desk, or the gemeente itself, or a national line.
        dienst: The name of the service, as it stands above the page.
    """
    service: Knoop = {
        "@type": SERVICE,
        "name": dienst,
        "serviceType": NAZORG,
        "areaServed": {"@type": "AdministrativeArea", "name": gemeente.naam, "identifier": gemeente.code},
        "provider": {"@type": "GovernmentOrganization", "name": gemeente.naam},
    }
    if eerste.soort != "landelijk":
        service["availableChannel"] = _channel(eerste, gemeente.naam, dienst)
    return service


def _channel(trede: Trede, gemeente: str, dienst: str) -> Knoop:
    phone = trede.buitenland.kies if trede.buitenland else ""
    calling = {"telephone": phone, "hoursAvailable": list(_hours(trede.belt))}
    return _known(
        {"@type": "ServiceChannel"},
        servicePhone={"@type": "ContactPoint", "contactType": dienst, **_known({}, **calling)} if phone else None,
        serviceUrl=trede.formulier or trede.website,
        availableLanguage=[_tags()[naam] for naam in trede.talen if naam in _tags()],
        serviceLocation=_office(trede, trede.adres, gemeente, phone) if trede.adres else None,
    )


def _office(trede: Trede, adres: Adres, gemeente: str, phone: str) -> Knoop:
    """Describe where somebody can walk in; a town hall goes by the name of its gemeente."""
    where = _known(
        {"@type": "PostalAddress", "streetAddress": adres.straat, "addressLocality": adres.plaats},
        postalCode=str(adres.postcode or ""),
    )
    return _known(
        {"@type": "GovernmentOffice", "name": gemeente if trede.soort == "gemeente" else trede.naam, "address": where},
        telephone=phone,
        email=trede.email,
        openingHoursSpecification=list(_hours(trede.inloop)),
    )


def _known(knoop: Knoop, **more: object) -> Knoop:
    """Add what is known."""
    return knoop | {name: value for name, value in more.items() if value}


def _hours(uren: Uren | None) -> Iterator[Knoop]:
    """Give the ordinary week, and the days that differ from it."""
    if uren is None:
        return
    week: defaultdict[Tijdvak, list[str]] = defaultdict(list)
    for naam, vakken in zip(_DAYS, uren.dagen, strict=True):
        for vak in vakken:
            week[vak].append(naam)
    yield from (_opening(days, *_clock(vak)) for vak, days in week.items())
    yield from (one for dag, vakken in uren.anders for one in _on_day(dag, vakken))


def _on_day(dag: date, vakken: Dagtijden) -> Iterator[Knoop]:
    only = {"validFrom": dag.isoformat(), "validThrough": dag.isoformat()}
    closed = (time.min, time.min)  # so schema.org writes a day on which nothing is open
    for open_and_shut in map(_clock, vakken) if vakken else (closed,):
        yield _opening([_DAYS[dag.weekday()]], *open_and_shut) | only


def _clock(vak: Tijdvak) -> tuple[time, time]:
    return vak.van, vak.tot if vak.tot != time.min else _LAST_MINUTE


def _opening(days: list[str], van: time, tot: time) -> Knoop:
    hours = {"opens": f"{van:%H:%M}", "closes": f"{tot:%H:%M}"}
    return {"@type": "OpeningHoursSpecification", "dayOfWeek": days, **hours}


@lru_cache(maxsize=1)
def _tags() -> Mapping[str, str]:
    """Give, per Dutch name of a language, its tag."""
    return {str(naam): str(tag) for tag, naam in Locale("nl").languages.items()}


def about_text(naam: str, html: Markup) -> Knoop:
    """Say of a shared text which questions it answers, or which products it is about."""
    if naam in VRAGEN:
        return {"@type": "FAQPage", "mainEntity": list(_answered(html))}
    products = [{"@type": "DefinedTerm", "@id": UPL + product} for product in PRODUCTEN.get(naam, ())]
    return {"about": products} if products else {}


def _answered(html: Markup) -> Iterator[Knoop]:
    """Give the questions with their answers, which keep their paragraphs, lists and links."""
    for found in _QUESTION.finditer(html):
        vraag, antwoord = (html[slice(*found.span(part))] for part in (1, 2))
        text = antwoord.strip().replace("&nbsp;", "\u00a0")  # some programs read the HTML as plain text
        answer = {"@type": "Answer", "text": str(text)}
        yield {"@type": "Question", "name": vraag.striptags(), "acceptedAnswer": answer}
