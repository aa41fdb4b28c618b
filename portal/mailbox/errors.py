"""What can go wrong with a mailbox; no message ever repeats what somebody typed."""

from portal.domain.errors import PortalError


class MailboxError(PortalError):
    """Something about the mailbox, in a sentence fit to show."""


class LoketCannotReceiveError(MailboxError):
    """This desk has no working key; nothing was stored."""


class TooBusyError(MailboxError):
    """Too many people ask at once; nothing was stored and nothing was lost."""


class StoreUnavailableError(MailboxError):
    """The disk is full or the database is away; nothing was stored."""


class CannotOpenError(MailboxError):
    """The key does not fit, or what it should open was changed."""
