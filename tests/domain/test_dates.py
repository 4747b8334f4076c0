"""Dates of acts: nothing happened before the contact was received, nor before what it answers to."""

import inspect
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from uuid import UUID

import pytest

from domain import (
    contact,
    dates,
    disposal,
    emergencies,
    known_check,
    referrals,
    screening,
    siblings,
)
from domain.known_check import WithdrawMatch
from domain.procedure import CHAPTERS
from domain.records import Case
from tests.domain.examples import (
    ADVISOR,
    AT,
    CALL,
    CASE,
    CHECK_KNOWN,
    CONTACT,
    DECIDE,
    DISPOSED,
    FAST_TRACKED,
    FOUND_KNOWN,
    KNOWN,
    MANAGER,
    MATCHED,
    OPENED,
    OTHER_CASE,
    OWN,
    POLICE_NOTIFIED,
    PROGRESSED,
    RECEIVED_AT,
    REFERRED,
    SCREENED,
    SECOND_CASE,
    SECOND_CHILD,
    SEE_CHILD,
    SUSPECTED,
    SUSPECTED_AGAIN,
    UNREFERRED,
)
from tests.domain.story import Dated, Decision, case_of, child, given

MOMENT = timedelta(seconds=1)
SECOND = replace(CONTACT, child=SECOND_CHILD, reference="C-2")
SIBLING = siblings.Sibling(child_id=SECOND_CHILD, child=child(replace(OWN, case=SECOND_CASE)))

TESTS = Path(__file__).parent.parent
ACTS: list[Dated] = [
    act
    for place in ("domain", "stories")
    for path in sorted((TESTS / place).glob("test_*.py"))
    for act in getattr(import_module(f"tests.{place}.{path.stem}"), "DATED", ())
]
"""Every act on a case, from the tests of its chapter."""


def each(acts: Iterable[Dated]) -> pytest.MarkDecorator:
    """A run for each act."""
    names = {f"{act.decision.__module__}.{act.decision.__name__}": act for act in acts}
    return pytest.mark.parametrize("act", names.values(), ids=names)


def decisions() -> Iterator[Decision]:
    """Every function of a chapter that decides on a case."""
    for chapter in CHAPTERS:
        for function in vars(chapter).values():
            if inspect.isfunction(function) and function.__module__ == chapter.__name__:
                names = [*inspect.signature(function).parameters]
                if not function.__name__.startswith("_") and names[:3] in (
                    ["case", "command", "pack"], ["subject", "command", "pack"]
                ):  # fmt: skip
                    yield function


def test_every_decision_on_a_case_is_held_to_its_dates_here() -> None:
    assert {act.decision for act in ACTS} == set(decisions())


@each(ACTS)
def test_every_act_may_be_dated_when_it_was_done(act: Dated) -> None:
    recorded = act.at(act.command.at).decide()
    events = recorded if isinstance(recorded, list) else [event for stream in recorded.values() for event in stream]
    assert {event.occurred_at for event in events} == {act.command.at}


@each(ACTS)
def test_no_act_is_dated_before_the_contact_was_received(act: Dated) -> None:
    act.at(RECEIVED_AT - MOMENT).refused(dates.DATED, missing="a time after the contact was received")


@each(act for act in ACTS if act.answers)
def test_no_act_is_dated_before_what_it_answers_to(act: Dated) -> None:
    act.at(act.command.at - MOMENT).refused(dates.DATED, missing="a time after what it answers to")


@pytest.mark.parametrize("rests_on", range(1, len(SCREENED)))
def test_an_outcome_comes_after_everything_it_rests_on(rests_on: int) -> None:
    later = [replace(event, occurred_at=AT + MOMENT) if n == rests_on else event for n, event in enumerate(SCREENED)]
    given(*later).when(screening.decide, DECIDE).refused(dates.DATED)


def test_a_confirmation_comes_after_the_fast_track() -> None:
    at_once = replace(FAST_TRACKED, occurred_at=AT + MOMENT)
    given(*SCREENED, at_once, OPENED).when(screening.decide, DECIDE).refused(dates.DATED)


def test_an_answer_to_a_suspicion_comes_after_that_suspicion() -> None:
    later = replace(SUSPECTED_AGAIN, occurred_at=AT + MOMENT)
    notify = emergencies.NotifyPolice(by=ADVISOR, at=AT, force="Lincolnshire Police", police_reference="P", suspicion=2)
    given(CONTACT, SUSPECTED, later).when(emergencies.notify_police, notify).refused(dates.DATED)
    of_the_first = given(CONTACT, SUSPECTED, later).when(emergencies.notify_police, replace(notify, suspicion=1))
    of_the_first.then(replace(POLICE_NOTIFIED, police_reference="P"))


@pytest.mark.parametrize("refer", [True, False])
def test_a_siblings_contact_is_not_decided_before_it_was_received(refer: bool) -> None:
    received_since = replace(SECOND, received_at=AT + MOMENT)
    second = replace(SIBLING, case_id=SECOND_CASE, case=case_of(received_since))
    choice = siblings.SiblingChoice(child=SECOND_CHILD, refer=refer, reasons="They live together.")
    order = siblings.DecideForFamily(
        by=MANAGER, at=AT, outcome=DECIDE.outcome, reasons=DECIDE.reasons, siblings=(choice,)
    )
    given(*SCREENED).when(siblings.decide, order, **UNREFERRED, siblings=[second]).refused(dates.DATED)


def test_a_further_contact_is_not_decided_before_it_was_received() -> None:
    further: dict[UUID, Case] = {OTHER_CASE: case_of(replace(SECOND, received_at=AT + MOMENT))}
    second = replace(SIBLING, case_id=SECOND_CASE, case=case_of(SECOND), others=further)
    choice = siblings.SiblingChoice(child=SECOND_CHILD, refer=False, reasons="He lives elsewhere.")
    order = siblings.DecideForFamily(
        by=MANAGER, at=AT, outcome=DECIDE.outcome, reasons=DECIDE.reasons, siblings=(choice,)
    )
    given(*SCREENED).when(siblings.decide, order, **UNREFERRED, siblings=[second]).refused(dates.DATED)


def test_a_check_is_made_anew_after_the_match_was_withdrawn() -> None:
    withdrawn = known_check.withdraw(
        case_of(CONTACT, FOUND_KNOWN, MATCHED), WithdrawMatch(by=ADVISOR, at=AT, reason="Another child."), None,  # type: ignore[arg-type] # no pack is needed
        case_id=CASE, child=child(KNOWN),
    )[CASE]  # fmt: skip
    early = replace(CHECK_KNOWN, at=AT - MOMENT)
    given(CONTACT, FOUND_KNOWN, MATCHED, *withdrawn).when(
        known_check.record, early, case_id=CASE, child=child(OWN), known=None
    ).refused(dates.DATED)


# Moments that an act states


@pytest.mark.parametrize("until", [RECEIVED_AT, datetime(2020, 1, 1, tzinfo=UTC)])
def test_a_child_is_safe_until_a_moment_after_the_receipt(until: datetime) -> None:
    children = (replace(CALL.children[0], safe_until=until),)
    given().when(contact.receive, replace(CALL, children=children)).refused(contact.SAFE_UNTIL)


def test_late_truth_is_accepted_however_late() -> None:
    months_later = replace(DECIDE, at=AT + timedelta(days=210))
    recorded = given(*SCREENED).when(screening.decide, months_later).decide()
    assert isinstance(recorded, list)
    assert recorded[0] == replace(PROGRESSED, occurred_at=months_later.at)


def test_a_visit_may_come_before_the_disposal_and_counts() -> None:
    visited = given(*REFERRED).when(disposal.see_child, replace(SEE_CHILD, at=RECEIVED_AT)).decide()
    assert isinstance(visited, list)
    assert not referrals.to_be_seen(case_of(*REFERRED, *visited, DISPOSED))
