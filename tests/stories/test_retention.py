"""What was kept long enough is reviewed by two people before it is destroyed; a legal hold keeps it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import psycopg
import pytest

from app.api.routes import retention as told
from app.wording.words import UK
from domain import retention
from domain.erasure import Falling
from domain.policy import PACKS, Keeping, KeptKind
from domain.retention import (
    HoldGround,
    HoldPlaced,
    LiftHold,
    PlaceHold,
    ReviewRetention,
    due_of,
    years_after,
)
from migrations import Tenant
from openapi.client.api.cases import (
    ask_erasure,
    decide_erasure,
    decide_outcome,
    declare_conflict,
    lift_hold,
    place_hold,
    review_retention,
)
from openapi.client.api.consultations import (
    lift_hold_on_consultation,
    place_hold_on_consultation,
    review_retention_of_consultation,
)
from openapi.client.api.enquiries import lift_hold_on_enquiry, place_hold_on_enquiry, review_retention_of_enquiry
from openapi.client.api.retention import list_retention
from openapi.client.api.subject_access import (
    ask_erasure_of_subject_request,
    end_subject_request,
    lift_hold_on_subject_request,
    place_hold_on_subject_request,
    review_retention_of_subject_request,
)
from openapi.client.models import (
    ConsultationHoldBody,
    ConsultationHoldLiftedBody,
    ConsultationRecorded,
    ConsultationRetentionReviewBody,
    EnquiryHoldBody,
    EnquiryHoldLiftedBody,
    EnquiryRetentionReviewBody,
    ErasureBody,
    ErasureDecisionBody,
    FamilyOutcomeBody,
    HoldBody,
    HoldLiftedBody,
    RetentionPage,
    RetentionReviewBody,
    SubjectRequestErasureBody,
    SubjectRequestHoldBody,
    SubjectRequestHoldLiftedBody,
    SubjectRequestRetentionReviewBody,
)
from tests.domain.examples import AT, CLOSED, CONTACT, MANAGER
from tests.domain.story import dated
from tests.stories import test_consultations as consultations
from tests.stories import test_enquiry as enquiries
from tests.stories import test_subject_access as access
from tests.stories.people import Person, Town, answered, contact, problem, refused, told_by
from tests.stories.test_access import CONFLICT
from tests.stories.test_erasing import REDIRECT
from tests.stories.test_two_packs import there

__all__ = ["there"]
HOLD, LIFT, REVIEW = place_hold.sync_detailed, lift_hold.sync_detailed, review_retention.sync_detailed
HELD = HoldBody.from_dict(told.HOLD.example)
LIFTED = HoldLiftedBody.from_dict(told.LIFT.example)
DESTROY = RetentionReviewBody.from_dict(told.REVIEW.example)
YES = ErasureDecisionBody(approve=True, reasons="Nothing stands against it.")
LONG_AGO = "2018-03-01T10:00:00Z"
OTHERTOWN = PACKS["othertown-2026-12"]
PLACED = HoldPlaced(by=MANAGER, occurred_at=AT, ground=HoldGround.COURT, reasons="The court asked.")
AT_ONCE = replace(OTHERTOWN, retention={KeptKind.CLOSED: Keeping(years=0, source="A schedule.")})
NEXT_YEAR = AT.date().replace(year=AT.year + 1)
DATED = (
    dated(retention.place, PlaceHold(by=MANAGER, at=AT, ground=HoldGround.COURT, reasons="So."), CONTACT,
          answers=False),
    dated(retention.review, ReviewRetention(by=MANAGER, at=AT, destroy=False, keep_until=NEXT_YEAR, reasons="So."),
          CONTACT, CLOSED, answers=False, rules=AT_ONCE, falling=Falling()),
    dated(retention.lift, LiftHold(by=MANAGER, at=AT, reasons="So."), CONTACT, PLACED),
)  # fmt: skip


def kept_until(day: date) -> RetentionReviewBody:
    kept = {"destroy": False, "keep_until": day.isoformat(), "reasons": "A claim may come."}
    return RetentionReviewBody.from_dict(kept)


@pytest.fixture
def old(there: Town) -> str:
    """A contact that came to nothing more, years ago."""
    call = told_by("non-professional", "1B", received_at=LONG_AGO)
    case = there.advisor.sends(call).cases[0].case
    there.screened(case, occurred_at=LONG_AGO)
    then = {**REDIRECT.to_dict(), "occurred_at": LONG_AGO}
    there.manager.does(decide_outcome.sync_detailed, case, FamilyOutcomeBody.from_dict(then))
    return case


def page(person: Person, town: Town, **query: Any) -> RetentionPage:
    return answered(
        list_retention.sync_detailed(client=person.client, limit=100, front_door_position=town.last, **query),
        RetentionPage,
    )


def listed(person: Person, town: Town) -> dict[str, Any]:
    return {each.reference: each for each in page(person, town).items}


def test_a_record_that_was_kept_long_enough_is_reviewed_and_erased_by_two_people(there: Town, old: str) -> None:
    due = listed(there.auditor, there)[old]
    assert (due.kind, due.due_on, due.held, due.asked) == ("contact-without-referral", date(2024, 3, 1), False, False)
    assert "line 12" in due.source
    there.manager.does(REVIEW, old, kept_until(datetime.now(UK).date() + timedelta(days=30)))
    assert old not in listed(there.manager, there)
    no = refused(there.manager.tries(REVIEW, old, DESTROY), "Q1")
    assert no.missing
    assert "is on" in no.missing


def test_what_is_reviewed_is_destroyed_by_somebody_else_and_stands_as_destroyed(there: Town, old: str) -> None:
    refused(there.advisor.tries(REVIEW, old, DESTROY), "Q1")
    refused(there.manager.tries(REVIEW, old, kept_until(date(2020, 1, 1))), "Q1")
    both = RetentionReviewBody.from_dict({**DESTROY.to_dict(), "keep_until": "2090-01-01"})
    refused(there.manager.tries(REVIEW, old, both), "Q1")
    there.manager.does(REVIEW, old, DESTROY)
    assert listed(there.manager, there)[old].asked
    refused(there.manager.tries(decide_erasure.sync_detailed, old, YES), "Q1")
    there.area_manager.does(decide_erasure.sync_detailed, old, YES)
    seen = there.manager.office(old)
    assert (seen.details.given_name, seen.concern_summary, seen.referrer and seen.referrer.name) == (None, None, None)
    assert seen.retention
    assert seen.retention.reviewed
    assert seen.retention.reviewed.reasons == DESTROY.reasons
    assert old not in listed(there.manager, there)
    assert "retention" not in there.school.submitted(there.school.sends(contact()).cases[0].case).to_dict()


def test_while_it_is_held_nothing_is_erased_on_any_ground(there: Town, old: str) -> None:
    there.manager.does(REVIEW, old, DESTROY)
    refused(there.advisor.tries(HOLD, old, HELD), "Q1")
    there.area_manager.does(HOLD, old, HELD)
    refused(there.area_manager.tries(HOLD, old, HELD), "Q1")
    for answer in (
        there.area_manager.tries(decide_erasure.sync_detailed, old, YES),
        there.manager.tries(REVIEW, old, DESTROY),
        *(
            there.advisor.tries(ask_erasure.sync_detailed, old, ErasureBody.from_dict(
                {"subject": subject, "ground": "objection-upheld", "reasons": "They asked."}
            ))
            for subject in ("child", "wrong-child", "referrer", "record")
        ),
    ):  # fmt: skip
        assert "legal hold" in str(refused(answer, "Q1").missing)
    assert listed(there.manager, there)[old].held
    refused(there.advisor.tries(LIFT, old, LIFTED), "Q1")
    there.manager.does(LIFT, old, LIFTED)
    refused(there.manager.tries(LIFT, old, LIFTED), "Q1")
    there.area_manager.does(decide_erasure.sync_detailed, old, YES)
    assert there.manager.office(old).details.given_name is None


def test_where_the_pack_sets_no_period_nothing_is_due_and_it_says_so(town: Town) -> None:
    seen = page(town.manager, town)
    assert [(each.years, each.source) for each in seen.rules] == [(None, None)] * len(KeptKind)
    assert seen.items == []
    case = town.school.sends(contact()).cases[0].case
    refused(town.manager.tries(REVIEW, case, DESTROY), "Q1")
    problem(list_retention.sync_detailed(client=town.advisor.client), 403, "forbidden-scope")
    problem(list_retention.sync_detailed(client=town.school.client), 403, "forbidden-scope")


def test_a_period_ends_on_the_day_it_began_and_is_put_off_by_a_review() -> None:
    assert years_after(date(2020, 2, 29), 6) == date(2026, 2, 28)
    ended = datetime(2020, 6, 30, 23, 30, tzinfo=UTC)  # July in London
    found = due_of(KeptKind.CONTACT, ended, None, OTHERTOWN)
    assert found
    assert found.on == date(2026, 7, 1)
    put_off = due_of(KeptKind.CONTACT, ended, date(2030, 1, 1), OTHERTOWN)
    assert put_off
    assert put_off.on == date(2030, 1, 1)
    assert due_of(KeptKind.CONTACT, ended, None, PACKS["lincolnshire-2026-11"]) is None


def test_a_request_of_access_is_held_and_reviewed_as_a_case_is(there: Town) -> None:
    child = there.manager.office(there.school.sends(contact()).cases[0].case).child
    theirs = access.received(there.advisor, child=child)
    access.does(there.manager, end_subject_request, theirs, access.ENDED)
    access.does(there.manager, place_hold_on_subject_request, theirs, SubjectRequestHoldBody.from_dict(HELD.to_dict()))
    known = access.request(there.area_manager, theirs)
    assert known.hold
    assert known.hold.ground == "court-proceedings"
    assert kept(there, theirs) == (
        "subject-request",
        known.ended and known.ended.occurred_at.astimezone(UK).date(),
        True,
    )
    asking = SubjectRequestErasureBody.from_dict({"ground": "no-longer-needed", "reasons": "Answered."})
    no = refused(access.tries(there.manager, ask_erasure_of_subject_request, theirs, asking), "Q1")
    assert no.missing == "an end of the legal hold"
    lifted = SubjectRequestHoldLiftedBody.from_dict(LIFTED.to_dict())
    access.does(there.area_manager, lift_hold_on_subject_request, theirs, lifted)
    review = SubjectRequestRetentionReviewBody.from_dict(DESTROY.to_dict())
    no = refused(access.tries(there.manager, review_retention_of_subject_request, theirs, review), "Q1")
    assert "a period that the policy pack sets" in str(no.missing)


def test_an_enquiry_and_a_consultation_are_held_too(there: Town) -> None:
    enquiry = enquiries.made(there.advisor, means="letter")
    enquiries.does(there.manager, place_hold_on_enquiry, enquiry, EnquiryHoldBody.from_dict(HELD.to_dict()))
    assert enquiries.office(there.manager, enquiry).hold
    enquiries.does(there.manager, lift_hold_on_enquiry, enquiry, EnquiryHoldLiftedBody.from_dict(LIFTED.to_dict()))
    assert enquiries.office(there.manager, enquiry).hold is None
    review = EnquiryRetentionReviewBody.from_dict(DESTROY.to_dict())
    refused(enquiries.tries(there.manager, review_retention_of_enquiry, enquiry, review), "Q1")
    consultation = answered(consultations.asked(there.advisor), ConsultationRecorded, 201).consultation
    hold = ConsultationHoldBody.from_dict(HELD.to_dict())
    answered(
        consultations.does(there.manager, place_hold_on_consultation, consultation, hold), ConsultationRecorded, 201
    )
    assert consultations.seen(there.manager, consultation).hold
    lift = ConsultationHoldLiftedBody.from_dict(LIFTED.to_dict())
    consultations.does(there.manager, lift_hold_on_consultation, consultation, lift, version=2)
    assert consultations.seen(there.manager, consultation).hold is None
    again = ConsultationRetentionReviewBody.from_dict(DESTROY.to_dict())
    refused(consultations.does(there.manager, review_retention_of_consultation, consultation, again, version=3), "Q1")


def test_a_case_that_is_closed_to_somebody_is_not_in_their_list(there: Town, old: str) -> None:
    assert old in listed(there.manager, there)
    there.manager.does(declare_conflict.sync_detailed, old, CONFLICT)
    assert old not in listed(there.manager, there)
    assert old in listed(there.area_manager, there)
    assert old in listed(there.auditor, there)
    problem(there.manager.asks(REVIEW, old, DESTROY, if_match='"1"'), 404, "not-found")


def kept(town: Town, reference: str) -> tuple[Any, ...]:
    """Kind, day of the end and whether it is held, once the list has come so far."""
    page(town.manager, town)
    with psycopg.connect(town.service.admin) as connection:
        row = connection.execute(
            f"SELECT kind, ended_on, held FROM {Tenant('926').schema}.retention WHERE reference = %s", [reference]
        ).fetchone()
    assert row
    return tuple(row)
