"""A form per question: it judges what was typed, with the parsers of the domain, and says kindly what to change."""

from datetime import date, timedelta

from werkzeug.datastructures import MultiDict
from wtforms import Field, Form, SelectMultipleField, StringField
from wtforms.validators import StopValidation

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.aanmelding import MAX_BERICHT, MAX_NAAM, Bereik, Plek, Wie, check_nummer
from portal.intake.antwoorden import clean
from portal.intake.keuzes import ANDERS, TALEN, weken
from portal.intake.stappen import Stap
from portal.intake.weglaten import Weglaten, what_to_leave_out
from portal.ui.text import gettext as _

MAX_NUMMER = 30  # characters


class StapForm(Form):
    """What every question shares."""

    def __init__(self, formdata: MultiDict[str, str], today: date) -> None:
        super().__init__(formdata)
        self.today = today

    @property
    def fouten(self) -> dict[str, str]:
        """Give the first mistake of every field that has one."""
        return {field.name: str(field.errors[0]) for field in self if field.errors}


class WieForm(StapForm):
    """Who writes."""

    wie = StringField(filters=[lambda text: text or Wie.ZELF.value])

    def validate_wie(self, field: Field) -> None:
        """Refuse what cannot be chosen."""
        _one_of(field, [*Wie])


class OrganisatieForm(StapForm):
    """Who writes as a professional: an organisation and its own number, never a person."""

    organisatie = StringField(filters=[lambda text: clean(text or "")])
    organisatie_telefoon = StringField(filters=[lambda text: clean(text or "")])

    def validate_organisatie(self, field: Field) -> None:
        """Ask for a name that is not too long and tells nothing of a person."""
        if not field.data:
            raise StopValidation(_("Vul in bij welke organisatie u werkt."))
        _short(field)
        _nothing_to_leave_out(field, self.today)

    def validate_organisatie_telefoon(self, field: Field) -> None:
        """Ask for a number that can be dialled."""
        if not field.data:
            raise StopValidation(_("Vul het telefoonnummer van uw organisatie in."))
        _number(field)


class OnderwerpenForm(StapForm):
    """What somebody wants help with."""

    onderwerpen = SelectMultipleField(validate_choice=False)

    def validate_onderwerpen(self, field: Field) -> None:
        """Ask for one answer at least."""
        if not field.data:
            raise StopValidation(_("Kies één of meer antwoorden. Weet u het niet? Kies het laatste."))
        if not {*field.data} <= {*Basisvoorwaarde, ANDERS}:
            raise StopValidation(_("Kies uit de antwoorden op deze pagina."))


class PlekForm(StapForm):
    """Where somebody is now."""

    plek = StringField()

    def validate_plek(self, field: Field) -> None:
        """Refuse what cannot be chosen."""
        _one_of(field, [*Plek])


class WeekForm(StapForm):
    """In which week somebody comes."""

    week = StringField()

    def validate_week(self, field: Field) -> None:
        """Refuse what cannot be chosen."""
        last_week = self.today - timedelta(weeks=1)  # chosen on Sunday, sent on Monday
        _one_of(field, [week.isoformat() for week in (*weken(last_week), *weken(self.today))])


class BereikForm(StapForm):
    """How somebody wants to be reached."""

    bereik = StringField()

    def validate_bereik(self, field: Field) -> None:
        """Refuse what cannot be chosen."""
        _one_of(field, [*Bereik])


class NummerForm(StapForm):
    """On which number, and whether a voice may be left there."""

    telefoon = StringField(filters=[lambda text: clean(text or "")])
    inspreken = StringField()

    def validate_telefoon(self, field: Field) -> None:
        """Refuse a number that cannot be dialled; none is also right."""
        _number(field)

    def validate_inspreken(self, field: Field) -> None:
        """Refuse what cannot be chosen."""
        _one_of(field, ["ja", "nee"])


class TaalForm(StapForm):
    """In which language somebody wants to be helped."""

    hulptaal = StringField()
    andere_taal = StringField(filters=[lambda text: clean(text or "")])

    def validate_hulptaal(self, field: Field) -> None:
        """Refuse what cannot be chosen."""
        _one_of(field, [naam for _code, naam, _eigen in TALEN])

    def validate_andere_taal(self, field: Field) -> None:
        """Refuse what is too long, or tells too much."""
        _short(field)
        _nothing_to_leave_out(field, self.today)


class BerichtForm(StapForm):
    """Something else."""

    bericht = StringField(filters=[lambda text: clean(text or "")])

    def validate_bericht(self, field: Field) -> None:
        """Refuse what is too long, or tells too much."""
        if len(field.data) > MAX_BERICHT:
            over = str(len(field.data) - MAX_BERICHT)
            raise StopValidation(_("Uw tekst is te lang. Haal er %(aantal)s tekens af.", aantal=over))
        _nothing_to_leave_out(field, self.today)


FORMS: dict[Stap, type[StapForm]] = {
    Stap.WIE: WieForm,
    Stap.ORGANISATIE: OrganisatieForm,
    Stap.ONDERWERPEN: OnderwerpenForm,
    Stap.PLEK: PlekForm,
    Stap.WEEK: WeekForm,
    Stap.BEREIK: BereikForm,
    Stap.NUMMER: NummerForm,
    Stap.TAAL: TaalForm,
    Stap.BERICHT: BerichtForm,
}


def _one_of(field: Field, choices: list[str]) -> None:
    if field.data and field.data not in choices:
        raise StopValidation(_("Kies uit de antwoorden op deze pagina."))


def _short(field: Field) -> None:
    if len(field.data) > MAX_NAAM:
        raise StopValidation(_("Schrijf het korter, in hooguit %(aantal)s tekens.", aantal=str(MAX_NAAM)))


def _number(field: Field) -> None:
    """Use the parser of the domain; the sentence is ours."""
    try:
        check_nummer(field.data)
    except ValueError:
        field.errors = []
    else:
        if len(field.data) <= MAX_NUMMER:
            return
    raise StopValidation(_("Dit nummer kunnen we niet bellen. Kijk het na. Een voorbeeld: 06 12 34 56 78."))


def _nothing_to_leave_out(field: Field, today: date) -> None:
    """Send back what nobody needs to know; the sentence does not repeat it."""
    found = what_to_leave_out(field.data, today)
    if found:
        raise StopValidation(
            {
                Weglaten.BSN: _(
                    "Er staat een nummer in dat op een BSN lijkt. Haal het weg. Zo weet niemand wie u bent."
                ),
                Weglaten.GEBOORTEDATUM: _(
                    "Er staat een datum in die op een geboortedatum lijkt. Haal hem weg. Zo weet niemand wie u bent."
                ),
                Weglaten.DELICT: _("Er staat in wat er is gebeurd. Haal dat weg. De gemeente hoeft dat niet te weten."),
            }[found]
        )
