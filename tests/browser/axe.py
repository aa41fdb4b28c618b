"""Asks axe-core what hinders people on a page."""

import json

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
AAA = (*AA, "wcag2aaa", "wcag21aaa", "wcag22aaa")
_OFF_BY_DEFAULT = {
    AA: ("target-size",),
    AAA: ("target-size", "color-contrast-enhanced", "identical-links-same-purpose"),
}


def violations(page: Page, level: tuple[str, ...] = AA) -> list[str]:
    """Give every violation as rule, help and place."""
    options = {
        "runOnly": {"type": "tag", "values": level},
        "rules": {rule: {"enabled": True} for rule in _OFF_BY_DEFAULT[level]},
        "resultTypes": ["violations"],  # of what passes, one place is told: to tell all takes twenty times as long
    }
    response = Axe().run(page, options=options).response
    assert response["passes"], "axe looked at nothing"
    return [
        f"{rule['id']}: {rule['help']}: {json.dumps(node['target'])} {node['html'][:120]}"
        for rule in response["violations"]
        for node in rule["nodes"]
    ]
