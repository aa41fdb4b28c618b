"""Runs the migrations on the connection that it is handed; alembic loads this file by its place."""

from alembic import context

from portal.mailbox.tables import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
