"""What is unusual among reads, and what only looks like it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from app.reading.unusual_reads import MANY, REFUSED, KnownOfCase, Why, unusual
from app.record.reads import Recorded
from app.wording.unusual import told
from tests.app.test_reads import READ
from tests.serving import OTHER_TEAM, TEAM

BEGUN = datetime(2026, 7, 6, 9, tzinfo=UTC)
CASE = READ.about
NOBODY: frozenset[str] = frozenset()
UNKNOWN = KnownOfCase(
    team=OTHER_TEAM, names=NOBODY, postcodes=NOBODY, acted=NOBODY, duties=lambda _: NOBODY, named=lambda _: None
)
HOMES = {"sw-17": "LN11YW"}


def reads(count: int, every: timedelta, *, status: int = 200, case: Callable[[int], str] = str) -> list[Recorded]:
    """Reads of one person, one after the other; each of a case of its own."""
    return [
        Recorded(number, BEGUN + every * number, replace(READ, about=f"C{case(number)}", records=[], status=status))
        for number in range(count)
    ]


def why(rows: list[Recorded], **known: KnownOfCase) -> list[str]:
    return [each.why for each in unusual(rows, known, HOMES)]


def test_many_cases_within_an_hour_are_unusual_and_over_a_day_are_not() -> None:
    assert why(reads(MANY, timedelta(minutes=1))) == ["many"]
    assert why(reads(MANY - 1, timedelta(minutes=1))) == []
    assert why(reads(MANY, timedelta(minutes=3))) == []
    assert why(reads(3 * MANY, timedelta(seconds=1), case=lambda _: "one")) == []


def test_many_refusals_are_unusual() -> None:
    assert why(reads(REFUSED, timedelta(seconds=1), status=404)) == ["refused"]
    assert why(reads(REFUSED - 1, timedelta(seconds=1), status=404)) == []


@pytest.mark.parametrize(("known", "found"), [
    (UNKNOWN, ["no-duty"]),
    (replace(UNKNOWN, team=TEAM), []),
    (replace(UNKNOWN, acted=frozenset({"sw-17"})), []),
    (replace(UNKNOWN, duties=lambda at: frozenset({"lead_practitioner"} if at == BEGUN else NOBODY)), []),
    (replace(UNKNOWN, duties=lambda at: frozenset({"lead_practitioner"} if at != BEGUN else NOBODY)), ["no-duty"]),
    (replace(UNKNOWN, team=TEAM, names=frozenset({"example"})), ["own-name"]),
    (replace(UNKNOWN, team=TEAM, postcodes=frozenset({"LN11YW"})), ["own-address"]),
    (replace(UNKNOWN, team=TEAM, postcodes=frozenset({"LN11YX"})), []),
    (replace(UNKNOWN, team=TEAM, named=lambda _: frozenset({"sw-1"})), ["restricted"]),
    (replace(UNKNOWN, team=TEAM, named=lambda _: frozenset({"sw-17"})), []),
    (replace(UNKNOWN, team=TEAM, named=lambda at: frozenset({"sw-1"}) if at != BEGUN else None), []),
])  # fmt: skip
def test_a_case_is_opened_by_whom_it_concerns(known: KnownOfCase, found: list[str]) -> None:
    assert why([Recorded(1, BEGUN, READ)], **{CASE: known}) == found


def test_who_is_refused_what_is_restricted_is_unusual_at_the_first_attempt() -> None:
    closed = replace(UNKNOWN, named=lambda _: frozenset({"sw-1"}))
    refused = Recorded(1, BEGUN, replace(READ, status=404))
    assert why([refused], **{CASE: closed}) == ["restricted"]
    assert why([refused], **{CASE: UNKNOWN}) == []


def test_an_auditor_needs_no_duty() -> None:
    assert why([Recorded(1, BEGUN, replace(READ, view="auditor"))], **{CASE: UNKNOWN}) == []


def test_the_page_says_why_as_the_api_does() -> None:
    kin = replace(
        UNKNOWN, names=frozenset({"example"}), postcodes=frozenset({"LN11YW"}), named=lambda _: frozenset({"sw-1"})
    )
    found = [
        *unusual(reads(MANY, timedelta(seconds=1)), {}, HOMES),
        *unusual(reads(REFUSED, timedelta(seconds=1), status=404), {}, HOMES),
        *unusual([Recorded(1, BEGUN, READ)], {CASE: kin}, HOMES),
    ]
    assert {each.why for each in found} == {*get_args(Why)}
    assert [told(each) for each in found] == [each.told for each in found]
