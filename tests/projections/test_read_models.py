"""What stands in the read models after each step of a case."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

from domain import children, working_days
from domain.account import Address
from domain.records import Case, Child
from domain.timescales import clocks, fact_of
from domain.vocabulary import IdentifierKind, StatutoryBasis
from projections.child_index import Key, search_keys
from tests.domain import examples
from tests.projections.front import BORN, FAMILY, GIVEN, NINE, PACK, Front, Opened, child, nhs, partner

BY: dict[str, Any] = {"by": examples.MANAGER, "occurred_at": NINE}
MARKED = replace(examples.CALL.account, statutory_basis=StatutoryBasis.SECTION_47)


def row(front: Front, table: str, **where: Any) -> dict[str, Any]:
    (found,) = [each for each in front.rows(table) if all(each[name] == value for name, value in where.items())]
    return found


async def steps(front: Front, opened: Opened) -> AsyncIterator[Case]:
    """One step after another, from receipt to a recorded referral."""
    for step in (front.check, front.request, front.screen, front.decide, front.record):
        await step(opened)
        yield await front.case(opened)


async def test_the_case_list_says_what_the_case_says_after_every_step(front: Front) -> None:
    (opened,) = await front.receive(child(address=Address(lines="x", locality=None)))
    async for case in steps(front, opened):
        front.catch_up()
        listed = row(front, "case_list", case=opened.case)
        assert (listed["state"], listed["version"], listed["child"]) == (case.state, case.version, case.child)
        assert listed["outcome"] == (case.screening.outcome.outcome if case.screening.outcome else None)
        assert listed["referral_on"] == (case.referral.opened.on if case.referral.opened else None)
        assert listed["team"] == (case.recording.notified.team if case.recording.notified else None)


async def test_a_new_case_is_listed_with_what_the_contact_says(front: Front) -> None:
    (opened,) = await front.receive(by=partner("st-hugh"), agency="st-hugh", account=MARKED)
    front.catch_up()
    listed = row(front, "case_list")
    entries = await front.entries(opened.case)
    said = {
        "case": opened.case, "reference": opened.reference, "communication": opened.communication,
        "child": opened.child, "agency": "st-hugh", "source": "2A", "referrer_kind": "professional",
        "intent": "safeguarding-referral", "state": "received", "received_at": NINE, "team": "Boston",
        "recorded_at": entries[0].recorded_at, "version": len(entries), "position": entries[-1].position,
    }  # fmt: skip
    assert {name: listed[name] for name in said} == said
    assert set(listed["child_name"]) == {"given_name", "family_name"}


async def test_a_matched_case_is_listed_under_the_known_child_until_the_match_is_withdrawn(front: Front) -> None:
    known, opened = await front.receive(child(), child())
    await front.check(known)
    await front.check(opened, known=known.child)
    front.catch_up()
    assert row(front, "case_list", case=opened.case)["child"] == known.child
    await front.withdraw(opened)
    front.catch_up()
    listed = row(front, "case_list", case=opened.case)
    assert (listed["child"], listed["state"]) == (opened.child, "received")


async def test_the_deadlines_are_the_clocks_of_the_whole_stream_after_every_step(front: Front) -> None:
    (opened,) = await front.receive()
    async for _ in steps(front, opened):
        front.catch_up()
        facts = [fact_of(entry) for entry in await front.entries(opened.case)]
        derived = {
            (clock.clause, clock.name, clock.limit.value, clock.started_at, clock.due_at, clock.state.value,
             clock.stopped_at, clock.stopped_recorded_at, clock.overdue_by)
            for clock in clocks(facts, PACK, working_days.load(PACK.calendar))
        }  # fmt: skip
        columns = ("clause", "name", "limit", "started_at", "due_at", "state", "stopped_at", "stopped_recorded_at",
                   "overdue_by")  # fmt: skip
        assert {tuple(each[name] for name in columns) for each in front.rows("deadline")} == derived


async def test_the_audit_trail_has_a_line_for_every_event(front: Front) -> None:
    (opened,) = await front.receive(by=partner("st-hugh"), agency="st-hugh", account=MARKED)
    await front.refer(opened)
    front.catch_up()
    trail = front.rows("audit_trail")
    assert sorted(each["position"] for each in trail) == list(range(1, len(trail) + 1))
    for entry in await front.entries(opened.case):
        line = row(front, "audit_trail", position=entry.position)
        said = {
            "event": entry.name, "stream": opened.case, "case": opened.case, "version": entry.version,
            "recorded_at": entry.recorded_at, "occurred_at": entry.event.occurred_at, "worker": entry.event.by.id,
            "role": entry.event.by.role.value, "agency": entry.event.by.agency, "client": "a-client",
            "request": entry.meta["request"],
        }  # fmt: skip
        assert {name: line[name] for name in said} == said
    assert row(front, "audit_trail", event="communication-received")["case"] is None
    assert row(front, "audit_trail", event="child-recorded")["case"] == opened.case


def found(front: Front, **description: Any) -> set[Any]:
    front.catch_up()
    keys = search_keys(front.keys.digest, **description)
    return {each["child"] for each in front.rows("child_index") if Key(each["kind"], each["key"]) in keys}


async def test_a_child_is_found_by_what_a_referrer_is_likely_to_know(front: Front) -> None:
    (opened,) = await front.receive(child(also_known_as="Danny O'Brien"))
    assert found(front, family_name="CANARY FAMILY", date_of_birth=BORN) == {opened.child}
    assert found(front, family_name="Kanary-Family", given_name=GIVEN) == set()
    assert found(front, family_name="Conaryfamly", given_name="C") == {opened.child}
    assert found(front, postcode="pe216qa", date_of_birth=BORN) == {opened.child}
    assert found(front, family_name="obrien", given_name="Daniel") == {opened.child}
    assert found(front, family_name=FAMILY, date_of_birth="2017-03-02") == set()
    assert found(front, postcode="PE21 6QA") == set()


async def test_a_case_leads_to_the_child_it_is_matched_to(front: Front) -> None:
    known, opened = await front.receive(child(), child(family_name="Otherwise"))
    await front.check(known)
    await front.check(opened, known=known.child)
    assert found(front, family_name="Otherwise", date_of_birth=BORN) == {known.child}
    await front.withdraw(opened)
    assert found(front, family_name="Otherwise", date_of_birth=BORN) == {opened.child}


async def test_an_identifier_leads_to_the_child_that_holds_it_and_no_more_once_released(front: Front) -> None:
    number = front.hashed(nhs("999 000 0018"))
    (opened,) = await front.receive(child(identifiers=(number,)))
    await front.check(opened)
    search: dict[str, Any] = {"identifiers": [(number.kind, number.digest)]}
    assert found(front, **search) == {opened.child}
    (other,) = await front.receive(child(family_name="Another"))
    await front.check(other)
    order = children.ReleaseIdentifier(
        by=examples.ADVISOR, at=front.now, kind=IdentifierKind.NHS_NUMBER, to=other.child, reason="A slip."
    )
    entries = await front.entries(other.child)

    receiver = Child.of(entry.event for entry in entries)
    await front.mend(opened.child, children.release, order, receiver=receiver)
    assert found(front, **search) == {other.child}


async def test_what_was_erased_is_not_indexed_and_stops_nothing(front: Front) -> None:
    (erased,) = await front.receive()
    (kept,) = await front.receive(child(family_name="Kept"))
    front.keys.destroy(erased.communication, "child")
    assert found(front, family_name=FAMILY, date_of_birth=BORN) == set()
    assert found(front, family_name="Kept", date_of_birth=BORN) == {kept.child}
    assert {each["state"] for each in front.rows("projection")} == {"running"}


async def test_two_records_of_one_person_point_at_each_other_until_they_part(front: Front) -> None:
    one, other = await front.receive(child(), child())
    await front.find_same(one.child, other.child)
    front.catch_up()
    pairs = {(each["child"], each["other"]) for each in front.rows("same_child")}
    assert pairs == {(one.child, other.child), (other.child, one.child)}
    order = children.CompareRecords(by=examples.ADVISOR, at=front.now, other=other.child, reason="Twins.")
    await front.mend(one.child, children.find_different, order)
    front.catch_up()
    assert front.rows("same_child") == []


# Amendments


async def test_an_amended_name_and_address_are_in_the_lists_and_the_contact_is_as_it_was(front: Front) -> None:
    (opened,) = await front.receive(child())
    await front.amend(opened, "given_name", "address", given_name="Nova", address=Address(lines="x", locality="Louth"))
    front.catch_up()
    case = await front.case(opened)
    listed = row(front, "case_list", case=opened.case)
    assert listed["team"] == "Louth"
    assert {value["version"] for value in listed["child_name"].values()} == {1, case.version}
    assert {each["team"] for each in front.rows("queue")} == {"Louth"}
    assert case.contact.details.address is not None
    assert case.contact.details.address.locality == "Boston"


async def test_once_the_team_is_notified_the_list_keeps_it(front: Front) -> None:
    (opened,) = await front.receive(child())
    await front.refer(opened)
    await front.amend(opened, "address", address=Address(lines="x", locality="Louth"))
    front.catch_up()
    assert row(front, "case_list", case=opened.case)["team"] == "Boston"


async def test_a_child_is_found_by_what_was_amended_and_by_what_was_said_at_first(front: Front) -> None:
    (opened,) = await front.receive(child())
    await front.amend(opened, "family_name", family_name="Newname")
    moved = Address(lines="2 New Road", postcode="LN1 1AB")
    await front.amend(opened, "address", address=moved)
    front.catch_up()
    digest = front.keys.digest
    descriptions: list[dict[str, Any]] = [
        {"family_name": FAMILY, "date_of_birth": BORN},
        {"family_name": "Newname", "date_of_birth": BORN},
        {"postcode": "LN1 1AB", "date_of_birth": BORN},
    ]
    for said in descriptions:
        (wanted,) = [key for key in search_keys(digest, **said) if key.kind.endswith("birth")]
        assert row(front, "child_index", key=wanted.hash, kind=wanted.kind)["child"] == opened.child


async def test_an_amended_case_that_was_matched_leads_to_the_child_it_is_matched_to(front: Front) -> None:
    (known,) = await front.receive(child())
    (opened,) = await front.receive(child(given_name="Other"))
    await front.check(known)
    await front.check(opened, known.child)
    await front.amend(opened, "family_name", family_name="Newname")
    front.catch_up()
    (wanted,) = [
        key for key in search_keys(front.keys.digest, family_name="Newname", date_of_birth=BORN)
        if key.kind.endswith("birth")
    ]  # fmt: skip
    assert row(front, "child_index", key=wanted.hash, kind=wanted.kind)["child"] == known.child
