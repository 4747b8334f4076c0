"""A listener in a process of its own, to be killed: `python -m tests.projections.listening CONNINFO HEARD`.

It goes on from the last line of HEARD, a file that has a line for every event it heard: its place and its position.
"""

import asyncio
import sys
from pathlib import Path
from typing import TextIO

from app.reading.read_models import Reads
from migrations import Tenant


def heard(file: Path) -> list[tuple[int, int]]:
    """What was written whole."""
    text = file.read_text() if file.exists() else ""
    return [
        (int(place), int(position)) for place, position in map(str.split, text[: text.rfind("\n") + 1].splitlines())
    ]


async def listen(reads: Reads, after: int, out: TextIO) -> None:
    """Listen for ever."""
    while True:
        for line in await reads.told(Tenant("925"), None, after, limit=7, wait=20):
            out.write(f"{line.place} {line.position}\n")
            after = line.place
        out.flush()


if __name__ == "__main__":
    file = Path(sys.argv[2])
    whole = heard(file)
    file.write_text("".join(f"{place} {position}\n" for place, position in whole))
    with file.open("a") as out:
        asyncio.run(listen(Reads(sys.argv[1]), whole[-1][0] if whole else 0, out))
