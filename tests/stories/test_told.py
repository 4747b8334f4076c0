"""What others than the offices are told: another agency, a parent or carer, a governing body, an inspector."""

import json
from typing import Any

import pytest

from app.api.routes import family, informing
from app.reading import equality
from domain.equality import TIMELY
from domain.vocabulary import Role
from openapi.client.api.audiences import (
    get_disclosed,
    get_for_the_family,
    get_inspection_case,
    list_disclosures,
    list_inspection_cases,
)
from openapi.client.api.cases import (
    allocate_lead_practitioner,
    authorise_disposal,
    inform_family,
    inform_parent,
    make_disclosure,
    record_informing_risk,
    withhold_from_family,
)
from openapi.client.api.equality import get_agency_figures
from openapi.client.models import (
    AgencyFigures,
    DisclosedView,
    DisclosurePage,
    FamilyWithheldBody,
    ForTheFamilyView,
    InformingRiskBody,
    InspectedCases,
    InspectedHistory,
    ListedDisclosure,
)
from tests.serving import Database
from tests.stories.people import PARENT_INFORMED, SECTION_17, Person, Town, answered, contact, problem, refused, told_by
from tests.stories.test_family import LEADS, TOLD, lead
from tests.stories.test_pages_of_cases import looking
from tests.stories.test_reads import every_read, looked
from tests.stories.test_sharing import DISCLOSURE, disclosure

__all__ = ["lead"]

DISCLOSED, TELL = get_disclosed.sync_detailed, get_for_the_family.sync_detailed
TO_THE_POLICE = disclosure(
    recipient={"sector": "police", "agency": "Lincolnshire Police", "code": "police-925", "person": "DC Test"}
)


@pytest.mark.clause("SC9")
def test_another_agency_reads_what_was_disclosed_to_it_and_nothing_else(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.manager.does(inform_parent.sync_detailed, case, PARENT_INFORMED)
    town.manager.does(make_disclosure.sync_detailed, case, DISCLOSURE)
    for who in (town.police, town.school):
        problem(DISCLOSED(case, client=who.client), 404, "not-found")
    town.manager.does(make_disclosure.sync_detailed, case, TO_THE_POLICE)
    (made,) = answered(DISCLOSED(case, client=town.police.client), DisclosedView).disclosures
    assert (made.purpose, len(made.items)) == (TO_THE_POLICE.purpose, 2)
    told = json.loads(DISCLOSED(case, client=town.police.client).content)
    assert told.keys() == {"case", "disclosures"}
    assert "DC Test" not in str(told)
    problem(town.police.looks(case), 404, "not-found")
    problem(DISCLOSED(case, client=town.manager.client), 403, "forbidden-scope")
    seen = next(each for each in looked(town.manager, case) if each.view == "another-agency")
    assert (seen.operation, seen.by.agency, seen.outcome) == ("get_disclosed", "police-925", "answered")


def test_an_agency_finds_what_was_disclosed_to_it_in_a_list_of_its_own(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.manager.does(inform_parent.sync_detailed, case, PARENT_INFORMED)
    for each in (DISCLOSURE, TO_THE_POLICE, TO_THE_POLICE):
        town.manager.does(make_disclosure.sync_detailed, case, each)

    def listed(person: Person) -> list[ListedDisclosure]:
        answer = list_disclosures.sync_detailed(client=person.client, limit=100, front_door_position=town.last)
        return [each for each in answered(answer, DisclosurePage).items if each.case == case]

    assert len(listed(town.police)) == 2
    assert listed(town.school) == []
    problem(list_disclosures.sync_detailed(client=town.manager.client), 403, "forbidden-scope")
    seen = [each for each in looked(town.manager, case) if each.view == "another-agency"]
    assert [(each.operation, each.by.agency) for each in seen] == [("list_disclosures", "police-925")]


@pytest.mark.clause("SC8", "CF7")
def test_a_parent_may_be_told_what_was_decided_and_by_no_word_of_the_referrers(town: Town) -> None:
    neighbour = {"kind": "non-professional", "name": "Wilhelmina Quillfeather"}
    called = told_by(
        "non-professional", "1B", referrer=neighbour, concern_summary="Shouting through the wall at night."
    )
    case = town.advisor.sends(called).cases[0].case
    town.screened(case)
    told = answered(TELL(case, client=town.advisor.client), ForTheFamilyView)
    assert (told.case, told.state, told.outcome) == (case, "screening", None)
    said = TELL(case, client=town.manager.client).content.decode()
    for secret in ("Quillfeather", "Shouting", "non-professional", "referrer"):
        assert secret not in said
    assert refused(TELL(case, client=town.auditor.client), "SC9").who_may
    problem(TELL(case, client=town.school.client), 403, "forbidden-scope")
    risk = InformingRiskBody.from_dict(informing.RISK.example)
    town.manager.does(record_informing_risk.sync_detailed, case, risk)
    no = refused(TELL(case, client=town.advisor.client), "CF7")
    assert "a Screening Manager's lifting" in str(no.missing)
    seen = [each for each in looked(town.manager, case) if each.view == "family"]
    assert {each.outcome for each in seen} == {"answered", "refused"}
    assert {each.purpose for each in seen} == {"telling-the-family"}


@pytest.mark.clause("CF6")
def test_a_family_that_was_kept_uninformed_is_told_nothing(town: Town, case: str, lead: Person) -> None:
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    town.area_manager.does(allocate_lead_practitioner.sync_detailed, case, LEADS)
    assert answered(TELL(case, client=lead.client), ForTheFamilyView).disposal == []  # nobody has informed them
    lead.does(inform_family.sync_detailed, case, TOLD)
    told = answered(TELL(case, client=lead.client), ForTheFamilyView)
    assert told.disposal == ["section-17-assessment"]
    assert told.lead
    assert told.parent_informed is not None
    assert told.parent_informed.to_dict().keys() == {"occurred_at"}  # who told them may have referred
    lead.does(withhold_from_family.sync_detailed, case, FamilyWithheldBody.from_dict(family.WITHHOLD.example))
    refused(TELL(case, client=lead.client), "CF6")


def test_a_governing_body_has_numbers_and_no_small_ones(town: Town) -> None:
    town.school.sends(contact())
    for who in (town.manager, town.auditor):
        problem(get_agency_figures.sync_detailed(client=who.client), 403, "forbidden-scope")
    shown = answered(
        get_agency_figures.sync_detailed(client=town.school.client, front_door_position=town.last), AgencyFigures
    )
    assert shown.not_shown_up_to == 5
    if shown.figures:  # of the weeks that are over there may be some
        counts = [shown.figures.contacts, *shown.figures.became.to_dict().values()]
        assert not [number for number in counts if number and number <= 5]
    columns = len(equality.BECAME) + 2 * len(TIMELY)
    counted: Any = {f"n{n}": number for n, number in enumerate([20, 3, 9, 0, 0, *([0] * (columns - 5))])}
    told = equality.figures([counted | {"children": 30, "name": None}])
    assert told is not None
    assert (told.became["closed_at_referral"].number, told.every.number) == (None, 30)
    assert [shown.hidden for shown in told.became.values()].count(True) == 2  # nor can it be worked out
    few = equality.figures([counted | {"children": 4, "name": None}])
    assert few is not None
    assert all(shown.hidden for shown in (few.every, *few.became.values()))


def test_an_inspector_samples_cases_under_pseudonyms_and_reads_nobodys_words(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    listing = list_inspection_cases.sync_detailed(client=town.auditor.client, front_door_position=town.last)
    first = answered(listing, InspectedCases).items[0]
    assert case not in listing.content.decode()
    sampled = get_inspection_case.sync_detailed(first.pseudonym, client=town.auditor.client)
    history = answered(sampled, InspectedHistory)
    assert [each.event for each in history.items] == [each.event for each in town.auditor.history(case).items]
    assert history.items[0].data.to_dict()["channel"] == "system"
    for word in (case, "Amira", "cross", "T. Sample", "Example", "team-"):
        assert word not in sampled.content.decode()
    for other in (case, first.pseudonym[::-1], "nothing"):
        problem(get_inspection_case.sync_detailed(other, client=town.auditor.client), 404, "not-found")
    for who in (town.manager, town.school):
        problem(list_inspection_cases.sync_detailed(client=who.client), 403, "forbidden-scope")
        problem(get_inspection_case.sync_detailed(first.pseudonym, client=who.client), 403, "forbidden-scope")
    reads = [each for each in every_read(town.auditor, record=case) if each.view == "inspector"]
    assert [(each.operation, each.purpose) for each in reads] == [
        ("get_inspection_case", "inspection"),
        ("list_inspection_cases", "inspection"),
    ]


def test_the_auditor_opens_a_sampled_case_on_a_page(town: Town, database: Database) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    first = answered(
        list_inspection_cases.sync_detailed(client=town.auditor.client, front_door_position=town.last), InspectedCases
    ).items[0]
    with looking(town.service, database, Role.AUDITOR) as auditor:
        assert "/audit/inspection" in auditor.get("/audit").text
        assert first.pseudonym in auditor.get("/audit/inspection").text
        shown = auditor.get(f"/audit/inspection/{first.pseudonym}")
        assert shown.status_code == 200
        assert "Level of response decided" in shown.text
        for word in (case, "Amira", "cross", "T. Sample"):
            assert word not in shown.text
        assert auditor.get("/audit/inspection/nothing").status_code == 404
    with looking(town.service, database, Role.SCREENING_MANAGER) as manager:
        for path in ("/audit/inspection", f"/audit/inspection/{first.pseudonym}"):
            assert manager.get(path).status_code == 403
    assert "pages" in {each.way for each in every_read(town.auditor, record=case) if each.view == "inspector"}
