"""A file with questions, one on each row, for the commands that look something up."""

import csv
from collections.abc import Iterator
from pathlib import Path

import click

from portal.domain.errors import PortalError

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


def read_queries(path: Path) -> Iterator[str]:
    """Read the column ``query`` of a CSV file.

    Raises:
        PortalError: it is no such file; the message says what to do.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if "query" not in (reader.fieldnames or ()):
                raise PortalError(f"{path}:1: de kolom ‘query’ ontbreekt")
            for row in reader:
                yield row["query"] or ""
    except UnicodeDecodeError:
        raise PortalError(f"{path}: bevat tekens die geen UTF-8 zijn; bewaar het opnieuw als UTF-8") from None
    except csv.Error:
        raise PortalError(f"{path}: is geen CSV-bestand dat wij kunnen lezen") from None
