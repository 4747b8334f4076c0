"""The police are told at once; the reference they give of it may follow."""

from dataclasses import replace

import pytest

from domain.police_reference import RecordPoliceReference, record
from openapi.client.api.cases import notify_police, record_police_reference
from openapi.client.models import PoliceMattersView, PoliceNotificationBody, PoliceReferenceBody
from tests.domain.examples import ADVISOR, AT, CONTACT, POLICE_NOTIFIED, SUSPECTED
from tests.domain.story import dated
from tests.stories.people import Town, answered, refused
from tests.stories.test_emergencies import case, clocks, due, suspected
from tests.stories.test_need_to_know import police_matters

__all__ = ["case", "suspected"]

REFERENCE = record_police_reference.sync_detailed
DATED = (
    dated(record, RecordPoliceReference(by=ADVISOR, at=AT, police_reference="26-0708-0123"), CONTACT, SUSPECTED,
          replace(POLICE_NOTIFIED, police_reference=None)),
)  # fmt: skip


@pytest.mark.clause("CF1")
def test_the_police_are_told_at_once_and_their_reference_may_follow(town: Town, suspected: str) -> None:
    later = PoliceReferenceBody(police_reference="26-0708-0123")
    no = refused(town.advisor.tries(REFERENCE, suspected, later), "CF1")
    assert no.missing == "a notification of the police that has no reference"
    town.advisor.does(notify_police.sync_detailed, suspected, PoliceNotificationBody(force="lincolnshire-police"))
    assert clocks(town, suspected)["T13"].state == "met"
    awaited = next(each for each in town.manager.office(suspected).duties if each.clause == "CF1")
    assert (awaited.what, awaited.queue) == ("Record the police's reference of suspicion 1.", "police")
    assert refused(town.auditor.tries(REFERENCE, suspected, later), "CF1").who_may
    early = PoliceReferenceBody.from_dict({**later.to_dict(), "occurred_at": "2026-07-04T09:00:00Z"})
    refused(town.advisor.tries(REFERENCE, suspected, early), "Q3")
    town.advisor.does(REFERENCE, suspected, later)
    (told,) = answered(police_matters(town.manager, suspected), PoliceMattersView).references
    assert (told.suspicion, told.police_reference) == (1, "26-0708-0123")
    seen = town.auditor.audited(suspected).police_references
    assert seen is not None
    assert [(each.suspicion, each.police_reference) for each in seen.received] == [(1, None)]
    assert "CF1" not in due(town, suspected)
