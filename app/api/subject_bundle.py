"""What is held about the person a request asks for, loaded at a desk: for who answers, and as the bundle it makes."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from app.api import confidences, streams
from app.api.desk import Desk
from app.api.family import kin
from app.api.reads import MOST, read_log, stated
from app.api.streams import StreamKind
from app.base import references
from app.base.references import Referent
from app.proof import subject_bundle
from app.proof.subject_bundle import ReadBy, ToBeTold
from app.record.registry import DatabaseRegistry
from app.wording import held
from app.wording.held import Source, ToldRecord
from app.wording.language import ENGLISH, speaking
from domain.challenge import Challenge
from domain.enquiry import EnquiredChildMatched
from domain.enquiry_response import BestInterestsReported, ViewOnContactGiven
from domain.facts import Event, Recorded
from domain.family import UNLESS
from domain.frozen import frozen
from domain.informing import MUST_NOT, not_to_be_told
from domain.records import Case, Child
from domain.sharing import tells_who_referred
from domain.subject_access import AskedBy, HeldRecord, SubjectKind, SubjectRequest
from domain.subject_release import Bundle, Passage


@frozen(kw_only=True)
class LeftOut:
    """A record of which nothing is told, by the clause that has it so."""

    reference: str
    clause: str


@frozen(kw_only=True)
class Found:
    """What is held, in cases and in records beside them. names_referrer: the places that would name a protected
    referrer. children: their references.
    """

    cases: Sequence[ToldRecord]
    beside: Sequence[ToldRecord]
    left_out: Sequence[LeftOut]
    names_referrer: tuple[str, ...]
    children: Sequence[str]

    @property
    def records(self) -> Sequence[ToldRecord]:
        """All of them."""
        return [*self.cases, *self.beside]


async def found(desk: Desk, known: SubjectRequest) -> Found:
    """What the person may be told as it stands, in its turn of the long work; 404 where one of the cases is closed."""
    async with desk.heavy.turn():
        with speaking(ENGLISH):  # as it leaves
            return await _found(desk, known, None)


async def bundle(desk: Desk, known: SubjectRequest) -> tuple[Bundle, bytes]:
    """The bundle that was prepared, made again, and its file; where none was, that which would be prepared now.

    Long work, which has its turn. Of what was prepared that is left out too which came to be left out since.
    """
    async with desk.heavy.turn():
        with speaking(ENGLISH):
            return await _bundle(desk, known)


async def as_it_stands(desk: Desk, known: SubjectRequest) -> Bundle:
    """The bundle that would be prepared now, whatever was before."""
    return (await bundle(desk, replace(known, prepared=None)))[0]


async def _found(desk: Desk, known: SubjectRequest, records: Sequence[HeldRecord] | None) -> Found:
    versions = {each.reference: each.version for each in records} if records is not None else None
    children, wanted = await _meant(desk, known)
    cases: list[ToldRecord] = []
    left_out: list[LeftOut] = []
    read: list[Case] = []
    for stream, member in wanted.items():
        case, entries = await desk.case(stream)
        reference = case.contact.reference
        if versions is not None and reference not in versions:
            continue
        if clause := await _why_left_out(desk, known, stream, case):
            left_out.append(LeftOut(reference=reference, clause=clause))
            continue
        told = held.of_case(known, await _source(desk, case, stream, entries, versions, member), desk.reader())
        read.append(case)
        cases.append(told)
    beside: list[ToldRecord] = []
    if known.received.subject is SubjectKind.CHILD:
        beside, others_left_out = await _beside(desk, known, read, left_out, versions)
        left_out += others_left_out
    naming = await _naming(desk, known, read, [*cases, *beside])
    return Found(cases=cases, beside=beside, left_out=left_out, names_referrer=tuple(naming), children=children)


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
            records=what.records,
            reads=reads,
            more_reads=more,
        )
    )
    fields = [field for record in what.records for field in record.fields]
    told = Bundle(
        passages={each.place: Passage(length=len(each.text), told=each.standing == "told") for each in fields},
        names_referrer=what.names_referrer,
        records=tuple(each for record in what.records for each in record.held),
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
    records = (await _records(desk, received.child)).values()
    return [each.reference for each in records], {case: None for each in records for case in each.cases}


async def _records(desk: Desk, child: UUID) -> dict[UUID, Child]:
    """The record of a child, and those found to be the same child's."""
    record = await desk.child(child)
    return {child: record, **{each: await desk.child(each) for each in sorted(record.same_as)}}


def _until(entries: Sequence[Recorded], versions: dict[str, int] | None, reference: str) -> Sequence[Recorded]:
    return entries if versions is None else entries[: versions.get(reference, 0)]


async def _source(
    desk: Desk,
    case: Case,
    stream: UUID,
    entries: Sequence[Recorded],
    versions: dict[str, int] | None,
    member: int | None,
) -> Source:
    communication, watch = await desk.load(case.contact.communication, references.watch_of(stream))
    received = await desk.communication(case.contact.communication)
    reference = case.contact.reference
    return Source(
        reference=reference,
        own=_until(entries, versions, reference),
        watch=_until(watch, versions, held.watch_of(reference)),
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


async def _beside(
    desk: Desk, known: SubjectRequest, cases: Sequence[Case], shut: Sequence[LeftOut], versions: dict[str, int] | None
) -> tuple[list[ToldRecord], list[LeftOut]]:
    """Challenges over a child's cases, and enquiries about the child.

    A challenge is left out with a case it is over, an enquiry with any. shut: the cases that are left out.
    """
    assert known.received.child is not None
    children = await _records(desk, known.received.child)
    told, left_out = [], []
    for reference, kind, stream in await _names_beside(desk, cases, [*children.values()]):
        if versions is not None and reference not in versions:
            continue
        record, entries = await desk.found(kind, stream)
        until = _until(entries, versions, reference)
        over = [each for each in shut if not isinstance(record, Challenge) or each.reference in _over(record)]
        if over:
            left_out.append(LeftOut(reference=reference, clause=over[0].clause))
        elif about := [entry for entry in until if _is_about(record, entry.event, children)]:
            told.append(replace(held.of_beside(known, kind.name, reference, about, desk.reader()), version=len(until)))
    return told, left_out


async def _names_beside(
    desk: Desk, cases: Sequence[Case], records: Sequence[Child]
) -> list[tuple[str, StreamKind[Any], UUID]]:
    challenges = {each.reference: each.challenge for case in cases for each in case.challenges.raised}
    enquiries = dict.fromkeys(each for record in records for each in record.enquiries)
    return [
        *((reference, streams.CHALLENGE, stream) for reference, stream in challenges.items()),
        *((each, streams.ENQUIRY, desk.stream(Referent.ENQUIRY, each)) for each in enquiries),
    ]


def _over(challenge: Challenge) -> set[str]:
    return {each.reference for each in challenge.raised.cases}


def _is_about(record: Any, event: Event, children: Collection[UUID]) -> bool:
    """Of an enquiry about several children, what is about one of them is about no other."""
    if not isinstance(event, EnquiredChildMatched | BestInterestsReported | ViewOnContactGiven):
        return True
    matched = record.about[event.number].matched
    return matched is not None and matched.child in children


async def _naming(desk: Desk, known: SubjectRequest, cases: Sequence[Case], records: Sequence[ToldRecord]) -> list[str]:
    """The places told of that name who made a contact, which nobody else's case may say either."""
    if known.received.subject is SubjectKind.REFERRER:
        return []
    made = [await confidences.communication_of(desk, case) for case in cases]
    return [
        each.place
        for record in records
        for each in record.fields
        if each.standing == "told" and any(tells_who_referred(one, each.told, to="parents") for one in made)
    ]


async def _reads(desk: Desk, what: Found, before: int) -> tuple[list[ReadBy], bool]:
    """Who of the authority looked. An agency's reading would tell who made a contact, and is left out."""
    records = [*what.children, *(each.reference for each in what.records)]
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
