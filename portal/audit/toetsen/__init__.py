"""Every check, in the order of the report; together they are worth 100 points."""

from portal.audit.toets import Toets
from portal.audit.toetsen.aanbod import AANBOD
from portal.audit.toetsen.buitenland import BUITENLAND
from portal.audit.toetsen.contact import CONTACT
from portal.audit.toetsen.lezen import LEZEN
from portal.audit.toetsen.vinden import VINDEN

TOETSEN: tuple[Toets, ...] = (*VINDEN, *CONTACT, *AANBOD, *BUITENLAND, *LEZEN)
HOOGST = 100
