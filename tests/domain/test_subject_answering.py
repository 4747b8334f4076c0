"""A subject access request is due within a month; who asks is known before anything is told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from domain.dates import DATED as NOT_BEFORE
from domain.due import Queue
from domain.facts import Event
from domain.policy import Limit
from domain.refusals import Refused
from domain.subject_access import (
    RECORD,
    WHO_ANSWER,
    AskedBy,
    EndGround,
    IdentityProof,
    NamedIn,
    Requester,
    RequesterIdentified,
    SubjectAccessRequested,
    SubjectKind,
    SubjectRequest,
)
from domain.subject_answering import (
    EndSubjectRequest,
    ExtendAnswering,
    IdentifyRequester,
    RequestSubjectAccess,
    clock,
    duties,
    end,
    extend,
    identify,
    receive,
    who_answers,
)
from domain.timescales import ClockState
from domain.watch import Watch
from tests.domain.examples import ADVISOR, AT, MANAGER
from tests.domain.story import PACK

ASK = RequestSubjectAccess(
    by=MANAGER, at=AT, request=UUID(int=1), reference="S0000000000AM", subject=SubjectKind.CHILD,
    asked_by=AskedBy.THEMSELVES, requester=Requester(name="S. Asker", contact="3 Reply Road"), received_at=AT,
    child=UUID(int=2), wanted="Everything you have.",
)  # fmt: skip
IDENTIFY = IdentifyRequester(by=MANAGER, at=AT, proof=(IdentityProof.KNOWN,), reasons="Their worker knows them.")


def asked(received_at: datetime = AT) -> SubjectAccessRequested:
    """Somebody asks, received then."""
    (event,) = receive(replace(ASK, at=received_at, received_at=received_at), PACK, cases={})[ASK.request]
    assert isinstance(event, SubjectAccessRequested)
    return event


def of(*events: SubjectAccessRequested | RequesterIdentified) -> SubjectRequest:
    known = SubjectRequest.of(events)
    assert known
    return known


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (datetime(2026, 9, 3, 12, tzinfo=UTC), date(2026, 10, 5)),  # the 3rd is a Saturday
        (datetime(2027, 1, 31, 12, tzinfo=UTC), date(2027, 3, 1)),  # the 28th, the last, is a Sunday
        (datetime(2026, 11, 25, 12, tzinfo=UTC), date(2026, 12, 29)),  # Christmas, a week-end, and a substituted day
        (datetime(2026, 7, 7, 23, 30, tzinfo=UTC), date(2026, 8, 10)),  # the 8th in London; the 8th is a Saturday
    ],
)
def test_it_is_due_a_month_after_the_day_it_came(received: datetime, due: date) -> None:
    assert asked(received).due_on == due


def test_it_is_extended_by_two_months_from_the_first() -> None:
    (longer,) = extend(of(asked(AT)), ExtendAnswering(by=MANAGER, at=AT, reasons="Eleven years."), PACK)
    assert (longer.due_on - asked(AT).due_on).days in range(57, 66)  # type: ignore[attr-defined] # of this kind


def test_managers_are_told_five_working_days_before_it_is_due_and_again_once_it_was_extended() -> None:
    known = of(asked(datetime(2026, 11, 25, 12, tzinfo=UTC)))
    month = clock(known, PACK, AT)
    assert month.due_at == datetime(2026, 12, 30, tzinfo=UTC), "the end of Tuesday the 29th"
    assert month.notice_at == datetime(2026, 12, 18, tzinfo=UTC), "before the 18th, 21st to 24th"
    assert (month.id, month.state, month.limit) == ("Q1:1", ClockState.RUNNING, Limit.STATUTORY)
    (longer,) = extend(known, ExtendAnswering(by=MANAGER, at=month.started_at, reasons="Eleven years."), PACK)
    three = clock(known.evolve(longer), PACK, AT)
    assert (three.id, three.due_at) == ("Q1:2", datetime(2027, 2, 26, tzinfo=UTC))
    assert clock(known, PACK, month.due_at).state is ClockState.RUNNING
    assert clock(known, PACK, month.due_at + timedelta(seconds=1)).state is ClockState.MISSED


@pytest.mark.parametrize(("days", "state"), [(3, ClockState.MET), (90, ClockState.MET_LATE)])
def test_what_ended_stops_its_clock_and_is_owed_no_more(days: int, state: ClockState) -> None:
    known, at = of(asked()), AT + timedelta(days=days)
    (duty,) = duties(known, PACK)
    assert (duty.queue, duty.due_at) == (Queue.SUBJECT_ACCESS, clock(known, PACK).due_at)
    ended = known.evolve(
        *end(known, EndSubjectRequest(by=MANAGER, at=at, ground=EndGround.WITHDRAWN, reasons="So."), PACK)
    )
    assert (clock(ended, PACK, AT).state, [*duties(ended, PACK)]) == (state, [])
    assert Watch().next_at(clock(ended, PACK)) is None


def test_nothing_is_dated_before_it_came() -> None:
    known, before = of(asked(AT)), AT - timedelta(minutes=1)
    withdrawn = EndSubjectRequest(by=MANAGER, at=before, ground=EndGround.WITHDRAWN, reasons="So.")
    acts: list[Callable[[], list[Event]]] = [
        lambda: identify(known, replace(IDENTIFY, at=before), PACK),
        lambda: extend(known, ExtendAnswering(by=MANAGER, at=before, reasons="Long."), PACK),
        lambda: end(known, withdrawn, PACK),
    ]
    for act in acts:
        with pytest.raises(Refused) as no:
            act()
        assert no.value.clause == NOT_BEFORE


def test_somebody_else_than_a_child_is_asked_about_by_the_cases_that_name_them() -> None:
    for named in ((), (NamedIn(case=UUID(int=3), reference="C0000000000AX"),)):
        with pytest.raises(Refused) as no:
            receive(replace(ASK, subject=SubjectKind.REFERRER, named=named), PACK, cases={})
        assert no.value.missing == "the cases in which the person is named"


def test_nobody_but_a_manager_answers() -> None:
    with pytest.raises(Refused) as no:
        who_answers(of(asked()), replace(IDENTIFY, by=ADVISOR))
    assert no.value.who_may == WHO_ANSWER


def test_a_parent_asks_for_a_child_and_for_nobody_else() -> None:
    with pytest.raises(Refused) as no:
        receive(replace(ASK, subject=SubjectKind.REFERRER, asked_by=AskedBy.PARENT), PACK, cases={})
    assert no.value.clause == RECORD
