"""The lives of referrals: disposed of, led, assessed and concluded, closed without an assessment, or joined."""

import uuid
from datetime import datetime
from typing import Any

from app.demo.seed.cast import worker
from app.demo.seed.concerned import Concerned
from app.demo.seed.office import A_WORKING_DAY
from app.demo.seed.plans import SPANS, Plan, Step
from app.demo.seed.telling import Life
from domain import (
    allocation,
    closure,
    conclusion,
    disposal,
    information,
    open_cases,
    recording,
    referrals,
)
from domain.facts import Worker
from domain.vocabulary import (
    ClosureGround,
    DisposalItem,
    Ending,
    Need,
    Role,
)

RATIONALES = (
    "Early Help already works with the family and the parents have taken up what was offered.",
    "The visit found the worry explained and the home safe; the grandmother stays until spring.",
    "The family has moved to stay with relatives, and their health visitor there has taken over.",
)


class Referred(Concerned):
    """Tells what becomes of a referral."""

    __slots__ = ()

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
        self._begin(self._answered(case))
        self._begin(self._family_hears(case))
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
        self._begin(self._learns(case, leads))
        yield self.office.after(self.told.time, self.random.uniform(60, 900))
        started = allocation.StartAssessment(by=leads, at=self.told.time)
        self.told.on_case(case, allocation.start_assessment, started)
        self._begin(self._explained(case, leads))
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
        self.told.on_case_and_child(case, conclusion.conclude, order, directory=self.told.directory)
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
            self._begin(self._answered(case))
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
        self._begin(self._answered(case))

    def _join(self, case: uuid.UUID, manager: Worker) -> None:
        """A further report goes to the referral that is open."""
        record = self.told.cases[case]
        order, child = open_cases.JoinToReferral(by=manager, at=self.told.time), self.told.children[record.child]
        joined = open_cases.join_to_referral(record, order, self.told.pack, case_id=case, child=child)
        self.told.record(manager, joined)
        if child.open_referral:
            self._begin(self._answered(child.open_referral))
        self._read(case, manager)

    def _read(self, case: uuid.UUID, by: Worker) -> None:
        """What has come is read by who decides, and what was passed on by who works with the child, a little later."""
        if self.told.cases[case].reading.awaited_of:
            self._begin(self._passed_on(case))
        elif self.told.cases[case].reading.unread:
            self.told.on_case(case, information.read, information.ReadInformation(by=by, at=self.told.time))

    def _passed_on(self, case: uuid.UUID) -> Life:
        yield self._soon(20, 900)
        if to := self.told.cases[case].reading.awaited_of:
            listed = self.told.directory.workers[to]
            role = next(role for role in information.WORKERS if role in listed.roles)
            by = self.told.directory.acting(Worker(id=to, role=role, name=listed.name))
            self.told.on_case(case, information.read, information.ReadInformation(by=by, at=self.told.time))
