"""Webhooks: each event is sent to whoever may know of it, in order, until it was taken; after a death under one id."""

import asyncio
import base64
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpcore
import psycopg
import pytest

from app.reading.cloud_events import Teller
from app.record.authorities import Authority
from app.record.idempotency import Idempotency
from app.record.registry import Client, add_client
from app.record.webhooks import Attempt, Cause, HookState, PushFailure, Webhook, Webhooks, WhyDisabled
from app.running import outward
from app.running.pushing import AFTER, Pushes, PushOffice
from domain.vocabulary import PARTNER_ROLES
from migrations import JOBS
from tests.projections.conftest import Database
from tests.projections.front import CANARIES, Front
from tests.projections.test_feed import SCHOOL, sends
from tests.receiving import HANG, Certified, Receiver, certified, receiving
from tests.serving import ISSUER

SENT = ["communication-received", "contact-recorded"]
"""What a school hears when it sends a contact."""


@dataclass
class Pushing:
    """Webhooks of an authority at a moment that a test moves on."""

    front: Front
    office: PushOffice
    hooks: Webhooks
    moment: datetime

    async def subscribe(self, receiver: Receiver, agency: str = SCHOOL, **more: Any) -> Webhook:
        """A client of an agency has what comes sent."""
        asked = Idempotency("p", os.urandom(8), b"f")
        hook, self.secret, _ = await self.hooks.create(
            asked, agency, agency, more.get("url", receiver.url), more.get("event_types"), self.moment
        )
        return hook

    async def send(self) -> None:
        """Everything that can be sent at once."""
        self.front.catch_up()
        while await self.office.give_out():
            await self.office.work(wait=False)

    async def later(self, after: timedelta) -> None:
        """Everything that can be sent some time later."""
        self.moment += after * 1.2 + timedelta(seconds=1)
        await self.send()

    async def now(self, hook: Webhook) -> Webhook:
        """The webhook as it stands."""
        found = await self.hooks.one(hook.webhook)
        assert found
        return found

    async def attempts(self, hook: Webhook) -> list[Attempt]:
        """Every attempt, in order."""
        return [attempt for _, attempt in reversed(await self.hooks.attempts(hook.webhook, 2**62, 100))]


@pytest.fixture(scope="module")
def trust(tmp_path_factory: pytest.TempPathFactory) -> Certified:
    return certified(tmp_path_factory.mktemp("trust"))


@pytest.fixture
async def pushing(front: Front, database: Database, trust: Certified) -> AsyncIterator[Pushing]:
    with psycopg.connect(database.admin) as admin:
        for agency in (SCHOOL, "police"):
            add_client(
                admin,
                ISSUER,
                Client(authority="925", client_id=agency, kind="agency", keys=(), agency=agency, roles=PARTNER_ROLES),
            )
    async with started(front, Pushes(issuer=ISSUER, trusting=trust.trusting)) as made:
        yield made


@asynccontextmanager
async def started(front: Front, pushes: Pushes) -> AsyncIterator[Pushing]:
    hooks = Webhooks(front.journal, Authority("925", front.tenant, front.keys))
    office = PushOffice(front.conninfo, pushes, lambda: [front.tenant], lambda _: front.keys, lambda: made.moment)
    made = Pushing(front, office, hooks, datetime.now(UTC))
    await office.open()
    try:
        yield made
    finally:
        await office.close()


async def test_what_an_agency_may_know_is_sent_in_order_and_signed_and_nothing_else(
    pushing: Pushing, front: Front, trust: Certified
) -> None:
    await sends(front)
    front.catch_up()
    async with receiving(trust) as school, receiving(trust) as police:
        hook = await pushing.subscribe(school)
        secret = pushing.secret
        await pushing.subscribe(police, "police")
        own = await sends(front)
        await front.refer(own)
        await pushing.send()
        await pushing.send()
    assert school.told() == [*SENT, "contact-outcome-decided"]
    assert police.received == []
    assert {each.event["subject"] for each in school.received[1:]} == {own.reference}
    assert all(each.verifies(secret) for each in school.received)
    assert not any(canary.encode() in each.body for each in school.received for canary in CANARIES)
    assert len({each.id for each in school.received}) == 3
    assert school.connections == 1
    told = await pushing.office._feed.told(front.tenant, SCHOOL, hook.place, 10)
    asked = [*Teller(front.keys, SCHOOL, ISSUER).events(told)]
    assert [each.event for each in school.received] == [{**each, "time": each["time"].isoformat()} for each in asked], (
        "the same as the feed tells"
    )
    assert [each.status for each in await pushing.attempts(hook)] == [204, 204, 204]


async def test_what_is_not_taken_is_tried_again_by_the_schedule_before_what_follows(
    pushing: Pushing, front: Front, trust: Certified
) -> None:
    async with receiving(trust, 500, 302, 204) as receiver:
        hook = await pushing.subscribe(receiver)
        await sends(front)
        await pushing.send()
        await pushing.send()
        failing = await pushing.now(hook)
        assert (len(receiver.received), failing.failures) == (1, 1)
        assert failing.next_at
        assert AFTER[0] <= failing.next_at - pushing.moment <= AFTER[0] * 1.2
        await pushing.later(AFTER[0])
        assert len(receiver.received) == 2, "a redirect is not followed"
        await pushing.later(AFTER[1])
    first, second, *_ = receiver.received
    assert receiver.told() == [SENT[0], SENT[0], *SENT]
    assert first.id == second.id == receiver.received[2].id != receiver.received[3].id
    assert first.headers["webhook-timestamp"] != second.headers["webhook-timestamp"]
    assert [(each.status, each.failure, each.number) for each in await pushing.attempts(hook)] == [
        (500, PushFailure.STATUS, 1),
        (302, PushFailure.REDIRECT, 2),
        (204, None, 3),
        (204, None, 1),
    ]
    now = await pushing.now(hook)
    assert (now.failures, now.failing_since, now.next_at) == (0, None, None)


async def test_a_receiver_that_is_gone_is_sent_no_more_until_its_owner_resumes(
    pushing: Pushing, front: Front, trust: Certified
) -> None:
    async with receiving(trust, 410) as receiver:
        hook = await pushing.subscribe(receiver)
        await sends(front)
        await pushing.send()
        await pushing.later(timedelta(days=3))
        gone = await pushing.now(hook)
        assert (len(receiver.received), gone.state, gone.why) == (1, HookState.DISABLED, WhyDisabled.GONE)
        await pushing.hooks.resume(hook.webhook, None, pushing.moment)
        await pushing.send()
    assert receiver.told() == [SENT[0], *SENT]


async def test_what_fails_for_long_is_disabled_and_says_so(pushing: Pushing, front: Front, trust: Certified) -> None:
    async with receiving(trust, *[503] * 20) as receiver:
        hook = await pushing.subscribe(receiver)
        await sends(front)
        await pushing.send()
        for after in AFTER:
            await pushing.later(after)
        await pushing.later(timedelta(days=9))
    given_up = await pushing.now(hook)
    assert (given_up.state, given_up.why, given_up.failures) == (
        HookState.DISABLED,
        WhyDisabled.FAILING,
        len(AFTER) + 1,
    )
    assert len(receiver.received) == len(AFTER) + 1
    assert len({each.id for each in receiver.received}) == 1


async def test_a_receiver_that_hangs_is_not_waited_for(
    pushing: Pushing, front: Front, trust: Certified, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outward.Outward.post, "__defaults__", (0.3,))
    async with receiving(trust, HANG) as receiver, receiving(trust) as other:
        hook = await pushing.subscribe(receiver)
        await pushing.subscribe(other)
        await sends(front)
        await pushing.send()
        assert other.told() == SENT, "nobody else waits for it"
        await pushing.later(AFTER[0])
    assert [each.failure for each in await pushing.attempts(hook)] == [PushFailure.TIMEOUT, None, None]


async def test_a_certificate_nobody_vouches_for_a_closed_port_and_plain_http_are_failures(
    pushing: Pushing, front: Front, trust: Certified, tmp_path: Path
) -> None:
    async with receiving(certified(tmp_path, "another.example")) as wrong:
        hooks = [
            await pushing.subscribe(wrong, url=url) for url in (wrong.url, "https://localhost:1/", "http://localhost/")
        ]
        await sends(front)
        await pushing.send()
    found = [(await pushing.attempts(hook))[0].failure for hook in hooks]
    assert found == [PushFailure.CERTIFICATE, PushFailure.AWAY, PushFailure.ADDRESS]
    assert wrong.received == []


async def test_what_its_owner_pauses_waits_and_a_filter_leaves_out(
    pushing: Pushing, front: Front, trust: Certified
) -> None:
    wanted = ["uk.frontdoor.case.contact-recorded.v1"]
    async with receiving(trust) as receiver:
        hook = await pushing.subscribe(receiver, event_types=wanted)
        await pushing.hooks.pause(hook.webhook, pushing.moment)
        await sends(front)
        await pushing.send()
        assert receiver.received == []
        await pushing.hooks.resume(hook.webhook, None, pushing.moment)
        await pushing.send()
        moved = await pushing.now(hook)
    assert receiver.told() == ["contact-recorded"]
    assert moved.place > hook.place
    assert moved.next_at is None


async def test_both_secrets_sign_during_the_overlap_and_the_new_one_alone_after_it(
    pushing: Pushing, front: Front, trust: Certified
) -> None:
    async with receiving(trust) as receiver:
        hook = await pushing.subscribe(receiver)
        asked = Idempotency("p", b"rotation", b"f")
        secret, _, was_there = await pushing.hooks.rotate(asked, hook.webhook, pushing.moment)
        assert not was_there
        assert await pushing.hooks.rotate(asked, hook.webhook, pushing.moment) == (
            secret, pushing.moment + timedelta(hours=24), True,
        )  # fmt: skip
        await sends(front)
        await pushing.send()
        (both,) = {len(each.signatures) for each in receiver.received}
        assert both == 2
        assert all(each.verifies(key) for each in receiver.received for key in (pushing.secret, secret))
        pushing.moment += timedelta(hours=25)
        await sends(front)
        await pushing.send()
    last = receiver.received[-1]
    assert len(last.signatures) == 1
    raw = base64.b64decode(secret.removeprefix("whsec_"))
    assert len(front.rows("fd_webhook_secret")) == 2
    assert not any(raw in bytes(row["sealed"]) for row in front.rows("fd_webhook_secret"))


async def test_a_range_is_sent_again_under_its_old_ids_before_what_follows(
    pushing: Pushing, front: Front, trust: Certified
) -> None:
    async with receiving(trust) as receiver:
        hook = await pushing.subscribe(receiver)
        await sends(front)
        await pushing.send()
        first = [*receiver.received]
        asked = Idempotency("p", b"replay", b"f")
        await pushing.hooks.ask(asked, hook.webhook, Cause.REPLAY, hook.place, None, pushing.moment)
        await sends(front)
        await pushing.send()
        again = await pushing.hooks.ask(asked, hook.webhook, Cause.REPLAY, hook.place, None, pushing.moment)
        await pushing.send()
    assert receiver.told() == [*SENT, *SENT, *SENT]
    assert [each.id for each in receiver.received[2:4]] == [each.id for each in first]
    assert (again[0].is_done, again[1]) == (True, True)
    assert [each.cause for each in await pushing.attempts(hook)] == [
        *[Cause.FEED] * 2, *[Cause.REPLAY] * 2, *[Cause.FEED] * 2,
    ]  # fmt: skip


async def test_a_ping_is_tried_once_even_when_nothing_else_is_sent(
    pushing: Pushing, front: Front, trust: Certified
) -> None:
    async with receiving(trust, 500) as receiver:
        hook = await pushing.subscribe(receiver)
        await pushing.hooks.pause(hook.webhook, pushing.moment)
        asked = Idempotency("p", b"ping", b"f")
        await pushing.hooks.ask(asked, hook.webhook, Cause.PING, 0, 0, pushing.moment)
        await pushing.send()
        await pushing.send()
    assert receiver.told() == ["ping"]
    assert receiver.received[0].verifies(pushing.secret)
    (attempt,) = await pushing.attempts(hook)
    assert (attempt.cause, attempt.failure) == (Cause.PING, PushFailure.STATUS)
    assert (await pushing.now(hook)).failures == 0


async def test_a_rebuild_sends_nothing_again(pushing: Pushing, front: Front, trust: Certified) -> None:
    async with receiving(trust) as receiver:
        await pushing.subscribe(receiver)
        await sends(front)
        await pushing.send()
        front.rebuild()
        await pushing.send()
        pushing.office._given.clear()  # as another process, that gives everything out once
        await pushing.send()
    assert receiver.told() == SENT


async def test_killed_between_the_sending_and_the_move_it_sends_again_under_one_id(
    pushing: Pushing, front: Front, trust: Certified
) -> None:
    async with receiving(trust, 204, HANG) as receiver:
        await pushing.subscribe(receiver)
        await sends(front)
        front.catch_up()
        command = ["-m", "tests.projections.pushing", front.conninfo, str(front.directory), str(trust.trusting)]
        process = await asyncio.create_subprocess_exec(sys.executable, *command, env=os.environ)

        def killing() -> None:
            if len(receiver.received) == 2:
                process.kill()

        receiver.on_message = killing
        assert await process.wait() == -signal.SIGKILL
        with psycopg.connect(front.conninfo) as connection:
            jobs = connection.execute(f"SELECT status::text FROM {JOBS}.procrastinate_jobs").fetchall()
        assert jobs == [("doing",)]
        await pushing.send()
        assert len(receiver.received) == 2, "the job is still the dead one's"
        assert await pushing.office.take_up(seconds=0) == 1
        await pushing.office.work(wait=False)
        await pushing.send()
    first, second, third = receiver.received
    assert first.id != second.id == third.id
    assert receiver.told() == [SENT[0], SENT[1], SENT[1]]


async def test_many_workers_send_each_once(pushing: Pushing, front: Front, trust: Certified) -> None:
    async with receiving(trust) as receiver, started(front, pushing.office._pushes) as beside:
        await pushing.subscribe(receiver)
        for _ in range(5):
            await sends(front)
        front.catch_up()
        await asyncio.gather(*(each.office.give_out() for each in (pushing, beside)))
        await asyncio.gather(*(each.office.work(wait=False) for each in (pushing, beside)))
        await pushing.send()
        await beside.send()
    assert receiver.told() == SENT * 5


async def test_a_client_that_is_no_more_of_its_agency_is_sent_nothing(
    pushing: Pushing, front: Front, database: Database, trust: Certified
) -> None:
    async with receiving(trust) as receiver:
        hook = await pushing.subscribe(receiver)
        with psycopg.connect(database.admin) as admin:
            admin.execute("UPDATE frontdoor.client SET agency = 'police' WHERE client_id = %s", [SCHOOL])
        await sends(front)
        await pushing.send()
    assert receiver.received == []
    assert (await pushing.now(hook)).why is WhyDisabled.NO_CLIENT


async def test_a_client_that_is_revoked_meanwhile_is_sent_nothing_more_and_no_ping(
    pushing: Pushing, front: Front, database: Database, trust: Certified
) -> None:
    def revoking() -> None:
        with psycopg.connect(database.admin) as admin:
            admin.execute("UPDATE frontdoor.client SET revoked_at = now() WHERE client_id = %s", [SCHOOL])

    async with receiving(trust) as receiver:
        hook = await pushing.subscribe(receiver)
        receiver.on_message = revoking
        for _ in range(2):
            await sends(front)
        try:
            await pushing.send()
            await pushing.hooks.ask(Idempotency("p", b"ping", b"f"), hook.webhook, Cause.PING, 0, 0, pushing.moment)
            await pushing.send()
        finally:
            with psycopg.connect(database.admin) as admin:
                admin.execute("UPDATE frontdoor.client SET revoked_at = NULL WHERE client_id = %s", [SCHOOL])
    assert receiver.told() == SENT[:1], "what was on its way when it was revoked"
    assert (await pushing.now(hook)).why is WhyDisabled.NO_CLIENT
    assert await pushing.hooks.pings() == []


ADDRESSES = {
    "8.8.8.8": True, "2606:4700::1111": True, "127.0.0.1": False, "::1": False, "10.1.2.3": False,
    "172.16.0.1": False, "192.168.1.1": False, "169.254.169.254": False, "fe80::1": False, "fe80::1%eth0": False,
    "fd00:ec2::254": False, "::ffff:169.254.169.254": False, "::ffff:8.8.8.8": True, "64:ff9b::a9fe:a9fe": False,
    "2002:7f00:1::": False, "100.64.0.1": False, "0.0.0.0": False, "::": False, "224.0.0.1": False, "ff02::1": False,
    "255.255.255.255": False, "198.18.0.1": False, "240.0.0.1": False, "::127.0.0.1": False,
}  # fmt: skip


async def test_a_port_that_is_none_is_a_failure_as_any_other() -> None:
    out = outward.Outward()
    answered = await out.post("https://hook.example:99999/", {}, b"{}")
    assert (answered.status, answered.failure) == (None, PushFailure.ADDRESS)
    await out.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_a_public_address_of_its_own_is_sent_to(address: str) -> None:
    assert outward.is_allowed(address) is ADDRESSES[address]


def named(*answers: Sequence[str]) -> Callable[..., Any]:
    """A look-up whose answers change from one to the next."""
    left = [*answers]

    async def getaddrinfo(host: str, port: int, **_: object) -> list[tuple[Any, ...]]:
        addresses = left.pop(0) if len(left) > 1 else left[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in addresses]

    return getaddrinfo


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["169.254.169.254"], ["10.0.0.1"]])
async def test_a_name_that_means_an_address_inside_is_not_connected_to(
    trust: Certified, monkeypatch: pytest.MonkeyPatch, addresses: list[str]
) -> None:
    async with receiving(trust) as receiver:
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", named(addresses), raising=False)
        out = outward.Outward()
        answered = await out.post(receiver.url.replace("localhost", "hook.example"), {}, b"{}")
        await out.close()
    assert answered.failure is PushFailure.ADDRESS
    assert receiver.connections == 0


async def test_the_connection_goes_to_the_address_that_was_checked_whatever_the_name_means_next(
    trust: Certified, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", named(["8.8.8.8"], ["127.0.0.1"]), raising=False)
    gone_to: list[str] = []

    async def connect(_: object, host: str, *more: object) -> None:
        gone_to.append(host)
        raise httpcore.ConnectError

    monkeypatch.setattr(httpcore.AnyIOBackend, "connect_tcp", connect)
    out = outward.Outward()
    answered = await out.post("https://hook.example/", {}, b"{}")
    await out.close()
    assert (gone_to, answered.failure) == (["8.8.8.8"], PushFailure.AWAY)
