"""The security headers of every answer, live and frozen.

Source:
    OWASP ASVS 5.0 chapter 3.4, internet.nl, NL API Design Rules 2.2 (transport).
"""

from collections.abc import Mapping
from types import MappingProxyType

CSP = "Content-Security-Policy"
_POLICY = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
)
_SCRIPT = ("script-src 'self'", "connect-src 'self'")

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        CSP: "; ".join(_POLICY),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": (
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
            "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            "publickey-credentials-get=(), screen-wake-lock=(), usb=(), web-share=(), xr-spatial-tracking=()"
        ),
        "Referrer-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
)
"""Sent with every answer. A browser heeds Strict-Transport-Security on https only."""

CSP_WITH_SCRIPT = "; ".join((*_POLICY, *_SCRIPT))
"""For the few frozen pages that a small script makes nicer."""


def csp_in_page(*, script: bool) -> str:
    """Give the policy that a page may carry itself, for where nobody sends headers: all but what only a header can."""
    every = (*_POLICY, *(_SCRIPT if script else ()))
    return "; ".join(part for part in every if not part.startswith("frame-ancestors"))


PRIVATE: Mapping[str, str] = MappingProxyType({"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"})
"""Also sent by the rooms where people write: nothing of it is kept on the way or found by searching."""

OPEN: Mapping[str, str] = MappingProxyType(
    {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": "API-Version",
        "API-Version": "1.0.0",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
)
"""Also sent with facts for other programs, below ``/api/``: every site may fetch them."""

BLOK: Mapping[str, str] = MappingProxyType(
    {
        "Access-Control-Allow-Origin": "*",
        "Cache-Control": "public, max-age=600",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
)
"""Also sent with what a home page elsewhere fetches for its block, below ``/blok/``; its names never change."""

WIPE: Mapping[str, str] = MappingProxyType({"Clear-Site-Data": '"cache", "cookies", "storage"'})
"""Sent when somebody is done, so that the browser forgets what it can."""
