"""Whole lives of cases, from the call to the assessment: told in the order in which everything happened."""

import heapq
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.base import references
from app.base.references import Referent
from app.demo.seed import consulted, enquiring, staff
from app.demo.seed.acts import Act
from app.demo.seed.office import A_WORKING_DAY
from app.demo.seed.plans import Plan, Planner, Step, is_professional
from app.demo.seed.referred import Referred
from app.demo.seed.showpiece import showpiece
from app.demo.seed.telling import Life
from domain import (
    children,
    contact,
    emergencies,
    information,
    known_check,
    progression,
    screening,
    siblings,
)
from domain.account import Account
from domain.directory import Listing
from domain.facts import Worker
from domain.siblings import Sibling, SiblingChoice
from domain.vocabulary import (
    KnownResult,
    Need,
    Outcome,
    ReferrerKind,
    Role,
)

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


@dataclass(slots=True)
class Story(Referred):
    """Tells the communications of an authority, side by side, up to now. others: who its directory lists too."""

    others: Sequence[Listing] = ()

    def tell(self, communications: int) -> list[Act]:
        """Every act, in order."""
        planner = Planner(self.told.authority.keys, self.office, self.told.now, self.random)
        for plan in planner.plans(communications):
            self._begin(self._life(plan))
        if self.told.cast.showpiece:
            self._begin(showpiece(self.told, self.office, planner.family((7, 4))))
        for life in consulted.lives(self.told, self.office):
            self._begin(life)
        for life in enquiring.lives(self.told, self.office):
            self._begin(life)
        self.told.time = min(self.queue)[0] - timedelta(days=1)
        self.told.keep_directory(staff.directory(self.told.time, self.others))
        while self.queue:
            at, number, life = heapq.heappop(self.queue)
            self.told.time = at
            if (following := next(life, None)) and following <= self._until:
                heapq.heappush(self.queue, (max(following, at), number, life))
        return self.told.acts

    # The contact

    def _life(self, plan: Plan) -> Life:
        taker = self.callers.taker(plan)
        worry = self._worries(plan, self.told.cast.partner(taker.agency or ""))
        yield plan.received_at if taker.agency else self._then(plan.received_at, 3, 10)
        order = self._shares(self.callers.order(plan, taker, self.told.time), worry)
        self.told.record(taker, contact.receive(order, self.told.pack))
        cases = [new.case for new in order.children]
        for new, child in zip(order.children, plan.children, strict=True):
            child.record = child.record or new.child
        self._begin(self._awaits(cases))
        area = taker.role is Role.AREA_TEAM_WORKER
        desk = taker if area else self._worker(Role.CUSTOMER_SERVICE_ADVISOR)
        if self.told.cases[cases[0]].intake.confirmation_expected:
            self._begin(self._confirmation(cases, plan.received_at))
        self._begin(self._acknowledged(cases[0]))
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
        self._begin(self._acknowledged(cases[0]))

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
        if self.random.random() < 0.6:
            yield self._soon(3, 20)
            self._protect(case)

    def _checked(self, plan: Plan, cases: Sequence[uuid.UUID], desk: Worker) -> Life:
        """The known check, and off to the Screening Manager."""
        yield self._next(plan, Step.CHECKED)
        for n, case in enumerate(cases):
            if n:
                yield self._soon(1, 3)
            known = plan.children[n].record if plan.known else None
            missed = known and not is_professional(plan.source) and self.random.random() < 0.85
            wrong = self._mistaken_for(plan, case)
            if missed:
                self._begin(self._found_same(self.told.cases[case].child, known))
                known = None
            self._check(case, desk, known or wrong)
            if wrong and not known:
                yield from self._withdrawn(case)
        if self.random.random() < 0.06:
            yield self._soon(5, 30)
            added = information.AddInformation(by=desk, at=self.told.time, text=self.random.choice(ADDED))
            record = self.told.cases[cases[0]]
            child = self.told.children[record.child]
            if record.undecided and not child.open_case:
                streams = {cases[0]: information.add(record, added, self.told.pack, child=child)}
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
                self._read(case, by)
                self._level(plan, case, by, harmful=harmful)
        outcome = self._outcome(plan, cases[0], harmful=harmful)
        for n, case in enumerate(cases):
            if self.told.cases[case].undecided:
                yield from self._looked_into(plan, case, by, harmful=harmful and not n, quick=n > 0)
            if plan.through < Step.OUTCOME:
                return
            if self.told.cases[case].undecided:
                self._parents(case, by, harmful=harmful)
            yield self._soon(3, 8) if n else self._next(plan, Step.OUTCOME)
            decided_at = self.told.time
            if plan.recorded_late and outcome is not Outcome.PROGRESS_TO_REFERRAL and not n:
                yield self.office.after(decided_at, A_WORKING_DAY + self.random.uniform(15, 90))
            if not self.told.cases[case].undecided:  # decided with a sibling's
                continue
            if not self.told.free(self.told.cases[case].child, case):
                self._join(case, manager)
                continue
            told_since = [each.occurred_at for each in self.told.cases[case].informing.decisions]
            self._decide(case, manager, outcome, max([decided_at, *told_since]), harmful=harmful)
            self._begin(self._disagrees(case))
            if self.told.cases[case].referral.opened:
                self._begin(self._referral(plan, case, harmful=harmful))

    def _harmful(self, plan: Plan) -> bool:
        likely = plan.theme.need is Need.ABUSE_NEGLECT_OR_EXPLOITATION and self.random.random() < 0.45
        return plan.urgent or (likely and plan.through is not Step.PROPOSED)

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
        if not progresses:
            self._begin(self._answered(case))
        for each, choice in zip(asked, choices, strict=True):
            if choice.refer:
                self._begin(self._sibling(case, each, harmful=harmful))

    def _choice(self, sibling: Sibling, *, harmful: bool) -> SiblingChoice:
        refer = sibling.child.open_referral is None and self.random.random() < (0.8 if harmful else 0.5)
        reasons = "Lives in the same home and heard the same." if refer else "Is not affected, and is well at school."
        return SiblingChoice(child=sibling.child_id, refer=refer, reasons=reasons)

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
                self.told.record(by, following)

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
