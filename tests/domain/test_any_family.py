"""Whatever people do with a family's cases, legal or not, in whatever order: what never becomes of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations
from typing import Any, TypeVar
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from domain import (
    allocation,
    closure,
    contact,
    disposal,
    emergencies,
    information,
    informing,
    kinship,
    known_check,
    open_cases,
    progression,
    protection,
    recording,
    records_considered,
    screening,
    siblings,
)
from domain.closure import ClosedAtReferral, ClosureDecided, ClosureNotAgreed, ClosureProposed
from domain.contact import NewCase
from domain.emergencies import AreaTeamTelephoned, CrimeSuspected, NoCrimeAfterAll, PoliceNotified
from domain.facts import Command, Event, Worker
from domain.information import InformationPassed
from domain.informing import ParentInformed
from domain.known_check import KnownCheckRecorded
from domain.progression import DuplicateSuperseded, OutcomeCopied, SiblingCaseOpened, SiblingProgressionCompleted
from domain.recording import ReferralRecorded, TeamManagerNotified
from domain.records import Case, Child
from domain.referrals import JoinedToReferral, ReferralOpened
from domain.refusals import Refused
from domain.screening import ContactOutcomeDecided
from domain.siblings import Sibling, SiblingChoice, SiblingDecided, SiblingReferralDecided
from domain.vocabulary import AREA_TEAM, SCREENERS, Answer, DisposalItem, Outcome, Role
from tests.depth import drawn
from tests.domain.examples import (
    AGREE_CLOSURE,
    ALLOCATE,
    AUTHORISE_DISPOSAL,
    AUTHORISE_REFERRAL,
    CALL,
    CHECK_KNOWN,
    CLOSE,
    CONSIDER_RECORDS,
    CONSIDER_STRATEGY,
    DECIDE,
    DECIDE_LEVEL,
    DETAILS,
    DISAGREE,
    INFORM_PARENT,
    LEAD,
    MAKE_CHECKS,
    PROPOSE_CLOSURE,
    RECEIVED_AT,
    RECORD_FINDINGS,
    RECORD_REFERRAL,
    REQUEST,
    SEE_CHILD,
    START_ASSESSMENT,
    a,
)
from tests.domain.story import PACK, told_what_everybody_knows

Order = TypeVar("Order", bound=Command)
Streams = dict[UUID, list[Event]]

CHILDREN, COPIES = 1_000_000, 2_000_000  # where their ids begin; calls and their cases have the small ones
OUTCOMES = (ContactOutcomeDecided, OutcomeCopied, JoinedToReferral, DuplicateSuperseded)
AFTER_THE_END = (
    AreaTeamTelephoned,  # the record of what was done at once is completed whenever it is
    CrimeSuspected,
    InformationPassed,  # a joined report goes to the allocated worker in the same act
    KnownCheckRecorded,
    NoCrimeAfterAll,
    ParentInformed,  # whoever was not reached before may be told later
    PoliceNotified,
    ReferralRecorded,  # the advisor still owes the recording of a referral that was closed since (C13)
    SiblingCaseOpened,  # and the Area team the progression of its siblings (SIB2)
    SiblingDecided,  # in the act of the outcome
    TeamManagerNotified,
)

people = st.sampled_from([a(role) for role in Role])


def by(*roles: Role) -> st.SearchStrategy[Worker]:
    """Somebody who may, or one clerk who has every role; sometimes anybody."""
    right = [replace(a(role), qualified=True) for role in roles]
    clerk = [replace(one, id="one-clerk") for one in right]
    return st.sampled_from([*right * 3, *clerk * 3, None]).flatmap(lambda one: st.just(one) if one else people)


AREA = by(*AREA_TEAM)
MANAGER = by(Role.SCREENING_MANAGER)
ADVISOR = by(Role.CUSTOMER_SERVICE_ADVISOR)
SCREENER = by(*SCREENERS)


class Family(RuleBasedStateMachine):
    """Streams to which decisions append, and nothing else does. Time passes with every act."""

    def __init__(self) -> None:
        super().__init__()
        self.streams: Streams = {}
        self.children: list[UUID] = []
        self.cases: list[UUID] = []
        self.at: datetime = RECEIVED_AT
        self.calls = self.copies = 0
        self.decided: set[UUID] = set()

    # What is known

    def case(self, of: UUID) -> Case:
        case = Case.of(self.streams[of])
        assert case is not None
        return case

    def child(self, of: UUID) -> Child:
        child = Child.of(self.streams[of])
        assert child is not None
        return child

    def waiting(self, child: UUID) -> dict[UUID, Case]:
        cases = {case: self.case(case) for case in self.child(child).cases}
        return {case_id: case for case_id, case in cases.items() if case.undecided}

    def sibling(self, child_id: UUID, communication: UUID) -> Sibling:
        return Sibling.of(child_id, self.child(child_id), self.waiting(child_id), communication)

    def any_case(self, data: st.DataObject) -> tuple[UUID, Case]:
        case_id = data.draw(st.sampled_from(self.cases))
        return case_id, self.case(case_id)

    # What is done

    def act(
        self, decision: Callable[..., list[Event] | Streams], *told: Any, of: UUID | None = None, **beside: Any
    ) -> bool:
        """Whether it was done. What is refused records nothing."""
        before = {stream: list(events) for stream, events in self.streams.items()}
        self.at += timedelta(hours=5)
        try:
            decided = decision(*told, PACK, **told_what_everybody_knows(decision, beside))
        except Refused:
            assert self.streams == before
            return False
        if not isinstance(decided, dict):
            assert of is not None
            decided = {of: decided}
        for stream, events in decided.items():
            self.streams.setdefault(stream, []).extend(events)
        return True

    def ordered(self, order: Order, worker: Worker, **changed: Any) -> Order:
        return replace(order, by=worker, at=self.at, **changed)

    def call(self, called_about: list[UUID]) -> None:
        self.calls += 1
        new = [UUID(int=self.calls * 100 + n) for n in range(len(called_about))]
        order = replace(
            CALL,
            at=self.at,
            received_at=self.at,
            communication=UUID(int=self.calls),
            siblings=Answer.NO if len(new) > 1 else None,
            children=tuple(
                NewCase(
                    case=case,
                    case_reference=f"C-{case.int}",
                    child=child,
                    child_reference=f"P-{child.int}",
                    details=DETAILS,
                    child_is_known=child in self.streams,
                )
                for case, child in zip(new, called_about, strict=True)
            ),
        )
        assert self.act(contact.receive, order)
        self.cases += new

    @initialize(
        data=st.data(),
        count=st.integers(2, 4),
        called=st.integers(1, 4),
        linked=st.integers(0, 9),
        begins=st.sampled_from(["with a call", *["with a referral"] * 4, "with a fast track"]),
    )
    def a_family_is_called_about(self, data: st.DataObject, count: int, called: int, linked: int, begins: str) -> None:
        self.children = [UUID(int=CHILDREN + n) for n in range(count)]
        self.call(self.children)
        if called < count:  # the others are known from an earlier call that was answered
            for case_id in self.cases[called:]:
                self.screened(case_id, left_out=9)
                order = replace(DECIDE, at=self.at, outcome=Outcome.INFORMATION_OR_REDIRECT)
                assert self.act(screening.decide, self.case(case_id), order, of=case_id)
        for one, other in combinations(self.children, 2):
            if linked:
                self.link(one, other)
        if begins == "with a referral":
            self.screened(self.cases[0], left_out=9)
            self.decide(data, self.cases[0], a(Role.SCREENING_MANAGER), Outcome.PROGRESS_TO_REFERRAL)
            self.call(self.children[1:])
            for case_id in [one for one in self.cases if progression.awaits_progression(self.case(one))]:
                if data.draw(st.booleans()):
                    self.complete(case_id, progression.CompleteProgression(by=a(Role.AREA_TEAM_WORKER), at=self.at))
        if begins == "with a fast track":
            self.fast_track(self.cases[0], a(Role.CUSTOMER_SERVICE_ADVISOR))

    def link(self, one: UUID, other: UUID) -> None:
        order = kinship.SettleSiblings(
            by=a(Role.CUSTOMER_SERVICE_ADVISOR), at=self.at, other=other, reason="One mother."
        )
        self.act(kinship.link, self.child(one), order, child_id=one)

    def screened(self, case_id: UUID, left_out: int) -> None:
        """What comes before an outcome, with one step left out."""
        orders: list[tuple[Callable[..., list[Event]], Command]] = [
            (screening.request, REQUEST),
            (screening.decide_level, DECIDE_LEVEL),
            (screening.record_checks, MAKE_CHECKS),
            (records_considered.consider, CONSIDER_RECORDS),
            (screening.record_findings, RECORD_FINDINGS),
            (protection.consider, CONSIDER_STRATEGY),
            (informing.inform, INFORM_PARENT),
        ]
        case = self.case(case_id)
        if left_out != 0:
            check, own = self.ordered(CHECK_KNOWN, CHECK_KNOWN.by), self.child(case.child)
            self.act(known_check.record, case, check, case_id=case_id, child=own, known=None)
        for n, (decision, order) in enumerate(orders, start=1):
            if left_out != n:
                self.act(decision, self.case(case_id), self.ordered(order, order.by), of=case_id)

    @rule(data=st.data(), left_out=st.integers(0, 20))
    def a_contact_is_screened(self, data: st.DataObject, left_out: int) -> None:
        case_id, _ = self.any_case(data)
        self.screened(case_id, left_out)

    @rule(
        data=st.data(),
        worker=MANAGER,
        outcome=st.sampled_from([*Outcome, *[Outcome.PROGRESS_TO_REFERRAL] * 7]),
        ready=st.integers(0, 9),
    )
    def an_outcome_is_decided(self, data: st.DataObject, worker: Worker, outcome: Outcome, ready: int) -> None:
        undecided = [one for one in self.cases if self.case(one).undecided]
        case_id = data.draw(st.sampled_from(undecided or self.cases))
        if ready:
            self.screened(case_id, left_out=9)
        self.decide(data, case_id, worker, outcome)

    def decide(self, data: st.DataObject, case_id: UUID, worker: Worker, outcome: Outcome) -> None:
        case = self.case(case_id)
        child = self.child(case.child)
        linked = [self.sibling(one, case.contact.communication) for one in sorted(child.siblings)]
        choices = tuple(
            SiblingChoice(child=one, refer=choice == "refer", reasons="They live with her.")
            for one in (data.draw(st.sampled_from([*[sorted(child.siblings)] * 5, self.children])) if linked else [])
            if (choice := data.draw(st.sampled_from([*["refer", "refuse"] * 5, "say nothing"])))[0] == "r"
        )
        order = siblings.DecideForFamily(
            by=worker, at=self.at, outcome=outcome, reasons="Services are required.", siblings=choices
        )
        done = self.act(siblings.decide, case, order, case_id=case_id, child=child, siblings=linked)
        if done and outcome is Outcome.PROGRESS_TO_REFERRAL:
            self._every_sibling_is_decided(linked, {choice.child for choice in choices if choice.refer})

    def _every_sibling_is_decided(self, linked: list[Sibling], referred: set[UUID]) -> None:
        """Of each linked sibling every open contact, but for its own referral, and one only where it is referred."""
        for sibling in linked:
            if sibling.case_id and sibling.case and sibling.case.referral.opened is None:
                further = [one for one, case in sibling.others.items() if case.referral.opened is None]
                to_be_decided = [sibling.case_id, *(further if sibling.child_id not in referred else [])]
                assert not [one for one in to_be_decided if self.case(one).undecided]
                self.decided.update(to_be_decided)

    @rule(data=st.data(), worker=ADVISOR)
    def a_contact_is_sent_or_a_referral_recorded(self, data: st.DataObject, worker: Worker) -> None:
        case_id, case = self.any_case(data)
        if case.undecided:
            self.act(screening.request, case, self.ordered(REQUEST, worker), of=case_id)
        else:
            order = self.ordered(RECORD_REFERRAL, worker, decided_in=case.screening.outcome_version or 1)
            self.act(recording.record, case, order, of=case_id)

    # Siblings

    @rule(data=st.data(), worker=AREA, altered=st.integers(0, 9), back_dated=st.integers(0, 9))
    def a_progression_is_completed(self, data: st.DataObject, worker: Worker, altered: int, back_dated: int) -> None:
        pending = [one for one in self.cases if progression.awaits_progression(self.case(one))]
        case_id = data.draw(st.sampled_from(pending or self.cases))
        order = progression.CompleteProgression(
            by=worker,
            at=self.at,
            outcome=None if altered else Outcome.EARLY_HELP_ASSESSMENT,
            referral_on=None if back_dated else RECEIVED_AT.date(),
        )
        self.complete(case_id, order)

    def complete(self, case_id: UUID, order: progression.CompleteProgression) -> None:
        case = self.case(case_id)
        subject = self.case(case.siblings.referral.subject) if case.siblings.referral else case
        self.act(progression.complete, case, order, case_id=case_id, child=self.child(case.child), subject=subject)

    @rule(data=st.data(), worker=AREA)
    def a_referral_is_copied(self, data: st.DataObject, worker: Worker) -> None:
        owed = [
            (case_id, child)
            for case_id in self.cases
            for child, decided in self.case(case_id).siblings.decided.items()
            if decided.refer and decided.case is None and child not in self.case(case_id).progression.cases
        ]
        anything = st.tuples(st.sampled_from(self.cases), st.sampled_from(self.children))
        subject_id, child_id = data.draw(st.one_of(*[st.sampled_from(owed)] * 4, anything) if owed else anything)
        subject = self.case(subject_id)
        self.copies += 1
        new = UUID(int=COPIES + self.copies)
        order = progression.CopyToSibling(
            by=worker,
            at=self.at,
            sibling=child_id,
            case=new,
            reference=f"C-{new.int}",
            disclosed=(),
            concern_summary=None,
            details=DETAILS,
            account=CALL.account,
        )
        sibling = self.sibling(child_id, subject.contact.communication)
        if self.act(progression.copy, subject, order, subject_id=subject_id, sibling=sibling):
            self.cases.append(new)

    @rule(data=st.data(), area=AREA, manager=MANAGER, joined=st.booleans())
    def a_further_contact_is_joined_or_superseded(
        self, data: st.DataObject, area: Worker, manager: Worker, joined: bool
    ) -> None:
        referred = [child for child in self.children if self.child(child).open_referral]
        child_id = data.draw(st.sampled_from(referred or self.children))
        child = self.child(child_id)
        case_id = data.draw(st.sampled_from(sorted(self.waiting(child_id)) or self.cases))
        case = self.case(case_id)
        kept = child.open_referral or data.draw(st.sampled_from(self.cases))
        join = open_cases.JoinToReferral(by=manager, at=self.at)
        supersede = progression.Supersede(by=area, at=self.at, kept=kept, reason="One copy is enough.")
        if joined:
            beside: dict[str, Any] = {"case_id": case_id, "child": self.child(case.child)}
            self.act(open_cases.join_to_referral, case, join, of=case_id, **beside)
        else:
            self.act(progression.supersede, case, supersede, of=case_id, case_id=case_id, kept=self.case(kept))

    @rule(data=st.data(), worker=people)
    def information_comes_late(self, data: st.DataObject, worker: Worker) -> None:
        case_id, case = self.any_case(data)
        order = information.AddInformation(by=worker, at=self.at, text="Their aunt rang.")
        self.act(information.add, case, order, of=case_id, child=self.child(case.child))

    @rule(data=st.data(), linked=st.booleans())
    def children_are_linked_or_unlinked(self, data: st.DataObject, linked: bool) -> None:
        one, other = (data.draw(st.sampled_from(self.children)) for _ in range(2))
        if linked:
            self.link(one, other)
        else:
            order = kinship.SettleSiblings(by=a(Role.SCREENING_MANAGER), at=self.at, other=other, reason="Cousins.")
            self.act(kinship.unlink, self.child(one), order, child_id=one)

    @precondition(lambda self: self.calls < 6)
    @rule(data=st.data())
    def somebody_calls_again(self, data: st.DataObject) -> None:
        self.call(data.draw(st.lists(st.sampled_from(self.children), min_size=1, max_size=2, unique=True)))

    # Emergencies, open referrals

    @rule(data=st.data(), worker=ADVISOR)
    def a_contact_is_fast_tracked(self, data: st.DataObject, worker: Worker) -> None:
        case_id, _ = self.any_case(data)
        self.fast_track(case_id, worker)

    def fast_track(self, case_id: UUID, worker: Worker) -> None:
        case = self.case(case_id)
        order = emergencies.FastTrack(by=worker, at=self.at, grounds="Bleeding, and afraid to go home.")
        self.act(emergencies.fast_track, case, order, case_id=case_id, child=self.child(case.child))

    @rule(data=st.data())
    def a_crime_is_suspected_or_reported(self, data: st.DataObject) -> None:
        case_id, case = self.a_referral(data)
        worker = a(Role.SCREENING_MANAGER)
        if data.draw(st.booleans()):
            told = emergencies.NotifyPolice(by=worker, at=self.at, force="Lincolnshire Police", police_reference="P-7")
            self.act(emergencies.notify_police, case, told, of=case_id)
        else:
            suspected = emergencies.SuspectCrime(by=worker, at=self.at, suspicion="Neglect.")
            self.act(emergencies.suspect_crime, case, suspected, of=case_id)

    # Disposal, allocation, closure

    def a_referral(self, data: st.DataObject) -> tuple[UUID, Case]:
        """One that is open, where there is one, or any case."""
        cases = [one for one in self.cases if self.case(one).open_referral] or self.cases
        case_id = data.draw(st.sampled_from([cases, cases, cases, self.cases]).flatmap(st.sampled_from))
        return case_id, self.case(case_id)

    @rule(
        data=st.data(),
        manager=MANAGER,
        supervisor=by(Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER),
        items=st.lists(st.sampled_from(DisposalItem), min_size=1, max_size=3, unique=True),
        what=st.sampled_from(["dispose", "dispose", "see", "authorise", "allocate", "start"]),
    )
    def something_is_done_with_a_referral(
        self, data: st.DataObject, manager: Worker, supervisor: Worker, items: list[DisposalItem], what: str
    ) -> None:
        case_id, case = self.a_referral(data)
        disposed = self.ordered(AUTHORISE_DISPOSAL, manager, items=tuple(items), services="A family aide.")
        beside: dict[str, Any] = {"of": case_id}
        if what == "allocate":
            beside = {"case_id": case_id, "child": self.child(case.child)}
        ways: dict[str, tuple[Callable[..., Any], Command]] = {
            "dispose": (disposal.authorise_disposal, disposed),
            "see": (disposal.see_child, self.ordered(SEE_CHILD, supervisor)),
            "authorise": (disposal.authorise_referral, self.ordered(AUTHORISE_REFERRAL, supervisor)),
            "allocate": (allocation.allocate, self.ordered(ALLOCATE, supervisor)),
            "start": (allocation.start_assessment, self.ordered(START_ASSESSMENT, LEAD)),
        }
        decision, order = ways[what]
        self.act(decision, case, order, **beside)

    @rule(data=st.data(), worker=by(Role.AREA_PRACTICE_SUPERVISOR))
    def a_closure_is_proposed(self, data: st.DataObject, worker: Worker) -> None:
        case_id, case = self.a_referral(data)
        self.act(closure.propose, case, self.ordered(PROPOSE_CLOSURE, worker), of=case_id)

    @rule(
        data=st.data(),
        supervisor=by(Role.SCREENING_PRACTICE_SUPERVISOR),
        manager=by(Role.AREA_TEAM_MANAGER),
        answer=st.sampled_from(["agree", "agree", "disagree", "close", "go on"]),
    )
    def a_closure_is_answered(self, data: st.DataObject, supervisor: Worker, manager: Worker, answer: str) -> None:
        proposed = [one for one in self.cases if self.case(one).closure.proposal]
        case_id = data.draw(st.sampled_from(proposed or self.cases))
        case = self.case(case_id)
        beside: dict[str, Any] = {"case_id": case_id, "child": self.child(case.child)}
        if answer == "agree":
            self.act(closure.agree, case, self.ordered(AGREE_CLOSURE, supervisor), **beside)
        elif answer == "disagree":
            self.act(closure.disagree, case, self.ordered(DISAGREE, supervisor), of=case_id)
        else:
            self.act(closure.decide, case, self.ordered(CLOSE, manager, close=answer == "close"), **beside)

    # What never becomes of them

    def histories(self) -> Iterator[tuple[UUID, list[Event]]]:
        for case_id in self.cases:
            yield case_id, self.streams[case_id]

    @invariant()
    def what_was_decided_with_the_subject_stays_decided(self) -> None:
        assert not [one for one in self.decided if self.case(one).undecided]

    @invariant()
    def a_child_has_one_open_referral_and_knows_which(self) -> None:
        for child in self.children:
            cases = self.child(child).cases
            opened = [case_id for case_id in cases if self.case(case_id).open_referral]
            assert opened == [one for one in [self.child(child).open_referral] if one]

    @invariant()
    def a_contact_has_one_outcome_and_one_referral(self) -> None:
        for _, history in self.histories():
            assert len([event for event in history if isinstance(event, OUTCOMES)]) <= 1
            assert len([event for event in history if isinstance(event, ReferralOpened)]) <= 1

    @invariant()
    def no_referral_is_closed_by_one_person(self) -> None:
        for _, history in self.histories():
            proposed = dissented = ""
            for n, event in enumerate(history):
                match event:
                    case ClosureProposed():
                        proposed, dissented = event.by.id, ""
                    case ClosureNotAgreed():
                        dissented = event.by.id
                        assert dissented != proposed
                    case ClosureDecided():
                        assert dissented
                        assert event.by.id not in {proposed, dissented}
                    case ClosedAtReferral():
                        assert proposed
                        assert event.by.id not in {proposed, dissented}
                        assert any(getattr(one, "on", None) == event.on for one in history[:n])

    @invariant()
    def a_siblings_referral_is_dated_the_day_it_was_created(self) -> None:
        for _, history in self.histories():
            for n, event in enumerate(history):
                if isinstance(event, SiblingProgressionCompleted):
                    opened = history[n - 1]
                    assert isinstance(opened, ReferralOpened)
                    assert opened.on == event.referral_on == PACK.day_of(event.occurred_at)

    @invariant()
    def a_copied_outcome_is_the_screening_managers(self) -> None:
        for _, history in self.histories():
            for event in history:
                if isinstance(event, OutcomeCopied):
                    cited = self.streams[event.from_case][event.from_version - 1]
                    assert isinstance(cited, ContactOutcomeDecided)
                    assert cited.outcome is event.outcome is Outcome.PROGRESS_TO_REFERRAL
                    assert cited.by.role is Role.SCREENING_MANAGER

    @invariant()
    def a_sibling_is_referred_by_the_screening_manager_alone(self) -> None:
        for case_id, history in self.histories():
            for event in history:
                if isinstance(event, SiblingReferralDecided):
                    subject = self.case(event.subject)
                    assert event.subject != case_id
                    assert subject.screening.outcome_version == event.subject_version
                    decision = subject.siblings.decided[self.case(case_id).child]
                    assert decision.refer
                    assert decision.by.role is Role.SCREENING_MANAGER

    @invariant()
    def nothing_is_recorded_after_the_end_but_what_the_procedure_allows(self) -> None:
        for _, history in self.histories():
            referral, ended = False, False
            for event in history:
                assert not ended or isinstance(event, AFTER_THE_END)
                referral = referral or isinstance(event, ReferralOpened)
                answered = isinstance(event, ContactOutcomeDecided) and (
                    event.outcome is not Outcome.PROGRESS_TO_REFERRAL
                )
                assert not (answered and referral)
                ended = (
                    ended or answered or isinstance(event, ClosedAtReferral | DuplicateSuperseded | JoinedToReferral)
                )


Family.TestCase.settings = settings(max_examples=drawn(15, 1000), stateful_step_count=40)
TestFamily = Family.TestCase
