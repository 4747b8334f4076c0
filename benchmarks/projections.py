"""A projection catching up and being rebuilt, against COPY of the very rows it makes."""

import asyncio
import time

import psycopg

from app.record.authorities import Authorities
from app.running import rebuilding
from app.running.worker import connected, ledger
from benchmarks import bench as benches
from benchmarks import cases
from benchmarks.bench import Bench, Row, side_by_side
from migrations import Tenant

CASES = 400
TENANT = Tenant(benches.AUTHORITY)
TABLE = f"{TENANT.schema}.audit_trail"


def rows(bench: Bench) -> list[Row]:
    """Rows a second: by batches, by a rebuild, by COPY. The audit trail has a row for every event."""
    keys = bench.directory / "keys"
    asyncio.run(cases.write(bench.service(), keys, benches.AUTHORITY, CASES))
    store = Authorities(keys).get(benches.AUTHORITY).keys
    with connected(bench.service()) as engine, psycopg.connect(bench.admin(), autocommit=True) as admin:
        ours = ledger(engine, TENANT, store)
        ours.prepare()
        while ours.round():
            pass
        count = float(admin.execute(f"SELECT count(*) FROM {TABLE}").fetchall()[0][0])
        with admin.cursor().copy(f"COPY {TABLE} TO STDOUT (FORMAT binary)") as out:
            content = b"".join(bytes(part) for part in out)
        admin.execute(f"CREATE TABLE copied (LIKE {TABLE} INCLUDING ALL)")

        def copy(_: int) -> float:
            admin.execute("TRUNCATE copied")
            began = time.perf_counter()
            with admin.cursor().copy("COPY copied FROM STDIN (FORMAT binary)") as into:
                into.write(content)
            return count / (time.perf_counter() - began)

        def catch_up(_: int) -> float:
            admin.execute(f"DELETE FROM {TABLE}")
            admin.execute(f"UPDATE {TENANT.schema}.projection SET position = 0 WHERE name = 'audit_trail'")
            began = time.perf_counter()
            while ours.round():
                pass
            return count / (time.perf_counter() - began)

        def rebuild(_: int) -> float:
            began = time.perf_counter()
            rebuilding.rebuild(bench.service(), TENANT, store, "audit_trail")
            return count / (time.perf_counter() - began)

        copied, caught, rebuilt = side_by_side(benches.ROUNDS, copy, catch_up, rebuild)
    seen = f"{caught:,.0f} rows/s, COPY {copied:,.0f}"
    seen_rebuilt = f"{rebuilt:,.0f} rows/s, COPY {copied:,.0f}"
    return [
        Row("projection catch-up / COPY of the same rows", caught / copied, 0.10, "higher", seen),
        Row("projection rebuild / COPY of the same rows", rebuilt / copied, 0.25, "higher", seen_rebuilt),
    ]
