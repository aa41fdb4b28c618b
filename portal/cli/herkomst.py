"""Of what a site is made: the stamps that tell whether it must be made again."""

from datetime import date
from pathlib import Path
from sysconfig import get_path

from portal.freeze.stempel import stamp_of
from portal.settings import Settings

LANDELIJK = "landelijk"
"""The name of the folder of the national site; every other folder has the name of a gemeente."""
PACKAGE = Path(__file__).parents[1]


def made_of(settings: Settings, dag: date) -> str:
    """Make the stamp of everything that a site can be made of; empty where that cannot be known.

    A mailbox changes by itself: where there is one, nothing is known.
    """
    if _has_mailbox(settings):
        return ""
    return stamp_of([settings.gemeenten, *_shared(settings)], *_facts(settings, dag))


def made_of_one(settings: Settings, dag: date, slugs: tuple[str, ...], others: str) -> str:
    """Make the stamp of what the site of one gemeente can be made of.

    Args:
        settings: Where the files stand.
        dag: The day of the pages.
        slugs: The gemeente, and those that it took over.
        others: All that its pages may say of other gemeenten.
    """
    own = [settings.gemeenten / f"{slug}.yaml" for slug in slugs]
    return stamp_of([*own, settings.gemeenten / "loketten", *_shared(settings)], others, *_facts(settings, dag))


def _shared(settings: Settings) -> list[Path]:
    return [PACKAGE, settings.content, settings.translations, settings.postcodes]


def _facts(settings: Settings, dag: date) -> list[str]:
    """Give what shapes a page besides files of ours: settings, the day, and the versions of all libraries."""
    return [
        repr(settings),
        dag.isoformat(),
        *sorted(path.name for path in Path(get_path("purelib")).glob("*.dist-info")),
    ]


def _has_mailbox(settings: Settings) -> bool:
    scheme, _sign, path = settings.mailbox.partition(":///")
    return scheme != "sqlite" or Path(path).exists()
