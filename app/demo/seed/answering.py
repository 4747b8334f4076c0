"""What follows for others: the referrer is answered, the family is told, and another agency is asked for its help."""

import uuid
from collections.abc import Callable
from datetime import timedelta

from app.base import references
from app.base.references import Referent
from app.demo.seed.parents import Informed
from app.demo.seed.telling import Life
from domain import acknowledgement, cooperation, family, feedback, informing, sharing
from domain.account import Referrer
from domain.confidences import Confidences
from domain.disposal import VISITORS
from domain.facts import Command, Event, Worker
from domain.feedback import Became, MayBeSaid, NotTold, Referring, Suggestion
from domain.records import Communication
from domain.vocabulary import DisposalItem, Means, ReferrerKind, Role, Sector

WHY_NOT = {
    Became.REDIRECTED: "What was told can be met by the services that every family has; nobody is harmed.",
    Became.EARLY_HELP: "Level 3: several of you can help sooner together, with the family's agreement.",
    Became.CLOSED: "The home was seen and the worry is explained; the family has help already.",
}
INSTEAD = (
    Suggestion(service="Sandhaven Family Hub", reason="Parents drop in without an appointment, also on Saturdays."),
    Suggestion(service="Early Help in Anytown", reason="A worker comes to the home and to the school."),
    Suggestion(service="The school nurse", reason="Knows the children and can see them this week."),
)
FAMILY_TOLD = (
    "A social worker visits this week, talks with each of the children, and says afterwards what follows.",
    "Who reads what you tell us, that we speak with the school, and that you may ask to see what is written.",
)
ASSESSED = (
    "Three visits, one of them with the children alone; we ask the school and the doctor, and read it to you.",
    "I see you at home twice, and the children at school. You are given what I write before anybody decides.",
)
NEIGHBOURLY = "We have looked into what you told us. Whom to ring if you see it again is on our website."
HELP = sharing.Recipient(sector=Sector.HOUSING, agency="Wending Homes", person="The tenancy team")
THE_TENANCY = sharing.SixTests(
    necessary=True, proportionate=True, relevant=True, accurate=True, timely=True, secure=True,
    reasons="The tenancy and what is wrong with it, and nothing of why we work with them.",
)  # fmt: skip


class Answering(Informed):
    """Tells who is answered, told and asked."""

    __slots__ = ()

    # Whoever referred

    def _acknowledged(self, case: uuid.UUID) -> Life:
        """A written referral: nearly always within a working day."""
        chance = self.random.random()
        if chance < 0.04 or not self.told.cases[case].acknowledgement.owed:
            return
        minutes = self.random.uniform(560, 900) if chance < 0.1 else self.random.uniform(15, 240)
        yield self.office.after(self.told.time, minutes, every_day=True)
        record = self.told.cases[case]
        if record.acknowledgement.owed:
            order = acknowledgement.Acknowledge(
                by=self._worker(Role.CUSTOMER_SERVICE_ADVISOR), at=self.told.time,
                means=Means.SYSTEM if record.contact.agency else Means.EMAIL,
            )  # fmt: skip
            together = self.told.of_communication(record.contact.communication)
            self.told.record(order.by, acknowledgement.acknowledge(record, order, self.told.pack, together=together))

    def _answered(self, case: uuid.UUID) -> Life:
        """Every referrer of a case hears what became of it, but for some who wait for that still."""
        yield self.office.after(self.told.time, self.random.uniform(30, 500))
        by = self._worker(Role.CUSTOMER_SERVICE_ADVISOR)
        for each in feedback.referrers(self.told.cases[case]):
            if each.is_owed and self.random.random() < 0.85:
                self._tells(case, each, by)
                yield self._soon(2, 9)

    def _tells(self, case: uuid.UUID, each: Referring, by: Worker) -> None:
        referrer = self._communication(each.contact or case).received.referrer
        if each.kind is ReferrerKind.PROFESSIONAL:
            self._advises(case, each, by)
        elif _can_be_reached(referrer):
            acted = each.news is not None and each.news.became.met_the_threshold
            limited = feedback.GiveLimitedFeedback(
                by=by, at=self.told.time, contact=each.contact, means=Means.TELEPHONE, words=NEIGHBOURLY,
                statements=(MayBeSaid.CONSIDERED, MayBeSaid.ACTED_UPON if acted else MayBeSaid.TELL_MORE),
            )  # fmt: skip
            self.told.on_case(case, feedback.give_limited, limited, confidences=Confidences())
        else:
            nobody = feedback.ForgoFeedback(by=by, at=self.told.time, contact=each.contact, why=NotTold.NO_WAY)
            self.told.on_case(case, feedback.forgo, nobody, referrer=referrer, confidences=Confidences())

    def _advises(self, case: uuid.UUID, each: Referring, by: Worker) -> None:
        """A professional: where the threshold is not met with the reasons, and what would suit better."""
        assert each.news is not None
        why = WHY_NOT.get(each.news.became)
        joined = self.told.cases[case].feedback.joined
        order = feedback.GiveFeedback(
            by=by, at=self.told.time, contact=each.contact, means=Means.SYSTEM if each.agency else Means.EMAIL,
            reasons=why, alternatives=tuple(self.random.sample(INSTEAD, 2)) if why else (),
        )  # fmt: skip
        communications = [self._communication(every) for every in (case, *joined)]
        contact = self.told.cases[each.contact] if each.contact else None
        streams = feedback.give(
            self.told.cases[case], order, self.told.pack, case_id=case, contact=contact, communications=communications
        )
        self.told.record(by, streams)

    # The family

    def _family_hears(self, case: uuid.UUID) -> Life:
        """Of what is to be done; or it is said why they do not."""
        chance = self.random.random()
        if chance < 0.06:
            return
        yield self.office.after(self.told.time, self.random.uniform(60, 700))
        if self._not_to_be_told(case):
            crime = bool(self.told.cases[case].emergency.suspicions)
            withheld = family.WithholdFromFamily(
                by=self._worker(Role.SCREENING_MANAGER), at=self.told.time,
                ground=family.Ground.POLICE_INVESTIGATION if crime else family.Ground.SIGNIFICANT_HARM,
                reasons="Whoever harms the child would hear of the visit before anybody has seen it.",
            )  # fmt: skip
            self.told.on_case(case, family.withhold, withheld)
            return
        informed = family.InformFamily(
            by=self._worker(self.random.choice(VISITORS), case), at=self.told.time, told=self.random.choice(FAMILY_TOLD)
        )
        self._to_the_family(case, family.inform, informed)
        made = self.told.cases[case].disposal.made
        if (made and DisposalItem.IMMEDIATE_SERVICES in made.items) or self.random.random() < 0.25:
            yield from self._helped(case)

    def _explained(self, case: uuid.UUID, leads: Worker) -> Life:
        """How they are assessed, and when to expect a decision."""
        yield self.office.after(self.told.time, self.random.uniform(60, 600))
        if self.told.cases[case].open_referral and not self._not_to_be_told(case):
            order = family.ExplainAssessment(
                by=leads, at=self.told.time, how=self.random.choice(ASSESSED),
                decision_on=self.told.time.date() + timedelta(days=self.random.randint(7, 30)),
            )  # fmt: skip
            self._to_the_family(case, family.explain, order)

    # Another agency

    def _helped(self, case: uuid.UUID) -> Life:
        """Housing is asked under section 27, and most of the times answers."""
        yield self._soon(20, 120)
        if not self.told.cases[case].open_referral:
            return
        reference = references.new(Referent.REQUEST)
        request = references.stream_of(self.told.authority.slug, reference)
        asked = cooperation.RequestCooperation(
            by=self._worker(Role.AREA_PRACTICE_SUPERVISOR, case), at=self.told.time, recipient=HELP, tests=THE_TENANCY,
            asked_for="Another home for the tenancy that we named by telephone, or the repairs before the frost.",
        )  # fmt: skip
        opening = cooperation.Opening(reference=reference, stream=request)
        streams = cooperation.ask(
            self.told.cases[case], asked, self.told.pack, case_id=case, opening=opening,
            communication=self._communication(case),
        )  # fmt: skip
        self.told.record(asked.by, streams)
        if self.random.random() < 0.3:  # some have not answered yet
            return
        yield self.office.after(self.told.time, self.random.uniform(200, 1500))
        in_part = self.random.random() < 0.5
        answer = cooperation.AnswerRequest(
            by=asked.by, at=self.told.time, means=Means.TELEPHONE, answered_by="The tenancy team",
            answer=cooperation.WhetherTheyHelp.IN_PART if in_part else cooperation.WhetherTheyHelp.YES,
            ground=cooperation.Incompatible.FUNCTIONS if in_part else None,
            text="The repairs are made this week. No other home is free before spring.",
        )  # fmt: skip
        known = self.told.requests[request]
        self.told.record(answer.by, cooperation.answer(known, answer, self.told.pack, request_id=request))

    def _to_the_family(self, case: uuid.UUID, decide: Callable[..., list[Event]], order: Command) -> None:
        self.told.on_case(case, decide, order, kin=self.told.kin(case), communication=self._communication(case))

    def _not_to_be_told(self, case: uuid.UUID) -> bool:
        return any(map(informing.not_to_be_told, (self.told.cases[case], *self.told.kin(case))))

    def _communication(self, case: uuid.UUID) -> Communication:
        return self.told.communications[self.told.cases[case].contact.communication]


def _can_be_reached(referrer: Referrer) -> bool:
    return any((referrer.telephone, referrer.email, referrer.address))
