"""Whether the mailbox is whole: the file, the tables, the sizes, the days, and every desk."""

from collections.abc import Iterator, Mapping
from datetime import date

from sqlalchemy import Connection, func, select

from portal.mailbox.database import Database
from portal.mailbox.errors import StoreUnavailableError
from portal.mailbox.keys import BLOCK, SEAL
from portal.mailbox.ontvangen import why_not
from portal.mailbox.tables import aanmelding, antwoord, balie, overdracht
from portal.mailbox.werkvoorraad import expired


def faults(database: Database, sleutels: Mapping[str, bytes], today: date) -> tuple[str, ...]:
    """Name all that is wrong, in sentences; empty when nothing is.

    Args:
        database: The mailbox.
        sleutels: The public key in the file of each desk, by its slug.
        today: The day, for what must be gone.

    """
    try:
        late = expired(database, today)
        with database.read() as connection:
            found = [*_broken(connection, is_file=database.file is not None), *_sizes(connection)]
            found += _desks(connection, sleutels)
    except StoreUnavailableError:
        return ("de opslag is niet te lezen; kijk of de server en de schijf er zijn, of zet een reservekopie terug",)
    if late:
        many = "bericht had" if late == 1 else "berichten hadden"
        found.append(f"{late} {many} weg moeten zijn; draai: portaal aanmeldingen opruimen")
    return tuple(found)


def _broken(connection: Connection, *, is_file: bool) -> Iterator[str]:
    """Let SQLite look through its file; PostgreSQL guards its own with checksums and refuses to read."""
    if is_file:
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check").all():
            if line != "ok":
                yield f"de opslag is beschadigd: {line}; zet een reservekopie terug"
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            yield "in de opslag ontbreekt iets waar iets anders naar wijst; zet een reservekopie terug"


def _sizes(connection: Connection) -> Iterator[str]:
    """Find what cannot be a sealed message, for every one has the same length."""
    for table, seals in ((aanmelding, 1), (antwoord, 1), (overdracht, 2)):
        odd = func.length(table.c.verzegeld) != BLOCK + seals * SEAL
        count = connection.execute(select(func.count()).select_from(table).where(odd)).scalar_one()
        if count:
            yield f"{count} keer heeft iets in ‘{table.name}’ de verkeerde lengte; dat is niet meer te openen"


def _desks(connection: Connection, sleutels: Mapping[str, bytes]) -> Iterator[str]:
    for loket in connection.scalars(select(balie.c.loket).order_by(balie.c.loket)):
        if loket not in sleutels:
            yield f"{loket}: heeft een postvak, maar geen sleutel in zijn bestand; draai: portaal loket sleutel"
    for loket, sleutel in sorted(sleutels.items()):
        for reason in why_not(connection, loket, sleutel):
            yield f"{loket}: {reason}"
