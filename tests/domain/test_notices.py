"""Who is to hear of what happened: each kind of notice, to whom, and to whom never."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import notices, policy, procedure, usual, watch
from domain.account import Referrer
from domain.directory import Directory, TeamListed, WorkerListed
from domain.facts import Event
from domain.feedback import FeedbackNotPossible, LimitedFeedbackGiven, MayBeSaid, NotTold
from domain.informing import InformingRiskRecorded
from domain.marks import Personal
from domain.notice_delivery import (
    AFTER,
    AFTER_RECEIPT,
    AboutNotice,
    Entry,
    Failure,
    NoticeChannel,
    NoticeFailed,
    NoticeNotDelivered,
    NoticeRenewed,
    NoticeStanding,
    SendAgain,
    Telling,
    WhyAgain,
    come_back,
    failed,
    has_no_team,
    must_not_be_told,
    send_again,
    sent,
    told_by_a_receipt,
)
from domain.notices import About, NoticeKind, Recipient, Whom, address_listed, addresses, owed
from domain.procedure import Stream
from domain.records import Case
from domain.refusals import Refused
from domain.response import ResponseChased
from domain.vocabulary import AtRisk, Means, ReferrerKind, Role
from domain.watch import DeadlineMissed, DeadlineNeared
from tests.domain import examples

CASE, JOINED = UUID(int=1), UUID(int=2)
AT = datetime(2026, 7, 7, 10, tzinfo=UTC)
TEACHER = Referrer(kind=ReferrerKind.PROFESSIONAL, name="A Teacher", email="teacher@elm.example")
NEIGHBOUR = replace(TEACHER, kind=ReferrerKind.NON_PROFESSIONAL)
ANONYMOUS = replace(TEACHER, kind=ReferrerKind.ANONYMOUS)

LIMITED = LimitedFeedbackGiven(
    by=examples.ADVISOR, occurred_at=AT, statements=(MayBeSaid.CONSIDERED,), means=Means.EMAIL
)  # fmt: skip
CHASED = ResponseChased(by=examples.ADVISOR, occurred_at=AT, means=Means.EMAIL)


def about(referrer: Referrer | None = TEACHER) -> About:
    case = Case.of([examples.CONTACT])
    assert case
    known: Mapping[UUID, Referrer] = {CASE: referrer} if referrer else {}
    return About(record=CASE, reference=case.contact.reference, of="case", case=case, referrers=known)


def clock(kind: type[watch.ClockTold], clause: str) -> watch.ClockTold:
    return kind(
        by=watch.MACHINE, occurred_at=AT, record=CASE, reference="C", of="case", clause=clause, started_by=1,
        name="A clock", due_at=AT,
    )  # fmt: skip


def told(event: Event, known: About | None = None) -> set[tuple[NoticeKind, str, str]]:
    return {(each.kind, each.clause.number, each.to.code) for each in owed(event, known or about())}


@pytest.mark.parametrize("clause", [each.number for each in watch.TIMED])
@pytest.mark.parametrize("kind", [DeadlineNeared, DeadlineMissed])
def test_every_deadline_is_told_to_a_role_and_its_manager(kind: type[watch.ClockTold], clause: str) -> None:
    staff = [each for each in owed(clock(kind, clause), about(None)) if each.to.whom is not Whom.REFERRER]
    assert len({each.to for each in staff}) == (1 if clause == "D6" else 2)
    assert {each.clause.number for each in staff} == {clause}


def test_the_area_is_told_by_its_team_and_the_teams_manager() -> None:
    team = about().case.team  # type: ignore[union-attr] # it is a case
    assert {to for _, _, to in told(clock(DeadlineMissed, "T8"))} == {
        f"role:area_practice_supervisor:{team}",
        f"manager:{team}",
    }


def test_a_pack_says_whose_a_deadline_is() -> None:
    said = {**json.loads(policy.text_of("lincolnshire-2024-06")), "whose_clock": {"T3": "screening_manager"}}
    whose = policy.read(json.dumps(said)).whose_clock
    assert whose == {**usual.WHOSE_CLOCK, "T3": Role.SCREENING_MANAGER}
    assert {to for _, _, to in told(clock(DeadlineMissed, "T3"), replace(about(None), whose_clock=whose))} == {
        "role:screening_manager",
        "role:service_manager",
    }


def test_a_professional_is_reminded_of_confirming_in_writing_and_told_that_they_may_ask() -> None:
    to = f"referrer:{CASE.hex}"
    for kind in (DeadlineNeared, DeadlineMissed):
        assert (NoticeKind.CONFIRMATION_AWAITED, "T4", to) in told(clock(kind, "T4"))
    assert (NoticeKind.RESPONSE_OVERDUE, "T17", to) in told(clock(DeadlineMissed, "T17"))
    assert to not in {each for _, _, each in told(clock(DeadlineNeared, "T17"))}


@pytest.mark.parametrize("referrer", [NEIGHBOUR, ANONYMOUS, replace(TEACHER, email=None), None])
@pytest.mark.parametrize("clause", ["T4", "T17"])
def test_nobody_else_is_reminded_of_anything(referrer: Referrer | None, clause: str) -> None:
    assert not [to for _, _, to in told(clock(DeadlineMissed, clause), about(referrer)) if to.startswith("referrer")]


WRITTEN = {Means.EMAIL: "email", Means.TEXT: "telephone", Means.LETTER: "address"}


def test_an_act_that_told_in_writing_sends_it_where_the_referrer_left_what_it_needs_and_any_other_sends_none() -> None:
    acts: dict[NoticeKind, Any] = {
        NoticeKind.REFERRAL_RECEIVED: examples.ACKNOWLEDGED,
        NoticeKind.FEEDBACK: examples.FED_BACK,
        NoticeKind.RESTRICTED_FEEDBACK: LIMITED,
    }
    for kind, act in acts.items():
        for means in Means:
            given: dict[str, Any] = {"email": None, WRITTEN.get(means, "email"): "as they left it"}
            left = replace(TEACHER, **given)
            expected = [kind] if means in WRITTEN else []
            assert [each.kind for each in owed(replace(act, means=means), about(left))] == expected
            assert owed(replace(act, means=means), about(replace(TEACHER, email=None))) == ()


def test_who_asked_not_to_be_told_is_told_no_more_and_another_referrer_still_is() -> None:
    forgone = FeedbackNotPossible(by=examples.ADVISOR, occurred_at=AT, why=NotTold.ASKED_NOT_TO, detail="They said so.")
    case = Case.of([examples.CONTACT, forgone])
    known = replace(about(NEIGHBOUR), case=case, referrers={CASE: NEIGHBOUR, JOINED: NEIGHBOUR})
    assert owed(LIMITED, known) == owed(replace(examples.ACKNOWLEDGED, means=Means.EMAIL), known) == ()
    assert len(owed(replace(LIMITED, contact=JOINED), known)) == 1
    not_reached = Case.of([examples.CONTACT, replace(forgone, why=NotTold.NOT_REACHED)])
    assert len(owed(LIMITED, replace(known, case=not_reached))) == 1


def test_an_act_names_by_which_means_and_a_reminder_goes_as_they_can_be_reached() -> None:
    left = replace(TEACHER, telephone="07700 900123", address="1 School Lane")
    for means, code in ((Means.TEXT, ":text"), (Means.LETTER, ":letter"), (Means.EMAIL, "")):
        ((_, _, to),) = told(replace(examples.FED_BACK, means=means), about(left))
        assert to == f"referrer:{CASE.hex}{code}"
    by_telephone = about(replace(left, email=None, address=None))
    assert f"referrer:{CASE.hex}" in {to for _, _, to in told(clock(DeadlineMissed, "T4"), by_telephone)}


def test_feedback_of_a_professional_goes_to_no_other_and_who_is_anonymous_is_never_written_to() -> None:
    given, limited = (replace(each, means=Means.EMAIL) for each in (examples.FED_BACK, LIMITED))
    assert told(given, about(NEIGHBOUR)) == told(given, about(ANONYMOUS)) == told(limited, about(ANONYMOUS)) == set()
    assert len(told(limited, about(NEIGHBOUR))) == 1


def test_who_made_a_joined_contact_is_told_of_theirs() -> None:
    given = replace(examples.FED_BACK, means=Means.EMAIL, contact=JOINED)
    assert told(given) == set(), "nothing is known of them"
    known = replace(about(NEIGHBOUR), referrers={CASE: NEIGHBOUR, JOINED: TEACHER})
    assert told(given, known) == {(NoticeKind.FEEDBACK, "D4", f"referrer:{JOINED.hex}")}


def test_the_acts_of_the_workflow_are_told_to_whoever_goes_on() -> None:
    assert told(examples.REQUESTED) == {(NoticeKind.CONTACT_ACTION, "SC1", "role:screening_manager")}
    assert told(examples.CONSULTATION_REQUESTED) == {(NoticeKind.CONTACT_ACTION, "E6", "role:early_help_advisor")}
    assert told(examples.NOTIFIED) == {(NoticeKind.REFERRAL_FOR_THE_TEAM, "C13", "manager:Boston")}
    form = examples.FORM_SENT
    assert told(form) == {(NoticeKind.CONSULTATION_FORM, "E8", f"worker:{form.adviser}")}
    assert {to for _, _, to in told(CHASED)} == {"role:screening_manager", "role:service_manager"}


def test_no_notice_is_for_a_parent_or_anybody_but_staff_and_who_referred() -> None:
    assert {each.value for each in Whom} == {"role", "manager", "worker", "referrer"}
    parents = (examples.PARENT_INFORMED, examples.TOLD, examples.UNTOLD)
    assert [owed(each, about()) for each in parents] == [()] * len(parents)


def test_a_notice_holds_nothing_that_is_personal() -> None:
    held = [each for kind in (notices.Notice, Recipient, *procedure.STREAMS[Stream.WATCH]) for each in fields(kind)]
    personal = [
        each for each in held if any(isinstance(mark, Personal) for mark in getattr(each.type, "__metadata__", ()))
    ]
    assert personal == []


def every_event() -> list[Event]:
    return [each for each in vars(examples).values() if isinstance(each, Event)]


@pytest.mark.parametrize("event", every_event(), ids=lambda event: type(event).__name__)
def test_of_any_event_it_is_known_who_is_to_hear(event: Event) -> None:
    for known in (about(), about(None), About(record=CASE, reference="H", of="consultation", referrers={})):
        found = owed(event, known)
        assert bool(found) <= isinstance(event, notices.OWING)
        assert all(Recipient.read(each.to.code) == each.to for each in found)


def test_several_children_of_one_message_have_one_acknowledgement_between_them() -> None:
    act = replace(examples.ACKNOWLEDGED, means=Means.EMAIL)
    (one,), (other,) = owed(act, about()), owed(act, replace(about(), record=JOINED, referrers={JOINED: TEACHER}))
    assert one.once == other.once is not None


def test_an_address_is_looked_up_from_the_nearest_name_on() -> None:
    team = TeamListed(by=examples.MANAGER, occurred_at=AT, team="Boston", name="Boston", manager="m-1", reason="As is.")
    listed = WorkerListed(
        by=examples.MANAGER, occurred_at=AT, worker="m-1", name="M", roles=(Role.AREA_TEAM_MANAGER,), reason="As is."
    )
    directory = Directory.of([team, listed])
    managing = Recipient(whom=Whom.MANAGER, name=team.team)
    assert addresses(managing, directory) == (team.manager, f"{team.team}/area_team_manager", "area_team_manager")
    assert addresses(managing, Directory()) == (f"{team.team}/area_team_manager", "area_team_manager")
    assert addresses(notices.role(Role.SCREENING_MANAGER, "Boston"), directory) == ("screening_manager",)
    supervisor = notices.role(Role.AREA_PRACTICE_SUPERVISOR, "Boston")
    assert addresses(supervisor, directory) == ("Boston/area_practice_supervisor", "area_practice_supervisor")
    assert addresses(Recipient(whom=Whom.WORKER, name="m-1"), directory) == ("m-1", "area_team_manager")
    assert addresses(Recipient(whom=Whom.WORKER, name="nobody"), directory) == ("nobody",)
    assert addresses(notices.referrer(CASE), directory) == ()


def test_the_directory_has_the_addresses_of_teams_and_workers() -> None:
    by: dict[str, Any] = {"by": examples.MANAGER, "occurred_at": AT, "reason": "As is."}
    team = TeamListed(team="Boston", name="Boston", manager="m-1", email="boston@x.example", **by)
    leading = WorkerListed(worker="m-1", name="M", roles=(Role.AREA_TEAM_MANAGER,), email="m@x.example", **by)
    whole, without = Directory.of([team, leading]), Directory.of([team, replace(leading, email=None)])
    managing = Recipient(whom=Whom.MANAGER, name="Boston")
    assert [address_listed(managing, each) for each in (whole, without)] == ["m@x.example", "boston@x.example"]
    assert address_listed(notices.role(Role.AREA_PRACTICE_SUPERVISOR, "Boston"), whole) == "boston@x.example"
    assert address_listed(Recipient(whom=Whom.WORKER, name="m-1"), whole) == "m@x.example"
    for nobody in (notices.role(Role.SCREENING_MANAGER), notices.referrer(CASE), Recipient(whom=Whom.WORKER, name="x")):
        assert address_listed(nobody, whole) is None


def entry() -> Entry:
    (owed_,) = owed(examples.REQUESTED, about())
    return Entry(notice=UUID(int=9), owed=owed_)


def test_a_notice_is_tried_again_after_longer_and_longer_and_then_no_more() -> None:
    telling, waits = Telling(), []
    while telling.is_to_be_sent:
        event = failed(entry(), telling, NoticeChannel.SMTP, AT, Failure.BUSY, may_be_tried_again=True)
        waits.append(event.next_at)
        telling = telling.evolve(event)
    assert waits == [*(AT + each for each in AFTER), None]
    assert (telling.standing, telling.attempts) == (NoticeStanding.FAILED, len(AFTER) + 1)
    assert list(AFTER) == sorted(AFTER)
    assert timedelta(hours=12) < sum(AFTER, timedelta()) < timedelta(days=1)


def test_what_was_refused_is_not_tried_again() -> None:
    event = failed(entry(), Telling(), NoticeChannel.SMTP, AT, Failure.REFUSED, may_be_tried_again=False)
    assert event.next_at is None
    assert not Telling().evolve(event).is_to_be_sent


@given(st.lists(st.sampled_from(["sent", "busy", "refused"]), max_size=12))
def test_what_was_sent_stays_sent_until_somebody_says_otherwise(answers: list[str]) -> None:
    telling, events = Telling(), list[AboutNotice]()
    for answer in answers:
        if not telling.is_to_be_sent:
            break
        event: NoticeFailed | Any
        if answer == "sent":
            event = sent(entry(), telling, NoticeChannel.FILE, AT, None)
        else:
            event = failed(entry(), telling, NoticeChannel.FILE, AT, Failure.BUSY, may_be_tried_again=answer == "busy")
        events.append(event)
        telling = telling.evolve(event)
    assert telling == Telling.of(UUID(int=9), events)
    assert telling.attempts == len(events)
    assert (telling.standing is NoticeStanding.SENT) == any(each.lasting_name() == "notice-sent" for each in events)


RISKY = Case.of(
    [
        examples.CONTACT,
        InformingRiskRecorded(by=examples.ADVISOR, occurred_at=AT, at_risk=AtRisk.CHILD, reasons="He is afraid."),
    ]
)


@pytest.mark.parametrize(
    ("act", "case", "kind", "blocked"),
    [
        (examples.ACKNOWLEDGED, RISKY, ReferrerKind.NON_PROFESSIONAL, True),
        (examples.ACKNOWLEDGED, RISKY, None, True),
        (examples.ACKNOWLEDGED, RISKY, ReferrerKind.PROFESSIONAL, False),
        (examples.ACKNOWLEDGED, about().case, ReferrerKind.NON_PROFESSIONAL, False),
        (examples.REQUESTED, RISKY, None, False),
    ],
)
def test_while_parents_must_not_be_told_nobody_is_written_to_who_may_be_one(
    act: Any, case: Case | None, kind: ReferrerKind | None, blocked: bool
) -> None:
    changed = replace(act, means=Means.EMAIL) if act is examples.ACKNOWLEDGED else act
    (owed_,) = owed(changed, about())
    assert must_not_be_told(owed_, case, kind) is blocked


def test_a_notice_is_sent_again_and_says_why_unless_it_must_not_be() -> None:
    again = SendAgain(by=examples.MANAGER, at=AT, reason=WhyAgain.NOT_RECEIVED)
    (renewed,) = send_again(entry(), NoticeChannel.SMTP, again, blocked=False)
    assert isinstance(renewed, NoticeRenewed)
    assert (renewed.by, renewed.reason, renewed.notice) == (examples.MANAGER, WhyAgain.NOT_RECEIVED, entry().notice)
    with pytest.raises(Refused) as no:
        send_again(entry(), NoticeChannel.SMTP, again, blocked=True)
    assert no.value.clause.number == "CF7"


def test_who_has_a_notice_sent_again_gives_it_all_its_tries_again() -> None:
    telling = Telling()
    while telling.is_to_be_sent:
        telling = telling.evolve(
            failed(entry(), telling, NoticeChannel.SMTP, AT, Failure.BUSY, may_be_tried_again=True)
        )
    again = SendAgain(by=examples.MANAGER, at=AT, reason=WhyAgain.CHANNEL_MENDED)
    telling = telling.evolve(*send_again(entry(), NoticeChannel.SMTP, again, blocked=False))
    assert telling.is_to_be_sent
    event = failed(entry(), telling, NoticeChannel.SMTP, AT, Failure.BUSY, may_be_tried_again=True)
    assert (event.attempt, event.next_at) == (len(AFTER) + 2, AT + AFTER[0])


def receipt(why: Failure | None, *before: Event, remote: str = "n-1") -> list[Event]:
    return told_by_a_receipt(entry(), before, NoticeChannel.NOTIFY, AT, remote, why)


def test_a_receipt_counts_once_and_of_another_delivery_by_itself() -> None:
    taken = sent(entry(), Telling(), NoticeChannel.NOTIFY, AT, "n-1")
    first = receipt(None, taken)
    assert receipt(None, taken, *first) == []
    assert len(receipt(None, taken, *first, remote="n-2")) == 1
    (failing,) = receipt(Failure.PERMANENT, taken, *first)
    telling = Telling.of(entry().notice, (taken, *first, failing))
    assert telling.standing is NoticeStanding.DELIVERED, "one that arrived has arrived"
    other = Entry(notice=UUID(int=10), owed=entry().owed)
    assert len(told_by_a_receipt(other, (taken, *first), NoticeChannel.NOTIFY, AT, "n-1", None)) == 1


@pytest.mark.parametrize("why", [Failure.TEMPORARY, Failure.TECHNICAL, Failure.PERMANENT])
def test_what_did_not_arrive_for_now_is_sent_again_some_times_and_else_stands_as_failed(why: Failure) -> None:
    told_, waits = list[Event](), []
    for number in range(len(AFTER_RECEIPT) + 1):
        telling = Telling.of(entry().notice, told_)
        told_.append(sent(entry(), telling, NoticeChannel.NOTIFY, AT, f"n-{number}"))
        (event,) = receipt(why, *told_, remote=f"n-{number}")
        assert isinstance(event, NoticeNotDelivered)
        told_.append(event)
        waits.append(event.next_at)
    again = [AT + each for each in AFTER_RECEIPT] if why is not Failure.PERMANENT else [None, None]
    assert waits == [*again, None]
    assert Telling.of(entry().notice, told_).standing is NoticeStanding.FAILED


@pytest.mark.parametrize("why", [None, Failure.TEMPORARY, Failure.TECHNICAL, Failure.PERMANENT])
def test_a_receipt_that_comes_before_its_try_counts_with_it(why: Failure | None) -> None:
    early, taken = receipt(why), sent(entry(), Telling(), NoticeChannel.NOTIFY, AT, "n-1")
    late = receipt(why, taken)
    in_turn = Telling.of(entry().notice, (taken, *late))
    assert Telling.of(entry().notice, (*early, *come_back(taken, early))) == in_turn
    assert receipt(why, *early, *come_back(taken, early)) == [], "Notify repeats itself"
    other = replace(taken, remote="n-2")
    assert come_back(other, early) == [other], "it is of another delivery"


def test_a_team_that_is_not_in_the_directory_has_nobody_to_be_told() -> None:
    listed = Directory.of([TeamListed(by=examples.MANAGER, occurred_at=AT, team="Boston", name="B", reason="As is.")])
    (of_team,) = owed(examples.NOTIFIED, about())
    assert (has_no_team(of_team, Directory()), has_no_team(of_team, listed)) == (True, False)
    of_role = replace(of_team, to=notices.role(Role.AREA_PRACTICE_SUPERVISOR, "Boston"))
    assert (has_no_team(of_role, Directory()), has_no_team(of_role, listed)) == (True, False)
    of_referrer, of_office = (
        replace(of_team, to=to) for to in (notices.referrer(CASE), notices.role(Role.SCREENING_MANAGER))
    )
    assert not has_no_team(of_referrer, Directory())
    assert not has_no_team(of_office, Directory())
