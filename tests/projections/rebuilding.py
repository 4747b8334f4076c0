"""A rebuild in a process of its own, to be killed: `python -m tests.projections.rebuilding CONNINFO KEYS`.

It goes in small steps, and waits between them.
"""

import sys
import time
from pathlib import Path

from app.record.keys import FileKeys
from app.running import worker
from migrations import Tenant
from projections import ledger

if __name__ == "__main__":
    conninfo, keys = sys.argv[1], Path(sys.argv[2])
    ledger.BULK = 20
    tenant = Tenant("925")
    worker.rebuild(conninfo, tenant, FileKeys(keys / tenant.slug), "case_list", lambda _: time.sleep(0.5))
