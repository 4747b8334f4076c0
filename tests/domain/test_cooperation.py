"""Section 27: who asks for help and who answers, and what either has to say."""

from dataclasses import replace
from typing import Any

import pytest

from domain import cooperation
from domain.cooperation import (
    AnswerRequest,
    CooperationAnswered,
    CooperationRequested,
    HelpAnswered,
    Incompatible,
    Opening,
    Request,
    WhetherTheyHelp,
)
from domain.facts import Event, Worker
from domain.records import Communication
from domain.sharing import SIX_TESTS
from domain.vocabulary import Means, Role
from tests.domain.examples import (
    AREA_WORKER,
    AT,
    CASE,
    CLOSED,
    COMMUNICATED,
    HELP_REQUESTED,
    OTHER_CASE,
    REDIRECTED,
    REFERRED,
    REQUEST_COOPERATION,
    SCREENED,
    TEACHER,
    a,
)
from tests.domain.story import PACK, Act, case_of, given

OPENING = Opening(reference="R-1", stream=OTHER_CASE)
REQUESTED = CooperationRequested(
    by=AREA_WORKER,
    occurred_at=AT,
    request=OTHER_CASE,
    reference="R-1",
    recipient=REQUEST_COOPERATION.recipient,
    asked_for=REQUEST_COOPERATION.asked_for,
    tests=REQUEST_COOPERATION.tests,
)
YES = AnswerRequest(
    by=TEACHER, at=AT, answer=WhetherTheyHelp.YES, text="From Monday.", answered_by="H. Officer", means=None
)
ANSWERED = CooperationAnswered(
    by=TEACHER,
    occurred_at=AT,
    request=OTHER_CASE,
    reference="R-1",
    answer=YES.answer,
    text=YES.text,
    answered_by=YES.answered_by,
    means=Means.SYSTEM,
)
SHOWN = HelpAnswered(
    by=TEACHER,
    occurred_at=AT,
    answer=YES.answer,
    text=YES.text,
    answered_by=YES.answered_by,
    means=Means.SYSTEM,
)


def asking(*history: Event, **changes: Any) -> Act:
    beside: dict[str, Any] = {"case_id": CASE, "opening": OPENING, "communication": Communication.of([COMMUNICATED])}
    return given(*history).when(cooperation.ask, replace(REQUEST_COOPERATION, **changes), **beside)


def answering(command: AnswerRequest, *history: Event) -> Act:
    request = Request.of((HELP_REQUESTED, *history))
    assert request is not None
    return Act(
        history=(HELP_REQUESTED, *history),
        decide=lambda: cooperation.answer(request, command, PACK, request_id=OTHER_CASE),
    )


def test_a_request_stands_on_the_case_and_where_the_agency_sees_it() -> None:
    asking(*REFERRED).then_in({CASE: [REQUESTED], OTHER_CASE: [HELP_REQUESTED]})


@pytest.mark.parametrize("role", sorted(set(Role) - set(cooperation.ASKERS)))
def test_only_who_screens_it_or_works_with_the_child_asks(role: Role) -> None:
    assert asking(*REFERRED, by=a(role)).refused(cooperation.COOPERATE).who_may == cooperation.ASKERS


@pytest.mark.parametrize("ended", [(*SCREENED, REDIRECTED), (*REFERRED, CLOSED)])
def test_nobody_is_asked_once_nobody_works_on_it(ended: tuple[Event, ...]) -> None:
    asking(*ended).refused(cooperation.COOPERATE, missing="an open contact or referral")


@pytest.mark.parametrize("test", ["necessary", "proportionate", "relevant", "accurate", "timely", "secure"])
def test_what_fails_a_test_is_not_asked_for(test: str) -> None:
    failed: dict[str, Any] = {test: False}
    failing = replace(REQUEST_COOPERATION.tests, **failed)
    asking(*REFERRED, tests=failing).refused(SIX_TESTS)


def test_an_answer_is_awaited_until_it_is_there() -> None:
    asked = case_of(*REFERRED, REQUESTED)
    assert [duty.what for duty in cooperation.duties(asked)] == [
        "Await the answer to the section 27 request R-1, or record it."
    ]
    again = replace(REQUESTED, request=CASE, reference="R-2")
    assert case_of(*REFERRED, REQUESTED, again, ANSWERED).cooperation.awaited == (again,)


def test_the_agency_that_is_asked_answers_in_its_own_system() -> None:
    answering(YES).then_in({OTHER_CASE: [SHOWN], CASE: [ANSWERED]})


@pytest.mark.parametrize("by", [AREA_WORKER, a(Role.CUSTOMER_SERVICE_ADVISOR)])
def test_the_office_says_how_an_answer_came(by: Worker) -> None:
    answering(replace(YES, by=by)).refused(cooperation.COOPERATE, missing="how the answer came")
    came: dict[str, Any] = {"by": by, "means": Means.LETTER}
    answering(replace(YES, **came)).then_in({OTHER_CASE: [replace(SHOWN, **came)], CASE: [replace(ANSWERED, **came)]})


@pytest.mark.parametrize("answer", [WhetherTheyHelp.NO, WhetherTheyHelp.IN_PART])
def test_who_does_not_help_in_full_says_on_which_ground(answer: WhetherTheyHelp) -> None:
    answering(replace(YES, answer=answer)).refused(
        cooperation.COOPERATE, missing="on which ground of section 27 the agency does not help"
    )
    said: dict[str, Any] = {"answer": answer, "ground": Incompatible.DUTIES}
    answering(replace(YES, **said)).then_in({OTHER_CASE: [replace(SHOWN, **said)], CASE: [replace(ANSWERED, **said)]})


def test_a_request_is_answered_once() -> None:
    answering(YES, SHOWN).refused(cooperation.COOPERATE, missing="a request not yet answered")


def test_no_governing_body_answers_for_its_agency() -> None:
    by_another = replace(YES, by=replace(TEACHER, role=Role.PARTNER_AUDITOR))
    assert answering(by_another).refused(cooperation.COOPERATE).who_may == cooperation.WHO_ANSWER
