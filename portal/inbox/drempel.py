"""The delay before a next attempt to log in: it grows with every failure, and always ends."""

import hmac
import secrets
import time
from collections.abc import Sequence
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock

from limits import RateLimitItem, parse_many
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

SAMEN = parse_many("4 per minute; 8 per 10 minutes; 12 per 30 minutes")
"""For one address from one network: whoever guesses waits ever longer, and nobody else waits for it."""
EEN_ADRES = parse_many("60 per hour")
"""For one address from all networks together."""
EEN_NETWERK = parse_many("30 per 5 minutes")
"""For one network and all addresses together; an office shares one."""
_IPV6 = 64  # bits that a household has in common
_SLEUTEL = 32  # bytes


class Drempel:
    """Counts attempts in memory, under names that nobody can read back: their key dies with the process.

    A process counts for itself and forgets when it stops. That is enough here: every attempt costs 64 MiB and
    needs six digits that live for half a minute.
    """

    def __init__(self, samen: Sequence[RateLimitItem] = SAMEN) -> None:
        """Begin with an empty count."""
        self._samen = tuple(samen)
        self._key = secrets.token_bytes(_SLEUTEL)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._lock = Lock()

    def attempt(self, email: str, address: str) -> int:
        """Take an attempt; where none may be taken yet, give the seconds to wait, else 0.

        Args:
            email: What was typed as address, whether anybody has it or not.
            address: The IP address that asks.
        """
        counts = self._counts(email, address)
        with self._lock:
            wait = max((self._wait(item, name) for item, name in counts), default=0)
            if not wait:
                for item, name in counts:
                    self._limiter.hit(item, name)
        return wait

    def forget(self, email: str, address: str) -> None:
        """Forget the failures of somebody who logged in."""
        name = self._name(email, network_of(address))
        for item in self._samen:
            self._limiter.clear(item, name)

    def _counts(self, email: str, address: str) -> list[tuple[RateLimitItem, str]]:
        network = network_of(address)
        together, alone, around = self._name(email, network), self._name(email), self._name(network)
        return [
            *((item, together) for item in self._samen),
            *((item, alone) for item in EEN_ADRES),
            *((item, around) for item in EEN_NETWERK),
        ]

    def _wait(self, item: RateLimitItem, name: str) -> int:
        if self._limiter.test(item, name):
            return 0
        return max(1, int(self._limiter.get_window_stats(item, name).reset_time - time.time()) + 1)

    def _name(self, *parts: str) -> str:
        return hmac.digest(self._key, "\n".join(parts).strip().lower().encode(), "sha256").hex()


def network_of(address: str) -> str:
    """Give the network of an IP address: of IPv6 the part that a household has in common."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    return str(ip_network((found, _IPV6), strict=False)) if isinstance(found, IPv6Address) else str(found)
