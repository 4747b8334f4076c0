"""Events that no code can read, and code that can."""

from typing import Any
from uuid import UUID

import psycopg
import pytest

from app.record.stored_forms import NAMES, STREAMS, VERSIONS
from domain.procedure import Stream


def poison(admin: str, stream: UUID, name: str = "moon-landed") -> None:
    """One more event in a stream, of a name no code knows yet; in form it is like one that is known.

    admin: the database, as the superuser.
    """
    with psycopg.connect(admin) as connection:
        connection.execute(
            "INSERT INTO la_925.fd_events SELECT %(stream)s, coalesce((SELECT max(originator_version) + 1 FROM"
            " la_925.fd_events WHERE originator_id = %(stream)s), 1), %(name)s, state,"
            " (SELECT max(notification_id) + 1 FROM la_925.fd_events), clock_timestamp(), chain"
            " FROM la_925.fd_events WHERE topic = 'screening-requested' LIMIT 1",
            {"stream": stream, "name": name},
        )


def teach(code: pytest.MonkeyPatch, name: str = "moon-landed", kind: dict[str, Any] = STREAMS[Stream.CASE]) -> None:
    """From now on the code knows events of a name: they mean that screening was requested."""
    known = NAMES["screening-requested"]
    code.setitem(kind, name, known)
    code.setitem(NAMES, name, known)
    code.setitem(VERSIONS, name, 1)
