"""The journal's table, for lists that show an event's own words beside its row."""

from sqlalchemy import BigInteger, Column, LargeBinary, MetaData, Table, Text, Uuid

from projections.tables import MOMENT

log = Table(
    "fd_events",
    MetaData(schema="authority"),
    Column("originator_id", Uuid),
    Column("originator_version", BigInteger),
    Column("topic", Text),
    Column("state", LargeBinary),
    Column("notification_id", BigInteger),
    Column("recorded_at", MOMENT),
    Column("chain", LargeBinary),
)
