"""A line that breaks while a log is read."""

import threading
from collections.abc import Sequence
from typing import Any

import psycopg
import pytest

from app.record.recorder import Recorder


def break_once(monkeypatch: pytest.MonkeyPatch, admin: str) -> threading.Event:
    """The next reading of a log finds its connection cut by the database; that it did is told."""
    whole, cut = Recorder._rows, threading.Event()

    def broken(log: Recorder, text: str, params: Sequence[object]) -> list[tuple[Any, ...]]:
        if not cut.is_set():
            cut.set()
            with log.connections() as connection, psycopg.connect(admin, autocommit=True) as other:
                other.execute("SELECT pg_terminate_backend(%s, 60000)", [connection.info.backend_pid])
        return whole(log, text, params)

    monkeypatch.setattr(Recorder, "_rows", broken)
    return cut
