"""Garbage: what start-up makes stays for good, and requests leave hardly a cycle behind, so it is looked for seldom.

With Python's own thresholds a quarter of a start, and a tenth of a busy server's time, went into walking what is none.
Of the third of a million things that a start makes, twenty are garbage: they are cheaper to keep than to find.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def look_for_none_at_the_start() -> None:
    """Until so much was made as no start makes."""
    gc.set_threshold(500_000, 20, 50)


def keep_what_is_there() -> None:
    """What there is now is never looked at again, and what comes seldom, and little of it at a time.

    What outlived its first look is looked at once more after two of them, not after twenty: that is the same work, in
    stretches of a tenth. One of 85 ms of CPU kept whoever was to be refused waiting for a fifth of a second.
    """
    gc.freeze()
    gc.set_threshold(20_000, 2, 500)


@contextmanager
def not_looked_for() -> Iterator[None]:
    """In this block, which makes much that is none: looking through it again and again took half the time."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()
