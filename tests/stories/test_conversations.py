"""Whoever decides says whom they spoke to, and a conversation of its own is on the record."""

import pytest

from app.api.routes import conversations as told
from domain.conversations import RecordConversation, Spoken, record
from openapi.client.api.cases import authorise_disposal, decide_outcome, record_conversation
from openapi.client.models import ConversationBody, DisposalBody, FamilyOutcomeBody
from tests.domain.examples import ADVISOR, AT, CONTACT
from tests.domain.story import dated
from tests.stories.people import PROGRESS, SECTION_17, Town, contact, refused

RECORD = record_conversation.sync_detailed
NURSE = {"name": "R. Example", "role": "Health visitor"}
DATED = (
    dated(record, RecordConversation(by=ADVISOR, at=AT, people=(Spoken(name="R.", role="Nurse"),), what="He is well."),
          CONTACT, answers=False),
)  # fmt: skip


@pytest.mark.clause("Q1")
def test_a_decision_names_who_was_spoken_to(town: Town, case: str) -> None:
    disposal = DisposalBody.from_dict({**SECTION_17.to_dict(), "spoken_to": [NURSE]})
    town.manager.does(authorise_disposal.sync_detailed, case, disposal)
    assert town.manager.events(case)[-1] == "people-spoken-to"
    seen = town.manager.office(case).conversations
    assert seen is not None
    assert [(each.before, [one.to_dict() for one in each.people]) for each in seen.held] == [
        ("disposal-authorised", [NURSE])
    ]
    assert town.auditor.audited(case).conversations == seen
    assert "conversations" not in town.school.submitted(case).to_dict()


def test_so_does_the_outcome_of_a_family(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    outcome = FamilyOutcomeBody.from_dict({**PROGRESS.to_dict(), "spoken_to": [NURSE]})
    town.manager.does(decide_outcome.sync_detailed, case, outcome)
    assert town.manager.events(case)[-1] == "people-spoken-to"
    assert town.manager.office(case).state == "referral"


def test_a_conversation_says_with_whom_and_what_came_of_it(town: Town, case: str) -> None:
    spoken = ConversationBody.from_dict(told.RECORD.example)
    assert refused(town.school.tries(RECORD, case, spoken), "Q1").who_may
    town.advisor.does(RECORD, case, spoken)
    seen = town.manager.office(case).conversations
    assert seen is not None
    assert [(each.what, each.before) for each in seen.held] == [(spoken.what, None)]
