"""What a referrer is told: that the referral has come, and what came of it."""

from datetime import datetime, timedelta
from typing import Any

from app.api.routes import feedback
from openapi.client.api.cases import acknowledge_referral, receive_confirmation
from openapi.client.models import AcknowledgementBody, WrittenConfirmationBody
from tests.stories.people import Town, contact, moment, of_child, refused, told_by

ACKNOWLEDGE = acknowledge_referral.sync_detailed
BY_EMAIL = AcknowledgementBody.from_dict(feedback.ACKNOWLEDGE.example)


def dated(body: Any, at: datetime) -> Any:
    """The same, said to have been done then."""
    return type(body).from_dict(body.to_dict() | {"occurred_at": at.isoformat()})


def needed(town: Town, case: str) -> set[str]:
    """The clauses of what a case needs."""
    return {duty.clause for duty in town.manager.office(case).duties}


def test_a_written_referral_is_acknowledged_and_the_school_sees_when(town: Town) -> None:
    children = [of_child(given_name=name) for name in ("Amira", "Bilal")]
    case, sibling = (each.case for each in town.school.sends(contact(children=children, siblings=True)).cases)
    (clock,) = (clock for clock in town.manager.office(case).clocks if clock.clause == "T9")
    (duty,) = (duty for duty in town.manager.office(case).duties if duty.clause == "F3")
    assert duty.due_at == clock.due_at
    assert town.school.submitted(case).acknowledged_at is None
    assert refused(town.school.tries(ACKNOWLEDGE, case, BY_EMAIL), "F3").who_may
    early = datetime.now().astimezone() - timedelta(hours=1)
    refused(town.advisor.tries(ACKNOWLEDGE, case, dated(BY_EMAIL, early)), "Q3")

    town.advisor.does(ACKNOWLEDGE, case, BY_EMAIL)
    for each in (case, sibling):  # once, for both of them
        seen = town.manager.office(each).acknowledgement
        assert seen is not None
        assert seen.sent is not None
        assert (seen.sent.means, seen.sent.by.role) == ("email", "customer_service_advisor")
        assert town.school.submitted(each).acknowledged_at == seen.sent.occurred_at
        (clock,) = (clock for clock in town.manager.office(each).clocks if clock.clause == "T9")
        assert (clock.state, clock.stopped_at) == ("met", seen.sent.occurred_at)
        assert "F3" not in needed(town, each)
    assert refused(town.advisor.tries(ACKNOWLEDGE, case, BY_EMAIL), "F3").missing


def test_a_call_is_acknowledged_once_the_form_has_come(town: Town) -> None:
    case = town.advisor.sends(told_by("professional", "2A")).cases[0].case
    assert refused(town.advisor.tries(ACKNOWLEDGE, case, BY_EMAIL), "F3").missing
    assert "F3" not in needed(town, case)
    town.advisor.does(receive_confirmation.sync_detailed, case, WrittenConfirmationBody())
    seen = town.manager.office(case)
    assert seen.acknowledgement is not None
    (clock,) = (clock for clock in seen.clocks if clock.clause == "T9")
    assert moment(clock.started_at) == moment(seen.acknowledgement.received.received_at)  # type: ignore[union-attr] # it came
    town.advisor.does(ACKNOWLEDGE, case, BY_EMAIL)
    assert "F3" not in needed(town, case)
