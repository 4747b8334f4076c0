"""What screening looks into: the level of response, the checks, existing records, the findings, and what protects."""

import uuid

from app.demo.seed.learnt import Learnt
from app.demo.seed.plans import Plan, Step
from app.demo.seed.telling import Life
from app.demo.seed.themes import say
from domain import protection, records_considered, screening
from domain.facts import Worker
from domain.records_considered import RecordKind, RecordRead, RecordsOfKind
from domain.screening import Finding
from domain.vocabulary import Answer, CheckKind, Harm, Role

FOUND_BEFORE = (
    "A contact about attendance; advice was given to the school.",
    "An assessment that found the family well supported; closed with the family's agreement.",
    "A police notification after an argument at the home; no further action then.",
)
OFFERED = (
    "A parenting course; both parents came to the end and found it useful.",
    "A Team Around the Child for five months; closed when the family had met its aims.",
    "A mentor, who met the child twice; the family moved and it ended.",
)
STRATEGY = {
    True: "Police and health are to be heard before anybody speaks with the family.",
    False: "What is known does not yet ask for one; the visit comes first.",
}
RESPONSE = {
    True: "School, health and police each know a part.",
    False: "The school alone works with the family.",
}


class Screened(Learnt):
    """Tells what a screener does before the outcome."""

    __slots__ = ()

    def _level(self, plan: Plan, case: uuid.UUID, by: Worker, *, harmful: bool) -> None:
        order = screening.DecideLevelOfResponse(
            by=by, at=self.told.time, threshold_document="Meeting the needs of children, 2024",
            level=4 if harmful else self.random.choice((2, 3)), early_help_criteria_considered=True,
            reasons=f"{plan.theme.nature} {plan.theme.cause}",
        )  # fmt: skip
        self.told.on_case(case, screening.decide_level, order)

    def _looked_into(self, plan: Plan, case: uuid.UUID, by: Worker, *, harmful: bool, quick: bool = False) -> Life:
        """The checks, the existing records and the findings; where harm is found, what is to be done about it."""
        if plan.through < Step.CHECKS:
            return
        yield self._soon(3, 9) if quick else self._next(plan, Step.CHECKS)
        if self.told.cases[case].undecided:
            checks = screening.RecordChecks(by=by, at=self.told.time, checks=self._answers(known=plan.known))
            self.told.on_case(case, screening.record_checks, checks)
            read = records_considered.ConsiderRecords(by=by, at=self.told.time, kinds=self._records(known=plan.known))
            self.told.on_case(case, records_considered.consider, read)
        if plan.through < Step.FINDINGS:
            return
        yield self._soon(3, 9) if quick else self._next(plan, Step.FINDINGS)
        if self.told.cases[case].undecided:
            self._findings(plan, case, by, harmful=harmful)
            if harmful:
                self.told.on_case(case, protection.consider, self._strategy(by))

    def _records(self, *, known: bool) -> tuple[RecordsOfKind, ...]:
        """Of a child who is known an earlier contact, and of some what was offered then."""
        year = self.told.time.year - self.random.randint(1, 3)
        contact = RecordRead(
            reference=f"{year}/{self.random.randint(100, 999)}", found=self.random.choice(FOUND_BEFORE)
        )
        support = RecordRead(reference=f"TAC {year}/{self.random.randint(10, 99)}", found=self.random.choice(OFFERED))
        told = {RecordKind.EARLIER_CONTACTS: (contact,)} if known else {}
        if known and self.random.random() < 0.5:
            told[RecordKind.EARLIER_SUPPORT] = (support,)
        return tuple(
            RecordsOfKind(kind=kind, there_were_none=kind not in told, read=told.get(kind, ())) for kind in RecordKind
        )

    def _strategy(self, by: Worker) -> protection.ConsiderStrategyDiscussion:
        needed, others = self.random.random() < 0.7, self.random.random() < 0.8
        return protection.ConsiderStrategyDiscussion(
            by=by, at=self.told.time, strategy_discussion=needed, multi_agency_response=others,
            strategy_discussion_because=STRATEGY[needed], multi_agency_response_because=RESPONSE[others],
        )  # fmt: skip

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

    def _protect(self, case: uuid.UUID) -> None:
        """The Screening Manager, telephoned, authorises what keeps the child safe until the visit."""
        order = protection.AuthoriseProtection(
            by=self._worker(Role.SCREENING_MANAGER), at=self.told.time, for_the_child=True,
            actions="The child stays where they are with a trusted adult until two workers have been to the home.",
            services="Transport to a relative, and a worker with them tonight." if self.random.random() < 0.5 else None,
        )  # fmt: skip
        self.told.on_case(case, protection.authorise, order)
