"""Where a request's time goes: spans, kept for a moment and sent to a collector, if one is named.

A span has a name of ours, ids and times, and never a value. What is kept is small and bounded: spans that nobody
fetches in time are lost, and nothing waits for them.
"""

import secrets
import time
from collections import deque
from contextvars import ContextVar
from types import TracebackType
from typing import NamedTuple, Self

from app.base.measures import SPANS_LOST, STEPS

MOST = 8192
"""Spans that wait to be fetched, at most."""


class Place(NamedTuple):
    """Where in a trace something happens. sampled: whether whoever began the trace wants it kept."""

    trace: str
    span: str
    sampled: bool = True


class Span(NamedTuple):
    """Something that took time. parent: the span it is part of; told: words of ours about it; times in nanoseconds."""

    name: str
    trace: str
    span: str
    parent: str
    began: int
    ended: int
    told: dict[str, str | int]


HERE: ContextVar[Place | None] = ContextVar("place", default=None)

_kept: deque[Span] = deque(maxlen=MOST)
_is_on = False


def switch_on() -> None:
    """Keep spans from now on: somebody fetches them."""
    global _is_on  # noqa: PLW0603 - once, when the process starts
    _is_on = True


def keep(span: Span) -> None:
    """Have a span fetched, if anybody does."""
    if _is_on:
        if len(_kept) == MOST:
            SPANS_LOST.add()
        _kept.append(span)


def fetched() -> list[Span]:
    """The spans kept since they were last fetched."""
    found = []
    while _kept:
        found.append(_kept.popleft())
    return found


class step:  # noqa: N801 - reads as a statement: `with step("append")`
    """A step of a request, measured; a span of its trace, where traces are kept."""

    __slots__ = ("_began", "_name")

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> Self:
        self._began = time.perf_counter()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, where: TracebackType | None) -> None:
        seconds = time.perf_counter() - self._began
        STEPS.took(seconds, self._name)
        if _is_on and (here := HERE.get()) and here.sampled:
            ended = time.time_ns()
            told: dict[str, str | int] = {"error": kind.__name__} if kind else {}
            began = ended - int(seconds * 1e9)
            keep(Span(self._name, here.trace, secrets.token_hex(8), here.span, began, ended, told))
