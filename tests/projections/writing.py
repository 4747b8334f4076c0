"""A writer in a process of its own: `python -m tests.projections.writing CONNINFO KEYS CASES`."""

import asyncio
import sys
from pathlib import Path

from tests.projections.front import Front, several


async def main() -> None:
    """Open some cases, and go on with them."""
    front = Front(sys.argv[1], Path(sys.argv[2]))
    await front.journal.open()
    await several(front, int(sys.argv[3]))
    await front.journal.close()


if __name__ == "__main__":
    asyncio.run(main())
