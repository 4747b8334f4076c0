"""What a process counts of itself: how often, how long, how much. It is told at `/metrics` and over OTLP.

To count costs a look-up and an addition and needs no library: who tells it has them. A label's value is a word of ours,
an operation, an outcome, a rule, a state; none is ever the id, the name or the reference of anybody or of any record.
An authority is named by its slug, as in the log.
"""

import threading
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import Literal

from domain.frozen import frozen

QUICK = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""Seconds by which what takes time is told apart."""

_lock = threading.Lock()

Labels = tuple[str, ...]


@frozen
class Spread:
    """How something spreads: how many were not above each bound, all of them last, and their sum."""

    within: tuple[int, ...]
    sum: float

    @property
    def count(self) -> int:
        """How many there were."""
        return self.within[-1]


@frozen
class Reading:
    """One measure as it stands: its values by those of its labels. bounds: of a spread, in seconds."""

    name: str
    help: str
    kind: Literal["count", "spread", "level"]
    labels: Labels
    values: dict[Labels, float] | dict[Labels, Spread]
    bounds: tuple[float, ...] = ()


class Count:
    """How often something happened since the process began."""

    def __init__(self, name: str, told: str, *labels: str) -> None:
        self.name, self.help, self.labels = name, told, labels
        self._values: dict[Labels, float] = {} if labels else {(): 0.0}

    def add(self, *of: str, by: float = 1) -> None:
        """It happened. of: the labels' values, in their order."""
        with _lock:
            self._values[of] = self._values.get(of, 0.0) + by

    def reading(self) -> Reading:
        """How it stands."""
        with _lock:
            return Reading(self.name, self.help, "count", self.labels, dict(self._values))


class Times:
    """How long something took, each time since the process began."""

    def __init__(self, name: str, told: str, *labels: str) -> None:
        self.name, self.help, self.labels = name, told, labels
        self._values: dict[Labels, tuple[list[int], float]] = {}

    def took(self, seconds: float, *of: str) -> None:
        """It took so long. of: the labels' values, in their order."""
        at = bisect_left(QUICK, seconds)
        with _lock:
            counts, total = self._values.get(of) or ([0] * (len(QUICK) + 1), 0.0)
            counts[at] += 1
            self._values[of] = counts, total + seconds

    def reading(self) -> Reading:
        """How it stands."""
        with _lock:
            told = {of: Spread(tuple(accumulate(counts)), total) for of, (counts, total) in self._values.items()}
        return Reading(self.name, self.help, "spread", self.labels, told, QUICK)


@frozen
class Level:
    """How much there is of something, which is looked at when it is asked for."""

    name: str
    help: str
    labels: Labels = ()

    def reading(self, values: dict[Labels, float]) -> Reading:
        """How it stands."""
        return Reading(self.name, self.help, "level", self.labels, values)


REQUESTS = Times(
    "frontdoor_request_seconds",
    "Answers, and how long they took, by operation and by what came of it.",
    "operation", "outcome",
)  # fmt: skip
PROBLEMS = Count("frontdoor_problems_total", "Answers that were problems, by the problem's code.", "code")
REFUSALS = Count("frontdoor_refusals_total", "What the procedure did not allow, by its clause.", "clause")
STEPS = Times(
    "frontdoor_step_seconds",
    "What requests waited for: load, append (its wait for others included), record-read.",
    "step",
)  # fmt: skip
READS_RECORDED = Count(
    "frontdoor_reads_recorded_total", "Reads that were written down before the answer left, by what came of them.",
    "outcome",
)  # fmt: skip
LISTED = Count(
    "frontdoor_lists_total", "Queries of lists that a replica may answer, by which answered: replica, leader.", "server"
)  # fmt: skip
DELIVERIES = Count(
    "frontdoor_delivery_attempts_total", "Attempts to deliver a notice or a webhook's event, by whether it was taken.",
    "what", "outcome",
)  # fmt: skip

SCANS = Count(
    "frontdoor_scans_total", "Files that were looked through for malware, by what came of it: clean, found, away.",
    "outcome",
)  # fmt: skip

SPANS_LOST = Count("frontdoor_spans_lost_total", "Spans of traces that nobody fetched in time.")

DEPRECATED_USED = Count("frontdoor_deprecated_total", "Uses of what of the API is to go, by what it is.", "what")

COUNTED = (REQUESTS, PROBLEMS, REFUSALS, STEPS, READS_RECORDED, LISTED, DELIVERIES, SCANS, SPANS_LOST, DEPRECATED_USED)


def counted() -> Iterator[Reading]:
    """All that this process has counted."""
    yield from (each.reading() for each in COUNTED)
