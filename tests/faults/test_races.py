"""Many at once: one effect where one is right, and a reader that misses nothing."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from random import Random
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from app.api.bodies import CONTACT_EXAMPLE
from app.api.edge import Guard
from app.api.routes import emergencies, screening, subject_access
from app.base import references
from app.record.recorder import Recorder
from domain.due import Queue
from domain.vocabulary import Role
from migrations import Tenant
from tests.forked import Forked
from tests.here import served
from tests.serving import ISSUER, Database, Service
from tests.stories.people import example
from tests.stories.test_pages_of_cases import csrf, looking

WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
BATCHES = 300
ROUNDS = 8
numbers = Random(8)


async def test_of_sixty_four_clients_racing_on_one_case_one_records(service: Service) -> None:
    case, version = await opened(service)
    async with service.many("customer_service_advisor") as client:
        asked = [
            client.post(
                f"/v1/cases/{case}/known-check",
                json=screening.CHECK_KNOWN.example,
                headers={"Idempotency-Key": str(uuid4()), "If-Match": version},
            )
            for _ in range(64)
        ]
        answers = await asyncio.gather(*asked)
        history = await client.get(f"/v1/cases/{case}/history")
    assert sorted(answer.status_code for answer in answers) == [201] + [412] * 63
    events = [item["event"] for item in history.json()["items"]]
    assert events.count("known-check-recorded") == 1


async def test_of_sixteen_equal_keys_one_has_an_effect(service: Service) -> None:
    before = recorded(service)
    key = {"Idempotency-Key": str(uuid4())}
    async with service.many("partner") as client:
        answers = await asyncio.gather(
            *(client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers=key) for _ in range(16))
        )
    assert [answer.status_code for answer in answers] == [201] * 16
    assert len({answer.text for answer in answers}) == 1
    replayed = [answer.headers.get("Idempotency-Replayed") for answer in answers]
    assert sorted(replayed, key=str) == [None] + ["true"] * 15
    assert recorded(service) == before + 5


async def test_a_key_used_again_for_something_else_is_refused(service: Service) -> None:
    key = {"Idempotency-Key": str(uuid4())}
    async with service.many("partner") as client:
        await client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers=key)
        other = await client.post("/v1/contacts", json={**CONTACT_EXAMPLE, "concern_summary": "Other"}, headers=key)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")


async def test_what_moved_beside_what_a_caller_saw_is_read_and_decided_again(
    service: Service, database: Database
) -> None:
    """A case is taken in hand, which its watch tells, between the reading and the recording of a bundle about it."""
    case, _ = await opened(service)
    async with service.many("screening_manager") as manager:
        await does(manager, f"/v1/cases/{case}", "/crime-suspicion", emergencies.SUSPECT.example)
        child = (await manager.get(f"/v1/cases/{case}")).json()["child"]
        body = example(subject_access.SubjectRequestBody) | {"child": child}
        asked = await manager.post("/v1/subject-requests", json=body, headers={"Idempotency-Key": str(uuid4())})
        request = f"/v1/subject-requests/{asked.json()['request']}"
        await does(manager, request, "/identity", subject_access.IDENTIFY.example)
        async with another(service, database) as beside:
            with held_up(database) as waiting:
                taken = asyncio.create_task(takes(beside, Queue.POLICE, case))
                await waiting(1)
                prepared = asyncio.create_task(does(manager, request, "/preparation", {}))
                await waiting(2)
            assert await taken == 201
            assert await prepared == ["bundle-prepared"]


async def test_a_page_is_decided_again_as_well(service: Service, database: Database) -> None:
    """A case is taken in hand in one queue just as somebody takes it in hand in another, on a page."""
    case, _ = await opened(service)
    with looking(service, database, Role.SCREENING_MANAGER) as browser:
        form = {"csrf": csrf(browser), "key": str(uuid4()), "back": f"/cases/{case}"}
        async with service.many("screening_manager") as manager:
            await does(manager, f"/v1/cases/{case}", "/crime-suspicion", emergencies.SUSPECT.example)
        async with another(service, database) as beside:
            with held_up(database) as waiting:
                taken = asyncio.create_task(takes(beside, Queue.POLICE, case))
                await waiting(1)
                path = f"/queue/{Queue.KNOWN_CHECK}/{case}/claim"
                answer = asyncio.create_task(asyncio.to_thread(browser.post, path, data=form))
                await waiting(2)
            assert await taken == 201
            assert ((await answer).status_code, (await answer).headers.get("location")) == (303, f"/cases/{case}")


def test_a_tailing_reader_misses_nothing_that_two_processes_write(
    database: Database, tenant: Tenant, tmp_path: Path
) -> None:
    writing = ("tests.faults.writer", database.url, tenant.slug, tmp_path, str(BATCHES))
    seen: list[int] = []
    rounds = 0
    with psycopg.connect(database.url, autocommit=True) as connection:
        recorder = Recorder.over(connection, tenant)
        writers = [Forked(*writing) for _ in range(2)]
        running = True
        while running:
            running = any(writer.poll() is None for writer in writers)  # before the last look
            while read := recorder.select_notifications(seen[-1] if seen else None, 7, inclusive_of_start=False):
                rounds += 1
                seen += [notification.id for notification in read]
        assert [writer.returncode for writer in writers] == [0, 0]
        written = 2 * sum(1 + number % 3 for number in range(BATCHES))
        assert seen == [*range(1, written + 1)]
        assert recorder.max_notification_id() == written
    assert rounds > 2, "the reader did not run beside the writers"


@pytest.mark.parametrize("handed_over", [False, True], ids=["released", "handed-over"])
async def test_a_number_whose_release_loses_a_race_is_still_held_by_its_child(
    service: Service, handed_over: bool
) -> None:
    """Rivals for one version of a child's record: a release of its number, and whatever else is done to a child."""
    async with service.many("customer_service_advisor") as client:
        for _ in range(ROUNDS):
            child, other, third = [await a_child(client, service) for _ in range(3)]
            version = await holding_a_number(client, child)
            orders = [
                ("siblings", {"other": other, "reason": "Same mother."}),
                ("same-child", {"other": third, "reason": "Same school."}),
                ("identifiers", {"kind": "upn", "number": f"A{numbers.randrange(10**12):012}"}),
                ("identifiers/nhs-number/release", {"reason": "Mistyped."} | ({"to": other} if handed_over else {})),
            ]  # fmt: skip
            numbers.shuffle(orders)
            answers = await asyncio.gather(
                *(
                    client.post(
                        f"/v1/children/{child}/{noun}",
                        json=body,
                        headers={"Idempotency-Key": str(uuid4()), "If-Match": version},
                    )
                    for noun, body in orders
                )
            )
            assert sorted(answer.status_code for answer in answers) == [201, 412, 412, 412]
            for each in (child, other, third):
                said = (await client.get(f"/v1/children/{each}")).json()["identifiers"]
                assert said == held(service, each)


@asynccontextmanager
async def another(service: Service, database: Database) -> AsyncIterator[httpx.AsyncClient]:
    """A Screening Manager at a second service of the same record, whose appends do not leave with the first one's."""
    async with served(database) as app:
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(Guard(app)), base_url=ISSUER, headers=service.bearer("screening_manager")
        ) as client:
            yield client


@contextmanager
def held_up(database: Database) -> Iterator[Callable[[int], Awaitable[None]]]:
    """Nothing is appended until the block ends. Yields what waits until so many have decided, and wait to append."""
    with psycopg.connect(database.admin) as holding, psycopg.connect(database.admin, autocommit=True) as looking:
        holding.execute("SELECT pg_advisory_xact_lock(hashtextextended('la_925.fd_events', 0))")

        async def waiting(many: int) -> None:
            while looking.execute(WAITING).fetchall() < [(many,)]:  # noqa: ASYNC110 - another process's
                await asyncio.sleep(0.01)

        yield waiting


async def does(client: httpx.AsyncClient, about: str, act: str, body: Any) -> list[str]:
    """Give a command on something as it stands; the events it recorded."""
    seen = (await client.get(about)).headers["ETag"]
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": seen}
    answer = await client.post(about + act, json=body, headers=headers)
    assert answer.status_code == 201, answer.text
    return [each["event"] for each in answer.json()["recorded"]]


async def takes(client: httpx.AsyncClient, queue: Queue, case: str) -> int:
    """Take a case in hand; the status of the answer."""
    headers = {"Idempotency-Key": str(uuid4())}
    return (await client.post(f"/v1/queues/{queue}/{case}/claim", json={}, headers=headers)).status_code


async def a_child(client: httpx.AsyncClient, service: Service) -> str:
    case, _ = await opened(service)
    child: str = (await client.get(f"/v1/cases/{case}")).json()["child"]
    return child


async def holding_a_number(client: httpx.AsyncClient, child: str) -> str:
    """Give the child an NHS number; the ETag of its record after that."""
    seen = await client.get(f"/v1/children/{child}")
    given = await client.post(
        f"/v1/children/{child}/identifiers",
        json={"kind": "nhs-number", "number": f"888{numbers.randrange(10**7):07}"},
        headers={"Idempotency-Key": str(uuid4()), "If-Match": seen.headers["ETag"]},
    )
    assert given.status_code == 201, given.text
    return given.headers["ETag"]


def held(service: Service, child: str) -> list[str]:
    """The kinds of identifier the database keeps for a child."""
    with psycopg.connect(service.admin) as admin:
        rows = admin.execute(
            "SELECT kind FROM la_925.fd_claim WHERE owner = %s ORDER BY kind", [references.stream_of("925", child)]
        )
        return [kind for (kind,) in rows]


async def opened(service: Service) -> tuple[str, str]:
    """A fresh case and its ETag."""
    async with service.many("partner") as client:
        answer = await client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers={"Idempotency-Key": str(uuid4())})
        case: str = answer.json()["cases"][0]["case"]
        return case, (await client.get(f"/v1/cases/{case}")).headers["ETag"]


def recorded(service: Service) -> Any:
    with psycopg.connect(service.admin) as admin:
        return admin.execute("SELECT count(*) FROM la_925.fd_events").fetchall()[0][0]
