"""What is decided anew, because what it relied on moved between its reading and its recording.

Whoever asks has seen the record that `If-Match` names, and is told when that moved. What else a decision looks at (a
case's watch, a sibling, the directory) they have not seen: it is read again, as if they had asked a moment later.
"""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from app.api.problems import Problem

TRIES = 4
"""How often one request is decided, at most; then 412 says what moved."""

T = TypeVar("T")


class MovedMeanwhile(Problem):
    """Something that was read and relied on moved before the append: nothing is recorded."""

    def __init__(self, what: str) -> None:
        super().__init__("precondition-failed", moved=[what])


async def decided(ask: Callable[[], Awaitable[T]]) -> T:
    """What is answered. ask: reads, decides and records, each time from the beginning."""
    for _ in range(1, TRIES):
        try:
            return await ask()
        except MovedMeanwhile:
            pass
    return await ask()
