"""Once somebody is erased nothing more is taken about them; the case is read as ever, and can be brought to its end."""

from collections.abc import Callable

import pytest

from app.api.routes import closure, emergencies, information
from app.base.references import Referent, read, stream_of
from app.record import stored_forms
from app.record.erasure import TO_THE_END
from app.record.keys import FileKeys
from domain.conclusion import ReferralConcluded
from domain.procedure import Stream
from domain.vocabulary import Outcome, Role, State
from openapi.client.api.cases import (
    add_information,
    agree_closure,
    allocate_lead_practitioner,
    authorise_disposal,
    authorise_referral,
    conclude_referral,
    copy_to_sibling,
    decide_closure,
    decide_outcome,
    disagree_with_closure,
    find_no_crime,
    propose_closure,
    receive_confirmation,
    record_child_seen,
    start_assessment,
    suspect_crime,
)
from openapi.client.api.children import link_sibling
from openapi.client.api.enquiries import (
    give_view_on_contact,
    match_enquired_child,
    respond_to_enquiry,
    review_enquiry,
)
from openapi.client.models import (
    AgreementBody,
    AssessmentBody,
    AuthorisationBody,
    ChildSeenBody,
    ClosureBody,
    ClosureDecisionBody,
    ConsultationRecorded,
    CopyBody,
    CrimeSuspicionBody,
    DisagreementBody,
    FamilyOutcomeBody,
    InformationBody,
    LinkBody,
    NoCrimeBody,
    WrittenConfirmationBody,
)
from tests.serving import Database
from tests.stories.people import PROGRESS, SECTION_17, Enter, Town, answered, contact, of_child, problem
from tests.stories.test_conclusion import LEAD, NOTHING_MORE
from tests.stories.test_consultations import answers, asked, form_of, seen, sends_the_form
from tests.stories.test_enquiry import NOT_KNOWN, RESPONSE, REVIEWED, VIEW, does, its_own, made
from tests.stories.test_pages_of_cases import looking, pages

PROPOSE = propose_closure.sync_detailed
PROPOSAL = ClosureBody.from_dict(closure.PROPOSE.example)
MORE = InformationBody.from_dict(information.ADD.example)
WHO_IS_IT = "Amira"
EVERYTHING = ("child", "household", "narrative", "referrer")

Erase = Callable[..., None]


@pytest.fixture
def erase(town: Town, database: Database) -> Erase:
    """Destroy the keys of those slots in a case, for good."""

    def erases(case: str, *slots: str) -> None:
        reference = read(Referent.COMMUNICATION, town.manager.office(case).communication)
        assert reference
        keys = FileKeys(database.keys / "925")
        for slot in slots:
            keys.destroy(stream_of("925", reference), slot)

    return erases


def test_an_erased_account_is_not_added_to(town: Town, erase: Erase) -> None:
    case = town.school.sends(contact()).cases[0].case
    erase(case, "narrative")
    before = town.recorded()
    for headers in ({}, {"prefer": "handling=dry-run"}):
        no = problem(town.advisor.tries(add_information.sync_detailed, case, MORE, **headers), 409, "erased")
        assert no.erased == ["narrative"]
        assert "what was said" in no.detail
    text = WrittenConfirmationBody.from_dict(emergencies.CONFIRM.example)
    problem(town.school.tries(receive_confirmation.sync_detailed, case, text), 409, "erased")
    assert town.recorded() == before
    town.school.does(receive_confirmation.sync_detailed, case, WrittenConfirmationBody())


def test_a_contact_whose_account_was_erased_still_gets_its_outcome(town: Town, erase: Erase) -> None:
    case = town.school.sends(contact()).cases[0].case
    erase(case, *EVERYTHING)
    town.screened(case)
    nothing = {"outcome": Outcome.INFORMATION_OR_REDIRECT, "reasons": "The family has help already."}
    town.manager.does(decide_outcome.sync_detailed, case, FamilyOutcomeBody.from_dict(nothing))
    seen = town.manager.office(case)
    assert (seen.state, seen.concern_summary, seen.details.given_name) == (State.ENDED, None, None)
    assert seen.outcome
    assert seen.outcome.reasons == nothing["reasons"]
    erase(case, "narrative.2")
    assert town.manager.office(case).outcome.reasons is None  # type: ignore[union-attr] # it has one


def test_a_referral_whose_account_was_erased_is_still_closed_by_two_people(town: Town, case: str, erase: Erase) -> None:
    area, other = town.person("area_practice_supervisor"), town.person("screening_practice_supervisor")
    suspicion = CrimeSuspicionBody.from_dict(emergencies.SUSPECT.example)
    town.manager.does(suspect_crime.sync_detailed, case, suspicion)
    erase(case, *EVERYTHING)
    no_crime = NoCrimeBody.from_dict(emergencies.NO_CRIME.example)
    town.manager.does(find_no_crime.sync_detailed, case, no_crime)
    area.does(PROPOSE, case, PROPOSAL)
    other.does(disagree_with_closure.sync_detailed, case, DisagreementBody(reason="Not before a visit."))
    go_on = ClosureDecisionBody(close=False, reasons="A visit first.")
    town.area_manager.does(decide_closure.sync_detailed, case, go_on)
    area.does(PROPOSE, case, PROPOSAL)
    other.does(agree_closure.sync_detailed, case, AgreementBody())
    seen = town.manager.office(case)
    assert seen.state == State.CLOSED
    assert seen.closure
    assert seen.closure.rationale == PROPOSAL.rationale


def test_a_referral_whose_account_was_erased_is_still_brought_to_its_conclusion(
    town: Town, case: str, erase: Erase
) -> None:
    erase(case, *EVERYTHING)
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    town.area_manager.does(record_child_seen.sync_detailed, case, ChildSeenBody.from_dict({"alone": True}))
    town.area_manager.does(authorise_referral.sync_detailed, case, AuthorisationBody())
    town.area_manager.does(allocate_lead_practitioner.sync_detailed, case, LEAD)
    town.person("area_practice_supervisor").does(start_assessment.sync_detailed, case, AssessmentBody())
    town.area_manager.does(conclude_referral.sync_detailed, case, NOTHING_MORE)
    seen = town.manager.office(case)
    assert seen.state == State.CONCLUDED
    assert seen.conclusion
    assert seen.conclusion.reasons == NOTHING_MORE.reasons


def test_an_erased_case_is_read_everywhere(town: Town, database: Database, case: str, erase: Erase) -> None:
    town.person("area_practice_supervisor").does(PROPOSE, case, PROPOSAL)
    child = town.manager.office(case).child
    erase(case, *EVERYTHING)
    paths = ("", "/history", "/timescales", "/timescales?pack=same-day-example", "/siblings", "/audit-pack")
    compared = "/comparison?before_version=1&after_version=5"
    read_by = [(town.manager, paths), (town.auditor, paths[:4]), (town.school, ("",)), (town.manager, (compared,))]
    for somebody, theirs in read_by:
        for path in theirs:
            answer = somebody.client.get_httpx_client().get(f"/v1/cases/{case}{path}")
            assert answer.status_code == 200, (path, answer.text)
            assert WHO_IS_IT.encode() not in answer.content
    assert town.manager.child(child).names == []
    for queue in ("known-check", "dispatch", "screening", "recording"):
        town.manager.queue(queue, town.last)
    http = town.manager.client.get_httpx_client()
    for listed in ("/v1/cases", "/v1/deadlines"):
        assert http.get(listed).status_code == 200
    for role in (Role.SCREENING_MANAGER, Role.AUDITOR):
        with looking(town.service, database, role) as browser:
            assert WHO_IS_IT not in pages(browser, case)


def test_what_was_erased_is_not_disclosed_to_a_sibling(town: Town, erase: Erase) -> None:
    children = [of_child(given_name="Amira"), of_child(given_name="Bilal")]
    amira = town.school.sends(contact(children=children[:1])).cases[0].case
    ended = town.school.sends(contact(children=children[1:])).cases[0].case
    town.screened(amira)
    town.screened(ended)
    nothing = {"outcome": Outcome.INFORMATION_OR_REDIRECT, "reasons": "The family has help already."}
    town.manager.does(decide_outcome.sync_detailed, ended, FamilyOutcomeBody.from_dict(nothing))
    bilal = town.manager.office(ended).child
    link = LinkBody(other=bilal, reason="They live together.")
    assert town.advisor.mends(link_sibling.sync_detailed, town.manager.office(amira).child, link).status_code == 201
    chosen = PROGRESS.to_dict() | {"siblings": [{"child": bilal, "refer": True, "reasons": "He was there."}]}
    town.manager.does(decide_outcome.sync_detailed, amira, FamilyOutcomeBody.from_dict(chosen))
    erase(amira, "narrative")
    wanted = {"sibling": bilal, "details": {"given_name": "Bilal"}, "disclose": ["concern_summary"]}
    copy = copy_to_sibling.sync_detailed
    no = problem(town.area_manager.tries(copy, amira, CopyBody.from_dict(wanted)), 409, "erased")
    assert no.erased == ["narrative"]
    town.area_manager.does(copy, amira, CopyBody.from_dict(wanted | {"disclose": []}))


def test_a_hypothetical_consultation_that_was_erased_is_still_answered_and_read(
    town: Town, enter: Enter, database: Database
) -> None:
    consultation = answered(asked(town.advisor), ConsultationRecorded, 201).consultation
    sends_the_form(town, consultation)
    keys = FileKeys(database.keys / "925")
    for slot in ("narrative", "referrer"):
        keys.destroy(stream_of("925", consultation), slot)
    adviser = enter("early_help_advisor-925", Role.EARLY_HELP_ADVISOR)
    answered(answers(adviser, consultation, 2, advice="Speak to the mother."), ConsultationRecorded, 201)
    view = seen(town.advisor, consultation)
    assert (view.summary, view.professional.name) == (None, None)
    assert view.outcome
    assert view.outcome.advice == "Speak to the mother."
    form = form_of(adviser, consultation).content.decode()
    assert "Erased" in form
    assert "T. Sample" not in form
    with looking(town.service, database, Role.EARLY_HELP_ADVISOR) as browser:
        for page in ("", "/history", "/history?at=1", "/form"):
            read_there = browser.get(f"/consultations/{consultation}{page}").raise_for_status().text
            assert "T. Sample" not in read_there


def test_an_enquiry_that_was_erased_is_still_answered_and_read(town: Town, database: Database) -> None:
    enquiry = made(town.prison)
    does(town.manager, review_enquiry, enquiry, REVIEWED)
    keys = FileKeys(database.keys / "925")
    for slot in ("child", "narrative", "referrer"):
        keys.destroy(stream_of("925", enquiry), slot)
    for operation, body in (
        (match_enquired_child, NOT_KNOWN), (give_view_on_contact, VIEW), (respond_to_enquiry, RESPONSE)
    ):  # fmt: skip
        does(town.manager, operation, enquiry, body)
    shown = its_own(town.prison, enquiry)
    assert (shown.received.person.name, shown.received.children[0].given_name) == (None, None)
    assert shown.response
    assert shown.response.about_person.told
    with looking(town.service, database, Role.SCREENING_MANAGER) as browser:
        for page in ("", "/history", "/history?at=1"):
            assert "A. Prisoner" not in browser.get(f"/enquiries/{enquiry}{page}").raise_for_status().text


def test_what_may_be_said_after_an_erasure_is_said_in_the_narrative_alone() -> None:
    for kind in TO_THE_END:
        records = (Stream.CASE, Stream.CONSULTATION, Stream.CHALLENGE, Stream.ENQUIRY, Stream.CONCERN, Stream.CHILD)
        of_record = [stored_forms.STREAMS[each] for each in records]
        assert any(kind in each.values() for each in of_record)
        where_it_went = {"child"} if kind is ReferralConcluded else set()  # to which authority: not said of the erased
        assert stored_forms.slots_named(kind) <= {"narrative", "worker"} | where_it_went
