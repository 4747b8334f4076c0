"""Who has a turn when more is asked than can be answered.

A process answers as many requests at once as keep its processor and the database at work; more would only make each
of them slower. The next ones wait, so few that whoever waits is answered soon, by the pace of the turns of late. For
whom there is no room is refused at once and told when to come again. Submissions go before reads, and have more room;
of four turns one is left to those who read, so that they are late and not forgotten.
"""

import asyncio
from collections import deque
from collections.abc import Mapping

from app.api.limits import Kind
from app.api.problems import Problem

AT_ONCE = 24
PATIENCE: Mapping[Kind, float] = {Kind.SUBMITTING: 1.0, Kind.READING: 0.5}
"""Seconds of turns that may be before one's own."""

FOR_READING = 4
"""Of so many turns, one is a reader's, if any waits."""

NO_TURNS = ("/v1/events", "/health/", "/sign-in")
"""What waits for something else than this process, for news or for another's sign-in; and who asks whether it lives."""

TOKENS = "/oauth/token"
"""Where a stranger becomes somebody who may submit."""

LATEST = 0.05
"""What one turn counts in the pace, beside those before it."""


class Turns:
    """The turns of one process. at_once: how many there are. patience: by kind, how long one may have to wait."""

    def __init__(self, at_once: int = AT_ONCE, patience: Mapping[Kind, float] = PATIENCE) -> None:
        self._free, self._patience, self._given = at_once, patience, 0
        self._waiting: dict[Kind, deque[asyncio.Future[None]]] = {kind: deque() for kind in patience}
        self._last: float | None = None
        self.pace = 0.0
        """Seconds from one turn to the next, while all are taken."""

    def of(self, method: str, path: str, *, is_known: bool = True) -> "Turn":
        """The turn that a request needs. is_known: it says who asks; a stranger submits nothing."""
        stranger = not (is_known or path == TOKENS)
        reads = method in {"GET", "HEAD"} or path.endswith("/search") or stranger
        return Turn(self, None if path.startswith(NO_TURNS) else Kind.READING if reads else Kind.SUBMITTING)

    async def take(self, kind: Kind) -> None:
        """Wait for a turn. Problem `overloaded` when that would take too long."""
        if self._free:
            self._free -= 1
            return
        waiting = self._waiting[kind]
        if len(waiting) * self.pace > self._patience[kind]:
            raise Problem("overloaded")
        turn = asyncio.get_running_loop().create_future()
        waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled():  # it was given, to nobody
                self.give()
            raise

    def give(self) -> None:
        """A turn is over: the next one's begins."""
        self._given += 1
        first, then = self._waiting[Kind.SUBMITTING], self._waiting[Kind.READING]
        for waiting in (then, first) if self._given % FOR_READING == 0 else (first, then):
            while waiting:
                turn = waiting.popleft()
                if not turn.done():
                    self._goes_on()
                    turn.set_result(None)
                    return
        self._last = None
        self._free += 1

    def _goes_on(self) -> None:
        now = asyncio.get_running_loop().time()
        if self._last is not None:
            self.pace += LATEST * (now - self._last - self.pace)
        self._last = now


class Turn:
    """One request's. kind: None of one that needs none."""

    def __init__(self, turns: Turns, kind: Kind | None) -> None:
        self._turns, self._kind = turns, kind
        self._has = False

    async def begin(self) -> None:
        """Wait until it is this one's turn. Problem `overloaded` when that would take too long."""
        if self._kind is not None:
            await self._turns.take(self._kind)
            self._has = True

    def end(self) -> None:
        """Let the next one have it, once."""
        if self._has:
            self._has = False
            self._turns.give()
