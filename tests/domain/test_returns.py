"""Statutory returns: what a referral is in the codes of the census, and what will be asked about it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from domain.account import Identifier
from domain.details import DetailsAmended
from domain.facts import Event, Sealed
from domain.return_findings import RULES, findings
from domain.returns import Cell, ClosureReason, Contact, Period, UpnUnknown, census_child, contact_of, episodes
from domain.vocabulary import Disability, Ending, Ethnicity, IdentifierKind, Need, Sex, Source
from tests.domain.examples import AT, CLOSED, CONCLUDED, CONTACT, OPENED, OWN_CHILD, REFERRED, TEAM_MANAGER
from tests.domain.story import case_of, in_the_log

YEAR = Period.ending(2026)
NUMBER = Identifier(kind=IdentifierKind.UPN, number="A925999900001", digest="")


def told(*events: Event) -> Contact:
    """What the return knows of a case."""
    entries = [in_the_log(event, number) for number, event in enumerate(events, start=1)]
    return contact_of(case_of(*events), entries)


def referred(on: str, at: int, *, ended: str | None = None, why: ClosureReason | None = None, **more: Any) -> Contact:
    """A referral that was opened on a day, at a position. ended: at the next one; without a reason, without action."""
    described = {
        "date_of_birth": date(2014, 5, 6), "sex": Sex.FEMALE, "ethnicity": Ethnicity.WBRI, "identifiers": (NUMBER,),
        "disabilities": (Disability.NONE,), "expected_date_of_birth": None,
    }  # fmt: skip
    described |= more.pop("described", {})
    known: dict[str, Any] = {
        "reference": f"C{at}",
        "child": UUID(int=1),
        "received": Cell(datetime(2026, 1, 1, at, tzinfo=UTC), (at,)),
        "source": Cell(Source.POLICE, (at,)),
        "need": Cell(Need.ABUSE_NEGLECT_OR_EXPLOITATION, (at,)),
        "described": {name: Cell(value, (at,)) for name, value in described.items()},
        "opened": Cell(date.fromisoformat(on), (at,)),
        "no_further_action": bool(ended) and why is None,
        "closed": Cell((date.fromisoformat(ended), why), (at + 1,)) if ended else None,
        "goes_on": Cell(value=False),
        "team": Cell(None),
        "lead": Cell(None),
    }
    return Contact(**{**known, **more})


def goes_on(on: str, at: int) -> Contact:
    """One that was concluded at the next position, and services go on."""
    return referred(on, at, goes_on=Cell(value=True, rests_on=(at + 1,)))


def returned(*contacts: Contact, files: tuple[Cell[date], ...] = (), year: Period = YEAR) -> Any:
    return census_child("P1", contacts, files, year, lambda value: value)


def asked(*contacts: Contact, **more: Any) -> list[str]:
    """What will be asked, by the rules."""
    return sorted(each.rule for each in findings(returned(*contacts, **more), YEAR.last))


def test_what_is_closed_at_referral_had_no_further_action_and_has_no_closure() -> None:
    contact = told(*REFERRED, CLOSED)
    (episode,) = episodes([contact], (), date.max)
    assert (episode.no_further_action.value, episode.closed_on.value, episode.reason.value) == (True, None, None)
    assert episode.no_further_action.rests_on == (len(REFERRED) + 1,)
    assert episode.referred_on == Cell(OPENED.on, (REFERRED.index(OPENED) + 1,))


@pytest.mark.parametrize(
    ("ending", "reason"),
    [
        (Ending.NO_FURTHER_ACTION, ClosureReason.AFTER_ASSESSMENT),
        (Ending.TRANSFERRED, ClosureReason.TRANSFERRED),
        (Ending.DIED, ClosureReason.DIED),
        (Ending.OTHER, ClosureReason.SERVICES_CEASED),
        (Ending.SERVICES_GO_ON, None),
    ],
)
def test_how_a_referral_ended_is_told_by_its_code(ending: Ending, reason: ClosureReason | None) -> None:
    (episode,) = episodes([told(*REFERRED, replace(CONCLUDED, ending=ending))], (), date.max)
    assert episode.reason.value is reason
    assert episode.closed_on.value == (CONCLUDED.on if reason else None)
    assert episode.is_open == (reason is None)


def test_what_is_known_of_a_child_rests_on_whoever_said_it_last() -> None:
    amended = DetailsAmended(
        by=TEAM_MANAGER, occurred_at=AT, child=OWN_CHILD, changed=("sex",), reason="Heard wrongly.",
        details=replace(CONTACT.details, sex=Sex.MALE),
    )  # fmt: skip
    contact = told(*REFERRED, amended)
    assert contact.described["sex"] == Cell(Sex.MALE, (len(REFERRED) + 1,))
    assert contact.described["ethnicity"] == Cell(CONTACT.details.ethnicity, (1,))


def test_a_referral_made_while_services_go_on_is_a_part_of_that_episode() -> None:
    first, within, after = (
        goes_on("2025-05-01", 1),
        referred("2025-06-01", 5, ended="2025-06-02"),
        goes_on("2025-09-01", 20),
    )
    file = Cell(date(2025, 8, 1), (10,))
    told_of = episodes([after, within, first], [file], YEAR.last)
    assert [each.referrals for each in told_of] == [("C1", "C5"), ("C20",)]
    assert (told_of[0].closed_on, told_of[0].reason.value) == (file, ClosureReason.SERVICES_CEASED)
    assert told_of[0].no_further_action.value is False
    assert told_of[1].is_open


def test_two_records_of_one_person_make_one_episode_that_ends_with_the_last_of_them() -> None:
    short = referred("2025-05-01", 1, ended="2025-05-20", why=ClosureReason.AFTER_ASSESSMENT)
    long = replace(referred("2025-05-03", 2, ended="2025-07-01", why=ClosureReason.DIED), reference="C2")
    short = replace(short, closed=Cell((date(2025, 5, 20), ClosureReason.AFTER_ASSESSMENT), (7,)))
    long = replace(long, closed=Cell((date(2025, 7, 1), ClosureReason.DIED), (9,)))
    (episode,) = episodes([long, short], (), YEAR.last)
    assert (episode.referrals, episode.reason.value) == (("C1", "C2"), ClosureReason.DIED)


@pytest.mark.parametrize(
    ("contact", "is_returned"),
    [
        (referred("2020-05-01", 1), True),
        (referred("2025-03-31", 1, ended="2025-03-31", why=ClosureReason.DIED), False),
        (referred("2025-03-31", 1, ended="2025-04-01", why=ClosureReason.DIED), True),
        (referred("2025-03-31", 1, ended="2025-04-01"), False),
        (referred("2025-04-01", 1, ended="2025-04-02"), True),
        (referred("2026-03-31", 1), True),
        (referred("2026-04-01", 1), False),
    ],
)
def test_a_census_has_whom_it_is_of(contact: Contact, *, is_returned: bool) -> None:
    assert (returned(contact) is not None) is is_returned


def test_a_year_is_told_as_it_stood_on_its_last_day() -> None:
    child = returned(referred("2026-03-30", 1, ended="2026-04-02"))
    assert child.episodes[0].is_open


def test_a_child_not_born_by_then_is_expected_and_of_no_sex() -> None:
    unborn = {"date_of_birth": None, "expected_date_of_birth": date(2026, 6, 1), "identifiers": ()}
    child = returned(referred("2026-03-01", 1, described=unborn))
    assert (child.born.value, child.expected, child.sex.value) == (None, Cell(date(2026, 6, 1), (1,)), Sex.UNKNOWN)
    assert child.upn_unknown is UpnUnknown.NOT_OF_SCHOOL_AGE
    born_since = returned(referred("2026-03-01", 1, described=unborn | {"date_of_birth": date(2026, 4, 1)}))
    assert (born_since.born.value, born_since.expected.value) == (None, date(2026, 4, 1))


@pytest.mark.parametrize(
    ("contact", "why"),
    [
        (referred("2025-05-01", 1, described={"identifiers": ()}, ended="2025-05-02"), UpnUnknown.NO_FURTHER_ACTION),
        (referred("2025-05-01", 1, described={"identifiers": (), "date_of_birth": date(2022, 1, 1)}),
         UpnUnknown.NOT_OF_SCHOOL_AGE),
        (referred("2026-03-26", 1, described={"identifiers": ()}), UpnUnknown.NEWLY_IN_NEED),
        (referred("2025-05-01", 1, described={"identifiers": ()}), None),
        (referred("2025-05-01", 1), None),
    ],
)  # fmt: skip
def test_why_there_is_no_pupil_number(contact: Contact, why: UpnUnknown | None) -> None:
    child = returned(contact)
    assert child.upn_unknown is why
    assert child.upn.value == (NUMBER.number if contact.described["identifiers"].value else None)


FOUND = {
    "8525Q": referred("2025-05-01", 1, described={"date_of_birth": None}),
    "8770Q": referred("2025-05-01", 1, described={"identifiers": ()}),
    "4180Q": referred("2025-05-01", 1, described={"sex": Sex.UNKNOWN}),
    "8540": referred("2025-05-01", 1, described={"disabilities": ()}),
    "8790": referred("2025-05-01", 1, described={"disabilities": (Disability.NONE, Disability.AUTISM)}),
    "8606": referred("2025-04-01", 1, described={"date_of_birth": date(2026, 3, 1), "identifiers": ()}),
    "8610Q": referred("2025-05-01", 1, need=Cell(Need.NOT_STATED)),
    "8585Q": referred("2025-05-01", 1, ended="2025-06-01", why=ClosureReason.DIED),
    "8825Q": referred("2025-05-01", 1, ended="2025-06-01", why=ClosureReason.AFTER_ASSESSMENT),
}


@pytest.mark.parametrize("rule", RULES)
def test_what_will_be_asked_is_found_before_it_is_sent(rule: str) -> None:
    assert asked(FOUND[rule]) == [rule]


def test_nothing_is_asked_of_what_is_whole_or_had_no_further_action() -> None:
    assert asked(referred("2025-05-01", 1)) == []
    unknown = {"disabilities": (), "identifiers": ()}
    assert asked(referred("2025-05-01", 1, ended="2025-05-02", described=unknown, need=Cell(Need.NOT_STATED))) == []


def test_what_was_erased_is_not_known() -> None:
    sealed = Sealed(UUID(int=1), UUID(int=1), 1, "/details/date_of_birth", "child", "token")
    erased = referred("2025-05-01", 1, described={"date_of_birth": sealed})
    child = census_child("P1", [erased], (), YEAR, lambda value: None if isinstance(value, Sealed) else value)
    assert child
    assert (child.born.value, child.expected.value) == (None, None)
