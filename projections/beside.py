"""Tables of what stands beside the projections, which is written as it happens and not from events."""

from sqlalchemy import BigInteger, Boolean, Column, Integer, Table, Text, text

from projections.tables import MOMENT, metadata

breaker = Table(
    "breaker",
    metadata,
    Column("is_one", Boolean, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("why", Text),
    Column("opened_at", MOMENT),  # since when the case-management system is left alone
    Column("retry_at", MOMENT),
)
"""Of one row, which who exchanges keeps."""

tracing_breaker = Table(
    "tracing_breaker",
    metadata,
    Column("is_one", Boolean, primary_key=True),
    Column("since", BigInteger),  # the last contact before tracing was switched on; none: it never was
    Column("failures", Integer, nullable=False),
    Column("why", Text),
    Column("opened_at", MOMENT),  # since when the service that traces NHS numbers is left alone
    Column("retry_at", MOMENT),
)
"""The same, of the service that traces NHS numbers."""

held = Table(
    "held",
    metadata,
    Column("part", Text, primary_key=True),  # of what follows from the log: a projection, the claims, the answers
    Column("begun_at", MOMENT, nullable=False),
    Column("held_at", MOMENT),  # when it was last held against the log
    Column("differences", BigInteger, nullable=False, server_default=text("0")),
)
"""Which who holds what follows from the log against it keeps."""
