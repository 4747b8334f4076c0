"""What is read of the record for whoever only looks."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

import httpx
import pytest

from app.api.edge import Guard
from app.api.identity import Person
from app.base.references import stream_of
from app.record.idempotency import Idempotency
from app.record.journal import Journal, Loaded
from app.web import sign_in
from domain.vocabulary import Role
from migrations import Tenant
from tests.here import served
from tests.serving import ISSUER, Database
from tests.stories.people import Town

MANAGER = Person(id="looks-once", name="Robin Pretend", role=Role.SCREENING_MANAGER, qualified=True)


async def test_a_page_of_a_case_that_was_looked_at_before_reads_each_stream_once(
    town: Town, database: Database, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: Counter[UUID] = Counter()
    load = Journal.load

    async def counted(
        journal: Journal, tenant: Tenant, streams: Sequence[UUID], idempotency: Idempotency | None = None
    ) -> Loaded:
        wanted.update(streams)
        return await load(journal, tenant, streams, idempotency)

    monkeypatch.setattr(Journal, "load", counted)
    async with served(database) as app:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(Guard(app)), base_url=ISSUER) as browser:
            link = sign_in.link(app.state.identity, "workforce-925", MANAGER)
            await browser.post("/sign-in", data={"link": link.rpartition("link=")[2]})
            await browser.get(f"/cases/{case}")
            wanted.clear()
            page = await browser.get(f"/cases/{case}")
    assert page.status_code == 200
    assert stream_of("925", case) in wanted
    assert set(wanted.values()) == {1}
