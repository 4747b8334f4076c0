"""Garbage: what start-up makes stays for good, and requests leave hardly a cycle behind, so it is looked for seldom.

With Python's own thresholds a quarter of a start, and a tenth of a busy server's time, went into walking what is none.
"""

import gc


def look_seldom() -> None:
    """From now on."""
    gc.set_threshold(20_000, 20, 50)


def keep_what_is_there() -> None:
    """What there is now is never looked at again."""
    gc.collect()
    gc.freeze()
    look_seldom()
