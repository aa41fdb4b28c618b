"""The errors that are ours; everything else is a bug."""


class PortalError(Exception):
    """Something went wrong that a person can mend; the message is Dutch and fit to show."""


class GemeenteNotFoundError(PortalError):
    """No gemeente carries this slug or code."""
