"""The desk of a request."""

import gc
import weakref
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

from fastapi import Request

from app.api.desk import Desk
from app.api.identity import Caller, Person
from app.reading.read_models import Reads
from domain.vocabulary import Role

WHO = Caller(
    authority="925", client_id="workforce-925", kind="workforce", agency=None, agency_name=None, source_code=None,
    worker=Person(id="manager", name="S. Manager", role=Role.SCREENING_MANAGER), procedure="lincolnshire",
)  # fmt: skip


def desk() -> Desk:
    """Of a request to a service that has nothing yet."""
    state = SimpleNamespace(
        journal=None, authorities={"925": None}, clock=lambda: datetime(2026, 7, 6, tzinfo=UTC), heavy=None,
        scanner=None, reads=Reads("postgresql://nowhere"),
    )  # fmt: skip
    scope: dict[str, Any] = {
        "type": "http",
        "method": "POST",
        "path": "/",
        "query_string": b"",
        "headers": [],
        "route": None,
    }
    return Desk(Request(scope | {"app": cast(Any, SimpleNamespace(state=state))}), WHO)


def test_a_desk_goes_with_its_request_and_leaves_no_garbage() -> None:
    gc.disable()
    try:
        used = desk()
        assert used.gate.eyes is not None
        assert used.reads.eyes == used.gate.eyes
        gone = weakref.ref(used)
        del used
        assert gone() is None
    finally:
        gc.enable()
