"""Addresses of several databases, of which the one that leads is meant: everything is asked there, reads too."""

import asyncio

import psycopg
import pytest

from app.reading.read_models import Reads
from app.running import levels
from migrations import Tenant
from tests.serving import Database

LEADS = "&target_session_attrs=read-write"


def test_lists_are_read_where_only_the_leader_is_named(database: Database) -> None:
    async def first() -> int:
        reads = Reads(database.reading + LEADS)
        try:
            return len((await reads.cases(Tenant("925"), limit=1)).rows)
        finally:
            await reads.close()

    assert asyncio.run(first()) <= 1


def test_an_operator_looks_there_and_cannot_write(database: Database) -> None:
    with levels.looking(database.url + LEADS) as connection, pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        connection.execute("DELETE FROM frontdoor.assertion")
