"""Every example is sent by whoever sends it. A contact becomes a referral, screened and awaiting assessment, unless it
asks for a consultation: that is answered, and so is a hypothetical one.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from domain.vocabulary import Role
from openapi.client.api.cases import (
    complete_sibling_progression,
    decide_consultation,
    decide_outcome,
    record_known_check,
    record_referral,
    request_consultation,
    request_screening,
)
from openapi.client.api.children import link_sibling, search_children
from openapi.client.api.queues import list_deadlines
from openapi.client.models import (
    ChildSearchBody,
    ConsultationOutcomeBody,
    ConsultationRecorded,
    ConsultationRequestBody,
    DeadlinePage,
    FamilyOutcomeBody,
    FoundChildren,
    LinkBody,
    ListedDeadline,
    ProgressionBody,
    ScreeningRequestBody,
)
from openapi.client.types import UNSET
from tests.stories.people import (
    PROGRESS,
    Enter,
    Person,
    Town,
    answered,
    known_check,
    problem,
    refused,
)
from tests.stories.test_consultations import answers, asked, seen, sends_the_form

FOLDER = Path(__file__).parents[2] / "examples"
FIRST, FURTHER = "school-first-disclosure.json", "further-report-on-known-child.json"
PERMITTED, HYPOTHETICAL = "consultation-with-permission.json", "hypothetical-consultation.json"
ENQUIRY = "prison-enquiry.json"
EXAMPLES = sorted({path.name for path in FOLDER.glob("*.json")} - {FURTHER, PERMITTED, HYPOTHETICAL, ENQUIRY})
ADVISER = "early_help_advisor-925"
LITERAL = "referral screened and awaiting assessment"
QUEUES = ("known-check", "dispatch", "screening", "recording")


def test_there_are_examples_of_every_kind_of_contact() -> None:
    assert len(EXAMPLES) >= 6
    assert (FOLDER / FURTHER).exists()


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_contact_becomes_a_referral(town: Town, name: str) -> None:
    body, sender = read(name), sent_by(town, name)
    received = sender.sends(body)
    assert [opened.state for opened in received.cases] == ["received"] * len(body["children"])
    (case, *beside), (child, *others) = [opened.case for opened in received.cases], body["children"]
    assert waiting(town, case) == ["known-check"]

    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    assert waiting(town, case) == ["dispatch"]

    town.advisor.does(request_screening.sync_detailed, case, ScreeningRequestBody())
    assert waiting(town, case) == ["screening"]

    town.looked_into(case)
    town.parents_decided(case)
    assert waiting(town, case) == ["screening"]

    town.manager.does(decide_outcome.sync_detailed, case, with_siblings(town, case, beside))
    assert waiting(town, case) == ["recording"]

    town.advisor.does(record_referral.sync_detailed, case, town.recording(case, child["address"]["locality"]))
    assert waiting(town, case) == []

    the_office_reads_it(town, case, body, child)
    the_sender_reads_it(town, case, sender, child)
    the_auditor_reads_it(town, case, telephoned=body.get("channel") == "telephone", siblings=len(beside))
    the_clocks_have_stopped(town, case, "T1", "T2", "T3", "T11")
    for sibling, its_details in zip(beside, others, strict=True):
        town.area_manager.does(complete_sibling_progression.sync_detailed, sibling, ProgressionBody())
        the_office_reads_it(town, sibling, body, its_details)
        the_clocks_have_stopped(town, sibling, "T2", "T10", "T11")


def with_siblings(town: Town, case: str, beside: list[str]) -> FamilyOutcomeBody:
    """The outcome, and every other child of the communication referred too, once it is known to be a sibling."""
    subject, records = town.manager.office(case).child, [town.manager.office(each).child for each in beside]
    known = {item.child: item.is_sibling for item in town.siblings(case)}
    assert set(known) == set(records)
    for record in records:
        if known[record] == "not-yet-known":
            no = refused(town.manager.tries(decide_outcome.sync_detailed, case, PROGRESS), "SIB6")
            assert no.missing
            link = LinkBody(other=record, reason="The health visitor knows both.")
            assert town.advisor.mends(link_sibling.sync_detailed, subject, link).status_code == 201
    siblings = [{"child": record, "refer": True, "reasons": "Lives in the same home."} for record in records]
    return FamilyOutcomeBody.from_dict(PROGRESS.to_dict() | {"siblings": siblings})


def test_a_further_report_is_matched_to_the_child_of_the_first(town: Town) -> None:
    (child,) = read(FURTHER)["children"]
    if not looked_for(town, child):
        first = sent_by(town, FIRST).sends(read(FIRST)).cases[0].case
        town.advisor.does(record_known_check.sync_detailed, first, known_check())
    again = sent_by(town, FURTHER).sends(read(FURTHER)).cases[0].case
    own = town.manager.office(again).child
    known = min(set(looked_for(town, child)) - {own})
    town.advisor.does(record_known_check.sync_detailed, again, known_check(result="known", child=known))
    assert town.manager.office(again).child == known
    assert "child-matched" in town.auditor.events(again)


def test_a_consultation_is_sent_to_an_early_help_advisor_and_answered(town: Town, enter: Enter) -> None:
    adviser = enter(ADVISER, Role.EARLY_HELP_ADVISOR)
    case = sent_by(town, PERMITTED).sends(read(PERMITTED)).cases[0].case
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    town.advisor.does(request_consultation.sync_detailed, case, ConsultationRequestBody())
    advice = {"outcome": "advise-early-help-assessment", "advice": "A Saturday group for young carers, and a TAC."}
    adviser.does(decide_consultation.sync_detailed, case, ConsultationOutcomeBody.from_dict(advice))
    assert town.manager.office(case).state == "ended"
    the_clocks_have_stopped(town, case, "T2")


def test_a_hypothetical_consultation_is_answered(town: Town, enter: Enter) -> None:
    adviser = enter(ADVISER, Role.EARLY_HELP_ADVISOR)
    reference = answered(asked(sent_by(town, HYPOTHETICAL), read(HYPOTHETICAL)), ConsultationRecorded, 201).consultation
    assert seen(adviser, reference).summary == read(HYPOTHETICAL)["summary"]
    sends_the_form(town, reference)
    assert answers(adviser, reference, 2).status_code == 201
    assert seen(adviser, reference).state == "answered"


# Who reads what


def the_office_reads_it(town: Town, case: str, body: dict[str, Any], child: dict[str, Any]) -> None:
    seen = town.manager.office(case)
    assert seen.state == "referral-recorded"
    assert seen.referral is not None
    assert (seen.referral.outcome, seen.referral.team) == (LITERAL, child["address"]["locality"])
    assert seen.concern_summary == body["concern_summary"]
    assert seen.details.given_name == child.get("given_name")
    assert [words.verbatim for words in seen.details.words] == [each["verbatim"] for each in child.get("words", [])]
    assert len(seen.account.statements) == len(body["account"].get("statements", []))


def the_sender_reads_it(town: Town, case: str, sender: Person, child: dict[str, Any]) -> None:
    for agency in (town.school, town.police):
        if agency is sender:
            seen = agency.submitted(case)
            assert (seen.state, seen.outcome) == ("referral-recorded", "progress-to-referral")
            assert seen.submission.details.given_name == child.get("given_name")
        else:
            problem(agency.looks(case), 404, "not-found")


def the_auditor_reads_it(town: Town, case: str, *, telephoned: bool, siblings: int) -> None:
    seen = town.auditor.audited(case)
    confirms = telephoned and seen.referrer_kind == "professional"
    written = seen.channel in {"system", "written-form", "email"}
    assert (seen.referrer is None) == (seen.referrer_kind != "professional")
    assert town.auditor.events(case) == [
        "communication-received",
        "contact-recorded",
        *(["written-confirmation-expected"] if confirms else []),
        *(["written-referral-received"] if written else []),
        *(["referral-submitted"] if written and seen.referrer_kind == "professional" else []),
        "known-check-recorded",
        "screening-requested",
        "level-of-response-decided",
        *["screening-check-recorded"] * 5,
        "records-considered",
        "screening-findings-recorded",
        "strategy-discussion-considered",
        "parent-informing-withheld" if seen.parents_not_to_be_told else "parent-informed",
        "contact-outcome-decided",
        "referral-opened",
        *["sibling-decided"] * siblings,
        "referral-recorded",
        "team-manager-notified",
    ]


def the_clocks_have_stopped(town: Town, case: str, *clauses: str) -> None:
    clocks = {clock.clause: clock for clock in town.manager.office(case).clocks}
    assert set(clauses) <= set(clocks)
    listed = {deadline.clause: deadline for deadline in deadlines(town) if deadline.case == case}
    for clause in clauses:
        assert clocks[clause].state.startswith("met")
        assert clocks[clause].stopped_at is not None
        assert (listed[clause].state, listed[clause].due_at) == (clocks[clause].state, clocks[clause].due_at)


# Helpers


def read(name: str) -> dict[str, Any]:
    body: dict[str, Any] = json.loads((FOLDER / name).read_text())
    return body


def sent_by(town: Town, name: str) -> Person:
    """The sender examples/README.md names in the example's row."""
    (row,) = [line for line in (FOLDER / "README.md").read_text().splitlines() if f"`{name}`" in line]
    (role,) = [word for word in re.findall(r"`([a-z_]+)`", row) if word in town.service.tokens]
    known = {"partner": town.school, "partner_police": town.police, "customer_service_advisor": town.advisor}
    return known[role]


def waiting(town: Town, case: str) -> list[str]:
    """The queues a case is in."""
    return [queue for queue in QUEUES if case in town.manager.queue(queue, town.last)]


def looked_for(town: Town, child: dict[str, Any]) -> list[str]:
    """The person records a search by name and date of birth finds."""
    known: dict[str, Any] = {name: child[name] for name in ("family_name", "given_name", "date_of_birth")}
    response = search_children.sync_detailed(
        client=town.advisor.client, body=ChildSearchBody.from_dict(known), front_door_position=town.last
    )
    found = answered(response, FoundChildren).items
    return [record.child for record in found if record.given_name == child["given_name"]]


def deadlines(town: Town) -> Iterator[ListedDeadline]:
    cursor: Any = UNSET
    while cursor is not None:
        response = list_deadlines.sync_detailed(
            client=town.manager.client, cursor=cursor, limit=100, front_door_position=town.last
        )
        page = answered(response, DeadlinePage)
        yield from page.items
        cursor = page.next_
