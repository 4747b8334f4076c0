"""A rebuild in a process of its own, to be killed: `python -m tests.projections.rebuilding CONNINFO KEYS NAME`.

It goes in small steps, and waits between them.
"""

import sys
import time
from pathlib import Path

from app.record.keys import FileKeys
from app.running import rebuilding
from migrations import Tenant
from projections import ledger

if __name__ == "__main__":
    conninfo, keys, name = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    ledger.BULK = rebuilding.SHARE = 20
    tenant = Tenant("925")
    rebuilding.rebuild(conninfo, tenant, FileKeys(keys / tenant.slug), name, lambda _: time.sleep(0.5))
