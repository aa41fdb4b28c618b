"""From facts to answers."""

from typing import TypeVar

from portal.api import modellen
from portal.api.bouwstenen import Antwoord
from portal.api.feiten import Feiten
from portal.catalogue.vondst import Vondst
from portal.domain.gemeente import Gemeente, Provincie
from portal.domain.loket import Loket

Model = TypeVar("Model", bound=Antwoord)


def gemeente_of(data: Feiten, gemeente: Gemeente) -> modellen.Gemeente:
    """Tell of a gemeente."""
    versheid = gemeente.contact_versheid_on(data.catalogue.today)
    return _of(
        modellen.Gemeente,
        gemeente,
        contact=_of(modellen.Contact, gemeente.contact, versheid=versheid),
        loketten=[loket.slug for loket in data.catalogue.loketten_for(gemeente)],
    )


def loket_of(data: Feiten, loket: Loket) -> modellen.Loket:
    """Tell of a desk."""
    return _of(
        modellen.Loket,
        loket,
        versheid=loket.versheid_on(data.catalogue.today),
        gemeenten=[gemeente.code for gemeente in data.catalogue.gemeenten_of(loket)],
    )


def gemeenten_of(data: Feiten, provincie: Provincie | None) -> modellen.Gemeenten:
    """Tell of all gemeenten, or of those of one province."""
    found = (gemeente for gemeente in data.catalogue if provincie in {None, gemeente.provincie})
    return modellen.Gemeenten(
        peildatum=data.catalogue.today, gemeenten=tuple(gemeente_of(data, gemeente) for gemeente in found)
    )


def loketten_of(data: Feiten) -> modellen.Loketten:
    """Tell of all desks."""
    return modellen.Loketten(
        peildatum=data.catalogue.today, loketten=tuple(loket_of(data, loket) for loket in data.loketten)
    )


def organisaties_of(data: Feiten) -> modellen.Organisaties:
    """Tell of all national organisations."""
    return modellen.Organisaties(
        organisaties=tuple(modellen.Organisatie.model_validate(organisatie) for organisatie in data.organisaties)
    )


def vondst_of(vondst: Vondst) -> modellen.Vondst:
    """Tell what was found, and nothing of what was typed."""
    return _of(modellen.Vondst, vondst, uitleg=vondst.as_dict()["uitleg"])


def _of(model: type[Model], source: object, **more: object) -> Model:
    """Make a model of something with the same names, and of what that does not know itself."""
    same = {name: getattr(source, name) for name in model.model_fields if name not in more}
    return model.model_validate(same | more)
