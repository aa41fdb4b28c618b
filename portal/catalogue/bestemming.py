"""Where a message for a gemeente goes, and how its desk is reached without one."""

from collections.abc import Mapping

from portal.catalogue.catalogue import Catalogue
from portal.domain.bestemming import Bestemming
from portal.domain.contact import Contact
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket


def bestemmingen_of(catalogue: Catalogue) -> Mapping[str, Bestemming]:
    """Give, per slug, where a message goes; the slug of a gemeente that ended leads to its heir."""
    found = {gemeente.slug: _bestemming(gemeente, catalogue) for gemeente in catalogue}
    for slug in catalogue.verdwenen_slugs():
        gone = catalogue.verdwenen(slug)
        if gone:
            found[slug] = found[gone.nieuw.slug]
    return found


def desk_with_postvak(gemeente: Gemeente, catalogue: Catalogue) -> Loket | None:
    """Give the nearest desk of a gemeente that has a mailbox; None where no desk has one."""
    return next((loket for loket in catalogue.loketten_for(gemeente) if loket.postvak), None)


def shown_first(gemeente: Gemeente, catalogue: Catalogue) -> Loket | Contact:
    """Give whose channels stand first on the page of a gemeente: a desk with fresh facts, else the gemeente itself."""
    loketten = catalogue.loketten_for(gemeente)
    return next((loket for loket in loketten if loket.comes_first_on(catalogue.today)), gemeente.contact)


def _bestemming(gemeente: Gemeente, catalogue: Catalogue) -> Bestemming:
    """Put the desk with a mailbox and the first channels together; what the desk lacks, the gemeente may have."""
    desk = desk_with_postvak(gemeente, catalogue)
    first = shown_first(gemeente, catalogue)
    general = gemeente.contact
    return Bestemming(
        slug=gemeente.slug,
        gemeente=gemeente.naam,
        loket=desk.slug if desk else "",
        gemeenten=tuple(one.naam for one in catalogue.gemeenten_of(desk)) if desk else (gemeente.naam,),
        postvak=desk.postvak if desk else None,
        telefoon=first.telefoon or general.telefoon,
        tijden=first.telefoontijden if isinstance(first, Loket) and first.telefoon else None,
        email=first.email or general.email or "",
        adres=first.bezoekadres or general.bezoekadres,
    )
