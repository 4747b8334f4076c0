"""What an agency can tell by the time an answer takes: a 404 for another's case against one for no case at all."""

import asyncio
import itertools
from collections.abc import Iterable

import psycopg

from app.api.identity import Identity, Nobody
from app.base import references
from app.base.references import Referent
from app.record.registry import Client, add_client
from benchmarks import bench as benches
from benchmarks import cases, ours
from benchmarks.bench import Bench, Row, load, side_by_side
from domain.vocabulary import PARTNER_ROLES

TIMES, ROUNDS = 60, 9
AGENCY = "bench-stranger"


def rows(bench: Bench) -> list[Row]:
    """One after another on one connection: cases of twenty events nobody read before, the same again, and no cases."""
    keys = bench.directory / "keys"
    options = ours.options(bench.service(), keys, bench.issuer)
    server = bench.start("benchmarks.ours", "{fd}", bench.service(), str(keys), bench.issuer)
    benches.wait_until_up(server)
    with psycopg.connect(bench.admin()) as admin:
        stranger = Client(
            authority=benches.AUTHORITY, client_id=AGENCY, kind="agency", keys=(), agency=AGENCY, agency_name="School",
            source_code="2A", roles=PARTNER_ROLES,
        )  # fmt: skip
        add_client(admin, bench.issuer, stranger)
    token = Identity(options.issuer, options.issuer_keys, Nobody(), options.clock).mint(AGENCY, seconds=7200)
    fresh = iter(asyncio.run(cases.write(bench.service(), keys, benches.AUTHORITY, TIMES * (ROUNDS + 2))))
    again = [next(fresh) for _ in range(TIMES)]

    def took(wanted: Iterable[str]) -> float:
        """Seconds an answer."""
        gets = [_get(reference, token) for reference in wanted]
        return load(server.port, gets, 1, expected=404) / len(gets)

    def none() -> list[str]:
        return [references.new(Referent.CASE) for _ in range(TIMES)]

    took(again)
    took(none())
    unread, read, nothing = side_by_side(
        ROUNDS,
        lambda _: took(itertools.islice(fresh, TIMES)),
        lambda _: took(again),
        lambda _: took(none()),
    )
    seen = ", ".join(
        f"{what} {each * 1e3:.2f} ms" for what, each in (("unread", unread), ("again", read), ("none", nothing))
    )
    return [
        Row("404 of another's case, not read before / of none", unread / nothing, 1.1, "lower", seen),
        Row("404 of another's case, read again / of none", read / nothing, 1.1, "lower", seen),
    ]


def _get(reference: str, token: str) -> bytes:
    lines = (f"GET /v1/cases/{reference} HTTP/1.1", "Host: 127.0.0.1", f"Authorization: Bearer {token}", "", "")
    return "\r\n".join(lines).encode()
