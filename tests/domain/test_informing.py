"""Telling the parents: the screener decides, a risk forbids it, a challenge is answered."""

from dataclasses import replace

import pytest

from domain import emergencies, family, informing, sharing
from domain.account import Account, ParentsInformed
from domain.duties import duties
from domain.facts import Command, Event, Worker
from domain.family import Ground
from domain.informing import (
    AcceptNotInforming,
    AnswerChallenge,
    AskForSiteSupport,
    ChallengeNotInforming,
    FailToReachParent,
    InformingRiskLifted,
    InformingRiskRecorded,
    LiftInformingRisk,
    NotInformingAccepted,
    NotInformingAnswered,
    NotInformingChallenged,
    ParentInformingWithheld,
    ParentNotReached,
    RecordInformingRisk,
    SiteSupportAsked,
    WithholdFromParent,
    not_to_be_told,
)
from domain.records import Communication
from domain.vocabulary import OFFICE, OFFICE_ROLES, SCREENERS, THE_AGENCY, AtRisk, Role
from tests.domain.examples import (
    ADVISED,
    ADVISOR,
    ALLOCATED,
    AT,
    COMMUNICATED,
    CONTACT,
    COPIED,
    DISPOSED,
    EXPLAINED,
    FAST_TRACKED,
    INFORM_PARENT,
    LEAD,
    MANAGER,
    NEIGHBOUR,
    OPENED,
    PARENT_INFORMED,
    REFERRED,
    SUPERVISOR,
    TEACHER,
    a,
)
from tests.domain.story import PACK, Decision, case_of, dated, given

REASONS = "He has said that she will pay for it."
WITHHOLD = WithholdFromParent(by=SUPERVISOR, at=AT, at_risk=AtRisk.CHILD, reasons=REASONS)
WITHHELD = ParentInformingWithheld(by=SUPERVISOR, occurred_at=AT, at_risk=AtRisk.CHILD, reasons=REASONS)
NOT_REACHED = ParentNotReached(by=SUPERVISOR, occurred_at=AT, tried="Rang twice.")
FAIL_TO_REACH = FailToReachParent(by=SUPERVISOR, at=AT, tried=NOT_REACHED.tried)
RECORD_RISK = RecordInformingRisk(by=ADVISOR, at=AT, at_risk=AtRisk.VULNERABLE_ADULT, reasons=REASONS)
RISK = InformingRiskRecorded(by=ADVISOR, occurred_at=AT, at_risk=AtRisk.VULNERABLE_ADULT, reasons=REASONS)
LIFT = LiftInformingRisk(by=MANAGER, at=AT, reasons="He has left.")
LIFTED = InformingRiskLifted(by=MANAGER, occurred_at=AT, reasons="He has left.")

OF_THE_SCHOOL = replace(CONTACT, agency="st-hugh")
NOT_TOLD = replace(OF_THE_SCHOOL, account=Account(parents_informed=ParentsInformed(informed=False, reason=REASONS)))
WITH_A_RISK = replace(
    OF_THE_SCHOOL,
    account=Account(parents_informed=ParentsInformed(informed=False, reason=REASONS, at_risk=AtRisk.CHILD)),
)
CHALLENGE = ChallengeNotInforming(by=ADVISOR, at=AT, reasons="Nothing we know points to a risk.")
CHALLENGED = NotInformingChallenged(by=ADVISOR, occurred_at=AT, reasons=CHALLENGE.reasons)
ANSWER = AnswerChallenge(by=TEACHER, at=AT, stands=True, reasons="He waits at the gate.", line_manager="H. Ead")
ANSWERED = NotInformingAnswered(
    by=TEACHER, occurred_at=AT, stands=True, reasons=ANSWER.reasons, line_manager=ANSWER.line_manager
)
GAVE_WAY = replace(ANSWERED, stands=False)
ACCEPT = AcceptNotInforming(by=MANAGER, at=AT, reasons="That was not known to us.")
ACCEPTED = NotInformingAccepted(by=MANAGER, occurred_at=AT, reasons=ACCEPT.reasons)
ASK = AskForSiteSupport(
    by=TEACHER, at=AT, reasons="He will come in.", asked_by="The head", force="lincolnshire-police",
    police_reference="P-9",
)  # fmt: skip
ASKED = SiteSupportAsked(
    by=TEACHER, occurred_at=AT, reasons=ASK.reasons, asked_by=ASK.asked_by, force=ASK.force,
    police_reference=ASK.police_reference,
)  # fmt: skip

NO_SCREENER = [a(role) for role in Role if role not in (Role.SCREENING_MANAGER, Role.SCREENING_PRACTICE_SUPERVISOR)]
STRANGERS = [
    replace(TEACHER, agency="st-anne"),
    replace(TEACHER, agency=None),
    replace(TEACHER, role=Role.PARTNER_AUDITOR),
    a(Role.AUDITOR),
    a(Role.SYSTEM),
]

DATED = (
    dated(informing.inform, INFORM_PARENT, CONTACT, answers=False),
    dated(informing.withhold, WITHHOLD, CONTACT, answers=False),
    dated(informing.fail_to_reach, FAIL_TO_REACH, CONTACT, answers=False),
    dated(informing.record_risk, RECORD_RISK, CONTACT, answers=False),
    dated(informing.lift_risk, LIFT, CONTACT, RISK),
    dated(informing.challenge, CHALLENGE, NOT_TOLD, answers=False),
    dated(informing.answer, ANSWER, NOT_TOLD, CHALLENGED),
    dated(informing.accept, ACCEPT, NOT_TOLD, CHALLENGED, ANSWERED),
    dated(informing.ask_for_site_support, ASK, OF_THE_SCHOOL, answers=False),
)


def owed(*history: Event) -> list[str]:
    return [duty.what for duty in duties(case_of(*history), [], PACK) if duty.clause.number in {"SC8", "CF8"}]


# The screener decides


def test_the_screener_says_which_parent_was_informed_and_by_whom() -> None:
    case = given(CONTACT).when(informing.inform, INFORM_PARENT).then(PARENT_INFORMED)
    assert case.informing.decisions == [PARENT_INFORMED]


def test_the_screener_withholds_it_because_of_whom_it_would_put_at_risk() -> None:
    case = given(CONTACT).when(informing.withhold, WITHHOLD).then(WITHHELD)
    assert (case.informing.decisions, not_to_be_told(case)) == ([WITHHELD], True)


def test_whoever_was_not_reached_is_still_to_be_informed() -> None:
    case = given(CONTACT).when(informing.fail_to_reach, FAIL_TO_REACH).then(NOT_REACHED)
    assert (case.informing.decisions, not_to_be_told(case)) == ([NOT_REACHED], False)


@pytest.mark.parametrize("by", NO_SCREENER, ids=lambda by: by.role)
def test_nobody_else_decides_it(by: Worker) -> None:
    for decision, order in (
        (informing.inform, INFORM_PARENT),
        (informing.withhold, WITHHOLD),
        (informing.fail_to_reach, FAIL_TO_REACH),
    ):
        refusal = given(CONTACT).when(decision, replace(order, by=by)).refused(informing.INFORMED)
        assert refusal.who_may == SCREENERS


def test_it_is_owed_until_it_is_decided_and_until_the_parents_are_informed() -> None:
    first = "Inform the parent or carer, or say whom that would place at increased risk."
    again = "Inform the parent or carer, who was not reached."
    assert owed(CONTACT) == owed(CONTACT, FAST_TRACKED, OPENED) == [first]
    assert owed(CONTACT, WITHHELD) == owed(CONTACT, PARENT_INFORMED) == []
    assert owed(CONTACT, WITHHELD, LIFTED) == [first]
    assert owed(CONTACT, NOT_REACHED) == [again]
    progressed = tuple(NOT_REACHED if event is PARENT_INFORMED else event for event in REFERRED)
    assert owed(*progressed) == [again]
    assert owed(*progressed, PARENT_INFORMED) == owed(*REFERRED) == []
    assert owed(*progressed, TOLD) == []
    not_told = family.FamilyInformingWithheld(
        by=LEAD, occurred_at=AT, ground=Ground.POLICE_INVESTIGATION, reasons="An arrest."
    )
    assert owed(*progressed, not_told) == []


# A risk in telling them


@pytest.mark.parametrize("by", [*(a(role) for role in sorted(OFFICE_ROLES)), TEACHER], ids=lambda by: by.role)
def test_anybody_of_the_offices_and_the_agency_itself_say_that_there_is_a_risk(by: Worker) -> None:
    case = given(OF_THE_SCHOOL).when(informing.record_risk, replace(RECORD_RISK, by=by)).then(replace(RISK, by=by))
    assert not_to_be_told(case)


@pytest.mark.parametrize("by", STRANGERS, ids=str)
def test_nobody_else_says_so(by: Worker) -> None:
    order = replace(RECORD_RISK, by=by)
    refusal = given(OF_THE_SCHOOL).when(informing.record_risk, order).refused(informing.MUST_NOT)
    assert refusal.who_may == (*OFFICE, *THE_AGENCY)
    given(replace(COPIED, agency="st-hugh")).when(informing.record_risk, replace(RECORD_RISK, by=TEACHER)).refused(
        informing.MUST_NOT
    )


BY_THE_FAMILYS_LEAD = family.FamilyInformingWithheld(
    by=LEAD, occurred_at=AT, ground=Ground.SIGNIFICANT_HARM, reasons=REASONS
)
RISKS: dict[str, tuple[Event, ...]] = {
    "the referrer": (WITH_A_RISK,),
    "the screener": (OF_THE_SCHOOL, WITHHELD),
    "anybody": (OF_THE_SCHOOL, RISK),
}
TOLD = family.FamilyInformed(by=LEAD, occurred_at=AT, told="Who will visit.")
WAYS: dict[str, tuple[Decision, Command, Event]] = {
    "informing the parent": (informing.inform, INFORM_PARENT, PARENT_INFORMED),
    "trying to reach them": (informing.fail_to_reach, FAIL_TO_REACH, NOT_REACHED),
    "informing the family": (family.inform, family.InformFamily(by=LEAD, at=AT, told=TOLD.told), TOLD),
    "explaining the assessment": (
        family.explain,
        family.ExplainAssessment(by=LEAD, at=AT, how=str(EXPLAINED.how), decision_on=EXPLAINED.decision_on),
        EXPLAINED,
    ),
    "asking for permission": (
        emergencies.advise_on_permission,
        emergencies.AdviseOnPermission(by=ADVISOR, at=AT, advised_to_obtain=True),
        ADVISED,
    ),
}


@pytest.mark.parametrize("risk", RISKS)
@pytest.mark.parametrize("way", WAYS)
def test_while_a_risk_stands_nobody_tells_the_parents_in_any_way(way: str, risk: str) -> None:
    decision, order, recorded = WAYS[way]
    begun, *since = RISKS[risk]
    history = (begun, *REFERRED[1:], DISPOSED, ALLOCATED, *since)
    lifting = "a Screening Manager's lifting of the risk recorded in C-1"
    given(*history).when(decision, order).refused(informing.MUST_NOT, missing=lifting)
    given(*history, LIFTED).when(decision, order).then(recorded)


@pytest.mark.parametrize("way", WAYS)
def test_nor_in_another_case_of_the_family(way: str) -> None:
    decision, order, recorded = WAYS[way]
    kin = [case_of(COPIED), case_of(replace(CONTACT, reference="C-7"), RISK)]
    history = (*REFERRED, DISPOSED, ALLOCATED)
    refusal = given(*history).when(decision, order, kin=kin)
    refusal.refused(informing.MUST_NOT, missing="a Screening Manager's lifting of the risk recorded in C-7")
    lifted = [kin[0], kin[1].evolve(LIFTED)]
    given(*history).when(decision, order, kin=lifted).then(recorded)


def test_who_is_told_to_go_on_without_permission_tells_nobody() -> None:
    without = emergencies.AdviseOnPermission(by=ADVISOR, at=AT, advised_to_obtain=False, exception=REASONS)
    advised = replace(ADVISED, advised_to_obtain=False, exception=REASONS)
    given(WITH_A_RISK).when(emergencies.advise_on_permission, without).then(advised)


def test_a_family_not_told_for_fear_of_harm_is_a_risk_recorded_and_for_the_police_is_none() -> None:
    order = family.WithholdFromFamily(by=LEAD, at=AT, ground=Ground.SIGNIFICANT_HARM, reasons=REASONS)
    risk = replace(RISK, by=LEAD, at_risk=AtRisk.CHILD)
    case = given(*REFERRED, DISPOSED, ALLOCATED).when(family.withhold, order).then(BY_THE_FAMILYS_LEAD, risk)
    assert not_to_be_told(case)
    for_the_police = replace(order, ground=Ground.POLICE_INVESTIGATION)
    withheld = replace(BY_THE_FAMILYS_LEAD, ground=Ground.POLICE_INVESTIGATION)
    managed = given(*REFERRED, DISPOSED, ALLOCATED).when(family.withhold, for_the_police)
    assert not not_to_be_told(managed.then(withheld))


def test_who_leads_another_case_withholds_nothing_and_whoever_manages_this_one_may() -> None:
    order = family.WithholdFromFamily(by=LEAD, at=AT, ground=Ground.POLICE_INVESTIGATION, reasons=REASONS)
    for led in ((), (replace(ALLOCATED, practitioner="sw-99"),)):
        refusal = given(*REFERRED, DISPOSED, *led).when(family.withhold, order).refused(family.UNLESS)
        assert refusal.who_may == family.WHO_WITHHOLD
    given(*REFERRED, DISPOSED).when(family.withhold, replace(order, by=a(Role.AREA_TEAM_MANAGER))).decide()


@pytest.mark.parametrize("history", [(WITH_A_RISK,), (CONTACT, RISK), (CONTACT, WITHHELD), (CONTACT, RISK, WITHHELD)])
def test_a_screening_manager_lifts_every_risk_that_stands(history: tuple[Event, ...]) -> None:
    case = given(*history).when(informing.lift_risk, LIFT).then(LIFTED)
    assert (not_to_be_told(case), case.informing.risks, case.informing.withheld) == (False, (), None)
    assert not_to_be_told(case.evolve(RISK))


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SCREENING_MANAGER])
def test_nobody_else_lifts_one(role: Role) -> None:
    refusal = given(CONTACT, RISK).when(informing.lift_risk, replace(LIFT, by=a(role))).refused(informing.MUST_NOT)
    assert refusal.who_may == (Role.SCREENING_MANAGER,)


@pytest.mark.parametrize("history", [(CONTACT,), (NOT_TOLD,), (CONTACT, RISK, LIFTED)])
def test_there_is_a_risk_to_lift(history: tuple[Event, ...]) -> None:
    given(*history).when(informing.lift_risk, LIFT).refused(
        informing.MUST_NOT, missing="a risk in telling the parents, recorded in this case"
    )


# Who referred


def test_the_parents_are_not_told_which_neighbour_referred_without_consent() -> None:
    call = Communication(version=1, received=replace(COMMUNICATED, referrer=NEIGHBOUR))
    named = replace(INFORM_PARENT, referrer_named=True)
    told = given(CONTACT).when(informing.inform, named, communication=call)
    told.refused(sharing.CONSENT, missing="the referrer's consent to being named")
    given(CONTACT).when(informing.inform, INFORM_PARENT, communication=call).then(PARENT_INFORMED)
    given(CONTACT).when(informing.inform, named).then(replace(PARENT_INFORMED, referrer_named=True))
    text = "Your neighbour, N. Door, telephoned."
    by_name = family.InformFamily(by=LEAD, at=AT, told=text)
    given(*REFERRED, DISPOSED).when(family.inform, by_name, communication=call).refused(sharing.CONSENT)
    explaining = family.ExplainAssessment(by=LEAD, at=AT, how=text, decision_on=EXPLAINED.decision_on)
    led = (*REFERRED, DISPOSED, ALLOCATED)
    given(*led).when(family.explain, explaining, communication=call).refused(sharing.CONSENT)


# The challenge


@pytest.mark.parametrize(
    "history",
    [(NOT_TOLD,), (WITH_A_RISK,), (OF_THE_SCHOOL, replace(RISK, by=TEACHER))],
    ids=["untold", "risk", "since"],
)
def test_a_referrer_who_did_not_tell_the_parents_is_challenged(history: tuple[Event, ...]) -> None:
    case = given(*history).when(informing.challenge, CHALLENGE).then(CHALLENGED)
    assert case.informing.disagreement
    assert owed(*history, PARENT_INFORMED, CHALLENGED) == ["Give the reasons for not informing the parents."]
    refusal = given(*history).when(informing.challenge, replace(CHALLENGE, by=TEACHER)).refused(informing.CHALLENGED)
    assert refusal.who_may == OFFICE


THEY_KNOW = replace(CONTACT, account=Account(parents_informed=ParentsInformed(informed=True)))


@pytest.mark.parametrize("history", [(CONTACT,), (THEY_KNOW,), (CONTACT, RISK)], ids=["unsaid", "told", "the office's"])
def test_there_is_a_decision_of_the_referrer_to_challenge(history: tuple[Event, ...]) -> None:
    given(*history).when(informing.challenge, CHALLENGE).refused(
        informing.CHALLENGED, missing="a referrer who did not inform the parents"
    )


def test_of_an_agency_without_a_system_here_the_offices_take_the_reasons_down() -> None:
    for agency, who_may in (("school-925", THE_AGENCY), (None, OFFICE)):
        case = case_of(replace(NOT_TOLD, agency=agency), CHALLENGED)
        assert [duty.who_may for duty in duties(case, [], PACK) if duty.clause.number == "CF8"] == [who_may]


@pytest.mark.parametrize("by", [TEACHER, replace(TEACHER, role=Role.PARTNER_MANAGER), ADVISOR], ids=lambda by: by.role)
def test_the_agency_answers_or_somebody_takes_its_answer_down(by: Worker) -> None:
    act = given(NOT_TOLD, CHALLENGED).when(informing.answer, replace(ANSWER, by=by))
    case = act.then(replace(ANSWERED, by=by))
    assert case.informing.disagreement
    assert owed(NOT_TOLD, PARENT_INFORMED, CHALLENGED, ANSWERED) == []


@pytest.mark.parametrize("by", STRANGERS, ids=str)
def test_nobody_else_answers(by: Worker) -> None:
    refusal = given(NOT_TOLD, CHALLENGED).when(informing.answer, replace(ANSWER, by=by)).refused(informing.CHALLENGED)
    assert refusal.who_may == (*THE_AGENCY, *OFFICE)


@pytest.mark.parametrize("history", [(NOT_TOLD,), (NOT_TOLD, CHALLENGED, ANSWERED)], ids=["none", "answered"])
def test_there_is_a_challenge_to_answer(history: tuple[Event, ...]) -> None:
    given(*history).when(informing.answer, ANSWER).refused(
        informing.CHALLENGED, missing="a challenge that was not answered"
    )


def test_the_disagreement_stands_until_one_of_the_two_gives_way() -> None:
    assert not case_of(NOT_TOLD, CHALLENGED, GAVE_WAY).informing.disagreement
    accepted = given(NOT_TOLD, CHALLENGED, ANSWERED).when(informing.accept, ACCEPT).then(ACCEPTED)
    assert not accepted.informing.disagreement
    again = accepted.evolve(CHALLENGED).informing
    assert (again.disagreement, again.answered, again.accepted) == (True, None, None)


@pytest.mark.parametrize(
    "history",
    [
        (NOT_TOLD,),
        (NOT_TOLD, CHALLENGED),
        (NOT_TOLD, CHALLENGED, GAVE_WAY),
        (NOT_TOLD, CHALLENGED, ANSWERED, ACCEPTED),
    ],
)
def test_reasons_are_accepted_that_the_agency_has_given(history: tuple[Event, ...]) -> None:
    given(*history).when(informing.accept, ACCEPT).refused(
        informing.CHALLENGED, missing="an answer by which the agency stands by its decision"
    )


def test_a_screening_manager_accepts_them() -> None:
    order = replace(ACCEPT, by=SUPERVISOR)
    refusal = given(NOT_TOLD, CHALLENGED, ANSWERED).when(informing.accept, order).refused(informing.CHALLENGED)
    assert refusal.who_may == (Role.SCREENING_MANAGER,)


# The site


@pytest.mark.parametrize("by", [TEACHER, ADVISOR], ids=lambda by: by.role)
def test_the_police_are_asked_to_support_the_site(by: Worker) -> None:
    given(OF_THE_SCHOOL).when(informing.ask_for_site_support, replace(ASK, by=by)).then(replace(ASKED, by=by))


@pytest.mark.parametrize("by", STRANGERS, ids=str)
def test_by_nobody_whose_site_it_is_not(by: Worker) -> None:
    order = replace(ASK, by=by)
    refusal = given(OF_THE_SCHOOL).when(informing.ask_for_site_support, order).refused(informing.SUPPORTED)
    assert refusal.who_may == (*THE_AGENCY, *OFFICE)
