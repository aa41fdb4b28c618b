"""What a gemeente or desk says about coming home after detention abroad."""

from pydantic import Field

from portal.domain.bron import Feit
from portal.domain.waarde import Regel


class Buitenland(Feit):
    """The section on detention abroad, as far as it differs from the shared text."""

    met_bureau_buitenland: Regel | None = Field(
        default=None, examples=["Bureau Buitenland meldt u bij het loket, als u dat goedvindt."]
    )
    op_eigen_kracht: Regel | None = Field(default=None, examples=["Meld u zelf bij het loket."])
    voor_vertrek: Regel | None = Field(default=None, examples=["Soms betaalt de gemeente uw ticket."])
    aankomst: Regel | None = Field(default=None, examples=["Bel het loket als u geland bent."])
    meld_u_binnen: Regel | None = Field(default=None, examples=["Binnen zes maanden na uw vrijlating."])
