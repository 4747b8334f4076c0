"""Tracing: what is not sure waits for somebody, who says once whether the number is the child's."""

from dataclasses import replace

import pytest

from domain import children, tracing
from domain.case_management import ExchangeKind, ExchangeStanding, SentField
from domain.tracing import (
    ConfirmTracedNumber,
    NumberTraced,
    RejectTracedNumber,
    TracedNumberConfirmed,
    TracedNumberRejected,
    TraceOutcome,
    Tracing,
)
from domain.watch import MACHINE
from tests.domain.examples import ADVISOR, AT, CASE, CONTACT, TEAM_MANAGER
from tests.domain.story import case_of, dated, given

POSSIBLE = NumberTraced(
    by=MACHINE, occurred_at=AT, record=CASE, reference="C-1", kind=ExchangeKind.NHS_NUMBER, system="sui-matcher",
    attempt=1, outcome=TraceOutcome.POTENTIAL, sent=(SentField.GIVEN_NAME,), number="9449305552",
)  # fmt: skip
WAITS = Tracing(answer=POSSIBLE)
CONFIRM = ConfirmTracedNumber(by=ADVISOR, at=AT, reason="The mother read it out.")
REJECT = RejectTracedNumber(by=ADVISOR, at=AT, reason="It is a cousin's.")
CONFIRMED = TracedNumberConfirmed(by=ADVISOR, occurred_at=AT, attempt=1, reason=CONFIRM.reason)
REJECTED = TracedNumberRejected(by=ADVISOR, occurred_at=AT, attempt=1, reason=REJECT.reason)

DATED = (
    dated(tracing.confirm, CONFIRM, CONTACT, tracing=WAITS),
    dated(tracing.reject, REJECT, CONTACT, tracing=WAITS),
)


def test_a_possible_number_waits_until_somebody_says_whether_it_is_the_childs() -> None:
    assert POSSIBLE.leaves is ExchangeStanding.FOR_SOMEBODY
    assert WAITS.waits(case_of(CONTACT))
    assert not WAITS.is_sure(case_of(CONTACT))
    given(CONTACT).when(tracing.confirm, CONFIRM, tracing=WAITS).then(CONFIRMED)
    given(CONTACT).when(tracing.reject, REJECT, tracing=WAITS).then(REJECTED)
    assert WAITS.is_sure(case_of(CONTACT, CONFIRMED))
    for said in (CONFIRMED, REJECTED):
        assert not WAITS.waits(case_of(CONTACT, said))
    given(CONTACT, REJECTED).when(tracing.confirm, CONFIRM, tracing=WAITS).refused(children.KNOWN)


def test_what_was_said_of_one_answer_is_not_said_of_the_next() -> None:
    again = Tracing(answer=replace(POSSIBLE, attempt=2))
    assert again.waits(case_of(CONTACT, REJECTED))
    assert not again.is_sure(case_of(CONTACT, CONFIRMED))


@pytest.mark.parametrize("outcome", [TraceOutcome.MANY, TraceOutcome.NONE, TraceOutcome.LOW_CONFIDENCE])
def test_without_a_number_there_is_nothing_to_confirm(outcome: TraceOutcome) -> None:
    nobody = Tracing(answer=replace(POSSIBLE, outcome=outcome, number=None))
    given(CONTACT).when(tracing.confirm, CONFIRM, tracing=nobody).refused(children.KNOWN)
    given(CONTACT).when(tracing.confirm, CONFIRM, tracing=Tracing()).refused(children.KNOWN)


def test_a_match_is_sure_and_waits_for_nobody() -> None:
    sure = replace(POSSIBLE, outcome=TraceOutcome.MATCH)
    assert (sure.leaves, sure.next_at) == (ExchangeStanding.DONE, AT)
    assert Tracing(answer=sure).is_sure(case_of(CONTACT))
    given(CONTACT).when(tracing.confirm, CONFIRM, tracing=Tracing(answer=sure)).refused(children.KNOWN)


def test_it_is_said_by_whoever_mends_person_records() -> None:
    area = replace(CONFIRM, by=TEAM_MANAGER)
    refused = given(CONTACT).when(tracing.confirm, area, tracing=WAITS).refused(children.KNOWN)
    assert refused.who_may == children.MAY_MEND
