"""What the screener reads before the outcome, what protects a child meanwhile, and who is to talk about it."""

from datetime import UTC, datetime, timedelta

import pytest

from app.api.routes import protection
from domain.records_considered import RecordKind
from openapi.client.api.cases import (
    authorise_protection,
    consider_records,
    consider_strategy_discussion,
    decide_level_of_response,
    decide_outcome,
    fast_track,
    record_known_check,
    record_screening_checks,
    record_screening_findings,
    request_screening,
)
from openapi.client.models import (
    FastTrackBody,
    FindingsBody,
    ProtectiveActionBody,
    RecordsConsideredBody,
    ScreeningRequestBody,
)
from tests.stories.people import (
    CHECKS,
    FINDINGS,
    LEVEL,
    PROGRESS,
    RECORDS,
    STRATEGY,
    Town,
    contact,
    known_check,
    refused,
    told_by,
)

AUTHORISE, CONSIDER = authorise_protection.sync_detailed, consider_strategy_discussion.sync_detailed
DECIDE = decide_outcome.sync_detailed
ACTION = ProtectiveActionBody.from_dict(protection.AUTHORISE_PROTECTION.example)
HARMLESS = FindingsBody.from_dict({**FINDINGS.to_dict(), "significant_harm": "not-indicated"})


@pytest.fixture
def case(town: Town) -> str:
    """A contact with the Screening Manager: the level is decided, the checks made and the parents told."""
    received = town.school.sends(contact()).cases[0].case
    town.advisor.does(record_known_check.sync_detailed, received, known_check())
    town.advisor.does(request_screening.sync_detailed, received, ScreeningRequestBody())
    town.manager.does(decide_level_of_response.sync_detailed, received, LEVEL)
    town.manager.does(record_screening_checks.sync_detailed, received, CHECKS)
    town.parents_decided(received)
    return received


def owed(town: Town, case: str) -> set[str]:
    """The clauses of its duties."""
    return {duty.clause for duty in town.manager.office(case).duties}


def test_existing_records_are_read_kind_by_kind_before_the_outcome(town: Town, case: str) -> None:
    town.manager.does(record_screening_findings.sync_detailed, case, HARMLESS)
    assert "SC7" in owed(town, case)
    no = refused(town.manager.tries(DECIDE, case, PROGRESS), "SC7")
    assert no.missing == f"the existing records: {', '.join(RecordKind)}"
    assert refused(town.advisor.tries(consider_records.sync_detailed, case, RECORDS), "SC7").who_may

    kinds = RECORDS.to_dict()["kinds"]
    unsaid = [{"kind": "earlier-support", "there_were_none": False}]
    no = refused(
        town.manager.tries(consider_records.sync_detailed, case, RecordsConsideredBody.from_dict({"kinds": unsaid})),
        "SC7",
    )
    assert no.missing == "which were read, or that there were none: earlier-support"
    first = RecordsConsideredBody.from_dict({"kinds": kinds[:2]})
    town.manager.does(consider_records.sync_detailed, case, first)
    no = refused(town.manager.tries(DECIDE, case, PROGRESS), "SC7")
    assert no.missing == "the existing records: earlier-assessments, earlier-support, earlier-contacts-and-referrals"
    town.manager.does(consider_records.sync_detailed, case, RecordsConsideredBody.from_dict({"kinds": kinds[2:]}))
    assert "SC7" not in owed(town, case)
    town.manager.does(DECIDE, case, PROGRESS)

    for seen in (town.manager.office(case).existing_records, town.auditor.audited(case).existing_records):
        assert seen is not None
        told = [kind for act in seen.considered for kind in act.kinds]
        assert [kind.kind for kind in told] == [*RecordKind]
        assert told[2].read[0].reference == kinds[2]["read"][0]["reference"]
        assert told[0].there_were_none
    assert "existing_records" not in town.school.submitted(case).to_dict()


def test_nothing_was_read_before_the_contact_came(town: Town, case: str) -> None:
    early = (datetime.now(UTC) - timedelta(days=400)).isoformat()
    body = RecordsConsideredBody.from_dict({**RECORDS.to_dict(), "occurred_at": early})
    refused(town.manager.tries(consider_records.sync_detailed, case, body), "Q3")


def test_where_harm_is_found_a_strategy_discussion_is_considered_before_the_outcome(town: Town, case: str) -> None:
    town.manager.does(consider_records.sync_detailed, case, RECORDS)
    town.manager.does(record_screening_findings.sync_detailed, case, FINDINGS)
    assert "SC12" in owed(town, case)
    no = refused(town.manager.tries(DECIDE, case, PROGRESS), "SC12")
    assert no.missing == "whether a Strategy Discussion and a multi-agency response are needed"
    assert refused(town.advisor.tries(CONSIDER, case, STRATEGY), "SC12").who_may
    town.manager.does(CONSIDER, case, STRATEGY)
    assert "SC12" not in owed(town, case)
    town.manager.does(DECIDE, case, PROGRESS)
    seen = town.auditor.audited(case).protection
    assert seen is not None
    assert seen.considered is not None
    assert (seen.considered.strategy_discussion, seen.considered.by.role) == (True, "screening_manager")
    assert "protection" not in town.school.submitted(case).to_dict()


def test_where_none_is_found_nobody_is_asked_for_one(town: Town, case: str) -> None:
    town.manager.does(consider_records.sync_detailed, case, RECORDS)
    town.manager.does(record_screening_findings.sync_detailed, case, HARMLESS)
    assert "SC12" not in owed(town, case)
    town.manager.does(DECIDE, case, PROGRESS)


def test_protective_action_is_the_screening_managers_and_says_for_whom(town: Town, case: str) -> None:
    no = refused(town.manager.tries(AUTHORISE, case, ACTION), "SC11")
    assert no.missing == "an indication of significant harm"
    town.manager.does(record_screening_findings.sync_detailed, case, FINDINGS)
    supervisor = town.person("screening_practice_supervisor")
    assert refused(supervisor.tries(AUTHORISE, case, ACTION), "SC11").who_may == ["screening_manager"]
    nobody = ProtectiveActionBody.from_dict({"actions": "A visit.", "for_the_child": False})
    assert str(refused(town.manager.tries(AUTHORISE, case, nobody), "SC11").missing).startswith("for whom")
    town.manager.does(AUTHORISE, case, ACTION)
    town.manager.does(AUTHORISE, case, ACTION)
    seen = town.manager.office(case).protection
    assert seen is not None
    assert [act.others[0].name for act in seen.authorised] == ["Sami Example"] * 2
    assert seen.authorised[0].services == ACTION.services
    assert town.manager.events(case)[-2:] == ["protective-action-authorised"] * 2


def test_in_an_emergency_it_is_authorised_at_once(town: Town) -> None:
    call = told_by("anonymous", "9", children=[{}], account={})
    case = town.advisor.sends(call).cases[0].case
    town.advisor.does(fast_track.sync_detailed, case, FastTrackBody(grounds="He is on his way to the school."))
    town.manager.does(AUTHORISE, case, ACTION)
    assert {"SC7", "SC12"} <= owed(town, case)
