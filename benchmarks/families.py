"""A decision over a family of five, against five commands over one case each; both through HTTP, one connection.

The decision loads five cases and five person records, guards them all, and disposes of every case in one act. The
commands each record a screening check on a case of twenty events.
"""

import asyncio
import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from app.base import references
from app.base.references import Referent
from app.record.authorities import Authorities
from app.record.journal import Batch, Journal
from benchmarks import bench as benches
from benchmarks import cases, ours
from benchmarks.bench import Bench, Row, load, request, side_by_side
from benchmarks.cases import CLERK, MANAGER, META, NOTE
from benchmarks.commands import BODY, bearer
from domain import usual
from domain.account import Referrer
from domain.children import ChildRecorded
from domain.contact import CommunicationReceived, ContactRecorded
from domain.facts import Event
from domain.informing import ParentInformed
from domain.kinship import SiblingLinked
from domain.records_considered import RecordKind, RecordsConsidered, RecordsOfKind
from domain.screening import (
    Finding,
    LevelOfResponseDecided,
    ScreeningCheckRecorded,
    ScreeningFindingsRecorded,
    ScreeningRequested,
)
from domain.vocabulary import Answer, Channel, CheckKind, Harm, ReferrerKind, Route, Source

SIZE = 5
PLENTY = 40
"""Decisions a round; five times as many commands stand against them."""


@dataclass(frozen=True, slots=True)
class Family:
    """The subject's case, the version it stands at, and the siblings' records."""

    subject: str
    version: int
    siblings: tuple[str, ...]


def rows(bench: Bench) -> list[Row]:
    """Decisions over five cases a second / fives of commands over one case each a second."""
    keys = bench.directory / "keys"
    options = ours.options(bench.service(), keys, bench.issuer)
    server = bench.start("benchmarks.ours", "{fd}", bench.service(), str(keys), bench.issuer)
    benches.wait_until_up(server)
    rounds = benches.ROUNDS + 1
    families = asyncio.run(write(bench.service(), keys, benches.AUTHORITY, rounds * PLENTY))
    single = asyncio.run(cases.write(bench.service(), keys, benches.AUTHORITY, rounds * PLENTY * SIZE))
    token = bearer(options)
    decisions, commands = _decisions(families, token), _commands(single, token)

    def decide() -> float:
        return load(server.port, list(itertools.islice(decisions, PLENTY)), 1) / PLENTY

    def command() -> float:
        return load(server.port, list(itertools.islice(commands, PLENTY * SIZE)), 1) / PLENTY

    decide()
    command()
    one, five = side_by_side(benches.ROUNDS, lambda _: decide(), lambda _: command())
    seen = f"{one * 1e3:.1f} ms, five commands {five * 1e3:.1f} ms"
    return [Row("a decision over five cases / five commands over one case each", five / one, 1.0, "higher", seen)]


async def write(conninfo: str, keys: Path, slug: str, count: int) -> list[Family]:
    """Write families of five from one letter each, the first child screened, and return them."""
    authority = Authorities(keys).get(slug)
    journal = Journal(conninfo)
    await journal.open()
    made: list[Family] = []
    for _ in range(count):
        communication = uuid4()
        named = [(references.new(Referent.CASE), references.new(Referent.CHILD)) for _ in range(SIZE)]
        children = {reference: references.stream_of(slug, reference) for _, reference in named}
        streams: dict[UUID, list[Event]] = {}
        for case, child in named:
            stream = references.stream_of(slug, case)
            opened, checked = cases.history(case, communication, 2)
            assert isinstance(opened, ContactRecorded)
            streams[stream] = [replace(opened, child=children[child]), checked]
            streams[children[child]] = [
                ChildRecorded(by=CLERK, occurred_at=datetime.now(UTC), reference=child, case=stream),
                *(
                    SiblingLinked(by=CLERK, occurred_at=datetime.now(UTC), other=other)
                    for reference, other in children.items()
                    if reference != child
                ),
            ]
        (subject, _), *others = named
        streams[communication] = [_letter([references.stream_of(slug, case) for case, _ in named])]
        streams[references.stream_of(slug, subject)] += screening()
        batch = Batch(
            streams={stream: (0, events) for stream, events in streams.items()},
            scopes=dict.fromkeys(streams, communication),
            meta=META,
        )
        await journal.append(authority.tenant, authority.keys, batch)
        made.append(
            Family(
                subject=subject,
                version=len(streams[references.stream_of(slug, subject)]),
                siblings=tuple(child for _, child in others),
            )
        )
    await journal.close()
    return made


def _letter(together: list[UUID]) -> CommunicationReceived:
    now = datetime.now(UTC)
    return CommunicationReceived(
        by=CLERK, occurred_at=now, reference=references.new(Referent.COMMUNICATION), received_at=now, clamped=False,
        channel=Channel.WRITTEN_FORM, route=Route.CUSTOMER_SERVICE_CENTRE, source=Source.SCHOOL, siblings=Answer.YES,
        referrer=Referrer(kind=ReferrerKind.PROFESSIONAL, name="T. Teacher"), cases=tuple(together),
    )  # fmt: skip


def screening() -> list[Event]:
    """What is recorded before the outcome: the dispatch, the level, the checks, the existing records, the findings."""
    now = datetime.now(UTC)
    found = Finding(established=NOTE)
    return [
        ScreeningRequested(by=CLERK, occurred_at=now, action=usual.ACTION_FOR_SCREENING),
        LevelOfResponseDecided(
            by=MANAGER, occurred_at=now, threshold_document="2024", level=4, early_help_criteria_considered=True,
            reasons=NOTE,
        ),
        *(
            ScreeningCheckRecorded(by=MANAGER, occurred_at=now, kind=kind, answer=Answer.NO, detail="No concerns.")
            for kind in CheckKind
        ),
        RecordsConsidered(
            by=MANAGER, occurred_at=now,
            kinds=tuple(RecordsOfKind(kind=kind, there_were_none=True) for kind in RecordKind),
        ),
        ScreeningFindingsRecorded(
            by=MANAGER, occurred_at=now, nature=found, how_and_why=found, needs=found,
            significant_harm=Harm.NOT_INDICATED, urgent_action=Answer.NO, urgent_action_for_household=Answer.NO,
        ),
        ParentInformed(by=MANAGER, occurred_at=now, whom="The mother", told_by="The school"),
    ]  # fmt: skip


def _decisions(families: list[Family], token: str) -> Iterator[bytes]:
    for family in families:
        siblings = [
            {"child": child, "refer": bool(number % 2), "reasons": NOTE} for number, child in enumerate(family.siblings)
        ]
        body = {"outcome": "progress-to-referral", "reasons": NOTE, "siblings": siblings}
        yield request(
            f"/v1/cases/{family.subject}/screening/outcome",
            json.dumps(body).encode(),
            _headers(token, family.version),
        )


def _commands(single: list[str], token: str) -> Iterator[bytes]:
    for reference in single:
        yield request(f"/v1/cases/{reference}/screening/checks", BODY, _headers(token, 20))


def _headers(token: str, version: int) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid4()), "If-Match": f'"{version}"'}
