"""Whole lives of cases, from the call to the assessment: told in the order in which everything happened."""

import heapq
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from app.base import references
from app.base.references import Referent
from app.demo.seed import staff
from app.demo.seed.acts import Act, Chronicle
from app.demo.seed.callers import Callers
from app.demo.seed.cast import EACH, OF_A_TEAM, TOWNS, worker
from app.demo.seed.office import A_WORKING_DAY, Office
from app.demo.seed.plans import SPANS, Plan, Planner, Step, is_professional
from app.demo.seed.showpiece import showpiece
from app.demo.seed.themes import say
from domain import (
    allocation,
    children,
    closure,
    conclusion,
    contact,
    disposal,
    emergencies,
    known_check,
    open_cases,
    progression,
    recording,
    referrals,
    screening,
    siblings,
)
from domain.account import Account
from domain.directory import Listing
from domain.facts import Worker
from domain.records import Case
from domain.screening import Finding
from domain.siblings import Sibling, SiblingChoice
from domain.vocabulary import (
    Answer,
    CheckKind,
    ClosureGround,
    DisposalItem,
    Ending,
    Harm,
    KnownResult,
    Need,
    Outcome,
    ReferrerKind,
    Role,
)

SEED = 925

Life = Iterator[datetime]
"""What happens, moment by moment: each is told when it has come."""

REASONS = {
    Outcome.PROGRESS_TO_REFERRAL: "Services may be required; an assessment under section 17 is to be considered.",
    Outcome.INFORMATION_OR_REDIRECT: "The threshold is not met. Advice was given, and the family hub can help sooner.",
    Outcome.EARLY_HELP_ASSESSMENT: "Level 3: the referrer is asked to complete an Early Help Assessment.",
}
CONFIRMED = (
    "The written form says what was said by telephone.",
    "As telephoned; the dates of the last three visits are added.",
    "As telephoned. The mother has been told of the referral and agrees with it.",
)
ADDED = (
    "The school adds that attendance was better in the week before half term.",
    "The health visitor rang back: the last two appointments were kept.",
    "The caller rang again: nothing new, but would like to know that it was recorded.",
)
RATIONALES = (
    "Early Help already works with the family and the parents have taken up what was offered.",
    "The visit found the worry explained and the home safe; the grandmother stays until spring.",
    "The family has moved to stay with relatives, and their health visitor there has taken over.",
)


@dataclass(slots=True)
class Story:
    """Tells the communications of an authority, side by side, up to now. others: who its directory lists too."""

    told: Chronicle
    others: Sequence[Listing] = ()
    random: Random = field(default_factory=lambda: Random(SEED))  # noqa: S311 - invented people, not secrets
    queue: list[tuple[datetime, int, Life]] = field(default_factory=list)
    begun: int = 0

    def tell(self, communications: int) -> list[Act]:
        """Every act, in order."""
        planner = Planner(self.told.authority.keys, self.office, self.told.now, self.random)
        for plan in planner.plans(communications):
            self._begin(self._life(plan))
        if self.told.cast.showpiece:
            self._begin(showpiece(self.told, self.office, planner.family((7, 4))))
        self.told.time = min(self.queue)[0] - timedelta(days=1)
        self.told.keep_directory(staff.directory(self.told.time, self.others))
        while self.queue:
            at, number, life = heapq.heappop(self.queue)
            self.told.time = at
            if (following := next(life, None)) and following <= self._until:
                heapq.heappush(self.queue, (max(following, at), number, life))
        return self.told.acts

    @property
    def office(self) -> Office:
        """The office hours."""
        return Office(self.told.pack)

    @property
    def callers(self) -> Callers:
        """Who calls."""
        return Callers(self.told.authority.slug, self.told.cast, self.random)

    @property
    def _until(self) -> datetime:
        """A moment before now, so that nothing is recorded later than it."""
        return self.told.now - timedelta(seconds=5)

    def _begin(self, life: Life) -> None:
        if (at := next(life, None)) and at <= self._until:
            self.begun += 1
            heapq.heappush(self.queue, (max(at, self.told.time), self.begun, life))

    # The contact

    def _life(self, plan: Plan) -> Life:
        taker = self.callers.taker(plan)
        yield plan.received_at if taker.agency else self._then(plan.received_at, 3, 10)
        order = self.callers.order(plan, taker, self.told.time)
        self.told.record(taker, contact.receive(order, self.told.pack))
        cases = [new.case for new in order.children]
        for new, child in zip(order.children, plan.children, strict=True):
            child.record = child.record or new.child
        area = taker.role is Role.AREA_TEAM_WORKER
        desk = taker if area else self._worker(Role.CUSTOMER_SERVICE_ADVISOR)
        if self.told.cases[cases[0]].intake.confirmation_expected:
            self._begin(self._confirmation(cases, plan.received_at))
        if plan.urgent:
            yield from self._emergency(cases[0], plan, desk)
        if plan.through >= Step.CHECKED:
            yield from self._checked(plan, cases, desk)
        if plan.through >= Step.LEVEL:
            yield from self._screened(plan, cases)

    def _confirmation(self, cases: Sequence[uuid.UUID], received_at: datetime) -> Life:
        """The written form after a call: most in time, some late, a few never."""
        chance = self.random.random()
        if chance < 0.06:
            return
        minutes = self.random.uniform(560, 900) if chance < 0.15 else self.random.uniform(25, 400)
        yield self.office.after(received_at, minutes, every_day=True)
        by = self._worker(Role.CUSTOMER_SERVICE_ADVISOR)
        text = self.random.choice(CONFIRMED)
        for n, case in enumerate(cases):
            if n:
                yield self._soon(1, 2)
            order = emergencies.ReceiveConfirmation(by=by, at=self.told.time, text=text)
            self.told.on_case(case, emergencies.receive_confirmation, order)

    def _emergency(self, case: uuid.UUID, plan: Plan, desk: Worker) -> Life:
        """To a referral at once, the area telephoned, the police told."""
        yield self._soon(4, 15)
        call = emergencies.AreaTeamCall(team=self._team(self.told.cases[case]), spoke_to=self.callers.name())
        at_once = self.random.random() < 0.85
        grounds = f"{plan.theme.nature} The child cannot go home before somebody has been there."
        order = emergencies.FastTrack(by=desk, at=self.told.time, grounds=grounds, call=call if at_once else None)
        self.told.on_case_and_child(case, emergencies.fast_track, order, directory=self.told.directory)
        if not at_once:
            yield self._soon(6, 25)
            late = emergencies.TelephoneAreaTeam(by=desk, at=self.told.time, call=call)
            self.told.on_case(case, emergencies.telephone_area_team, late, directory=self.told.directory)
        yield self._soon(1, 5)
        suspected_at = self.told.time
        suspicion = emergencies.SuspectCrime(by=desk, at=suspected_at, suspicion=plan.theme.nature)
        self.told.on_case(case, emergencies.suspect_crime, suspicion)
        yield self._soon(2, 12)
        during = self.random.random() < 0.8  # the call was made while the suspicion was written down
        known = emergencies.NotifyPolice(
            by=desk, at=suspected_at if during else self.told.time, force=self.told.cast.police.name,
            police_reference=f"{suspected_at:%y%m%d}-{self.random.randrange(1000):03}",
        )  # fmt: skip
        self.told.on_case(case, emergencies.notify_police, known)

    def _checked(self, plan: Plan, cases: Sequence[uuid.UUID], desk: Worker) -> Life:
        """The known check, and off to the Screening Manager."""
        yield self._next(plan, Step.CHECKED)
        for n, case in enumerate(cases):
            if n:
                yield self._soon(1, 3)
            known = plan.children[n].record if plan.known else None
            missed = known and not is_professional(plan.source) and self.random.random() < 0.5
            wrong = self._mistaken_for(plan, case)
            if missed:
                self._begin(self._found_same(self.told.cases[case].child, known))
                known = None
            self._check(case, desk, known or wrong)
            if wrong and not known:
                yield from self._withdrawn(case)
        if self.random.random() < 0.06:
            yield self._soon(5, 30)
            added = siblings.AddInformation(by=desk, at=self.told.time, text=self.random.choice(ADDED))
            record = self.told.cases[cases[0]]
            child = self.told.children[record.child]
            if record.undecided and not child.open_case:
                streams = {cases[0]: siblings.add_information(record, added, self.told.pack, child=child)}
                self.told.record(desk, streams)
        if plan.through < Step.SENT:
            return
        for n, case in enumerate(cases):
            yield self._soon(1, 3) if n else self._next(plan, Step.SENT)
            if self.told.cases[case].undecided:
                sent = screening.RequestScreening(by=desk, at=self.told.time)
                self.told.on_case(case, screening.request, sent)

    def _check(self, case: uuid.UUID, by: Worker, known: uuid.UUID | None) -> None:
        record = self.told.cases[case]
        considered: tuple[uuid.UUID, ...] = ()
        if not known and self.random.random() < 0.08:
            others = [other for other in self.told.children if other != record.child]
            considered = tuple(self.random.sample(others, min(2, len(others))))
        reviewed = KnownResult.POSSIBLE_MATCHES_REVIEWED if considered else KnownResult.NEW
        order = known_check.RecordKnownCheck(
            by=by, at=self.told.time, result=KnownResult.KNOWN if known else reviewed, considered=considered,
            searched=("child index", "case management system"), child=known,
            note="Same name, another date of birth: not the same child." if considered else None,
        )  # fmt: skip
        own = self.told.children[record.child]
        streams = known_check.record(
            record, order, self.told.pack, case_id=case, child=own, known=self.told.children[known] if known else None
        )
        self.told.record(by, streams)

    def _mistaken_for(self, plan: Plan, case: uuid.UUID) -> uuid.UUID | None:
        """Another child, in whose place somebody takes this one for a while; seldom."""
        if plan.known or plan.through < Step.ALL or plan.pace < 1 or self.random.random() > 0.05:
            return None
        own, name = self.told.cases[case].child, plan.children[0].details.family_name
        others = [
            each
            for each, child in self.told.children.items()
            if each != own and not child.open_referral and name in self.told.family_names(each)
        ]
        return self.random.choice(others) if others else None

    def _withdrawn(self, case: uuid.UUID) -> Life:
        desk = self._worker(Role.CUSTOMER_SERVICE_ADVISOR)
        yield self.office.after(self.told.time, self.random.uniform(15, 90), every_day=True)
        record = self.told.cases[case]
        reason = "Same family name, but another address and date of birth: two different children."
        order = known_check.WithdrawMatch(by=desk, at=self.told.time, reason=reason)
        known = self.told.children[record.child]
        self.told.record(desk, known_check.withdraw(record, order, self.told.pack, case_id=case, child=known))
        yield self._soon(2, 6)
        self._check(case, desk, None)

    def _found_same(self, child: uuid.UUID, other: uuid.UUID | None) -> Life:
        """The two records of one child are joined, some days later."""
        yield self.office.after(self.told.time, self.random.uniform(200, 1500))
        assert other is not None
        by = self._worker(Role.SCREENING_PRACTICE_SUPERVISOR)
        reason = "Same name and address; the school confirmed the date of birth by telephone."
        self.told.on_child(
            child, children.find_same, children.CompareRecords(by=by, at=self.told.time, other=other, reason=reason)
        )

    # Screening

    def _screened(self, plan: Plan, cases: Sequence[uuid.UUID]) -> Life:
        by = self._worker(self.random.choice((Role.SCREENING_MANAGER, Role.SCREENING_PRACTICE_SUPERVISOR)))
        manager = by if by.role is Role.SCREENING_MANAGER else self._worker(Role.SCREENING_MANAGER)
        harmful = self._harmful(plan)
        for n, case in enumerate(cases):
            yield self._soon(2, 6) if n else self._next(plan, Step.LEVEL)
            if self.told.cases[case].undecided:
                self._level(plan, case, by, harmful=harmful)
        outcome = self._outcome(plan, cases[0], harmful=harmful)
        for n, case in enumerate(cases):
            if self.told.cases[case].undecided:
                yield from self._looked_into(plan, case, by, harmful=harmful and not n, quick=n > 0)
            if plan.through < Step.OUTCOME:
                return
            yield self._soon(3, 8) if n else self._next(plan, Step.OUTCOME)
            decided_at = self.told.time
            if plan.recorded_late and outcome is not Outcome.PROGRESS_TO_REFERRAL and not n:
                yield self.office.after(decided_at, A_WORKING_DAY + self.random.uniform(15, 90))
            if not self.told.cases[case].undecided:  # decided with a sibling's
                continue
            if not self.told.free(self.told.cases[case].child, case):
                self._join(case, manager)
                continue
            self._decide(case, manager, outcome, decided_at, harmful=harmful)
            if self.told.cases[case].referral.opened:
                self._begin(self._referral(plan, case, harmful=harmful))

    def _harmful(self, plan: Plan) -> bool:
        likely = plan.theme.need is Need.ABUSE_NEGLECT_OR_EXPLOITATION and self.random.random() < 0.45
        return plan.urgent or (likely and plan.through is not Step.PROPOSED)

    def _level(self, plan: Plan, case: uuid.UUID, by: Worker, *, harmful: bool) -> None:
        order = screening.DecideLevelOfResponse(
            by=by, at=self.told.time, threshold_document="Meeting the needs of children, 2024",
            level=4 if harmful else self.random.choice((2, 3)), early_help_criteria_considered=True,
            reasons=f"{plan.theme.nature} {plan.theme.cause}",
        )  # fmt: skip
        self.told.on_case(case, screening.decide_level, order)

    def _looked_into(self, plan: Plan, case: uuid.UUID, by: Worker, *, harmful: bool, quick: bool = False) -> Life:
        """The checks and the findings."""
        if plan.through < Step.CHECKS:
            return
        yield self._soon(3, 9) if quick else self._next(plan, Step.CHECKS)
        if self.told.cases[case].undecided:
            checks = screening.RecordChecks(by=by, at=self.told.time, checks=self._answers(known=plan.known))
            self.told.on_case(case, screening.record_checks, checks)
        if plan.through < Step.FINDINGS:
            return
        yield self._soon(3, 9) if quick else self._next(plan, Step.FINDINGS)
        if self.told.cases[case].undecided:
            self._findings(plan, case, by, harmful=harmful)

    def _answers(self, *, known: bool) -> tuple[screening.Check, ...]:
        answers = (
            (CheckKind.INTERNAL_DATABASE, known, "One earlier contact." if known else None, None),
            (CheckKind.AGENCY, self.random.random() < 0.3, None, "health visiting and school nursing"),
            (CheckKind.FAMILY_PREVIOUSLY_KNOWN, known, None, None),
            (CheckKind.CHILD_PROTECTION_PLAN, self.random.random() < 0.06, None, None),
            (CheckKind.CHILD_IN_CARE, False, None, None),
        )
        return tuple(
            screening.Check(kind=kind, answer=Answer.YES if yes else Answer.NO, detail=detail, asked=asked)
            for kind, yes, detail, asked in answers
        )

    def _findings(self, plan: Plan, case: uuid.UUID, by: Worker, *, harmful: bool) -> None:
        theme, details = plan.theme, plan.children[0].details
        differ = Finding(not_established_because="The accounts given so far differ.")
        urgent = Answer.YES if plan.urgent else Answer.NO
        order = screening.RecordFindings(
            by=by, at=self.told.time, nature=Finding(established=theme.nature),
            how_and_why=Finding(established=theme.cause) if self.random.random() < 0.7 else differ,
            needs=Finding(established=say(theme.hoped, details)),
            significant_harm=Harm.LIKELY if harmful else Harm.NOT_INDICATED,
            significant_harm_detail="The pattern is repeated and growing." if harmful else None,
            urgent_action=urgent, urgent_action_for_household=Answer.NO,
            urgent_action_detail="A visit today, before the end of school." if plan.urgent else None,
        )  # fmt: skip
        self.told.on_case(case, screening.record_findings, order)

    def _outcome(self, plan: Plan, case: uuid.UUID, *, harmful: bool) -> Outcome:
        record = self.told.cases[case]
        later = Step.OUTCOME <= plan.through < Step.ALL or (plan.late or Step.OUTCOME) > Step.OUTCOME
        if harmful or later or record.referral.opened:
            return Outcome.PROGRESS_TO_REFERRAL
        professional = record.contact.referrer_kind is ReferrerKind.PROFESSIONAL
        return self.random.choices(tuple(REASONS), (30, 42, 28 if professional else 0))[0]

    def _decide(self, case: uuid.UUID, by: Worker, outcome: Outcome, at: datetime, *, harmful: bool) -> None:
        """With what becomes of the siblings, when it progresses."""
        record, progresses = self.told.cases[case], outcome is Outcome.PROGRESS_TO_REFERRAL
        linked = self.told.family(record.child, record.contact.communication)
        asked = [each for each in linked if not (each.case and each.case.referral.opened)] if progresses else []
        choices = tuple(self._choice(each, harmful=harmful) for each in asked)
        order = siblings.DecideForFamily(
            by=by, at=at, outcome=outcome, reasons=REASONS[outcome], siblings=choices,
            redirected_to="Sandhaven Family Hub" if outcome is Outcome.INFORMATION_OR_REDIRECT else None,
        )  # fmt: skip
        child = self.told.children[record.child]
        self.told.record(by, siblings.decide(record, order, self.told.pack, case_id=case, child=child, siblings=linked))
        for each, choice in zip(asked, choices, strict=True):
            if choice.refer:
                self._begin(self._sibling(case, each, harmful=harmful))

    def _choice(self, sibling: Sibling, *, harmful: bool) -> SiblingChoice:
        refer = sibling.child.open_referral is None and self.random.random() < (0.8 if harmful else 0.5)
        reasons = "Lives in the same home and heard the same." if refer else "Is not affected, and is well at school."
        return SiblingChoice(child=sibling.child_id, refer=refer, reasons=reasons)

    def _join(self, case: uuid.UUID, manager: Worker) -> None:
        """A further report goes to the referral that is open."""
        record = self.told.cases[case]
        order, child = open_cases.JoinToReferral(by=manager, at=self.told.time), self.told.children[record.child]
        joined = open_cases.join_to_referral(record, order, self.told.pack, case_id=case, child=child)
        self.told.record(manager, {case: joined})

    # Siblings

    def _sibling(self, subject: uuid.UUID, sibling: Sibling, *, harmful: bool) -> Life:
        """The Area team progresses a sibling, in its own contact or in one made by copying."""
        late = self.random.random() < 0.1
        yield self.office.after(self.told.time, self.random.uniform(*((560, 800) if late else (15, 80))))
        by = self._worker(Role.AREA_TEAM_WORKER, subject)
        if not self.told.free(sibling.child_id):
            if sibling.case_id:
                self._join(sibling.case_id, self._worker(Role.SCREENING_MANAGER))
            return
        if case := sibling.case_id:
            order = progression.CompleteProgression(by=by, at=self.told.time)
            record, own = self.told.cases[case], self.told.children[sibling.child_id]
            streams = progression.complete(
                record, order, self.told.pack, case_id=case, child=own, subject=self.told.cases[subject]
            )
            self.told.record(by, streams)
        else:
            case = self._copied(subject, sibling, by)
        yield self._soon(2, 6)
        self._supersede(case, by)
        yield self.office.after(self.told.time, self.random.uniform(10, 40))
        self._dispose(case, harmful=harmful)
        yield self.office.after(self.told.time, self.random.uniform(10, 50))
        self._authorise(case, self.told.time)
        yield from self._led(case)

    def _supersede(self, kept: uuid.UUID, by: Worker) -> None:
        """What waits beside the contact that the copying made is out of the work lists."""
        child, reason = self.told.cases[kept].child, "The same worry, told twice: the copied contact is kept."
        for case in self.told.children[child].cases:
            if self.told.cases[case].undecided:
                order = progression.Supersede(by=by, at=self.told.time, kept=kept, reason=reason)
                duplicate, copied = self.told.cases[case], self.told.cases[kept]
                following = progression.supersede(duplicate, order, self.told.pack, case_id=case, kept=copied)
                self.told.record(by, {case: following})

    def _copied(self, subject: uuid.UUID, sibling: Sibling, by: Worker) -> uuid.UUID:
        reference = references.new(Referent.CASE)
        case = references.stream_of(self.told.authority.slug, reference)
        record = self.told.cases[subject]
        first = self.told.cases[sibling.child.cases[0]]
        order = progression.CopyToSibling(
            by=by, at=self.told.time, sibling=sibling.child_id, case=case, reference=reference,
            disclosed=("concern_summary",), concern_summary=record.contact.concern_summary,  # type: ignore[arg-type]
            details=first.details, account=Account(),
        )  # fmt: skip
        self.told.record(
            by, progression.copy(record, order, self.told.pack, subject_id=subject, sibling=self._now(sibling))
        )
        return case

    def _now(self, sibling: Sibling) -> Sibling:
        """As it stands by now."""
        return Sibling(child_id=sibling.child_id, child=self.told.children[sibling.child_id])

    # The referral

    def _referral(self, plan: Plan, case: uuid.UUID, *, harmful: bool) -> Life:
        if plan.through < Step.RECORDED:
            return
        yield self._next(plan, Step.RECORDED)
        record, by = self.told.cases[case], self._worker(Role.CUSTOMER_SERVICE_ADVISOR)
        recorded = recording.RecordReferral(
            by=by, at=self.told.time, outcome=self.told.pack.outcomes.contact_proceeding_to_referral,
            decided_in=record.screening.outcome_version or 0, team=self._team(record),
        )  # fmt: skip
        self.told.on_case(case, recording.record, recorded, directory=self.told.directory)
        if plan.through < Step.DISPOSAL:
            return
        yield self._next(plan, Step.DISPOSAL)
        self._dispose(case, harmful=harmful)
        if plan.through < Step.AUTHORISED:
            return
        ending = self._ending(plan, harmful=harmful)
        if ending == "closed at once":
            yield from self._closure(case, "agreed", quick=True)
            return
        yield self._next(plan, Step.AUTHORISED)
        authorised_at = self.told.time
        if plan.recorded_late:
            yield self.office.after(authorised_at, A_WORKING_DAY + self.random.uniform(15, 90))
        self._authorise(case, authorised_at)
        if ending != "assessed":
            yield from self._closure(case, ending)
        if self.told.cases[case].open_referral and plan.through is Step.ALL:
            yield from self._led(case)

    def _ending(self, plan: Plan, *, harmful: bool) -> str:
        if plan.through is Step.PROPOSED:
            return self.random.choice(("proposed", "not agreed"))
        if harmful or plan.through < Step.ALL or plan.late:
            return "assessed"
        endings = {"assessed": 45, "closed at once": 12, "agreed": 26, "closed by the manager": 8, "kept open": 9}
        return self.random.choices(tuple(endings), tuple(endings.values()))[0]

    def _dispose(self, case: uuid.UUID, *, harmful: bool) -> None:
        need = self.told.cases[case].contact.account.primary_need
        items = [DisposalItem.SECTION_47_ENQUIRIES if harmful else DisposalItem.SECTION_17_ASSESSMENT]
        if harmful or self.random.random() < 0.4:
            items.append(DisposalItem.SEE_CHILD)
        if need is Need.CHILDS_DISABILITY:
            items.append(DisposalItem.FURTHER_SPECIALIST_ASSESSMENTS)
        services = need is Need.FAMILY_IN_ACUTE_STRESS
        order = disposal.AuthoriseDisposal(
            by=self._worker(Role.SCREENING_MANAGER), at=self.told.time,
            items=(*items, DisposalItem.IMMEDIATE_SERVICES) if services else tuple(items),
            reasonable_cause="What was seen and what was said do not agree, and it happened before."
            if harmful
            else None,
            services="Emergency accommodation with the housing team." if services else None,
            reasons="The home is to be seen and the child heard alone." if harmful else "The needs are to be assessed.",
        )  # fmt: skip
        self.told.on_case(case, disposal.authorise_disposal, order, directory=self.told.directory)
        if DisposalItem.SEE_CHILD in items:
            self._begin(self._visit(case, urgent=harmful))

    def _visit(self, case: uuid.UUID, *, urgent: bool) -> Life:
        """The child is seen, and that is written down back at the office."""
        yield self.office.after(self.told.time, self.random.uniform(*((60, 350) if urgent else (200, 1300))))
        seen_at = self.told.time
        yield self._soon(25, 110)
        if self.told.cases[case].open_referral:
            self._seen(case, seen_at)

    def _seen(self, case: uuid.UUID, at: datetime) -> None:
        by, alone = self._worker(Role.DUTY_SOCIAL_WORKER, case), self.random.random() < 0.8
        why_not = None if alone else "Asked for the grandmother to stay; will be seen alone at school."
        seen = disposal.SeeChild(by=by, at=at, alone=alone, reason_if_not=why_not)
        self.told.on_case(case, disposal.see_child, seen)

    def _authorise(self, case: uuid.UUID, at: datetime) -> None:
        by = self._worker(self.random.choice((Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER)), case)
        self.told.on_case(
            case, disposal.authorise_referral, disposal.AuthoriseReferral(by=by, at=at), directory=self.told.directory
        )

    def _led(self, case: uuid.UUID) -> Life:
        """Somebody leads, the file is opened and the assessment starts."""
        yield self.office.after(self.told.time, self.random.uniform(*SPANS[Step.LED]))
        record = self.told.cases[case]
        section_47 = referrals.under_section_47(record)
        leads = self._worker(Role.ALLOCATED_SOCIAL_WORKER if section_47 else Role.LEAD_PRACTITIONER, case)
        by = self._worker(Role.AREA_TEAM_MANAGER, case)
        order = allocation.AllocateLeadPractitioner(
            by=by, at=self.told.time, practitioner=leads.id, practitioner_name=str(leads.name),
            reasons="Works in this town and can visit this week.",
            time_considered="Two assessments end this week.", skills_considered="Has worked with children of this age.",
            partners_consulted="The school's safeguarding lead." if self.random.random() < 0.5 else None,
        )  # fmt: skip
        self.told.on_case_and_child(case, allocation.allocate, order, directory=self.told.directory)
        yield self._soon(3, 12)
        if self.told.children[record.child].file is None:
            opened = open_cases.OpenFile(
                by=by, at=self.told.time, worker=leads.id, worker_name=str(leads.name), locality=self._team(record)
            )
            self.told.on_child(record.child, open_cases.open_file, opened, directory=self.told.directory)
            self._begin(self._call(record.child))
        yield self.office.after(self.told.time, self.random.uniform(60, 900))
        started = allocation.StartAssessment(by=leads, at=self.told.time)
        self.told.on_case(case, allocation.start_assessment, started)
        yield from self._concluded(case)

    def _concluded(self, case: uuid.UUID) -> Life:
        """Some weeks later the assessment says what follows."""
        yield self.office.after(self.told.time, self.random.uniform(2000, 7000))
        goes_on = referrals.to_be_seen(self.told.cases[case]) or self.random.random() < 0.6
        reasons = (
            "The assessment found a child in need, and the plan was agreed with the family."
            if goes_on
            else "The assessment found the family well supported by what it has; no service is needed."
        )
        order = conclusion.ConcludeReferral(
            by=self._worker(Role.AREA_TEAM_MANAGER, case), at=self.told.time, reasons=reasons,
            **(self._works_on(case) if goes_on else {"ending": Ending.NO_FURTHER_ACTION}),
        )  # fmt: skip
        self.told.on_case_and_child(case, conclusion.conclude, order)
        child = self.told.cases[case].child
        if not goes_on and self.told.children[child].file:
            over = open_cases.CloseFile(by=order.by, at=self.told.time, reason="Nothing more is needed.")
            self.told.on_child(child, open_cases.close_file, over)

    def _works_on(self, case: uuid.UUID) -> dict[str, Any]:
        """Services go on, with who led."""
        record = self.told.cases[case]
        assert record.allocation.lead is not None
        return {
            "ending": Ending.SERVICES_GO_ON, "worker": record.allocation.lead.practitioner,
            "worker_name": record.allocation.lead.practitioner_name, "locality": self._team(record),
        }  # fmt: skip

    def _call(self, child: uuid.UUID) -> Life:
        """Now and then somebody rings about an open case and is connected."""
        if self.random.random() > 0.15:
            return
        yield self.office.after(self.told.time, self.random.uniform(500, 3500))
        duty = self.random.random() < 0.3
        file = self.told.children[child].file
        team = file.locality if file else None
        order = open_cases.ConnectCall(
            by=self._worker(Role.CUSTOMER_SERVICE_ADVISOR), at=self.told.time,
            to=Role.DUTY_SOCIAL_WORKER if duty else Role.ALLOCATED_SOCIAL_WORKER,
            worker=worker(Role.DUTY_SOCIAL_WORKER, 1, team).id if duty else None,
            reason="The allocated worker is on a visit." if duty else None,
        )  # fmt: skip
        if self.told.children[child].open_case:
            self.told.on_child(child, open_cases.connect_call, order, directory=self.told.directory)

    # Closure at referral

    def _closure(self, case: uuid.UUID, ending: str, *, quick: bool = False) -> Life:
        yield self.office.after(self.told.time, self.random.uniform(*((10, 50) if quick else (300, 1300))))
        if referrals.to_be_seen(self.told.cases[case]):
            self._seen(case, self.told.time)
            yield self._soon(5, 20)
        area = self._worker(Role.AREA_PRACTICE_SUPERVISOR, case)
        proposed = closure.ProposeClosure(
            by=area, at=self.told.time, rationale=self.random.choice(RATIONALES),
            after=self.random.choice((ClosureGround.INVESTIGATION, ClosureGround.REDIRECTION)),
            discussion="Discussed by telephone with the Screening Practice Supervisor this morning.",
        )  # fmt: skip
        self.told.on_case(case, closure.propose, proposed, directory=self.told.directory)
        if ending == "proposed":
            return
        yield self.office.after(self.told.time, self.random.uniform(*((8, 45) if quick else (40, 400))))
        other = self._worker(Role.SCREENING_PRACTICE_SUPERVISOR)
        if ending == "agreed":
            agreed = closure.AgreeClosure(by=other, at=self.told.time)
            self.told.on_case_and_child(case, closure.agree, agreed)
            return
        reason = "The child has not yet been seen at home, and the father has not been heard."
        refused = closure.DisagreeWithClosure(by=other, at=self.told.time, reason=reason)
        self.told.on_case(case, closure.disagree, refused)
        if ending == "not agreed":
            return
        yield self.office.after(self.told.time, self.random.uniform(60, 600))
        closes = ending == "closed by the manager"
        reasons = (
            "The visit was made and answered the question; both parents were spoken to."
            if closes
            else "A visit is to be made before anybody decides that nothing is needed."
        )
        decided = closure.DecideClosure(
            by=self._worker(Role.AREA_TEAM_MANAGER, case), at=self.told.time, close=closes, reasons=reasons
        )
        self.told.on_case_and_child(case, closure.decide, decided, directory=self.told.directory)

    # Who and when

    def _worker(self, role: Role, case: uuid.UUID | None = None) -> Worker:
        """One of the office; of the area, one of the case's team."""
        team = self._team(self.told.cases[case]) if case and role in OF_A_TEAM else None
        return worker(role, self.random.randint(1, EACH), team)

    def _team(self, case: Case) -> str:
        address = case.details.address
        return (address and address.locality) or next(iter(TOWNS.values()))

    def _next(self, plan: Plan, step: Step) -> datetime:
        """When a step is done: in its time, or after the deadline where the plan is late."""
        minutes = self.random.uniform(*SPANS[step])
        if plan.late is step:
            since = self.told.time if step is Step.RECORDED else plan.received_at
            late = self.office.after(since, A_WORKING_DAY + self.random.uniform(20, 400))
            return self._with_seconds(max(late, self.told.time))
        return self._with_seconds(self.office.after(self.told.time, minutes * plan.pace, every_day=step <= Step.LEVEL))

    def _soon(self, least: float, most: float) -> datetime:
        return self._then(self.told.time, least, most)

    def _then(self, at: datetime, least: float, most: float) -> datetime:
        return self._with_seconds(at + timedelta(minutes=self.random.uniform(least, most)))

    def _with_seconds(self, at: datetime) -> datetime:
        return at.astimezone(UTC).replace(microsecond=0)
