"""Pushing: what happens is sent to the webhooks of those who may know of it, in the order and the words of the feed.

A webhook is a place in its agency's feed that is carried for its owner. A job sends what follows, one event after
another, and moves the place with each that was taken; so nothing is lost, and what is not taken holds up what follows.
A death between the sending and the move has an event sent twice, under one id.
"""

import random
from collections.abc import Callable, Coroutine, Iterable, Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
from procrastinate import exceptions, jobs
from procrastinate.retry import BaseRetryStrategy, RetryDecision
from procrastinate.tasks import Task

from app.base import logs, signatures
from app.base.clock import Clock
from app.base.measures import DELIVERIES
from app.reading.cloud_events import PING, CloudEvent, Teller
from app.reading.feed import Feed, Told
from app.record.authorities import Authority
from app.record.keys import Keys
from app.record.registry import DatabaseRegistry
from app.record.webhooks import (
    Attempt,
    Cause,
    Errand,
    HookState,
    PushFailure,
    Standing,
    Webhook,
    Webhooks,
    WhyDisabled,
)
from app.running.jobs import PAUSE, Office
from app.running.outward import Outward
from domain.frozen import frozen
from migrations import Tenant

AFTER = (
    timedelta(seconds=5), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=5),
    timedelta(hours=10), timedelta(hours=14), timedelta(hours=20), timedelta(hours=24),
)  # fmt: skip
"""How long after each failure an event is tried again, and up to a fifth more. After one more failure no longer."""

AT_ONCE = 20
LINES = 50

log = logs.get(__name__)

_Job = Task[[str, str], Coroutine[Any, Any, None], [str, str]]


@frozen(kw_only=True)
class Pushes:
    """How webhooks go. issuer: the service's own address. trusting: as of `Outward`."""

    issuer: str
    trusting: Path | None = None


class Pusher:
    """Sends to the webhooks of one authority."""

    def __init__(
        self,
        hooks: Webhooks,
        feed: Feed,
        outward: Outward,
        authority: Authority,
        clients: DatabaseRegistry,
        issuer: str,
        now: Clock,
    ) -> None:
        self._hooks, self._feed, self._outward, self._now = hooks, feed, outward, now
        self._authority, self._clients, self._issuer = authority, clients, issuer

    async def push(self, webhook: UUID) -> None:
        """Send everything that is to be sent, until something fails or it is to be sent no more."""
        standing = await self._hooks.standing(webhook, self._now())
        if standing and not await self._has_its_client(standing[0]):
            return
        while standing and standing[0].state is HookState.ENABLED:
            hook, _, replay = standing
            lines = await self._following(hook, replay)
            if not lines and not replay:
                await self._hooks.rest(hook)
                return
            if not lines and replay:
                await self._hooks.done(hook, replay)
                standing = await self._hooks.standing(webhook, self._now())
            else:
                standing = await self._send_all(standing, lines)

    async def _has_its_client(self, hook: Webhook) -> bool:
        """Whether its client is still registered here, and still of the agency whose feed this is; else it is disabled.

        Asked before each sending: who is revoked is sent nothing from that moment.
        """
        client = await self._clients.client(self._issuer, hook.client)
        has = client is not None and (client.authority, client.agency) == (self._authority.slug, hook.agency)
        if not has:
            await self._hooks.disable(hook.webhook, WhyDisabled.NO_CLIENT, self._now())
        return has

    async def _following(self, hook: Webhook, replay: Errand | None) -> Sequence[Told]:
        place = replay.place if replay else hook.place
        lines = await self._feed.told(self._authority.tenant, hook.agency, place, LINES)
        return [line for line in lines if line.place <= replay.until] if replay else lines

    async def _send_all(self, standing: Standing, lines: Sequence[Told]) -> Standing | None:
        """One after another; how the webhook stands then, or None when one failed or is sent no more."""
        hook, _, replay = standing
        cause = Cause.REPLAY if replay else Cause.FEED
        teller = Teller(self._authority.keys, hook.agency, self._issuer)
        for line, event in zip(lines, teller.events(lines), strict=True):
            attempt = None
            if hook.event_types is None or event["type"] in hook.event_types:
                if not await self._has_its_client(hook):
                    return None
                attempt = await self._attempt(standing, self._message(hook, line), event, cause)
            elif line is not lines[-1]:
                continue  # the place is moved with what follows
            if attempt and attempt.failure:
                await self._failed(standing[0], attempt)
                return None
            moved = await self._hooks.moved(
                standing[0], standing[2] if replay else None, line.place, attempt, self._now()
            )
            if moved is None or not _goes_on(moved, replay, line.place):
                return moved
            standing = moved
        return standing

    async def ping(self, errand: Errand) -> None:
        """Send a ping, once, whatever state the webhook is in, while its client is registered."""
        standing = await self._hooks.standing(errand.webhook, self._now())
        if standing is None or errand.is_done:
            return
        if not await self._has_its_client(standing[0]):
            await self._hooks.done(standing[0], errand)
            return
        message = f"msg_{errand.errand.hex}"
        teller = Teller(self._authority.keys, standing[0].agency, self._issuer)
        event: CloudEvent = {
            "specversion": "1.0", "id": errand.errand.hex, "source": teller.source, "type": PING,
            "time": errand.made_at, "cursor": teller.cursor(errand.place),
        }  # fmt: skip
        await self._hooks.done(standing[0], errand, await self._attempt(standing, message, event, Cause.PING))

    def _message(self, hook: Webhook, line: Told) -> str:
        """The lasting id of a line to a webhook: the same however often it is sent."""
        return "msg_" + self._authority.keys.digest("webhook-message", hook.webhook.bytes, str(line.place)).hex()[:32]

    async def _attempt(self, standing: Standing, message: str, event: CloudEvent, cause: Cause) -> Attempt:
        hook, secrets, _ = standing
        at, body = self._now(), orjson.dumps(event)
        headers = {**signatures.signed(message, at, body, secrets), "content-type": "application/cloudevents+json"}
        answered = await self._outward.post(hook.url, headers, body)
        DELIVERIES.add("webhook", "not-taken" if answered.failure else "taken")
        return Attempt(
            message=message, type=event["type"], subject=event.get("subject"), cause=cause,
            number=1 if cause is Cause.PING else hook.failures + 1, at=at, milliseconds=answered.milliseconds,
            status=answered.status, failure=answered.failure,
        )  # fmt: skip

    async def _failed(self, hook: Webhook, attempt: Attempt) -> None:
        why = WhyDisabled.GONE if attempt.failure is PushFailure.GONE else None
        if not why and hook.failures >= len(AFTER):
            why = WhyDisabled.FAILING
        again = None if why else self._now() + AFTER[hook.failures] * (1 + random.random() / 5)  # noqa: S311 - jitter
        await self._hooks.failed(hook, attempt, again, why)
        if why:
            log.warning("webhook-disabled", authority=self._authority.slug, webhook=str(hook.webhook), why=why.value)


def _goes_on(standing: Standing, replay: Errand | None, place: int) -> bool:
    """Whether what follows is what followed before: nobody paused it, moved it, or asked for something first."""
    hook, _, asked = standing
    if hook.state is not HookState.ENABLED:
        return False
    if replay and asked:
        return (asked.errand, asked.place) == (replay.errand, place)
    return not (replay or asked) and hook.place == place


class _Again(BaseRetryStrategy):
    """Soon, when the record could not be asked. What a receiver does is no exception."""

    def get_retry_decision(self, *, exception: BaseException, job: jobs.Job) -> RetryDecision | None:  # noqa: ARG002
        """When a job that ended so is run again."""
        return RetryDecision(retry_in={"seconds": PAUSE})


class PushOffice(Office):
    """Gives the webhooks of all authorities to whoever sends to them.

    tenants: as of `Office`. keys: an authority's key store, for this thread alone.
    """

    def __init__(
        self,
        conninfo: str,
        pushes: Pushes,
        tenants: Callable[[], Iterable[Tenant]],
        keys: Callable[[Tenant], Keys],
        now: Clock,
    ) -> None:
        super().__init__(conninfo, "webhooks", tenants, at_once=AT_ONCE, connections=4)
        self._pushes, self._keys, self._now = pushes, keys, now
        self._feed = Feed(conninfo, max_size=4)
        self._clients = DatabaseRegistry(self._journal)
        self._given: dict[UUID, object] = {}
        self._push = self.app.task(name="push", queue="webhooks", retry=_Again())(self._do_push)
        self._ping = self.app.task(name="ping", queue="webhooks", retry=_Again())(self._do_ping)

    async def open(self) -> None:
        """Connect."""
        self._outward = Outward(self._pushes.trusting)
        await super().open()

    async def close(self) -> None:
        """Disconnect."""
        await super().close()
        await self._feed.close()
        await self._outward.close()

    async def give_out(self) -> int:
        """Make a job of each webhook to which something may have to be sent, and of each ping; of how many.

        One that was given out for the same reason is not given out again. Any number of processes may give out.
        """
        given = 0
        for tenant in self.tenants():
            hooks = Webhooks(self._journal, self._authority(tenant.slug))
            for webhook, *why in await hooks.due(self._now()):
                given += await self._give(self._push, tenant, webhook, why)
            for errand in await hooks.pings():
                given += await self._give(self._ping, tenant, errand, None)
        return given

    async def _give(self, task: _Job, tenant: Tenant, what: UUID, why: object) -> int:
        if self._given.get(what, self) == why:
            return 0
        lock = f"{tenant.slug} {what}"
        with suppress(exceptions.AlreadyEnqueued):
            await task.configure(lock=lock, queueing_lock=lock).defer_async(authority=tenant.slug, what=str(what))
        self._given[what] = why
        return 1

    async def _do_push(self, authority: str, what: str) -> None:
        await self._pusher(authority).push(UUID(what))

    async def _do_ping(self, authority: str, what: str) -> None:
        errand = await Webhooks(self._journal, self._authority(authority)).errand(UUID(what))
        if errand:
            await self._pusher(authority).ping(errand)

    def _pusher(self, authority: str) -> Pusher:
        ours = self._authority(authority)
        hooks = Webhooks(self._journal, ours)
        return Pusher(hooks, self._feed, self._outward, ours, self._clients, self._pushes.issuer, self._now)

    def _authority(self, slug: str) -> Authority:
        tenant = Tenant(slug)
        return Authority(slug, tenant, self._keys(tenant))
