"""The six basic conditions in plain words: the same on every page, form and sheet."""

from portal.domain.aanbod import Basisvoorwaarde
from portal.ui.text import gettext as _


def condition_name(voorwaarde: Basisvoorwaarde) -> str:
    """Give the plain name of a basic condition."""
    return {
        Basisvoorwaarde.IDENTITEITSBEWIJS: _("Identiteitsbewijs"),
        Basisvoorwaarde.HUISVESTING: _("Slapen en wonen"),
        Basisvoorwaarde.WERK_EN_INKOMEN: _("Geld en werk"),
        Basisvoorwaarde.SCHULDEN: _("Schulden"),
        Basisvoorwaarde.ZORG: _("Zorg"),
        Basisvoorwaarde.SOCIAAL_NETWERK: _("Mensen om u heen"),
    }[voorwaarde]
