"""The child and family are told of the action to be taken, or it is said why they are not."""

from datetime import datetime, timedelta

import pytest

from app.api.routes import family
from domain.family import Ground, InformFamily, WithholdFromFamily, inform, withhold
from domain.vocabulary import Role
from openapi.client.api.cases import authorise_disposal, inform_family, withhold_from_family
from openapi.client.models import FamilyInformedBody, FamilyWithheldBody
from tests.domain.examples import AT, DISPOSED, REFERRED, a
from tests.domain.story import dated
from tests.stories.people import SECTION_17, Person, Town, contact, refused

INFORM, WITHHOLD = inform_family.sync_detailed, withhold_from_family.sync_detailed
TOLD = FamilyInformedBody.from_dict(family.INFORM.example)
UNTOLD = FamilyWithheldBody.from_dict(family.WITHHOLD.example)
LEAD = a(Role.LEAD_PRACTITIONER)
DATED = (
    dated(inform, InformFamily(by=LEAD, at=AT, told="Who will visit."), *REFERRED, DISPOSED),
    dated(withhold, WithholdFromFamily(by=LEAD, at=AT, reasons="He threatened her.", ground=Ground.SIGNIFICANT_HARM),
          *REFERRED, DISPOSED),
)  # fmt: skip


@pytest.fixture
def lead(town: Town) -> Person:
    return town.person("lead_practitioner")


def test_the_family_is_informed_of_what_was_decided(town: Town, case: str, lead: Person) -> None:
    unscreened = town.school.sends(contact()).cases[0].case
    assert refused(lead.tries(INFORM, unscreened, TOLD), "D5").missing == "an open referral"
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
    unscreened = town.school.sends(contact()).cases[0].case
    assert refused(lead.tries(WITHHOLD, unscreened, UNTOLD), "CF6").missing == "an open referral"
    assert refused(lead.tries(WITHHOLD, case, UNTOLD), "CF6").missing == "the Screening Manager's disposal"
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    assert refused(town.advisor.tries(WITHHOLD, case, UNTOLD), "CF6").who_may
    lead.does(WITHHOLD, case, UNTOLD)
    seen = town.manager.office(case).family
    assert seen is not None
    assert seen.withheld is not None
    assert (seen.withheld.ground, seen.withheld.by.role) == ("police-investigation", "lead_practitioner")
    lead.does(INFORM, case, TOLD)
    assert town.manager.events(case)[-2:] == ["family-informing-withheld", "family-informed"]
