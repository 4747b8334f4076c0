"""Who the child is: matching, mending, and the identifiers that only one child holds."""

from random import Random
from typing import Any

import pytest

from openapi.client.api.cases import record_known_check, search_cases, withdraw_match
from openapi.client.api.children import (
    claim_identifier,
    find_different_child,
    find_same_child,
    release_identifier,
    search_children,
)
from openapi.client.models import (
    CaseSearchBody,
    ChildRecorded,
    ChildSearchBody,
    ContactReceived,
    FoundChildren,
    IdentifierBody,
    IdentifierKind,
    ReasonBody,
    ReleaseBody,
    SameChildBody,
)
from openapi.client.types import Response
from tests.stories.people import Town, answered, contact, known_check, of_child, problem, refused

CHECK = record_known_check.sync_detailed
SAME, DIFFERENT = find_same_child.sync_detailed, find_different_child.sync_detailed
CLAIM, RELEASE = claim_identifier.sync_detailed, release_identifier.sync_detailed
WHY = ReasonBody(reason="Two children of one name.")
numbers = Random(2)


def a_number() -> str:
    """An NHS number's shape that nobody else here holds."""
    return f"999{numbers.randrange(10**7):07}"


def nhs(number: str) -> dict[str, str]:
    return {"kind": "nhs-number", "number": number}


def arrives(town: Town, **changes: Any) -> tuple[str, str]:
    """A new contact's case, and the child it opened."""
    case = town.school.sends(contact(children=[of_child(**changes)])).cases[0].case
    return case, town.manager.office(case).child


def mended(response: Response[Any]) -> list[str]:
    """What was recorded on person records."""
    return [event.event for event in answered(response, ChildRecorded, 201).recorded]


def test_a_further_report_joins_the_record_of_the_known_child(town: Town) -> None:
    first, child = arrives(town)
    second, own = arrives(town)
    assert own != child
    town.advisor.does(CHECK, second, known_check(result="known", child=child))
    assert town.manager.office(second).child == child
    assert {each.case for each in town.manager.child(child).cases} == {first, second}
    assert town.manager.child(own).cases == []


def test_a_match_that_was_a_mistake_is_withdrawn_and_the_check_made_again(town: Town) -> None:
    first, child = arrives(town)
    second, own = arrives(town)
    town.advisor.does(CHECK, second, known_check(result="known", child=child))
    town.manager.does(withdraw_match.sync_detailed, second, WHY)
    seen = town.manager.office(second)
    assert (seen.child, seen.known_check, seen.state) == (own, None, "received")
    assert [each.case for each in town.manager.child(child).cases] == [first]
    town.advisor.does(CHECK, second, known_check())
    assert "match-withdrawn" in town.auditor.events(second)


def test_there_is_nothing_to_withdraw_where_nothing_was_matched(town: Town) -> None:
    case, _ = arrives(town)
    refused(town.manager.tries(withdraw_match.sync_detailed, case, WHY), "C6")


def test_two_records_of_one_child_are_joined_and_can_be_parted(town: Town) -> None:
    here, one = arrives(town)
    there, other = arrives(town)
    body = SameChildBody(other=other, reason="Same NHS number, one name misspelt.")
    assert mended(town.advisor.mends(SAME, one, body)) == ["children-found-same"] * 2
    assert town.manager.child(one).same_as == [other]
    assert {each.case for each in town.manager.child(other).cases} == {here, there}
    refused(town.advisor.mends(SAME, one, body), "C6")
    assert (
        mended(town.advisor.mends(DIFFERENT, other, SameChildBody(other=one, reason="They are cousins.")))
        == ["children-found-different"] * 2
    )
    assert town.manager.child(one).same_as == []
    assert [each.case for each in town.manager.child(other).cases] == [there]


def test_the_known_check_gives_a_new_child_the_numbers_it_came_with(town: Town) -> None:
    case, child = arrives(town, identifiers=[nhs(a_number())])
    assert town.manager.child(child).identifiers == []
    town.advisor.does(CHECK, case, known_check())
    assert town.manager.child(child).identifiers == ["nhs-number"]


def test_one_number_is_one_childs(town: Town) -> None:
    number = a_number()
    _, one = arrives(town)
    _, other = arrives(town)
    body = IdentifierBody.from_dict(nhs(number))
    assert mended(town.advisor.mends(CLAIM, one, body)) == ["identifier-claimed"]
    problem(town.advisor.mends(CLAIM, other, body), 409, "conflict")
    refused(town.advisor.mends(CLAIM, one, IdentifierBody.from_dict(nhs(a_number()))), "C6")


def test_a_mistyped_number_is_released_and_free_again(town: Town) -> None:
    number = a_number()
    _, one = arrives(town)
    _, other = arrives(town)
    body = IdentifierBody.from_dict(nhs(number))
    mended(town.advisor.mends(CLAIM, one, body))
    released = town.advisor.mends(release, one, ReleaseBody(reason="A digit was mistyped."))
    assert mended(released) == ["identifier-released"]
    assert mended(town.advisor.mends(CLAIM, other, body)) == ["identifier-claimed"]


def test_a_number_is_handed_to_the_child_it_belongs_to_in_one_act(town: Town) -> None:
    _, wrong = arrives(town)
    _, right = arrives(town)
    mended(town.advisor.mends(CLAIM, wrong, IdentifierBody.from_dict(nhs(a_number()))))
    handed = town.advisor.mends(release, wrong, ReleaseBody(reason="It is the cousin's.", to=right))
    assert mended(handed) == ["identifier-released", "identifier-claimed"]
    assert town.manager.child(wrong).identifiers == []
    assert town.manager.child(right).identifiers == ["nhs-number"]


def release(child: str, **given: Any) -> Response[Any]:
    return RELEASE(child, IdentifierKind.NHS_NUMBER, **given)


def test_each_child_of_a_family_gets_a_case_of_its_own(town: Town) -> None:
    names = ["Ana", "Ben", "Cyd"]
    sent = town.school.tries_to_send(contact(children=[of_child(given_name=name) for name in names], siblings=False))
    received = answered(sent, ContactReceived, 201)
    assert "Location" not in sent.headers
    seen = [town.manager.office(opened.case) for opened in received.cases]
    assert [case.details.given_name for case in seen] == names
    assert {case.communication for case in seen} == {received.communication}
    assert len({case.child for case in seen}) == 3
    town.screened(seen[1].case)
    town.progressed(seen[1].case)
    assert [town.school.submitted(case.case).state for case in seen] == ["received", "referral-recorded", "received"]


@pytest.mark.parametrize(
    "known",
    [
        {"family_name": "Quillfeather", "date_of_birth": "2016-02-29"},
        {"family_name": "Quillfeather", "given_name": "Ottoline"},
    ],
    ids=["name and date of birth", "both names"],
)
def test_a_child_is_looked_for_before_it_is_called_new(town: Town, known: dict[str, Any]) -> None:
    _, child = arrives(town, given_name="Ottoline", family_name="Quillfeather", date_of_birth="2016-02-29")
    found = search_children.sync_detailed(
        client=town.advisor.client, body=ChildSearchBody.from_dict(known), front_door_position=town.last
    )
    assert child in [record.child for record in answered(found, FoundChildren).items]


def test_that_nobody_is_of_a_family_name_is_not_said_of_the_name_alone(town: Town) -> None:
    """By a name alone nobody is found who has another one too, so the known check would call a known child new."""
    arrives(town, given_name="Ottoline", family_name="Quillfeather", date_of_birth="2016-02-29")
    name = {"family_name": "Quillfeather"}
    person = search_children.sync_detailed(client=town.advisor.client, body=ChildSearchBody.from_dict(name))
    of_all = search_cases.sync_detailed(client=town.manager.client, body=CaseSearchBody.from_dict(name))
    their_own = search_cases.sync_detailed(
        client=town.school.client, body=CaseSearchBody.from_dict(name | {"state": "received"})
    )
    for answer in (person, of_all, their_own):
        said = problem(answer, 422, "invalid-body")
        assert said.errors[0].detail.startswith("A family name with a date of birth or a given name")
