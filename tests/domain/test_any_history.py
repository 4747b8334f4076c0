"""Whatever people do, in whatever order: what no history may contain, and that every history can be read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import children, informing, known_check, protection, recording, records_considered, screening
from domain.children import (
    ClaimIdentifier,
    IdentifierClaimed,
    IdentifierReleased,
    ReleaseIdentifier,
)
from domain.contact import ContactRecorded
from domain.facts import Command, Event
from domain.hypothetical import Consultation
from domain.known_check import KnownCheckRecorded, MatchWithdrawn, RecordKnownCheck, WithdrawMatch
from domain.protection import ConsiderStrategyDiscussion, StrategyDiscussionConsidered
from domain.recording import ReferralRecorded
from domain.records import Case, Child
from domain.records_considered import ConsiderRecords, RecordsConsidered
from domain.referrals import ReferralOpened
from domain.refusals import Refused
from domain.screening import (
    ContactOutcomeDecided,
    LevelOfResponseDecided,
    ScreeningCheckRecorded,
    ScreeningFindingsRecorded,
    ScreeningRequested,
)
from domain.vocabulary import HARMFUL, CheckKind, Intent, KnownResult, Outcome, ReferrerKind, Role, State
from tests.app import golden
from tests.domain import examples
from tests.domain.examples import (
    ADVISOR,
    AT,
    CASE,
    CHECK_KNOWN,
    CONSIDER_RECORDS,
    CONSIDER_STRATEGY,
    CONSULTED,
    CONTACT,
    DECIDE,
    DECIDE_LEVEL,
    DECIDED_IN,
    INFORM_PARENT,
    KINDS,
    KNOWN,
    KNOWN_CHILD,
    MAKE_CHECKS,
    MANAGER,
    OWN,
    OWN_CHILD,
    RECORD_FINDINGS,
    RECORD_REFERRAL,
    REQUEST,
    SUPERVISOR,
    a,
)
from tests.domain.story import PACK, Decision, told_what_everybody_knows

LEGAL = (
    CHECK_KNOWN, REQUEST, DECIDE_LEVEL, MAKE_CHECKS, CONSIDER_RECORDS, RECORD_FINDINGS, CONSIDER_STRATEGY,
    INFORM_PARENT, DECIDE, RECORD_REFERRAL,
)  # fmt: skip
SCREENED_BY: dict[type[Command], Decision] = {
    screening.RequestScreening: screening.request,
    screening.DecideLevelOfResponse: screening.decide_level,
    screening.RecordChecks: screening.record_checks,
    ConsiderRecords: records_considered.consider,
    screening.RecordFindings: screening.record_findings,
    ConsiderStrategyDiscussion: protection.consider,
    informing.InformParent: informing.inform,
    screening.DecideOutcome: screening.decide,
    recording.RecordReferral: recording.record,
}


@dataclass(frozen=True)
class Office:
    """One case and two children, to whose streams decisions append, and nothing else does."""

    streams: dict[UUID, list[Event]]

    @property
    def case(self) -> Case:
        case = Case.of(self.streams[CASE])
        assert case is not None
        return case

    def child(self, of: UUID) -> Child:
        child = Child.of(self.streams[of])
        assert child is not None
        return child

    def carry_out(self, command: Command, of: UUID = CASE) -> bool:
        """Whether the order was carried out, or was refused."""
        try:
            decided = self._decision(command, of)()
        except Refused:
            return False
        for stream, events in (decided if isinstance(decided, dict) else {of: decided}).items():
            self.streams[stream].extend(events)
        return True

    def _decision(self, command: Command, of: UUID) -> Callable[[], list[Event] | dict[UUID, list[Event]]]:
        match command:
            case RecordKnownCheck(child=known):
                return partial(
                    known_check.record,
                    self.case,
                    command,
                    PACK,
                    case_id=of,
                    child=self.child(self.case.child),
                    known=self.child(known) if known else None,
                )
            case WithdrawMatch():
                of_the_case = self.child(self.case.child)
                return partial(known_check.withdraw, self.case, command, PACK, case_id=of, child=of_the_case)
            case ClaimIdentifier():
                return partial(children.claim, self.child(of), command, PACK, child_id=of)
            case ReleaseIdentifier(to=to):
                receiver = self.child(to) if to else None
                return partial(children.release, self.child(of), command, PACK, child_id=of, receiver=receiver)
        decision = SCREENED_BY[type(command)]
        return partial(decision, self.case, command, PACK, **told_what_everybody_knows(decision, {}))


def opened(begun: ContactRecorded = CONTACT, orders: Iterable[Command] = ()) -> Office:
    office = Office({CASE: [begun], OWN_CHILD: [OWN], KNOWN_CHILD: [KNOWN]})
    for order in orders:
        office.carry_out(order)
    return office


workers = st.one_of(st.sampled_from([ADVISOR, MANAGER, SUPERVISOR]), st.sampled_from([a(role) for role in Role]))
contacts = st.builds(
    lambda kind, intent: replace(CONTACT, referrer_kind=kind, intent=intent),
    st.sampled_from(ReferrerKind),
    st.sampled_from(Intent),
)
anything: st.SearchStrategy[Command] = st.one_of(
    st.sampled_from(LEGAL),
    st.builds(lambda order, by: replace(order, by=by), st.sampled_from(LEGAL), workers),
    st.builds(
        lambda result, child, considered: replace(CHECK_KNOWN, result=result, child=child, considered=considered),
        st.sampled_from(KnownResult),
        st.sampled_from([None, OWN_CHILD, KNOWN_CHILD]),
        st.sampled_from([(), (KNOWN_CHILD,)]),
    ),
    st.just(WithdrawMatch(by=ADVISOR, at=AT, reason="Another child of that name.")),
    st.builds(lambda n: replace(MAKE_CHECKS, checks=MAKE_CHECKS.checks[:n]), st.integers(1, 4)),
    st.builds(lambda outcome, by: replace(DECIDE, outcome=outcome, by=by), st.sampled_from(Outcome), workers),
    st.builds(lambda n: replace(RECORD_REFERRAL, decided_in=n), st.integers(1, 20)),
)


@st.composite
def orders(draw: st.DrawFn) -> tuple[Command, ...]:
    """The way of the procedure with steps left out, repeated, out of turn, or given by anybody."""
    way: list[Command] = []
    decide = replace(DECIDE, outcome=draw(st.sampled_from([Outcome.PROGRESS_TO_REFERRAL, *Outcome])))
    record = replace(RECORD_REFERRAL, decided_in=draw(st.integers(DECIDED_IN - 2, DECIDED_IN + 3)))
    for step in (*LEGAL[:-2], decide, record):
        way += draw(st.lists(anything, max_size=2))
        way += [step] if draw(st.integers(0, 9)) else []
    return (*way, *draw(st.lists(anything, max_size=3)))


def test_the_way_of_the_procedure_leads_to_a_recorded_referral() -> None:
    office = opened()
    cited = replace(RECORD_REFERRAL, decided_in=DECIDED_IN)  # the request to screen is an event too
    assert all(office.carry_out(order) for order in (*LEGAL[:-1], cited))
    assert office.case.state is State.RECORDED


@given(begun=contacts, orders=orders())
def test_a_contact_is_sent_decided_opened_and_recorded_at_most_once(
    begun: ContactRecorded, orders: tuple[Command, ...]
) -> None:
    kinds = [type(event) for event in opened(begun, orders).streams[CASE]]
    for once in (ScreeningRequested, ContactOutcomeDecided, ReferralOpened, ReferralRecorded):
        assert kinds.count(once) <= 1


@given(begun=contacts, orders=orders())
def test_no_referral_without_a_manager_a_known_check_five_checks_findings_and_a_level(
    begun: ContactRecorded, orders: tuple[Command, ...]
) -> None:
    history = opened(begun, orders).streams[CASE]
    for n, event in enumerate(history):
        if isinstance(event, ReferralOpened):
            before, decided = history[: n - 1], history[n - 1]
            assert isinstance(decided, ContactOutcomeDecided)
            assert decided.outcome is Outcome.PROGRESS_TO_REFERRAL
            assert decided.by == event.by
            assert event.by.role is Role.SCREENING_MANAGER
            looked_for = [one for one in before if isinstance(one, KnownCheckRecorded | MatchWithdrawn)]
            assert isinstance(looked_for[-1], KnownCheckRecorded)
            assert {one.kind for one in before if isinstance(one, ScreeningCheckRecorded)} == set(CheckKind)
            assert any(isinstance(one, ScreeningFindingsRecorded) for one in before)
            assert any(isinstance(one, LevelOfResponseDecided) for one in before)
            assert any(isinstance(one, RecordsConsidered) for one in before)
            found = [one for one in before if isinstance(one, ScreeningFindingsRecorded)][-1]
            considered = any(isinstance(one, StrategyDiscussionConsidered) for one in before)
            assert considered or found.significant_harm not in HARMFUL


@given(begun=contacts, orders=orders())
def test_a_contact_that_progresses_opens_a_referral_and_no_other_does(
    begun: ContactRecorded, orders: tuple[Command, ...]
) -> None:
    case = opened(begun, orders).case
    progressed = case.screening.outcome is not None and case.screening.outcome.outcome is Outcome.PROGRESS_TO_REFERRAL
    assert (case.referral.opened is not None) == progressed


@given(begun=contacts, orders=orders())
def test_an_early_help_assessment_is_asked_of_professionals_only(
    begun: ContactRecorded, orders: tuple[Command, ...]
) -> None:
    case = opened(begun, orders).case
    if case.screening.outcome is not None and case.screening.outcome.outcome is Outcome.EARLY_HELP_ASSESSMENT:
        assert case.contact.referrer_kind is ReferrerKind.PROFESSIONAL


@given(begun=contacts, orders=orders())
def test_a_recording_cites_the_event_in_which_the_manager_decided(
    begun: ContactRecorded, orders: tuple[Command, ...]
) -> None:
    history = opened(begun, orders).streams[CASE]
    for event in history:
        if isinstance(event, ReferralRecorded):
            cited = history[event.decided_in - 1]
            assert isinstance(cited, ContactOutcomeDecided)
            assert cited.by.id == event.decided_by


@given(begun=contacts, orders=orders())
def test_a_case_stands_under_exactly_one_child(begun: ContactRecorded, orders: tuple[Command, ...]) -> None:
    office = opened(begun, orders)
    assert [one for one in (OWN_CHILD, KNOWN_CHILD) if CASE in office.child(one).cases] == [office.case.child]


@given(begun=contacts, orders=orders())
def test_an_open_contact_may_become_a_referral_whatever_was_done_before(
    begun: ContactRecorded, orders: tuple[Command, ...]
) -> None:
    office = opened(begun, orders)
    if office.case.screening.outcome is None:
        for order in LEGAL:
            office.carry_out(order)
        assert office.case.referral.opened is not None


@given(
    acts=st.lists(
        st.tuples(
            st.sampled_from([OWN_CHILD, KNOWN_CHILD]),
            st.one_of(
                st.builds(ClaimIdentifier, by=workers, at=st.just(AT), kind=..., digest=st.sampled_from(["a", "b"])),
                st.builds(
                    ReleaseIdentifier,
                    by=workers,
                    at=st.just(AT),
                    kind=...,
                    to=st.sampled_from([None, OWN_CHILD, KNOWN_CHILD]),
                    reason=st.just("A slip of the keyboard."),
                ),
            ),
        ),
        max_size=12,
    )
)
def test_every_identifier_claimed_is_held_until_it_is_released(acts: list[tuple[UUID, Command]]) -> None:
    office = opened()
    for of, command in acts:
        office.carry_out(command, of)
    for of in (OWN_CHILD, KNOWN_CHILD):
        kinds = [type(event) for event in office.streams[of]]
        held = kinds.count(IdentifierClaimed) - kinds.count(IdentifierReleased)
        assert len(office.child(of).identifiers) == held


# Reading

AS_TOLD = {type(one): one for one in vars(examples).values() if isinstance(one, Event)}
ONE_OF_EACH = [AS_TOLD.get(kind) or golden.example(kind, kind.__name__) for kind in KINDS]
"""As the examples tell it, or else with everything in it."""


@pytest.mark.parametrize(("record", "first"), [(Case, CONTACT), (Child, OWN), (Consultation, CONSULTED)])
@given(later=st.lists(st.sampled_from(ONE_OF_EACH), max_size=30))
def test_any_sequence_of_events_can_be_read_and_is_counted(
    record: type[Case | Child | Consultation], first: Event, later: list[Event]
) -> None:
    folded = record.of([first, *later])
    assert folded is not None
    assert folded.version == 1 + len(later)
    assert not isinstance(folded, Case) or folded.state in State
