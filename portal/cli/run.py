"""Runs a command, and turns what goes wrong into one Dutch sentence; only a bug is a traceback."""

import errno
import signal
import sys
from collections.abc import Iterable
from types import FrameType

import click
from click.exceptions import Abort, BadParameter, MissingParameter, NoArgsIsHelpError, NoSuchOption

from portal.cli.main import main
from portal.domain.errors import PortalError

STOPPED = 130  # the exit code of a command that was stopped, as shells know it
WRONG_CALL = 2
_DISK = {
    errno.ENOSPC: "de schijf is vol",
    errno.EFBIG: "het bestand wordt te groot voor deze schijf",
    errno.EACCES: "hier mag dit programma niet bij",
    errno.EPERM: "hier mag dit programma niet bij",
    errno.EROFS: "hier kan niet geschreven worden",
    errno.ENOTDIR: "dit is geen map",
    errno.EISDIR: "dit is een map, geen bestand",
    errno.EEXIST: "dit bestaat al",
    errno.ENOENT: "dit bestaat niet",
    errno.EADDRINUSE: "dit adres of deze poort is al in gebruik; kies een andere met --port",
    errno.EADDRNOTAVAIL: "dit adres is niet van deze computer; kies een ander met --host",
}


def run(arguments: Iterable[str] | None = None) -> None:
    """Run a command and leave with its exit code."""
    signal.signal(signal.SIGTERM, _stop)  # else a build that is stopped leaves its folder behind
    try:
        code = main(args=None if arguments is None else list(arguments), prog_name="portaal", standalone_mode=False)
    except (Abort, KeyboardInterrupt):
        _leave("Afgebroken. Wat er al stond, staat er nog.", STOPPED)
    except click.ClickException as error:
        _leave(_wrong_call(error), WRONG_CALL)
    except PortalError as error:
        _leave(str(error), 1)
    except OSError as error:
        _leave(_disk(error), 1)
    else:
        sys.exit(code if isinstance(code, int) else 0)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _leave(sentence: str, code: int) -> None:
    click.echo(sentence, err=True)
    sys.exit(code)


def _disk(error: OSError) -> str:
    what = _DISK.get(error.errno or 0, error.strerror or "het lukt niet")
    return f"{error.filename}: {what}" if error.filename else what[:1].upper() + what[1:]


def _wrong_call(error: click.ClickException) -> str:
    """Say in Dutch how a command was called wrongly; click itself speaks English."""
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message()
    if isinstance(error, NoSuchOption):
        what = f"de optie {error.option_name} bestaat niet"
    elif isinstance(error, MissingParameter):
        what = f"{error.param.make_metavar(_context(error)) if error.param else 'iets'} ontbreekt"
    elif isinstance(error, BadParameter) and error.param:
        what = f"{error.param.human_readable_name}: {_reason(error)}"
    else:
        what = _reason(error)
    context = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "portaal"
    return f"{what[:1].upper()}{what[1:]}. Uitleg: {context} --help"


def _context(error: MissingParameter) -> click.Context:
    return error.ctx or click.Context(main)


def _reason(error: click.ClickException) -> str:
    text = error.message.rstrip(".")
    for english, dutch in _REASONS.items():
        text = text.replace(english, dutch)
    return text


_REASONS = {
    "No such command": "dit commando bestaat niet:",
    "Missing command": "noem een commando",
    "does not exist": "bestaat niet",
    "Path ": "",
    "File ": "",
    "Directory ": "",
    "is a directory": "is een map",
    "is a file": "is een bestand, geen map",
    "is not a valid integer range": "is geen getal",
    "is not a valid integer": "is geen getal",
    "is not in the range": "ligt niet in het bereik",
    "requires an argument": "heeft een waarde nodig",
    "Got unexpected extra argument": "dit is te veel:",
}
"""What click says -> what we say."""
