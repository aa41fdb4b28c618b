from tests.mailbox.conftest import (
    database,
    database_url,
    kind,
    postgres,
    postgres_with_tables,
    sqlite,
    sqlite_with_tables,
)

__all__ = ["database", "database_url", "kind", "postgres", "postgres_with_tables", "sqlite", "sqlite_with_tables"]
