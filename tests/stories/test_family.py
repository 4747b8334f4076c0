"""The child and family are told of the action to be taken."""

from datetime import datetime, timedelta

import pytest

from app.api.routes import family
from openapi.client.api.cases import authorise_disposal, inform_family, withhold_from_family
from openapi.client.models import FamilyInformedBody, FamilyWithheldBody
from tests.stories.people import SECTION_17, Person, Town, refused

INFORM = inform_family.sync_detailed
TOLD = FamilyInformedBody.from_dict(family.INFORM.example)


@pytest.fixture
def lead(town: Town) -> Person:
    return town.person("lead_practitioner")


def test_the_family_is_informed_of_what_was_decided(town: Town, case: str, lead: Person) -> None:
    assert refused(lead.tries(INFORM, case, TOLD), "D5").missing == "the Screening Manager's disposal"
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    assert refused(town.advisor.tries(INFORM, case, TOLD), "D5").who_may
    too_early = FamilyInformedBody.from_dict(
        {"told": TOLD.told, "occurred_at": (datetime.now().astimezone() - timedelta(hours=1)).isoformat()}
    )
    refused(lead.tries(INFORM, case, too_early), "Q3")
    lead.does(INFORM, case, TOLD)
    seen = town.manager.office(case).family
    assert seen is not None
    assert seen.informed is not None
    assert (seen.informed.told, seen.informed.by.role) == (TOLD.told, "lead_practitioner")
    assert town.auditor.audited(case).family == seen
    assert "family" not in town.school.submitted(case).to_dict()


def test_a_family_that_is_not_informed_is_so_on_a_ground_and_for_reasons(town: Town, case: str, lead: Person) -> None:
    withhold, order = withhold_from_family.sync_detailed, FamilyWithheldBody.from_dict(family.WITHHOLD.example)
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    assert refused(town.advisor.tries(withhold, case, order), "CF6").who_may
    lead.does(withhold, case, order)
    seen = town.manager.office(case).family
    assert seen is not None
    assert seen.withheld is not None
    assert (seen.withheld.ground, seen.withheld.by.role) == ("police-investigation", "lead_practitioner")
    lead.does(INFORM, case, TOLD)
    assert town.manager.events(case)[-2:] == ["family-informing-withheld", "family-informed"]
