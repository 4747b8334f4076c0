"""Waiting for what happens beside a test."""

import time
from collections.abc import Callable

PATIENCE = 60.0
"""Seconds, on a machine that does much else."""


def until(so: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait for it."""
    ends = time.monotonic() + seconds
    while not so():
        assert time.monotonic() < ends, "it never happened"
        time.sleep(0.02)
