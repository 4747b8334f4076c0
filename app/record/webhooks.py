"""Webhooks as they are kept: where each stands in its agency's feed, its secrets, its errands, and every attempt.

A webhook belongs to one client of one agency. It is a setting of that client's and no part of the record, so it stands
in tables of its own; attempts are added and never changed. A secret is encrypted, under a key that is kept apart.
"""

import os
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.base import signatures
from app.record.authorities import Authority
from app.record.idempotency import Idempotency
from app.record.journal import Journal, KeyReused
from domain.frozen import fields_of, frozen

OVERLAP = timedelta(hours=24)
"""How long a secret still signs beside the one that replaced it."""

MOST = 10
"""Webhooks that a client may have."""

NONCE = 12


class HookState(StrEnum):
    """Whether a webhook is sent anything: paused by its owner, disabled by the service."""

    ENABLED = "enabled"
    PAUSED = "paused"
    DISABLED = "disabled"


class WhyDisabled(StrEnum):
    """Why the service disabled one: its receiver said 410, failed for too long, or its client is no more."""

    GONE = "gone"
    FAILING = "failing"
    NO_CLIENT = "no-client"


class Cause(StrEnum):
    """Why something is sent: it happened, its owner asked for a range again, or for a ping."""

    FEED = "feed"
    REPLAY = "replay"
    PING = "ping"


class PushFailure(StrEnum):
    """Why an attempt failed."""

    ADDRESS = "address-not-allowed"
    AWAY = "away"
    CERTIFICATE = "certificate"
    TIMEOUT = "timeout"
    REDIRECT = "redirect"
    STATUS = "status"
    GONE = "gone"


class TooMany(Exception):
    """The client has as many webhooks as it may."""


@frozen(kw_only=True)
class Webhook:
    """One. event_types: those it is sent; None for all. place: of the feed, up to which it was sent everything.

    failures: attempts since the last that went well. next_at: when something is to be sent, if not only when it comes.
    """

    webhook: UUID
    client: str
    agency: str
    url: str
    event_types: Sequence[str] | None
    state: HookState
    why: WhyDisabled | None
    made_at: datetime
    changed_at: datetime
    place: int
    failures: int
    failing_since: datetime | None
    next_at: datetime | None


@frozen(kw_only=True)
class Errand:
    """What a webhook's owner asked for: a ping, or what follows `place` up to `until` again."""

    errand: UUID
    webhook: UUID
    kind: Cause
    place: int
    until: int
    made_at: datetime
    is_done: bool


@frozen(kw_only=True)
class Attempt:
    """One attempt to send one message, its lasting id. number: the how manyth. status: of the answer, if one came."""

    message: str
    type: str
    subject: str | None
    cause: Cause
    number: int
    at: datetime
    milliseconds: int
    status: int | None
    failure: PushFailure | None


Standing = tuple[Webhook, Sequence[bytes], Errand | None]
"""A webhook, the secrets that sign for it, the newest first, and the replay it is at."""


class Webhooks:
    """The webhooks of one authority. Raises as the journal's `fetch` and `write` do."""

    def __init__(self, journal: Journal, authority: Authority) -> None:
        self._journal, self._tenant = journal, authority.tenant
        self._schema, self._role = authority.tenant.schema, authority.tenant.role
        self._cipher = AESGCM(authority.keys.digest("webhook", "secret"))

    # As their owner has them

    async def create(
        self, asked: Idempotency, client: str, agency: str, url: str, event_types: Sequence[str] | None, now: datetime
    ) -> tuple[Webhook, str, bool]:
        """A webhook that is sent what comes from now on, its secret, and whether it was there already."""
        webhook = UUID(bytes=asked.row()[:16])
        sealed = self._seal(webhook, signatures.new_secret())
        rows = await self._write(_CREATE, {
            "webhook": webhook, "client": client, "agency": agency, "url": url,
            "event_types": None if event_types is None else list(event_types), "now": now, "most": MOST,
            "fingerprint": asked.fingerprint, "sealed": sealed,
        })  # fmt: skip
        if not rows:
            raise TooMany
        *fields, fingerprint, kept = rows[0]
        if fingerprint != asked.fingerprint:
            raise KeyReused
        return _webhook(fields), self._open(webhook, kept), kept != sealed

    async def of(self, client: str, agency: str, after: UUID | None, limit: int) -> Sequence[Webhook]:
        """A client's, by their ids."""
        told = {"client": client, "agency": agency, "after": after or UUID(int=0), "limit": limit}
        return [_webhook(row) for row in await self._fetch(_OF, told)]

    async def one(self, webhook: UUID) -> Webhook | None:
        """One that was not deleted."""
        rows = await self._fetch(_ONE, {"webhook": webhook})
        return _webhook(rows[0]) if rows else None

    async def attempts(self, webhook: UUID, before: int, limit: int) -> Sequence[tuple[int, Attempt]]:
        """The last attempts before a place among them, the last first, each with its own place."""
        rows = await self._fetch(_ATTEMPTS, {"webhook": webhook, "before": before, "limit": limit})
        return [(place, _attempt(row)) for place, *row in rows]

    async def delete(self, webhook: UUID, now: datetime) -> None:
        """Send no more, and forget the secrets. What was sent stays known."""
        await self._write(_DELETE, {"webhook": webhook, "now": now})

    async def pause(self, webhook: UUID, now: datetime) -> None:
        """Send nothing until it is resumed, unless it is disabled already."""
        await self._write(_PAUSE, {"webhook": webhook, "now": now})

    async def resume(self, webhook: UUID, place: int | None, now: datetime) -> None:
        """Send again, from where it stands or from another place, and count no earlier failures."""
        await self._write(_RESUME, {"webhook": webhook, "place": place, "now": now})

    async def rotate(self, asked: Idempotency, webhook: UUID, now: datetime) -> tuple[str, datetime, bool]:
        """Another secret, until when the one before it signs as well, and whether it was there already."""
        secret = UUID(bytes=asked.row()[:16])
        sealed = self._seal(webhook, signatures.new_secret())
        ((fingerprint, kept, made_at),) = await self._write(_ROTATE, {
            "secret": secret, "webhook": webhook, "sealed": sealed, "now": now, "expires": now + OVERLAP,
            "fingerprint": asked.fingerprint,
        })  # fmt: skip
        if fingerprint != asked.fingerprint:
            raise KeyReused
        return self._open(webhook, kept), made_at + OVERLAP, kept != sealed

    async def ask(
        self, asked: Idempotency, webhook: UUID, kind: Cause, place: int, until: int | None, now: datetime
    ) -> tuple[Errand, bool]:
        """An errand, and whether it was asked already. until: None for the newest place, and never beyond it."""
        made_in = uuid4()
        ((*fields, fingerprint, first),) = await self._write(_ASK, {
            "errand": UUID(bytes=asked.row()[:16]), "webhook": webhook, "kind": kind.value, "place": place,
            "until": until, "now": now, "made_in": made_in, "fingerprint": asked.fingerprint,
        })  # fmt: skip
        if fingerprint != asked.fingerprint:
            raise KeyReused
        return _errand(fields), first != made_in

    # As they are delivered

    async def due(self, now: datetime) -> Sequence[tuple[UUID, int, datetime | None]]:
        """Those to which something may have to be sent: the newest place that is about their agency, and `next_at`."""
        rows = await self._fetch(_DUE, {"now": now})
        return [(webhook, newest, next_at) for webhook, newest, next_at in rows]

    async def pings(self) -> Sequence[UUID]:
        """The pings that are to be sent."""
        return [errand for (errand,) in await self._fetch(_PINGS, {})]

    async def errand(self, errand: UUID) -> Errand | None:
        """An errand."""
        rows = await self._fetch(_ERRAND_OF, {"errand": errand})
        return _errand(rows[0]) if rows else None

    async def standing(self, webhook: UUID, now: datetime) -> Standing | None:
        """How one stands that was not deleted."""
        return self._standing(await self._fetch(_STANDING, {"webhook": webhook, "now": now}))

    async def moved(
        self, was: Webhook, errand: Errand | None, place: int, attempt: Attempt | None, now: datetime
    ) -> Standing | None:
        """Everything up to a place was sent, to the webhook or by its replay: how it stands then.

        attempt: what was sent last; None when nothing up to there was to be. Where somebody else moved it, it stays.
        """
        told = {"was": errand.place if errand else was.place, "place": place, "now": now}
        told["errand"] = errand.errand if errand else None
        rows = await self._write(
            _NOTE + (_MOVE_REPLAY if errand else _MOVE) + _STANDING, {**_noted(was, attempt), **told}
        )
        return self._standing(rows)

    async def failed(self, was: Webhook, attempt: Attempt, next_at: datetime | None, why: WhyDisabled | None) -> None:
        """An attempt failed: it is tried again at a moment, or the webhook disabled."""
        told = {"failures": was.failures, "next_at": next_at, "why": why and why.value, "now": attempt.at}
        await self._write(_NOTE + _FAIL, {**_noted(was, attempt), **told})

    async def rest(self, was: Webhook) -> None:
        """Nothing is to be sent until something comes; unless more was asked meanwhile."""
        await self._write(_REST, {"webhook": was.webhook, "next_at": was.next_at})

    async def done(self, was: Webhook, errand: Errand, attempt: Attempt | None = None) -> None:
        """An errand is done: a replay has come to its end, or a ping was tried, which is not tried again."""
        await self._write(_NOTE + _DONE, {**_noted(was, attempt), "errand": errand.errand})

    async def disable(self, webhook: UUID, why: WhyDisabled, now: datetime) -> None:
        """Send nothing any more."""
        await self._write(_DISABLE, {"webhook": webhook, "why": why.value, "now": now})

    # How

    def _standing(self, rows: Sequence[tuple[Any, ...]]) -> Standing | None:
        if not rows:
            return None
        row = rows[0]
        webhook, errand = _webhook(row[:13]), row[14:]
        secrets = [self._opened(webhook.webhook, bytes(each)) for each in row[13]]
        return webhook, secrets, _errand(errand) if errand[0] else None

    def _seal(self, webhook: UUID, secret: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, secret, webhook.bytes)

    def _opened(self, webhook: UUID, sealed: bytes) -> bytes:
        return self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], webhook.bytes)

    def _open(self, webhook: UUID, sealed: bytes) -> str:
        return signatures.written(self._opened(webhook, bytes(sealed)))

    async def _fetch(self, text: str, params: Mapping[str, object]) -> list[tuple[Any, ...]]:
        return await self._journal.fetch(text.replace("{schema}", self._schema), params, self._role)

    async def _write(self, text: str, params: Mapping[str, object]) -> list[tuple[Any, ...]]:
        enter = f"SELECT set_config('role', '{self._role}', true); "
        return await self._journal.write(enter + text.replace("{schema}", self._schema), params)


def _webhook(row: Sequence[Any]) -> Webhook:
    told = dict(zip(fields_of(Webhook), row, strict=True))
    why = told["why"]
    return Webhook(**told | {"state": HookState(told["state"]), "why": WhyDisabled(why) if why else None})


def _errand(row: Sequence[Any]) -> Errand:
    told = dict(zip(fields_of(Errand), row, strict=True))
    return Errand(**told | {"kind": Cause(told["kind"])})


def _attempt(row: Sequence[Any]) -> Attempt:
    told = dict(zip(fields_of(Attempt), row, strict=True))
    failure = told["failure"]
    return Attempt(**told | {"cause": Cause(told["cause"]), "failure": PushFailure(failure) if failure else None})


def _noted(was: Webhook, attempt: Attempt | None) -> dict[str, Any]:
    """What `_NOTE` writes: the attempt, once however often the statement is sent."""
    told = {name: getattr(attempt, name, None) for name in fields_of(Attempt)}
    plain = {name: str(value) if isinstance(value, StrEnum) else value for name, value in told.items()}
    return {**plain, "webhook": was.webhook, "tried": uuid4()}


_FIELDS, _OF_ERRAND, _TRIED = (", ".join(fields_of(each)) for each in (Webhook, Errand, Attempt))
_NEWEST = "(SELECT coalesce(max(place), 0) FROM {schema}.feed)"

_CREATE = f"""
INSERT INTO {{schema}}.fd_webhook ({_FIELDS}, fingerprint)
SELECT %(webhook)s, %(client)s, %(agency)s, %(url)s, %(event_types)s::text[], 'enabled', NULL, %(now)s, %(now)s,
    {_NEWEST}, 0, NULL, NULL, %(fingerprint)s
WHERE (SELECT count(*) FROM {{schema}}.fd_webhook WHERE client = %(client)s AND state <> 'deleted') < %(most)s
ON CONFLICT DO NOTHING RETURNING 1;
INSERT INTO {{schema}}.fd_webhook_secret (secret, webhook, sealed, made_at, fingerprint)
SELECT webhook, webhook, %(sealed)s, %(now)s, fingerprint FROM {{schema}}.fd_webhook
WHERE webhook = %(webhook)s AND state <> 'deleted'
ON CONFLICT DO NOTHING RETURNING 1;
SELECT {", ".join(f"hook.{name}" for name in fields_of(Webhook))}, hook.fingerprint, sealed
FROM {{schema}}.fd_webhook hook JOIN {{schema}}.fd_webhook_secret ON secret = hook.webhook
WHERE hook.webhook = %(webhook)s
"""
_OF = f"""
SELECT {_FIELDS} FROM {{schema}}.fd_webhook
WHERE client = %(client)s AND agency = %(agency)s AND state <> 'deleted' AND webhook > %(after)s
ORDER BY webhook LIMIT %(limit)s
"""
_ONE = f"SELECT {_FIELDS} FROM {{schema}}.fd_webhook WHERE webhook = %(webhook)s AND state <> 'deleted'"
_ATTEMPTS = f"""
SELECT attempt, {_TRIED} FROM {{schema}}.fd_webhook_attempt
WHERE webhook = %(webhook)s AND attempt < %(before)s ORDER BY attempt DESC LIMIT %(limit)s
"""
_DELETE = """
UPDATE {schema}.fd_webhook SET state = 'deleted', why = NULL, next_at = NULL, changed_at = %(now)s
WHERE webhook = %(webhook)s AND state <> 'deleted' RETURNING 1;
UPDATE {schema}.fd_webhook_errand SET is_done = true WHERE webhook = %(webhook)s AND NOT is_done RETURNING 1;
DELETE FROM {schema}.fd_webhook_secret WHERE webhook = %(webhook)s RETURNING 1
"""
_PAUSE = """
UPDATE {schema}.fd_webhook SET state = 'paused', changed_at = %(now)s
WHERE webhook = %(webhook)s AND state = 'enabled' RETURNING 1
"""
_RESUME = """
UPDATE {schema}.fd_webhook SET state = 'enabled', why = NULL, failures = 0, failing_since = NULL, next_at = %(now)s,
    changed_at = %(now)s, place = coalesce(%(place)s::bigint, place)
WHERE webhook = %(webhook)s AND state <> 'deleted' RETURNING 1
"""
_DISABLE = """
UPDATE {schema}.fd_webhook SET state = 'disabled', why = %(why)s, next_at = NULL, changed_at = %(now)s
WHERE webhook = %(webhook)s AND state IN ('enabled', 'paused') RETURNING 1
"""
_ROTATE = """
UPDATE {schema}.fd_webhook_secret
SET expires_at = CASE WHEN expires_at IS NULL THEN %(expires)s ELSE least(expires_at, %(now)s) END
WHERE webhook = %(webhook)s AND NOT EXISTS (SELECT FROM {schema}.fd_webhook_secret WHERE secret = %(secret)s)
RETURNING 1;
INSERT INTO {schema}.fd_webhook_secret (secret, webhook, sealed, made_at, fingerprint)
VALUES (%(secret)s, %(webhook)s, %(sealed)s, %(now)s, %(fingerprint)s) ON CONFLICT DO NOTHING RETURNING 1;
SELECT fingerprint, sealed, made_at FROM {schema}.fd_webhook_secret WHERE secret = %(secret)s
"""
_ASK = f"""
INSERT INTO {{schema}}.fd_webhook_errand ({_OF_ERRAND}, made_in, fingerprint)
SELECT %(errand)s, %(webhook)s, %(kind)s, %(place)s, least(%(until)s::bigint, {_NEWEST}), %(now)s, false, %(made_in)s,
    %(fingerprint)s
ON CONFLICT DO NOTHING RETURNING 1;
UPDATE {{schema}}.fd_webhook SET next_at = CASE WHEN failures = 0 THEN %(now)s ELSE next_at END
WHERE webhook = %(webhook)s AND state = 'enabled' AND %(kind)s = 'replay'
    AND EXISTS (SELECT FROM {{schema}}.fd_webhook_errand WHERE errand = %(errand)s AND made_in = %(made_in)s)
RETURNING 1;
SELECT {_OF_ERRAND}, fingerprint, made_in FROM {{schema}}.fd_webhook_errand WHERE errand = %(errand)s
"""
_DUE = """
SELECT webhook, coalesce((SELECT max(place) FROM {schema}.feed WHERE feed.agency = hook.agency), 0), next_at
FROM {schema}.fd_webhook hook WHERE state = 'enabled' AND (next_at IS NULL OR next_at <= %(now)s)
"""
_PINGS = "SELECT errand FROM {schema}.fd_webhook_errand WHERE kind = 'ping' AND NOT is_done"
_ERRAND_OF = f"SELECT {_OF_ERRAND} FROM {{schema}}.fd_webhook_errand WHERE errand = %(errand)s"
_STANDING = f"""
SELECT {", ".join(f"hook.{name}" for name in fields_of(Webhook))},
    ARRAY(
        SELECT sealed FROM {{schema}}.fd_webhook_secret held
        WHERE held.webhook = hook.webhook AND (expires_at IS NULL OR expires_at > %(now)s) ORDER BY made_at DESC, secret
    ), replay.*
FROM {{schema}}.fd_webhook hook LEFT JOIN LATERAL (
    SELECT {_OF_ERRAND} FROM {{schema}}.fd_webhook_errand asked
    WHERE asked.webhook = hook.webhook AND kind = 'replay' AND NOT is_done ORDER BY made_at, errand LIMIT 1
) replay ON true
WHERE hook.webhook = %(webhook)s AND hook.state <> 'deleted'
"""
_NOTE = f"""
INSERT INTO {{schema}}.fd_webhook_attempt (tried, webhook, {_TRIED})
SELECT %(tried)s, %(webhook)s, {", ".join(f"%({name})s" for name in fields_of(Attempt))}
WHERE %(message)s IS NOT NULL ON CONFLICT DO NOTHING RETURNING 1;
"""
_WELL = """
failures = CASE WHEN %(message)s IS NULL THEN failures ELSE 0 END,
failing_since = CASE WHEN %(message)s IS NULL THEN failing_since END
"""
_MOVE = f"""
UPDATE {{schema}}.fd_webhook SET place = %(place)s, {_WELL}
WHERE webhook = %(webhook)s AND place = %(was)s RETURNING 1;
"""
_MOVE_REPLAY = f"""
UPDATE {{schema}}.fd_webhook_errand SET place = %(place)s WHERE errand = %(errand)s AND place = %(was)s RETURNING 1;
UPDATE {{schema}}.fd_webhook SET {_WELL} WHERE webhook = %(webhook)s RETURNING 1;
"""
_FAIL = """
UPDATE {schema}.fd_webhook SET failures = failures + 1, failing_since = coalesce(failing_since, %(now)s),
    next_at = %(next_at)s::timestamptz, why = %(why)s,
    state = CASE WHEN %(why)s IS NULL THEN state ELSE 'disabled' END,
    changed_at = CASE WHEN %(why)s IS NULL THEN changed_at ELSE %(now)s END
WHERE webhook = %(webhook)s AND failures = %(failures)s AND state = 'enabled' RETURNING 1
"""
_REST = """
UPDATE {schema}.fd_webhook SET next_at = NULL
WHERE webhook = %(webhook)s AND next_at IS NOT DISTINCT FROM %(next_at)s::timestamptz
    AND NOT EXISTS (
        SELECT FROM {schema}.fd_webhook_errand asked
        WHERE asked.webhook = %(webhook)s AND kind = 'replay' AND NOT is_done
    ) RETURNING 1
"""
_DONE = "UPDATE {schema}.fd_webhook_errand SET is_done = true WHERE errand = %(errand)s RETURNING 1"
