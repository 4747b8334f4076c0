"""Four children harmed together, of whom one causes harm: each has a contact and a decision of its own."""

from dataclasses import replace

import pytest

from domain import groups
from domain.groups import LinkGroup, NameChildCausingHarm
from openapi.client.api.cases import (
    consider_question,
    decide_outcome,
    link_group,
    name_child_causing_harm,
    recognise_circumstance,
)
from openapi.client.api.children import link_sibling
from openapi.client.models import (
    ChildCausingHarmBody,
    CircumstanceBody,
    FamilyOutcomeBody,
    GroupLinkBody,
    LinkBody,
    QuestionConsideredBody,
)
from tests.domain.examples import ADVISOR, AT, CASE, CONTACT, OTHER_CASE, OWN, SECOND_CHILD
from tests.domain.story import case_of, child, dated
from tests.stories.people import PROGRESS, Town, contact, of_child, refused

LINK, NAME = link_group.sync_detailed, name_child_causing_harm.sync_detailed
SECOND = case_of(replace(CONTACT, child=SECOND_CHILD, reference="C-2"))
DATED = (
    dated(groups.link, LinkGroup(by=ADVISOR, at=AT, other=OTHER_CASE, work="Together."), CONTACT, answers=False,
          case_id=CASE, other=SECOND, child=child(OWN)),
    dated(groups.name_child_causing_harm, NameChildCausingHarm(by=ADVISOR, at=AT, other=OTHER_CASE, what="Sells."),
          CONTACT, answers=False, other=SECOND),
)  # fmt: skip

OUTSIDE = CircumstanceBody.from_dict({"circumstance": "harm-outside-home", "grounds": "County lines at the station."})
REDIRECT = FamilyOutcomeBody.from_dict({"outcome": "provide-information-or-redirect", "reasons": "The youth hub."})


def with_group(other: str) -> GroupLinkBody:
    return GroupLinkBody.from_dict({"other": other, "work": "The youth team meets them together."})


def causing_harm(other: str) -> ChildCausingHarmBody:
    return ChildCausingHarmBody.from_dict({"other": other, "what": "He recruits younger boys, as he was recruited."})


def yes(question: str) -> QuestionConsideredBody:
    return QuestionConsideredBody.from_dict(
        {"question": question, "answer": "yes", "considered": "The police said so."}
    )


def owed(town: Town, case: str) -> dict[str, str]:
    return {each.clause: each.what for each in town.manager.office(case).duties if each.clause in {"X10", "X12"}}


@pytest.fixture
def four(town: Town) -> list[str]:
    """The contacts of four children who are no siblings."""
    names = ("Amir", "Ben", "Cal", "Dev")
    return [town.school.sends(contact(children=[of_child(given_name=name)])).cases[0].case for name in names]


def test_the_child_who_causes_harm_has_a_safeguarding_response_of_its_own(town: Town, four: list[str]) -> None:
    harmed, causing = four[0], four[3]
    town.advisor.does(recognise_circumstance.sync_detailed, harmed, OUTSIDE)
    town.manager.does(consider_question.sync_detailed, harmed, yes("a-child-causing-harm"))
    assert owed(town, harmed)["X10"] == "Name the contact of the child who may be causing the harm."
    assert refused(town.advisor.tries(NAME, harmed, causing_harm(harmed)), "X10").missing == "the case of another child"
    refused(town.school.tries(NAME, harmed, causing_harm(causing)), "X10")
    town.advisor.does(NAME, harmed, causing_harm(causing))
    refused(town.advisor.tries(NAME, harmed, causing_harm(causing)), "X10")
    assert "X10" not in owed(town, harmed)
    assert town.manager.office(causing).state == "received"
    assert [each.clause for each in town.manager.office(causing).duties if each.clause == "C6"] == ["C6"]


def test_children_harmed_together_are_linked_and_each_is_decided(town: Town, four: list[str]) -> None:
    first, *others = four
    town.advisor.does(recognise_circumstance.sync_detailed, first, OUTSIDE)
    town.manager.does(consider_question.sync_detailed, first, yes("more-children-harmed"))
    assert owed(town, first)["X12"] == "Link the cases of the children who may be harmed together."
    assert refused(town.manager.tries(LINK, first, with_group(first)), "X12").missing == "the case of another child"
    refused(town.school.tries(LINK, first, with_group(others[0])), "X12")
    for other in others:
        town.manager.does(LINK, first, with_group(other))
        assert town.manager.events(other)[-1] == "group-linked"
    refused(town.manager.tries(LINK, others[0], with_group(first)), "X12")
    assert "X12" not in owed(town, first)
    seen = town.auditor.audited(first).groups
    assert seen is not None
    assert [each.reference for each in seen.linked] == others
    for case, outcome in ((first, PROGRESS), (others[0], REDIRECT)):
        town.screened(case)
        town.manager.does(decide_outcome.sync_detailed, case, outcome)
    assert [town.manager.office(case).state for case in four] == [
        "referral",
        "ended",
        "received",
        "received",
    ]
    assert "groups" not in town.school.submitted(first).to_dict()


def test_siblings_are_no_group(town: Town, four: list[str]) -> None:
    one, another = (town.manager.office(case).child for case in four[:2])
    town.manager.mends(link_sibling.sync_detailed, one, LinkBody(other=another, reason="One mother."))
    missing = refused(town.manager.tries(LINK, four[0], with_group(four[1])), "X12").missing
    assert missing == "children who are no siblings"
