"""Existing records: read kind by kind before the outcome, or it is said that there were none."""

from dataclasses import replace

import pytest

from domain import records_considered, referrals, screening
from domain.facts import Event
from domain.records_considered import RecordKind, RecordRead, RecordsConsidered, RecordsOfKind
from domain.vocabulary import SCREENERS, Intent, Role
from tests.domain.examples import (
    CONSIDER_RECORDS,
    CONSIDERED,
    CONTACT,
    DECIDE,
    OPENED,
    PROGRESSED,
    REDIRECTED,
    REFERRED,
    SCREENED,
    a,
)
from tests.domain.story import dated, given

READ = RecordRead(reference="CFA 2024/118", found="The family asked for no more.")


DATED = (dated(records_considered.consider, CONSIDER_RECORDS, CONTACT, answers=False),)


def of(kind: RecordKind, *read: RecordRead, none: bool = False) -> RecordsOfKind:
    return RecordsOfKind(kind=kind, there_were_none=none, read=read)


def without_records(*kinds: RecordsOfKind) -> tuple[Event, ...]:
    """The screened contact, with these existing records considered and no others."""
    some = replace(CONSIDERED, kinds=kinds)
    return tuple(some if event is CONSIDERED else event for event in SCREENED)


@pytest.mark.parametrize("role", SCREENERS)
def test_the_screener_reads_the_existing_records_of_every_kind(role: Role) -> None:
    order = replace(CONSIDER_RECORDS, by=a(role))
    case = given(CONTACT).when(records_considered.consider, order).then(replace(CONSIDERED, by=a(role)))
    assert case.existing_records.missing == ()
    assert len(RecordKind) == 5


@pytest.mark.parametrize("role", sorted(set(Role) - set(SCREENERS)))
def test_nobody_else_does(role: Role) -> None:
    order = replace(CONSIDER_RECORDS, by=a(role))
    refusal = given(CONTACT).when(records_considered.consider, order).refused(records_considered.RECORDS)
    assert refusal.who_may == SCREENERS


def test_they_are_read_kind_by_kind_and_what_is_missing_is_known() -> None:
    one = replace(CONSIDER_RECORDS, kinds=(of(RecordKind.EARLIER_SUPPORT, READ),))
    case = given(CONTACT).when(records_considered.consider, one).then(replace(CONSIDERED, kinds=one.kinds))
    assert case.existing_records.missing == tuple(kind for kind in RecordKind if kind != RecordKind.EARLIER_SUPPORT)
    further = given(CONTACT, RecordsConsidered(by=one.by, occurred_at=one.at, kinds=one.kinds))
    case = further.when(records_considered.consider, CONSIDER_RECORDS).then(CONSIDERED)
    assert case.existing_records.missing == ()


@pytest.mark.parametrize("wrong", [of(RecordKind.EARLIER_CONTACTS), of(RecordKind.EARLIER_CONTACTS, READ, none=True)])
def test_of_a_kind_some_were_read_or_there_were_none(wrong: RecordsOfKind) -> None:
    order = replace(CONSIDER_RECORDS, kinds=(of(RecordKind.PROGRESS_PLAN, none=True), wrong))
    given(CONTACT).when(records_considered.consider, order).refused(
        records_considered.RECORDS, missing="which were read, or that there were none: earlier-contacts-and-referrals"
    )


def test_a_kind_is_spoken_of_once() -> None:
    twice = replace(
        CONSIDER_RECORDS, kinds=(of(RecordKind.PROGRESS_PLAN, none=True), of(RecordKind.PROGRESS_PLAN, READ))
    )
    given(CONTACT).when(records_considered.consider, twice).refused(
        records_considered.RECORDS, missing="each kind of record once"
    )


@pytest.mark.parametrize("history", [(*SCREENED, REDIRECTED), REFERRED])
def test_they_are_considered_before_the_outcome(history: tuple[Event, ...]) -> None:
    given(*history).when(records_considered.consider, CONSIDER_RECORDS).refused(referrals.ONE_OUTCOME)


@pytest.mark.parametrize("kind", RecordKind)
def test_no_outcome_while_one_kind_was_not_considered(kind: RecordKind) -> None:
    others = [of(each, none=True) for each in RecordKind if each is not kind]
    given(*without_records(*others)).when(screening.decide, DECIDE).refused(
        records_considered.RECORDS, missing=f"the existing records: {kind.value}"
    )
    every = without_records(*others, of(kind, READ))
    given(*every).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)


def test_a_consultation_owes_none_of_it_until_it_becomes_a_referral() -> None:
    consultation = replace(CONTACT, intent=Intent.CONSULTATION)
    case = given(consultation).when(records_considered.consider, CONSIDER_RECORDS).then(CONSIDERED)
    assert [*records_considered.duties(case, {})] == []
