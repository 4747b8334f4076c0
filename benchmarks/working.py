"""A worker that keeps the read models up: `python -m benchmarks.working CONNINFO KEYS`."""

import sys
import threading
from functools import partial
from pathlib import Path

from app.record.keys import FileKeys
from app.running import worker

if __name__ == "__main__":
    conninfo, keys = sys.argv[1], Path(sys.argv[2])
    worker.run(
        conninfo, partial(worker.registered, conninfo), lambda tenant: FileKeys(keys / tenant.slug), threading.Event()
    )
