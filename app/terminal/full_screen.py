"""A terminal used as a screen: keys one at a time, the other screen while it lasts, and everything put back after."""

import os
import re
import select
import signal
import sys
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager, suppress

RESIZED = "resized"
"""Not a key: the terminal has another size."""

_NAMES = {
    b"\x1b[C": "right", b"\x1bOC": "right", b"\x1b[D": "left", b"\x1bOD": "left",
    b"\x1b[A": "up", b"\x1bOA": "up", b"\x1b[B": "down", b"\x1bOB": "down",
    b"\x1b[H": "home", b"\x1bOH": "home", b"\x1b[1~": "home", b"\x1b[7~": "home",
    b"\x1b[F": "end", b"\x1bOF": "end", b"\x1b[4~": "end", b"\x1b[8~": "end",
    b"\x1b[5~": "page-up", b"\x1b[6~": "page-down", b"\x1b": "escape", b" ": "space",
}  # fmt: skip
_KEY = re.compile(rb"\x1b[\[O][0-9;]*[A-Za-z~]|\x1b|[^\x1b]", re.DOTALL)
_SIGNALS = (signal.SIGWINCH, signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_LONE_ESCAPE = 0.05  # seconds within which the rest of a key's sequence comes


def is_one() -> bool:
    """Whether somebody sits at a terminal that can be drawn on."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"


@contextmanager
def keys() -> Iterator[Iterator[str]]:
    """The keys somebody presses, by name, until the terminal is gone; meanwhile nothing is echoed.

    The terminal's settings are put back at the end, also after an exception. Signals that end a process are taken
    between two keys, as SystemExit, so that nothing is left half drawn.
    """
    file = sys.stdin.fileno()
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    before = termios.tcgetattr(file)
    handlers = {number: signal.signal(number, lambda number, _: _tell(writer, number)) for number in _SIGNALS}
    try:
        tty.setcbreak(file)
        mode = termios.tcgetattr(file)
        mode[tty.CC][termios.VSUSP] = b"\0"  # stopped by Ctrl-Z, the other screen would stay
        termios.tcsetattr(file, termios.TCSADRAIN, mode)
        yield _pressed(file, reader)
    finally:
        with suppress(termios.error):  # the terminal is gone: there is nothing to put back
            termios.tcsetattr(file, termios.TCSADRAIN, before)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        os.close(reader)
        os.close(writer)


def named(raw: bytes) -> list[str]:
    """What was pressed, key by key: "right", "escape", or the character."""
    return [_NAMES.get(key, key.decode("ascii", "ignore")) for key in _KEY.findall(raw)]


def _pressed(file: int, signals: int) -> Iterator[str]:
    while True:
        ready, _, _ = select.select([file, signals], [], [])
        if signals in ready:
            for number in os.read(signals, 64):
                if number != signal.SIGWINCH:
                    raise SystemExit(128 + number)
            yield RESIZED
        if file in ready:
            try:
                raw = os.read(file, 64)
                if raw.endswith((b"\x1b", b"\x1b[", b"\x1bO")) and select.select([file], [], [], _LONE_ESCAPE)[0]:
                    raw += os.read(file, 64)
            except OSError:
                return
            if not raw:
                return
            yield from named(raw)


def _tell(writer: int, number: int) -> None:
    with suppress(BlockingIOError):  # full of signals not taken yet
        os.write(writer, bytes([number]))
