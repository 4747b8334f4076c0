"""A record of its own is erased by two people, once it has ended, and never before it was asked for."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from app.record import stored_forms
from domain import concern, dates, record_erasure
from domain.clauses import Clause
from domain.concern import Concern, ConcernClosed
from domain.erasure import RECORD, DecideErasure, ErasureGround
from domain.facts import Event, Worker
from domain.hypothetical import Consultation
from domain.procedure import STREAMS, Stream
from domain.record_erasure import NO_ERASURE, SLOTS, AskRecordErasure
from domain.refusals import Refused
from domain.subject_access import EndGround, SubjectRequest, SubjectRequestEnded
from domain.vocabulary import Role
from tests.domain.examples import ADVISOR, AT, CONSULTATION_ANSWERED, CONSULTED, MANAGER, TEACHER, TEAM_MANAGER, a
from tests.domain.story import PACK
from tests.domain.test_concern import HEAD, OPEN
from tests.domain.test_enquiry import EVERYTHING, RESPOND, after
from tests.domain.test_subject_answering import asked

WHY = "Nothing rests on it any more."
SCHOOL_MANAGER = replace(a(Role.PARTNER_MANAGER), agency=TEACHER.agency)
MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, kw_only=True)
class OfKind:
    """How a kind of record is erased: by whom, and a record that has ended, and one that has not."""

    kind: str
    ask: Callable[..., list[Event]]
    decide: Callable[..., list[Event]]
    asker: Worker
    decider: Worker
    another: Worker
    ended: Any
    open: Any

    @property
    def standing(self) -> tuple[str, ...]:
        return SLOTS[self.kind]

    def asks(self, record: Any, by: Worker | None = None, **more: Any) -> list[Event]:
        given: dict[str, Any] = {"standing": self.standing, "at": AT} | more
        command = AskRecordErasure(
            by=by or self.asker, at=given["at"], ground=ErasureGround.NO_LONGER_NEEDED, reasons=WHY
        )
        return self.ask(record, command, PACK, standing=given["standing"])

    def decides(self, record: Any, by: Worker | None = None, **more: Any) -> list[Event]:
        given: dict[str, Any] = {"standing": self.standing, "at": AT, "approve": True} | more
        command = DecideErasure(by=by or self.decider, at=given["at"], approve=given["approve"], reasons=WHY)
        return self.decide(record, command, PACK, standing=given["standing"])


_OPENED = Concern.of(concern.open_(OPEN, PACK))
_CONSULTED = Consultation.of([CONSULTED])
assert _OPENED
assert _CONSULTED
_REQUESTED = SubjectRequest.of([asked()])
assert _REQUESTED
_WITHDRAWN = SubjectRequestEnded(ground=EndGround.WITHDRAWN, reasons=WHY, by=MANAGER, occurred_at=AT)
_CLOSED = ConcernClosed(number=2, reasons=WHY, professional=HEAD, by=TEACHER, occurred_at=AT)
KINDS = [
    OfKind(
        kind="concern", ask=record_erasure.ask_of_concern, decide=record_erasure.decide_of_concern, asker=TEACHER,
        decider=SCHOOL_MANAGER, another=MANAGER, ended=_OPENED.evolve(_CLOSED), open=_OPENED,
    ),
    OfKind(
        kind="consultation", ask=record_erasure.ask_of_consultation, decide=record_erasure.decide_of_consultation,
        asker=ADVISOR, decider=MANAGER, another=TEACHER, ended=_CONSULTED.evolve(CONSULTATION_ANSWERED),
        open=_CONSULTED,
    ),
    OfKind(
        kind="enquiry", ask=record_erasure.ask_of_enquiry, decide=record_erasure.decide_of_enquiry, asker=ADVISOR,
        decider=TEAM_MANAGER, another=TEACHER, ended=after(*EVERYTHING, RESPOND), open=after(*EVERYTHING),
    ),
    OfKind(
        kind="subject-request", ask=record_erasure.ask_of_subject_request,
        decide=record_erasure.decide_of_subject_request, asker=TEAM_MANAGER, decider=MANAGER, another=ADVISOR,
        ended=_REQUESTED.evolve(_WITHDRAWN), open=_REQUESTED,
    ),
]  # fmt: skip
each = pytest.mark.parametrize("of", KINDS, ids=lambda of: of.kind)


def refused(clause: Clause, missing: str | None, act: Callable[[], object]) -> None:
    with pytest.raises(Refused) as no:
        act()
    assert (no.value.clause, no.value.missing) == (clause, missing)


@each
def test_two_people_erase_it_and_a_decision_ends_the_asking(of: OfKind) -> None:
    asking = of.ended.evolve(*of.asks(of.ended))
    assert asking.erasures.asked.reasons == WHY
    declined = asking.evolve(*of.decides(asking, approve=False))
    assert (declined.erasures.asked, declined.erasures.declined.by) == (None, of.decider)
    again = declined.evolve(*of.asks(declined))
    assert again.erasures.declined is None
    (approved,) = again.evolve(*of.decides(again)).erasures.approved
    assert (approved.asked_by, approved.slots) == (of.asker.id, of.standing)
    assert approved.ground is ErasureGround.NO_LONGER_NEEDED
    assert of.ended.erasures == NO_ERASURE


@each
def test_it_is_not_erased_before_it_ended_nor_again(of: OfKind) -> None:
    refused(RECORD, "an end of what is still open", lambda: of.asks(of.open))
    nothing_left = "something that was not erased yet"
    refused(RECORD, nothing_left, lambda: of.asks(of.ended, standing=()))
    asking = of.ended.evolve(*of.asks(of.ended))
    refused(RECORD, nothing_left, lambda: of.decides(asking, standing=()))
    assert of.decides(asking, approve=False, standing=())


@each
def test_whoever_may_asks_and_a_manager_who_is_somebody_else_decides(of: OfKind) -> None:
    refused(RECORD, None, lambda: of.asks(of.ended, by=of.another))
    refused(RECORD, "an erasure that somebody asked for", lambda: of.decides(of.ended))
    by_the_manager = of.ended.evolve(*of.asks(of.ended, by=of.decider))
    for approve in (True, False):
        another = "another person than the one who asked"
        refused(RECORD, another, lambda: of.decides(by_the_manager, approve=approve))  # noqa: B023 - called at once
    asking = of.ended.evolve(*of.asks(of.ended))
    refused(RECORD, None, lambda: of.decides(asking, by=of.another))


@each
def test_nothing_is_dated_before_what_it_answers_to(of: OfKind) -> None:
    early = AT - timedelta(days=900)
    refused(dates.DATED, "a time after what it answers to", lambda: of.asks(of.ended, at=early))
    asking = of.ended.evolve(*of.asks(of.ended))
    refused(dates.DATED, "a time after what it answers to", lambda: of.decides(asking, at=AT - MOMENT))


def test_all_that_is_sealed_in_such_a_record_falls_with_it() -> None:
    kinds = {
        "concern": Stream.CONCERN, "enquiry": Stream.ENQUIRY, "consultation": Stream.CONSULTATION,
        "subject-request": Stream.SUBJECT_REQUEST,
    }  # fmt: skip
    for kind, stream in kinds.items():
        used = set().union(*map(stored_forms.slots_named, STREAMS[stream]))
        assert used - {"worker", "erasure"} == {*SLOTS[kind]}
