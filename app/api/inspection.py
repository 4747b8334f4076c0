"""Cases for an inspector, for API and pages: under pseudonyms, from the auditor's hand."""

from collections.abc import Sequence

from app.api.desk import Desk
from app.api.gate import there
from app.api.pseudonyms import pseudonym_of, reference_of
from app.api.reads import auditors_only
from app.api.replays import replay_of
from app.reading.asking import Page
from app.reading.audiences import INSPECTOR
from app.reading.list_rows import CaseRow
from app.reading.looking import Look
from app.reading.told import inspector
from app.reading.told.inspector import InspectedCase, InspectedHistory
from domain.vocabulary import Source, State


async def listed(desk: Desk, state: State | None, cursor: str | None, limit: int) -> Page[InspectedCase]:
    """The last received first. Of which cases it told stands in the log of reads. Raises NotACursor."""
    auditors_only(desk)
    page = await desk.reads.cases(desk.authority.tenant, state=state, cursor=cursor, limit=limit)
    desk.reads_for(INSPECTOR.name, "inspection", [row.reference for row in page.rows])
    return Page(_of(desk, page.rows), page.next)


def _of(desk: Desk, rows: Sequence[CaseRow]) -> list[InspectedCase]:
    return [
        {
            "pseudonym": pseudonym_of(desk.authority, row.reference),
            "received_at": row.received_at,
            "source": Source(row.source),
            "state": State(row.state),
            "outcome": row.outcome,
            "referral_on": row.referral_on,
        }
        for row in rows
    ]


async def sampled(desk: Desk, pseudonym: str) -> InspectedHistory:
    """The history of one of them, or 404."""
    auditors_only(desk)
    reference = there(reference_of(desk.authority, pseudonym))
    desk.reads_for(INSPECTOR.name, "inspection", [reference])
    whole = await replay_of(desk, reference)
    look = Look(INSPECTOR, desk.reader(), whole.pack.titles)
    return inspector.history(pseudonym, [line.entry for line in whole.lines], look)
