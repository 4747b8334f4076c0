"""Emergencies: what proceeds at once, who telephones whom, and what nothing may stand in the way of."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain import emergencies, informing, referrals
from domain.account import Account, ParentsInformed
from domain.children import CaseJoined
from domain.directory import Directory, TeamListed
from domain.emergencies import (
    AdviseOnPermission,
    AreaTeamCall,
    AreaTeamTelephoned,
    FastTrack,
    FindNoCrime,
    LimitSafety,
    NotifyPolice,
    ReceiveConfirmation,
    SuspectCrime,
    TelephoneAreaTeam,
)
from domain.facts import Command, Event, Worker
from domain.progression import DuplicateSuperseded
from domain.records import Case, Child
from domain.referrals import ReferralStarted
from domain.vocabulary import OFFICE, OFFICE_ROLES, AtRisk, Role, State
from tests.domain.examples import (
    ADVISED,
    ADVISOR,
    AREA_WORKER,
    AT,
    CASE,
    CONFIRMED,
    CONTACT,
    DIRECTORY,
    FAST_TRACKED,
    FINDINGS,
    FOUND_KNOWN,
    FOUND_NEW,
    IN_THE_AREA,
    JOINED,
    KEEPER,
    KNOWN,
    KNOWN_CHILD,
    LEVEL,
    MANAGER,
    MATCHED,
    NO_CRIME,
    OPENED,
    OTHER_CASE,
    OWN,
    OWN_CHILD,
    POLICE_NOTIFIED,
    PROGRESSED,
    REDIRECTED,
    REFERRED,
    REQUESTED,
    SAFE_FOR_HOURS,
    SCREENED,
    SUBMITTED,
    SUPERVISOR,
    SUSPECTED,
    SUSPECTED_AGAIN,
    TEACHER,
    TELEPHONED,
    UNREFERRED,
    WRITTEN,
    a,
    listed,
)
from tests.domain.story import PACK, Act, Decision, child, dated, given

CALL_TO_AREA = AreaTeamCall(team="Boston", spoke_to="A. Duty")
FAST_TRACK = FastTrack(by=ADVISOR, at=AT, grounds="He is on his way to the school.")
TELEPHONE = TelephoneAreaTeam(by=ADVISOR, at=AT, call=CALL_TO_AREA)
LIMIT = LimitSafety(by=ADVISOR, at=SAFE_FOR_HOURS.occurred_at, until=SAFE_FOR_HOURS.until)
SUSPECT = SuspectCrime(by=ADVISOR, at=AT, suspicion="Neglect.")
NOTIFY = NotifyPolice(by=ADVISOR, at=AT, force="Lincolnshire Police", police_reference="P-77")
FIND_NO_CRIME = FindNoCrime(by=SUPERVISOR, at=AT, reasons="The mark is a birthmark.")
CONFIRM = ReceiveConfirmation(by=ADVISOR, at=AT, text="She was seen again this morning.")
WRITTEN_UP = (
    replace(WRITTEN, received_at=AT, occurred_at=AT), replace(SUBMITTED, received_at=AT, occurred_at=AT),
)  # fmt: skip
ADVISE = AdviseOnPermission(by=ADVISOR, at=AT, advised_to_obtain=True)
OPENED_AT_ONCE = replace(OPENED, by=ADVISOR)
STARTED_AT_ONCE = ReferralStarted(by=ADVISOR, occurred_at=AT, case=CASE)
OUTSIDE = sorted(set(Role) - OFFICE_ROLES)
OF_ITS_AGENCY = replace(CONTACT, by=TEACHER, agency=TEACHER.agency)
ITS_AUDITOR = replace(TEACHER, id="a-governor", role=Role.PARTNER_AUDITOR)
OF_ANOTHER = replace(TEACHER, id="another-teacher", agency="st-mary")

DATED = (
    dated(emergencies.fast_track, FAST_TRACK, CONTACT, answers=False, **UNREFERRED),
    dated(emergencies.telephone_area_team, TELEPHONE, CONTACT, answers=False),
    dated(emergencies.limit_safety, replace(LIMIT, at=AT, until=AT + timedelta(hours=4)), CONTACT, answers=False),
    dated(emergencies.suspect_crime, SUSPECT, CONTACT, answers=False),
    dated(emergencies.notify_police, NOTIFY, CONTACT, SUSPECTED),
    dated(emergencies.find_no_crime, FIND_NO_CRIME, CONTACT, SUSPECTED),
    dated(emergencies.receive_confirmation, CONFIRM, CONTACT, answers=False),
    dated(emergencies.advise_on_permission, ADVISE, CONTACT, answers=False),
)  # fmt: skip


def hurry(command: FastTrack, *history: Event, of: Child | None = None) -> Act:
    return given(*history).when(emergencies.fast_track, command, case_id=CASE, child=of or child(OWN))


# The fast track


def test_a_contact_of_which_nothing_else_is_known_proceeds_to_a_referral_at_once() -> None:
    hurry(FAST_TRACK, CONTACT).then_in({CASE: [FAST_TRACKED, OPENED_AT_ONCE], OWN_CHILD: [STARTED_AT_ONCE]})
    case = Case.of((CONTACT, FAST_TRACKED, OPENED_AT_ONCE))
    assert case is not None
    assert case.state is State.REFERRAL
    assert case.referral.opened is not None
    assert case.referral.opened.on == date(2026, 7, 8)  # 23:30 UTC: Wednesday in London
    assert case.undecided  # the Screening Manager is still to confirm it


def test_the_call_to_the_area_team_is_recorded_in_the_same_act() -> None:
    hurry(replace(FAST_TRACK, call=CALL_TO_AREA), CONTACT).then_in(
        {CASE: [FAST_TRACKED, OPENED_AT_ONCE, TELEPHONED], OWN_CHILD: [STARTED_AT_ONCE]}
    )


@pytest.mark.clause("C3", "SC13")
@pytest.mark.parametrize(
    "so_far",
    [(), (FOUND_NEW,), (FOUND_NEW, REQUESTED), (LEVEL,), (LEVEL, FINDINGS), SCREENED[1:], (SUSPECTED, SAFE_FOR_HOURS)],
)
def test_it_is_open_from_every_open_contact(so_far: tuple[Event, ...]) -> None:
    hurry(FAST_TRACK, CONTACT, *so_far).then_in({CASE: [FAST_TRACKED, OPENED_AT_ONCE], OWN_CHILD: [STARTED_AT_ONCE]})


def test_the_referral_is_the_known_childs_where_the_case_was_matched() -> None:
    hurry(FAST_TRACK, CONTACT, FOUND_KNOWN, MATCHED, of=child(KNOWN)).then_in(
        {CASE: [FAST_TRACKED, OPENED_AT_ONCE], KNOWN_CHILD: [STARTED_AT_ONCE]}
    )


def test_whoever_took_the_contact_in_the_area_may_fast_track_it() -> None:
    by_the_taker = replace(FAST_TRACK, by=AREA_WORKER)
    hurry(by_the_taker, IN_THE_AREA).then_in(
        {
            CASE: [replace(FAST_TRACKED, by=AREA_WORKER), replace(OPENED, by=AREA_WORKER)],
            OWN_CHILD: [replace(STARTED_AT_ONCE, by=AREA_WORKER)],
        }
    )


@pytest.mark.parametrize("decision", [emergencies.fast_track, emergencies.telephone_area_team])
@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CUSTOMER_SERVICE_ADVISOR, Role.EARLY_HELP_ADVISOR}))
def test_nobody_else_fast_tracks_a_contact_or_makes_the_call(role: Role, decision: Decision) -> None:
    fast = decision is emergencies.fast_track
    command = replace(FAST_TRACK, by=a(role)) if fast else replace(TELEPHONE, by=a(role))
    beside = {"case_id": CASE, "child": child(OWN)} if fast else {}
    refusal = given(CONTACT).when(decision, command, **beside).refused(emergencies.FAST_TRACK)
    assert refusal.who_may == (Role.CUSTOMER_SERVICE_ADVISOR,)


def test_a_colleague_of_the_taker_does_not_fast_track() -> None:
    colleague = replace(AREA_WORKER, id="another-area-worker")
    hurry(replace(FAST_TRACK, by=colleague), IN_THE_AREA).refused(emergencies.FAST_TRACK)


SUPERSEDED = DuplicateSuperseded(by=AREA_WORKER, occurred_at=AT, kept=OTHER_CASE, reason="Made redundant.")


@pytest.mark.parametrize("outcome", [REDIRECTED, PROGRESSED, JOINED, SUPERSEDED])
def test_a_contact_that_has_its_outcome_is_not_fast_tracked(outcome: Event) -> None:
    hurry(FAST_TRACK, *SCREENED, outcome).refused(referrals.ONE_OUTCOME, missing="a contact without an outcome")


def test_a_contact_becomes_a_referral_once() -> None:
    hurry(FAST_TRACK, CONTACT, FAST_TRACKED, OPENED_AT_ONCE).refused(
        emergencies.FAST_TRACK, missing="a contact that is not yet a referral"
    )


def test_a_child_with_an_open_referral_has_the_report_joined_to_it() -> None:
    in_another_case = replace(STARTED_AT_ONCE, case=OTHER_CASE)
    hurry(FAST_TRACK, CONTACT, of=child(OWN, in_another_case)).refused(
        emergencies.OPEN_REFERRAL, missing="joining to the open referral"
    )


# The call to the Area Team


@pytest.mark.parametrize("history", [(CONTACT,), (CONTACT, FAST_TRACKED, OPENED_AT_ONCE), REFERRED])
def test_the_area_team_is_telephoned_before_the_fast_track_or_after_it(history: tuple[Event, ...]) -> None:
    case = given(*history).when(emergencies.telephone_area_team, TELEPHONE).then(TELEPHONED)
    assert case.emergency.telephoned == TELEPHONED


def test_whoever_took_the_contact_in_the_area_may_telephone() -> None:
    by_the_taker = replace(TELEPHONE, by=AREA_WORKER)
    given(IN_THE_AREA).when(emergencies.telephone_area_team, by_the_taker).then(replace(TELEPHONED, by=AREA_WORKER))


# How long the child is safe


def test_a_case_says_until_when_its_child_is_safe_and_the_last_word_counts() -> None:
    case = given(CONTACT).when(emergencies.limit_safety, LIMIT).then(SAFE_FOR_HOURS)
    assert case.intake.safety == SAFE_FOR_HOURS
    sooner = datetime(2026, 7, 7, 11, 0, tzinfo=UTC)
    later = given(CONTACT, SAFE_FOR_HOURS).when(emergencies.limit_safety, replace(LIMIT, until=sooner))
    assert later.then(replace(SAFE_FOR_HOURS, until=sooner)).intake.safety == replace(SAFE_FOR_HOURS, until=sooner)


@pytest.mark.parametrize("until", [AT, datetime(2020, 1, 1, tzinfo=UTC)])
def test_a_child_is_safe_until_a_moment_after_somebody_says_so(until: datetime) -> None:
    limit = replace(LIMIT, at=AT, until=until)
    given(CONTACT, SAFE_FOR_HOURS).when(emergencies.limit_safety, limit).refused(
        emergencies.SAFE_UNTIL, missing="a moment that is still to come"
    )


# A crime


@pytest.mark.parametrize("history", [(CONTACT,), SCREENED, REFERRED, (*SCREENED, REDIRECTED)])
def test_a_crime_is_suspected_at_any_time_and_the_alarm_runs_until_the_police_know(history: tuple[Event, ...]) -> None:
    case = given(*history).when(emergencies.suspect_crime, SUSPECT).then(SUSPECTED)
    assert case.crime_unreported
    notified = given(*history, SUSPECTED).when(emergencies.notify_police, NOTIFY).then(POLICE_NOTIFIED)
    assert not notified.crime_unreported
    assert notified.emergency.suspicions[1].police == POLICE_NOTIFIED


def test_a_suspicion_is_taken_back() -> None:
    case = given(CONTACT, SUSPECTED).when(emergencies.find_no_crime, FIND_NO_CRIME).then(NO_CRIME)
    assert not case.crime_unreported


def test_a_crime_suspected_once_more_raises_the_alarm_once_more() -> None:
    again = replace(SUSPECT, suspicion="A second bruise.")
    case = given(CONTACT, SUSPECTED, POLICE_NOTIFIED).when(emergencies.suspect_crime, again).then(SUSPECTED_AGAIN)
    assert case.crime_unreported


def test_every_suspicion_is_answered_by_its_own_number_and_the_alarm_runs_until_each_is() -> None:
    both = (CONTACT, SUSPECTED, SUSPECTED_AGAIN)
    of_the_second = given(*both).when(emergencies.notify_police, replace(NOTIFY, suspicion=2))
    case = of_the_second.then(replace(POLICE_NOTIFIED, suspicion=2))
    assert case.crime_unreported
    of_the_first = given(*both, replace(POLICE_NOTIFIED, suspicion=2)).when(emergencies.find_no_crime, FIND_NO_CRIME)
    assert not of_the_first.then(NO_CRIME).crime_unreported


@pytest.mark.parametrize(
    ("decision", "command"), [(emergencies.notify_police, NOTIFY), (emergencies.find_no_crime, FIND_NO_CRIME)]
)
def test_where_several_suspicions_are_open_an_answer_says_which_it_answers(
    decision: Decision, command: Command
) -> None:
    given(CONTACT, SUSPECTED, SUSPECTED_AGAIN).when(decision, command).refused(
        emergencies.POLICE, missing="which suspicion is answered: 1, 2"
    )
    another = replace(command, suspicion=3)  # type: ignore[call-arg] # both name a suspicion
    given(CONTACT, SUSPECTED, SUSPECTED_AGAIN).when(decision, another).refused(
        emergencies.POLICE, missing="a suspected crime"
    )


def test_a_suspicion_that_did_not_stand_is_not_answered_again() -> None:
    given(CONTACT, SUSPECTED, SUSPECTED_AGAIN, NO_CRIME).when(
        emergencies.notify_police, replace(NOTIFY, suspicion=1)
    ).refused(emergencies.POLICE, missing="a suspected crime")


def test_the_police_may_be_told_more_and_what_they_were_told_may_be_taken_back() -> None:
    known = (CONTACT, SUSPECTED, POLICE_NOTIFIED)
    given(*known).when(emergencies.notify_police, NOTIFY).then(POLICE_NOTIFIED)
    given(*known).when(emergencies.find_no_crime, FIND_NO_CRIME).then(NO_CRIME)


def test_an_answer_recorded_before_suspicions_had_numbers_answers_every_one_before_it() -> None:
    unnumbered = replace(SUSPECTED, number=None)
    case = Case.of((CONTACT, unnumbered, unnumbered, replace(POLICE_NOTIFIED, suspicion=None)))
    assert case is not None
    assert [*case.emergency.suspicions] == [1, 2]
    assert not case.crime_unreported


@pytest.mark.parametrize(
    ("decision", "command"), [(emergencies.notify_police, NOTIFY), (emergencies.find_no_crime, FIND_NO_CRIME)]
)
@pytest.mark.parametrize("history", [(CONTACT,), (CONTACT, SUSPECTED, NO_CRIME)])
def test_without_a_suspected_crime_nobody_is_notified_and_nothing_taken_back(
    decision: Decision, command: Command, history: tuple[Event, ...]
) -> None:
    given(*history).when(decision, command).refused(emergencies.POLICE, missing="a suspected crime")


@pytest.mark.parametrize("role", list(Role))
def test_no_crime_after_all_is_said_by_who_answers_for_it(role: Role) -> None:
    act = given(CONTACT, SUSPECTED).when(emergencies.find_no_crime, replace(FIND_NO_CRIME, by=a(role)))
    if role in emergencies.MAY_RULE_OUT:
        act.then(replace(NO_CRIME, by=a(role)))
    else:
        assert act.refused(emergencies.POLICE).who_may == emergencies.MAY_RULE_OUT


@pytest.mark.parametrize("role", emergencies.MAY_BE_SOCIAL_WORKERS)
def test_whoever_leads_or_works_in_the_area_says_so_as_a_social_worker_alone(role: Role) -> None:
    act = given(CONTACT, SUSPECTED)
    order = replace(FIND_NO_CRIME, by=replace(a(role), qualified=True))
    qualified, not_qualified = (DIRECTORY.evolve(listed(a(role), qualified=each)) for each in (True, False))
    act.when(emergencies.find_no_crime, order, directory=qualified).then(replace(NO_CRIME, by=order.by))
    act.when(emergencies.find_no_crime, order, directory=not_qualified).refused(emergencies.POLICE)


@pytest.mark.parametrize("role", [Role.EARLY_HELP_ADVISOR, Role.CUSTOMER_SERVICE_ADVISOR, Role.AUDITOR])
def test_a_qualification_lets_no_advisor_and_no_auditor_say_so(role: Role) -> None:
    qualified, order = DIRECTORY.evolve(listed(a(role), qualified=True)), replace(FIND_NO_CRIME, by=a(role))
    given(CONTACT, SUSPECTED).when(emergencies.find_no_crime, order, directory=qualified).refused(emergencies.POLICE)


@pytest.mark.parametrize(
    ("decision", "command", "recorded"),
    [(emergencies.suspect_crime, SUSPECT, replace(SUSPECTED, number=2)),
     (emergencies.notify_police, NOTIFY, POLICE_NOTIFIED)],
)  # fmt: skip
@pytest.mark.parametrize("role", list(Role))
def test_every_role_of_the_office_acts_upon_a_crime_and_nobody_else(
    role: Role, decision: Decision, command: Command, recorded: Event
) -> None:
    act = given(CONTACT, SUSPECTED).when(decision, replace(command, by=a(role)))
    if role in OFFICE_ROLES:
        act.then(replace(recorded, by=a(role)))
    else:
        assert act.refused(emergencies.POLICE).who_may == OFFICE


# The written confirmation


def test_a_call_is_confirmed_in_writing_whenever_the_form_comes() -> None:
    case = given(CONTACT).when(emergencies.receive_confirmation, CONFIRM).then(CONFIRMED, *WRITTEN_UP)
    assert case.emergency.confirmation == CONFIRMED
    given(*REFERRED).when(emergencies.receive_confirmation, replace(CONFIRM, text=None)).then(
        replace(CONFIRMED, text=None), *WRITTEN_UP
    )


def test_nobody_is_advised_to_ask_parents_who_must_not_know() -> None:
    at_risk = ParentsInformed(informed=False, at_risk=AtRisk.CHILD)
    unaware = replace(CONTACT, account=Account(parents_informed=at_risk))
    given(unaware).when(emergencies.advise_on_permission, ADVISE).refused(informing.MUST_NOT)


@pytest.mark.clause("C15", "C20")
@pytest.mark.parametrize(
    ("decision", "command", "recorded"),
    [
        (emergencies.receive_confirmation, CONFIRM, (CONFIRMED, *WRITTEN_UP)),
        (emergencies.limit_safety, LIMIT, (SAFE_FOR_HOURS,)),
    ],
)
@pytest.mark.parametrize("by", [*map(a, OFFICE), TEACHER, replace(TEACHER, role=Role.PARTNER_MANAGER)])
def test_staff_and_the_agency_whose_contact_it_is_confirm_and_say_how_long_the_child_is_safe(
    by: Worker, decision: Decision, command: Command, recorded: tuple[Event, ...]
) -> None:
    given(OF_ITS_AGENCY).when(decision, replace(command, by=by)).then(*(replace(each, by=by) for each in recorded))


@pytest.mark.parametrize("by", [OF_ANOTHER, replace(TEACHER, agency=None), ITS_AUDITOR, *map(a, OUTSIDE)])
def test_no_other_agency_does(by: Worker) -> None:
    confirmed = given(OF_ITS_AGENCY).when(emergencies.receive_confirmation, replace(CONFIRM, by=by))
    assert confirmed.refused(emergencies.CONFIRMATION).who_may == OFFICE
    limited = given(OF_ITS_AGENCY).when(emergencies.limit_safety, replace(LIMIT, by=by))
    assert limited.refused(emergencies.SAFE_UNTIL).who_may == OFFICE


def test_no_partner_confirms_a_contact_that_is_no_agencys() -> None:
    given(CONTACT).when(emergencies.receive_confirmation, replace(CONFIRM, by=replace(TEACHER, agency=None))).refused(
        emergencies.CONFIRMATION
    )


# The advice on permission


def test_a_professional_is_advised_to_obtain_the_familys_permission() -> None:
    case = given(CONTACT).when(emergencies.advise_on_permission, ADVISE).then(ADVISED)
    assert case.emergency.permission_advice == ADVISED


def test_the_advice_is_withheld_by_its_exception_alone() -> None:
    withheld = replace(ADVISE, advised_to_obtain=False)
    given(CONTACT).when(emergencies.advise_on_permission, withheld).refused(
        emergencies.PERMISSION,
        missing="why Significant Harm is likely and asking would prejudice the child's welfare",
    )
    why = "He has hurt her for speaking before, and would again."
    given(CONTACT).when(emergencies.advise_on_permission, replace(withheld, exception=why)).then(
        replace(ADVISED, advised_to_obtain=False, exception=why)
    )


@pytest.mark.parametrize("role", list(Role))
def test_every_role_of_the_office_advises_and_nobody_else(role: Role) -> None:
    act = given(CONTACT).when(emergencies.advise_on_permission, replace(ADVISE, by=a(role)))
    if role in OFFICE_ROLES:
        act.then(replace(ADVISED, by=a(role)))
    else:
        assert act.refused(emergencies.PERMISSION).who_may == OFFICE


# The child's record


def test_a_referral_started_is_open_on_the_childs_record() -> None:
    assert child(OWN, STARTED_AT_ONCE).open_referral == CASE
    joined = CaseJoined(by=MANAGER, occurred_at=AT, case=OTHER_CASE)
    assert child(OWN, STARTED_AT_ONCE, joined).open_referral == CASE


def test_the_office_is_every_role_of_the_authority_that_works_with_cases() -> None:
    assert set(OFFICE) == OFFICE_ROLES
    assert PACK.titles.keys() >= set(OFFICE)


def test_the_area_team_that_is_telephoned_is_one_of_the_directory_which_are_named() -> None:
    decision, call = emergencies.telephone_area_team, emergencies.AreaTeamCall(team="no-such-team", spoke_to="A. Duty")
    refusal = given(CONTACT).when(decision, replace(TELEPHONE, call=call)).refused(emergencies.FAST_TRACK)
    assert refusal.missing == f"a team of the directory: {', '.join(sorted(DIRECTORY.teams))}"
    given(CONTACT).when(decision, TELEPHONE, directory=Directory()).refused(emergencies.FAST_TRACK)
    given(CONTACT).when(decision, TELEPHONE).then(TELEPHONED)


def test_an_emergency_waits_for_no_code_of_a_team() -> None:
    """Who was telephoned is kept as it was said; by the name of a locality it is the team that serves it."""
    beside = {"case_id": CASE, "child": child(OWN)}
    for said, kept in (("no-such-team", "no-such-team"), ("Boston", "Boston")):
        order = replace(FAST_TRACK, call=emergencies.AreaTeamCall(team=said, spoke_to="A. Duty"))
        decided: Any = given(CONTACT).when(emergencies.fast_track, order, **beside).decide()
        assert [each.team for each in decided[CASE] if isinstance(each, AreaTeamTelephoned)] == [kept]
    south = TeamListed(
        by=KEEPER, occurred_at=AT, team="south", name="South", localities=("Boston",), reason="One team."
    )
    called = given(CONTACT).when(emergencies.telephone_area_team, TELEPHONE, directory=Directory.of([south]))
    called.then(replace(TELEPHONED, team="south"))


def test_a_fast_track_waits_for_no_directory() -> None:
    act = given(CONTACT).when(emergencies.fast_track, FAST_TRACK, case_id=CASE, child=child(OWN), directory=Directory())
    act.then_in({CASE: [FAST_TRACKED, OPENED_AT_ONCE], OWN_CHILD: [STARTED_AT_ONCE]})
