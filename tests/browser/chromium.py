"""Starts Debian's Chromium, so that it asks nothing of anybody but this machine."""

import os

from playwright.sync_api import Browser, Playwright

ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
]


def start(playwright: Playwright) -> Browser:
    """Start it without a window."""
    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    return playwright.chromium.launch(executable_path=path, headless=True, args=ARGS)
