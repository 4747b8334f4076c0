"""Disposal: one or more of six, by the Screening Manager; the child seen; the referral authorised, another act."""

from dataclasses import replace
from datetime import date

import pytest

from domain import allocation, disposal, referrals
from domain.facts import Event
from domain.vocabulary import PROTECTIVE, DisposalItem, Role, State
from tests.domain.examples import (
    ALLOCATED,
    AUTHORISE_DISPOSAL,
    AUTHORISE_REFERRAL,
    AUTHORISED,
    CHECKS,
    CLOSED,
    CONSIDERED,
    CONTACT,
    DISPOSED,
    FAST_TRACKED,
    FINDINGS,
    LEAD,
    NO_CRIME,
    NOTIFIED,
    OPENED,
    POLICE_NOTIFIED,
    PROGRESSED,
    REFERRED,
    SCREENED,
    SEE_CHILD,
    SEEN,
    SUSPECTED,
    TEAM_MANAGER_TOLD,
    TURNED_SECTION_47,
    a,
)
from tests.domain.story import PACK, dated, given

WHOLE = replace(AUTHORISE_DISPOSAL, reasonable_cause="A second bruise.", services="A place of safety tonight.")

DATED = (
    dated(disposal.authorise_disposal, AUTHORISE_DISPOSAL, *REFERRED),
    dated(disposal.see_child, SEE_CHILD, *REFERRED, answers=False),
    dated(disposal.authorise_referral, AUTHORISE_REFERRAL, *REFERRED, DISPOSED, SEEN),
)  # fmt: skip


def whole(*items: DisposalItem) -> Event:
    """What is recorded of it, with those items."""
    return replace(DISPOSED, items=items, reasonable_cause=WHOLE.reasonable_cause, services=WHOLE.services)


# The disposal


def test_the_screening_manager_authorises_the_disposal() -> None:
    case = given(*REFERRED).when(disposal.authorise_disposal, AUTHORISE_DISPOSAL).then(DISPOSED)
    assert case.disposal.made == DISPOSED


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SCREENING_MANAGER, Role.EARLY_HELP_ADVISOR}))
def test_nobody_else_authorises_the_disposal(role: Role) -> None:
    by_another = replace(AUTHORISE_DISPOSAL, by=a(role))
    refusal = given(*REFERRED).when(disposal.authorise_disposal, by_another).refused(disposal.MANAGER_AUTHORISES)
    assert refusal.who_may == (Role.SCREENING_MANAGER,)


@pytest.mark.parametrize("item", DisposalItem)
def test_each_of_the_six_may_be_the_disposal(item: DisposalItem) -> None:
    case = (
        given(*REFERRED)
        .when(disposal.authorise_disposal, replace(WHOLE, items=(item,)))
        .then(replace(DISPOSED, items=(item,), reasonable_cause=WHOLE.reasonable_cause, services=WHOLE.services))
    )
    assert case.disposal.made is not None
    assert case.disposal.made.items == (item,)
    assert len(DisposalItem) == 6


def test_enquiries_under_section_47_say_what_the_reasonable_cause_is() -> None:
    enquiries = replace(WHOLE, items=(DisposalItem.SECTION_47_ENQUIRIES,), reasonable_cause=None)
    given(*REFERRED).when(disposal.authorise_disposal, enquiries).refused(
        disposal.ITEMS, missing="the reasonable cause to suspect significant harm"
    )


def test_immediate_services_say_which() -> None:
    services = replace(WHOLE, items=(DisposalItem.IMMEDIATE_SERVICES,), services=None)
    given(*REFERRED).when(disposal.authorise_disposal, services).refused(
        disposal.ITEMS, missing="what type of services"
    )


def test_what_a_disposal_asks_for_is_the_packs_to_say() -> None:
    seeing = DisposalItem.SEE_CHILD
    assert (len(PACK.disposals), PACK.disposals[seeing]) == (6, ())
    asking = replace(PACK, disposals={seeing: ("services",)})
    given(*REFERRED).under(asking).when(
        disposal.authorise_disposal, replace(AUTHORISE_DISPOSAL, items=(seeing,), services=None)
    ).refused(disposal.ITEMS, missing="what type of services")


def test_a_disposal_is_one_of_those_the_pack_offers() -> None:
    fewer = replace(PACK, disposals={DisposalItem.SEE_CHILD: ()})
    given(*REFERRED).under(fewer).when(disposal.authorise_disposal, WHOLE).refused(
        disposal.ITEMS, missing="disposals of the authority's procedure"
    )


def test_a_section_17_case_may_turn_section_47() -> None:
    turned = replace(
        AUTHORISE_DISPOSAL,
        items=TURNED_SECTION_47.items,
        reasonable_cause="A second bruise.",
        reasons="It has turned.",
    )
    case = given(*REFERRED, DISPOSED).when(disposal.authorise_disposal, turned).then(TURNED_SECTION_47)
    assert case.disposal.made == TURNED_SECTION_47


@pytest.mark.parametrize("history", [SCREENED, (*REFERRED, CLOSED)])
def test_a_disposal_needs_an_open_referral(history: tuple[Event, ...]) -> None:
    given(*history).when(disposal.authorise_disposal, AUTHORISE_DISPOSAL).refused(
        disposal.MANAGER_AUTHORISES, missing="an open referral"
    )


# A suspected crime


@pytest.mark.parametrize("item", sorted(set(DisposalItem) - PROTECTIVE))
def test_while_a_suspected_crime_is_unreported_no_disposal_is_authorised(item: DisposalItem) -> None:
    given(*REFERRED, SUSPECTED).when(disposal.authorise_disposal, replace(WHOLE, items=(item,))).refused(
        referrals.POLICE, missing="the notification of the police, or why it was no crime"
    )


@pytest.mark.clause("T7")
@pytest.mark.parametrize("item", sorted(PROTECTIVE))
@pytest.mark.parametrize("beside", [(), (DisposalItem.SECTION_17_ASSESSMENT,)])
def test_an_unreported_crime_never_stands_in_the_way_of_protection(
    item: DisposalItem, beside: tuple[DisposalItem, ...]
) -> None:
    items = (*beside, item)
    case = (
        given(*REFERRED, SUSPECTED).when(disposal.authorise_disposal, replace(WHOLE, items=items)).then(whole(*items))
    )
    assert case.crime_unreported


@pytest.mark.parametrize("answered", [POLICE_NOTIFIED, NO_CRIME])
def test_once_the_police_know_or_it_was_no_crime_any_disposal_may_be_authorised(answered: Event) -> None:
    given(*REFERRED, SUSPECTED, answered).when(disposal.authorise_disposal, AUTHORISE_DISPOSAL).then(DISPOSED)


# The fast track

AT_ONCE: tuple[Event, ...] = (CONTACT, FAST_TRACKED, OPENED)


@pytest.mark.parametrize("item", sorted(set(DisposalItem) - PROTECTIVE))
def test_a_disposal_that_does_not_protect_waits_for_the_fast_track_to_be_confirmed(item: DisposalItem) -> None:
    act = given(*AT_ONCE, *CHECKS, CONSIDERED).when(disposal.authorise_disposal, replace(WHOLE, items=(item,)))
    act.refused(referrals.FAST_TRACK, missing="the Screening Manager's confirmation, the five findings")
    confirmed = given(*AT_ONCE, *CHECKS, CONSIDERED, FINDINGS, PROGRESSED)
    confirmed.when(disposal.authorise_disposal, replace(WHOLE, items=(item,))).then(whole(item))


@pytest.mark.clause("T7")
@pytest.mark.parametrize("item", sorted(PROTECTIVE))
def test_a_disposal_that_protects_is_never_held_up(item: DisposalItem) -> None:
    given(*AT_ONCE).when(disposal.authorise_disposal, replace(WHOLE, items=(item,))).then(whole(item))


def test_the_referral_is_authorised_once_its_fast_track_is_confirmed() -> None:
    given(*AT_ONCE, TURNED_SECTION_47).when(disposal.authorise_referral, AUTHORISE_REFERRAL).refused(
        referrals.FAST_TRACK
    )
    given(*AT_ONCE, TURNED_SECTION_47, PROGRESSED).when(disposal.authorise_referral, AUTHORISE_REFERRAL).then(
        AUTHORISED
    )


# It turns to section 47

TURN = replace(
    AUTHORISE_DISPOSAL,
    items=TURNED_SECTION_47.items,
    reasonable_cause="A second bruise.",
    reasons="It has turned.",
)
SOCIAL_WORKER_LEADS = replace(ALLOCATED, practitioner="sw-4", social_worker=True)


def test_the_team_manager_is_told_at_once_when_a_case_led_by_no_social_worker_turns_to_section_47() -> None:
    led = (*REFERRED, DISPOSED, ALLOCATED)
    given(*led).when(disposal.authorise_disposal, TURN).then(TURNED_SECTION_47, TEAM_MANAGER_TOLD)
    notified = given(*led, replace(NOTIFIED, team="Sleaford")).when(disposal.authorise_disposal, TURN)
    notified.then(TURNED_SECTION_47, replace(TEAM_MANAGER_TOLD, team="Sleaford"))
    given(*led, TURNED_SECTION_47, TEAM_MANAGER_TOLD).when(disposal.authorise_disposal, TURN).then(TURNED_SECTION_47)


@pytest.mark.parametrize("lead", [(), (SOCIAL_WORKER_LEADS,)])
def test_nobody_need_be_told_where_a_social_worker_leads_or_nobody_yet(lead: tuple[Event, ...]) -> None:
    given(*REFERRED, DISPOSED, *lead).when(disposal.authorise_disposal, TURN).then(TURNED_SECTION_47)


def test_under_section_47_a_lead_who_is_no_social_worker_does_not_visit() -> None:
    turned = (*REFERRED, DISPOSED, ALLOCATED, TURNED_SECTION_47)
    by_the_lead = replace(SEE_CHILD, by=LEAD)
    given(*turned).when(disposal.see_child, by_the_lead).refused(
        allocation.SOCIAL_WORKER_LEADS, missing="a social worker to lead"
    )
    in_another_role = replace(SEE_CHILD, by=replace(LEAD, role=Role.AREA_TEAM_WORKER))
    given(*turned).when(disposal.see_child, in_another_role).refused(allocation.SOCIAL_WORKER_LEADS)
    given(*turned).when(disposal.see_child, SEE_CHILD).then(SEEN)
    given(*turned, SOCIAL_WORKER_LEADS).when(disposal.see_child, by_the_lead).then(replace(SEEN, by=LEAD))


# The child is seen


@pytest.mark.clause("T15")
@pytest.mark.parametrize("role", disposal.VISITORS)
def test_whoever_visits_records_that_the_child_was_seen(role: Role) -> None:
    case = given(*REFERRED).when(disposal.see_child, replace(SEE_CHILD, by=a(role))).then(replace(SEEN, by=a(role)))
    assert case.disposal.seen == replace(SEEN, by=a(role))


@pytest.mark.parametrize("role", sorted(set(Role) - set(disposal.VISITORS)))
def test_nobody_else_records_that_the_child_was_seen(role: Role) -> None:
    refusal = given(*REFERRED).when(disposal.see_child, replace(SEE_CHILD, by=a(role))).refused(disposal.SEEN_ALONE)
    assert refusal.who_may == disposal.VISITORS


def test_a_child_not_seen_alone_has_a_reason() -> None:
    with_somebody = replace(SEE_CHILD, alone=False)
    given(*REFERRED).when(disposal.see_child, with_somebody).refused(
        disposal.SEEN_ALONE, missing="why the child was not seen alone"
    )
    given(*REFERRED).when(disposal.see_child, replace(with_somebody, reason_if_not="She asked for her aunt.")).then(
        replace(SEEN, alone=False, reason_if_not="She asked for her aunt.")
    )


def test_a_child_is_seen_as_often_as_somebody_visits() -> None:
    given(*REFERRED, SEEN).when(disposal.see_child, SEE_CHILD).then(SEEN)


@pytest.mark.parametrize("history", [SCREENED, (*REFERRED, CLOSED)])
def test_a_visit_belongs_to_an_open_referral(history: tuple[Event, ...]) -> None:
    given(*history).when(disposal.see_child, SEE_CHILD).refused(disposal.SEEN_ALONE, missing="an open referral")


# The referral's authorisation


@pytest.mark.parametrize("role", disposal.AUTHORISERS)
def test_the_area_authorises_the_referral_on_londons_date(role: Role) -> None:
    case = (
        given(*REFERRED, DISPOSED)
        .when(disposal.authorise_referral, replace(AUTHORISE_REFERRAL, by=a(role)))
        .then(replace(AUTHORISED, by=a(role)))  # 23:30 UTC on Tuesday: Wednesday in London
    )
    assert case.disposal.authorised is not None
    assert case.disposal.authorised.on == date(2026, 7, 8)
    assert case.state is State.AUTHORISED


@pytest.mark.parametrize("role", sorted(set(Role) - set(disposal.AUTHORISERS) - {Role.EARLY_HELP_ADVISOR}))
def test_nobody_else_authorises_the_referral_not_even_who_disposed_of_it(role: Role) -> None:
    by_another = replace(AUTHORISE_REFERRAL, by=a(role))
    refusal = given(*REFERRED, DISPOSED).when(disposal.authorise_referral, by_another).refused(disposal.AUTHORISATION)
    assert refusal.who_may == disposal.AUTHORISERS


def test_a_disposal_does_not_authorise_the_referral() -> None:
    case = given(*REFERRED).when(disposal.authorise_disposal, AUTHORISE_DISPOSAL).then(DISPOSED)
    assert case.disposal.authorised is None


def test_a_referral_is_authorised_after_its_disposal() -> None:
    given(*REFERRED).when(disposal.authorise_referral, AUTHORISE_REFERRAL).refused(
        disposal.AUTHORISATION, missing="the Screening Manager's disposal"
    )


def test_a_referral_is_authorised_once() -> None:
    given(*REFERRED, DISPOSED, AUTHORISED).when(disposal.authorise_referral, AUTHORISE_REFERRAL).refused(
        disposal.AUTHORISATION, missing="a referral not yet authorised"
    )


def test_a_referral_is_not_authorised_while_a_suspected_crime_is_unreported() -> None:
    given(*REFERRED, TURNED_SECTION_47, SUSPECTED).when(disposal.authorise_referral, AUTHORISE_REFERRAL).refused(
        referrals.POLICE
    )
    given(*REFERRED, DISPOSED, SUSPECTED, POLICE_NOTIFIED).when(disposal.authorise_referral, AUTHORISE_REFERRAL).then(
        AUTHORISED
    )


@pytest.mark.parametrize("history", [SCREENED, (*REFERRED, CLOSED)])
def test_an_authorisation_needs_an_open_referral(history: tuple[Event, ...]) -> None:
    given(*history, DISPOSED).when(disposal.authorise_referral, AUTHORISE_REFERRAL).refused(
        disposal.AUTHORISATION, missing="an open referral"
    )
