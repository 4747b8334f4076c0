"""How much one client may ask for, and how much heavy work is done at once.

Each client has an allowance of each kind of its own, so that a greedy poller never holds up a referral: what it may
submit is not touched by what it reads. A client that vouches for people has one for each of them. The allowances are
those of one process.
"""

import asyncio
import math
from collections.abc import AsyncIterator, Hashable, Mapping
from contextlib import asynccontextmanager
from enum import StrEnum
from typing import Any

from app.api.problems import Problem
from app.base.clock import Clock
from domain.frozen import frozen

WINDOW = 60
"""Seconds over which a quota is counted."""

MOST_HELD = 10_000
MARK = "x-limit"
"""Where an operation says of which kind it is, unless its method does."""


class Kind(StrEnum):
    """What is asked for, by what it costs and whom its refusal would hurt."""

    READING = "reading"
    SEARCHING = "searching"
    EXPORTING = "exporting"
    SUBMITTING = "submitting"
    ATTACHING = "attaching"


USUAL: Mapping[Kind, int] = {
    Kind.READING: 12_000, Kind.SEARCHING: 1_200, Kind.EXPORTING: 120, Kind.SUBMITTING: 6_000,
    Kind.ATTACHING: 1_200,
}  # fmt: skip
"""A minute's quota of one client, or of one person it vouches for."""


@frozen
class Standing:
    """Where a client stands with one kind: what is left of its quota, and the seconds until it is whole again."""

    kind: Kind
    quota: int
    left: int
    whole_in: int

    def headers(self) -> tuple[tuple[bytes, bytes], ...]:
        """`RateLimit-Policy` and `RateLimit`, as the IETF's draft on rate limit headers writes them."""
        policy = f'"{self.kind}";q={self.quota};w={WINDOW}'
        now = f'"{self.kind}";r={self.left};t={self.whole_in}'
        return (b"ratelimit-policy", policy.encode()), (b"ratelimit", now.encode())


class Limits:
    """The allowances of every client: each fills up evenly, to a minute's quota at most.

    quotas: for each kind, how many a minute.
    """

    def __init__(self, quotas: Mapping[Kind, int], clock: Clock) -> None:
        self.quotas = quotas
        self._clock = clock
        self._whole_at: dict[tuple[Hashable, Kind], float] = {}

    def take(self, who: Hashable, kind: Kind) -> Standing:
        """One of an allowance. Problem `too-many-requests` when there is none left, saying when there will be."""
        now, quota = self._clock().timestamp(), self.quotas[kind]
        one = WINDOW / quota
        ahead = max(0.0, self._whole_at.get((who, kind), now) - now) + one
        if ahead > WINDOW + one / 2:
            standing = Standing(kind, quota, 0, math.ceil(ahead - one))
            wait = {"Retry-After": str(max(1, math.ceil(ahead - WINDOW)))}
            raise Problem("too-many-requests", f"No more {kind} than {quota} a minute.", headers=wait | _said(standing))
        self._keep((who, kind), now + ahead, now)
        return Standing(kind, quota, int((WINDOW - ahead) / one + 0.5), math.ceil(ahead))

    def _keep(self, which: tuple[Hashable, Kind], whole_at: float, now: float) -> None:
        if len(self._whole_at) >= MOST_HELD and which not in self._whole_at:
            self._whole_at = {each: at for each, at in self._whole_at.items() if at > now}
        self._whole_at[which] = whole_at


def _said(standing: Standing) -> dict[str, str]:
    return {name.decode(): value.decode() for name, value in standing.headers()}


def limited(kind: Kind) -> dict[str, Any]:
    """What an operation adds to the document when its method does not say its kind."""
    return {MARK: str(kind)}


def kind_of(method: str, extra: Mapping[str, Any] | None) -> Kind:
    """Of which kind an operation is. extra: what its route adds to the document."""
    if extra and MARK in extra:
        return Kind(extra[MARK])
    return Kind.READING if method in {"GET", "HEAD"} else Kind.SUBMITTING


class Heavy:
    """Turns at work that takes a processor for seconds: so many at once, and four times as many waiting at most."""

    def __init__(self, at_once: int = 2) -> None:
        self._most_waiting = 4 * at_once
        self._turns = asyncio.Semaphore(at_once)
        self._waiting = 0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """While one's turn lasts. Problem `overloaded` when too many wait already."""
        if self._waiting >= self._most_waiting:
            raise Problem("overloaded", "Too many long pieces of work wait already.", headers={"Retry-After": "5"})
        self._waiting += 1
        try:
            await self._turns.acquire()
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self._turns.release()
