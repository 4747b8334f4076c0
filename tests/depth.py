"""How far the tests go that draw at random: a few steps in the suite, and with DEEP=1 (`make deep`) a long way."""

import os

DEEP = bool(os.environ.get("DEEP"))


def drawn(quick: int, deep: int) -> int:
    """How many examples, or games, to draw."""
    return deep if DEEP else quick
