"""What is held about the person a request asks for, loaded at a desk: for who answers, and as the bundle it makes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from app.api import confidences
from app.api.desk import Desk
from app.api.family import kin
from app.api.reads import MOST, read_log, stated
from app.proof import subject_bundle
from app.proof.subject_bundle import ReadBy, ToBeTold
from app.record.registry import DatabaseRegistry
from app.wording import held
from app.wording.held import HeldCase, Source
from domain.facts import Recorded
from domain.family import UNLESS
from domain.informing import MUST_NOT, not_to_be_told
from domain.records import Case
from domain.sharing import tells_who_referred
from domain.subject_access import AskedBy, HeldRecord, SubjectKind, SubjectRequest
from domain.subject_release import Bundle, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A case of which nothing is told, by the clause that has it so."""

    reference: str
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is held. names_referrer: the places that would name a protected referrer. children: their references."""

    cases: Sequence[HeldCase]
    left_out: Sequence[LeftOut]
    names_referrer: tuple[str, ...]
    children: Sequence[str]


async def found(desk: Desk, known: SubjectRequest) -> Found:
    """What the person may be told as it stands, in its turn of the long work; 404 where one of the cases is closed."""
    async with desk.heavy.turn():
        return await _found(desk, known, None)


async def bundle(desk: Desk, known: SubjectRequest) -> tuple[Bundle, bytes]:
    """The bundle that was prepared, made again, and its file; where none was, that which would be prepared now.

    Long work, which has its turn. Of what was prepared that is left out too which came to be left out since.
    """
    async with desk.heavy.turn():
        return await _bundle(desk, known)


async def as_it_stands(desk: Desk, known: SubjectRequest) -> Bundle:
    """The bundle that would be prepared now, whatever was before."""
    return (await bundle(desk, replace(known, prepared=None)))[0]


async def _found(desk: Desk, known: SubjectRequest, records: Sequence[HeldRecord] | None) -> Found:
    versions = {each.reference: each.version for each in records} if records is not None else None
    children, wanted = await _meant(desk, known)
    cases: list[HeldCase] = []
    left_out: list[LeftOut] = []
    naming: list[str] = []
    for stream, member in wanted.items():
        case, entries = await desk.case(stream)
        reference = case.contact.reference
        if versions is not None and reference not in versions:
            continue
        if clause := await _why_left_out(desk, known, stream, case):
            left_out.append(LeftOut(reference=reference, clause=clause))
            continue
        told = held.of_case(
            known, await _source(desk, case, _until(entries, versions, reference), member), desk.reader()
        )
        naming += await _naming(desk, known, case, told)
        cases.append(told)
    return Found(cases=cases, left_out=left_out, names_referrer=tuple(naming), children=children)


async def _bundle(desk: Desk, known: SubjectRequest) -> tuple[Bundle, bytes]:
    prepared = known.prepared
    what = await _found(desk, known, prepared.records if prepared else None)
    reads_before = prepared.reads_before if prepared else await read_log(desk).next_position(desk.authority.tenant)
    made_at = prepared.made_at if prepared else desk.now
    reads, more = await _reads(desk, what, reads_before)
    made = subject_bundle.made(
        ToBeTold(
            authority=await DatabaseRegistry(desk.journal).name_of(desk.authority.slug),
            reference=known.received.reference,
            subject=known.received.subject,
            received_at=known.received.received_at,
            made_at=made_at,
            cases=what.cases,
            reads=reads,
            more_reads=more,
        )
    )
    fields = [field for case in what.cases for field in case.fields]
    told = Bundle(
        passages={each.place: Passage(length=len(each.text), told=each.standing == "told") for each in fields},
        names_referrer=what.names_referrer,
        records=tuple(HeldRecord(reference=each.reference, version=each.version) for each in what.cases),
        reads_before=reads_before,
        made_at=made_at,
        digest=made.digest,
    )
    return told, made.content


async def _meant(desk: Desk, known: SubjectRequest) -> tuple[list[str], dict[UUID, int | None]]:
    """The person records meant, and the cases, each with the member of its household that is meant."""
    received = known.received
    if received.child is None:
        return [], {each.case: each.member for each in received.named}
    record = await desk.child(received.child)
    records = [record, *[await desk.child(each) for each in sorted(record.same_as)]]
    return [each.reference for each in records], {case: None for each in records for case in each.cases}


def _until(entries: Sequence[Recorded], versions: dict[str, int] | None, reference: str) -> Sequence[Recorded]:
    return entries if versions is None else entries[: versions[reference]]


async def _source(desk: Desk, case: Case, own: Sequence[Recorded], member: int | None) -> Source:
    (communication,) = await desk.load(case.contact.communication)
    received = await desk.communication(case.contact.communication)
    return Source(
        reference=case.contact.reference,
        own=own,
        communication=communication[:1],
        communication_reference=received.received.reference,
        member=member,
    )


async def _why_left_out(desk: Desk, known: SubjectRequest, stream: UUID, case: Case) -> str | None:
    """What the family must not be told while that stands (CF6, CF7); who referred is told what they said themselves."""
    if known.received.subject is SubjectKind.REFERRER:
        return None
    family = [case, *(await kin(desk, stream, case)).values()]
    if any(map(_withheld, family)):
        return UNLESS.number
    theirs = known.received.subject is SubjectKind.CHILD and known.received.asked_by is AskedBy.THEMSELVES
    return MUST_NOT.number if not theirs and any(map(not_to_be_told, family)) else None


def _withheld(case: Case) -> bool:
    """Whether the child and family are not informed, and were not since (CF6)."""
    informed, withheld = case.family.informed, case.family.withheld
    return withheld is not None and (informed is None or informed.occurred_at < withheld.occurred_at)


async def _naming(desk: Desk, known: SubjectRequest, case: Case, told: HeldCase) -> list[str]:
    if known.received.subject is SubjectKind.REFERRER:
        return []
    communication = await confidences.communication_of(desk, case)
    return [
        each.place
        for each in told.fields
        if each.standing == "told" and tells_who_referred(communication, each.told, to="parents")
    ]


async def _reads(desk: Desk, what: Found, before: int) -> tuple[list[ReadBy], bool]:
    """Who of the authority looked. An agency's reading would tell who made a contact, and is left out."""
    records = [*what.children, *(each.reference for each in what.cases)]
    if not records:
        return [], False
    shut = {each.reference for each in what.left_out}
    page = await read_log(desk).newest(
        desk.authority.tenant, desk.authority.keys, records=records, below=before, limit=MOST + 1
    )
    theirs = [each for each in page[:MOST] if each.read.by.agency is None and not shut & {*each.read.records}]
    told = stated(theirs, desk.pack_now())
    return [ReadBy(on=e["on"], title=e["title"], purpose=e["purpose"], times=e["times"]) for e in told], len(
        page
    ) > MOST
