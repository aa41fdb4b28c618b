"""Against abuse: who sends much waits a little, and a desk that gets much finds the rest in a second tray.

Nobody is ever refused: in a hostel or a reception centre many people share one address. What is counted is no address
but a keyed mark of its network, with a key that lives one day and is written nowhere.
"""

import hashlib
import secrets
from datetime import date, timedelta
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Lock
from typing import Protocol

from limits import RateLimitItemPerDay, RateLimitItemPerHour
from limits.errors import StorageError
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import FixedWindowRateLimiter

PER_UUR = 20  # messages or looks that one network sends without waiting
PER_DAG = 60  # messages in the first tray of one desk; the whole country sends two or three
WACHT = timedelta(seconds=30)
LANGST = timedelta(minutes=10)
_IPV4, _IPV6 = 24, 56  # bits of an address that a house or a provider shares
_DAG = 24 * 60 * 60  # seconds
_SLEUTEL = 32  # bytes
_GEDULD = 1  # seconds to wait for Redis; nobody waits for a counter
_NAAM = "portal-dagsleutel"


class Dagsleutel(Protocol):
    """Gives the key of a day."""

    def __call__(self, today: date) -> bytes:
        """Give the key with which the networks of a day are marked."""


class Drempel:
    """Counts per network and per desk, in memory or in Redis; when Redis is away it lets everybody through."""

    def __init__(self, url: str) -> None:
        """Take ``memory://``, or the address of a Redis or Valkey that all processes share.

        Args:
            url: The address; ``valkey://`` speaks as ``redis://`` does.
        """
        self._dagsleutel: Dagsleutel
        if url.startswith("memory:"):
            self._limiter, self._dagsleutel = FixedWindowRateLimiter(MemoryStorage()), _InMemory()
        else:
            redis = url.replace("valkey:", "redis:", 1)
            storage = RedisStorage(redis, wrap_exceptions=True, socket_connect_timeout=_GEDULD, socket_timeout=_GEDULD)
            self._limiter, self._dagsleutel = FixedWindowRateLimiter(storage), _InRedis(storage)

    def delay(self, address: str, today: date) -> timedelta:
        """Count one request of a network, and tell how long it waits: nothing at first, then longer each time.

        Args:
            address: From where it comes.
            today: The day, which chooses the key.
        """
        item = RateLimitItemPerHour(PER_UUR)
        try:
            mark = self._mark(address, today)
            if self._limiter.hit(item, mark):
                return timedelta(0)
            over = self._limiter.storage.get(item.key_for(mark)) - PER_UUR
        except StorageError:
            return timedelta(0)
        return min(WACHT * max(over, 1), LANGST)

    def is_over_budget(self, loket: str, today: date) -> bool:
        """Count one message for a desk, and tell whether it got more today than people send."""
        try:
            return not self._limiter.hit(RateLimitItemPerDay(PER_DAG), loket, today.isoformat())
        except StorageError:
            return False

    def _mark(self, address: str, today: date) -> str:
        key = self._dagsleutel(today)
        return hashlib.blake2b(network(address).encode(), key=key, digest_size=16).hexdigest()


def network(address: str) -> str:
    """Give the network of an address: what a house, a hostel or a provider shares."""
    try:
        ip: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return "onbekend"  # behind a socket there is one address for all
    if isinstance(ip, IPv6Address):
        ip = ip.ipv4_mapped or ip
    bits = _IPV4 if isinstance(ip, IPv4Address) else _IPV6
    return str(ip_network((ip, bits), strict=False))


class _InMemory:
    """A key per day that no disk ever sees."""

    def __init__(self) -> None:
        self._lock, self._day, self._key = Lock(), date.min, b""

    def __call__(self, today: date) -> bytes:
        """Give the key of a day; the one of yesterday is gone."""
        with self._lock:
            if self._day != today:
                self._day, self._key = today, secrets.token_bytes(_SLEUTEL)
            return self._key


class _InRedis:
    """A key per day that all processes share, and that Redis forgets by itself."""

    def __init__(self, storage: RedisStorage) -> None:
        self._storage = storage

    def __call__(self, today: date) -> bytes:
        """Give the key of a day."""
        name = f"{_NAAM}:{today.isoformat()}"
        try:
            self._storage.storage.set(name, secrets.token_bytes(_SLEUTEL), nx=True, ex=_DAG)
            found = self._storage.storage.get(name)
        except self._storage.base_exceptions as error:
            raise StorageError(error) from error
        return bytes(found) if found else secrets.token_bytes(_SLEUTEL)
