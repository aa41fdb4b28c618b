"""A plain Jinja environment over the templates of the workload, with its catalogues as dictionaries."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

SJABLONEN = Path(__file__).with_name("sjablonen")


@dataclass(slots=True)
class Vertaler:
    """Answers gettext in the language chosen last; templates are loaded once and serve every language."""

    woorden: Mapping[str, Mapping[str, str]]
    taal: str

    def gettext(self, msgid: str) -> str:
        """Give the translation; a message that is missing is a mistake in the workload."""
        return self.woorden[self.taal][msgid]

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """Give one of two messages; the templates count nothing, Jinja asks for the function all the same."""
        return self.gettext(singular if n == 1 else plural)

    def install(self, environment: Environment) -> None:
        """Let the templates of an environment ask this translator; Jinja adds the method when i18n is loaded."""
        environment.add_extension("jinja2.ext.i18n")
        install = vars(environment)["install_gettext_callables"]
        install(self.gettext, self.ngettext, newstyle=True)


def make_environment(vertaler: Vertaler) -> Environment:
    """Make the environment as the documentation of Jinja shows, with the new style of gettext that Flask-Babel uses."""
    environment = Environment(
        loader=FileSystemLoader(SJABLONEN), autoescape=True, trim_blocks=True, lstrip_blocks=True, auto_reload=False
    )
    vertaler.install(environment)
    return environment
