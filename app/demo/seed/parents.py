"""Whether the parents hear of it, what forbids that, and what agencies are told meanwhile."""

import uuid

from app.demo.seed.cast import practitioner
from app.demo.seed.screened import Screened
from app.demo.seed.telling import Life
from domain import informing, sharing
from domain.facts import Worker
from domain.vocabulary import AtRisk, ReferrerKind, Role, Sector, StatementKind

TESTED = sharing.SixTests(
    necessary=True, proportionate=True, relevant=True, accurate=True, timely=True, secure=True,
    reasons="Only what they need to see the child safely, as it was recorded; by secure e-mail before they do.",
)  # fmt: skip
WHO_HEARS = {
    Sector.HEALTH: ("Fenshire Hospitals", "The named nurse"),
    Sector.EDUCATION: ("Saltfen Primary School", "The safeguarding lead"),
    Sector.HOUSING: ("Fenshire Homes", "The tenancy officer"),
}


class Informed(Screened):
    """Tells what becomes of telling the parents."""

    __slots__ = ()

    def _parents(self, case: uuid.UUID, by: Worker, *, harmful: bool) -> None:
        """The screener's decision; what follows from it begins a life of its own."""
        record, kin = self.told.cases[case], self.told.kin(case)
        if any(map(informing.not_to_be_told, (record, *kin))):
            withheld = informing.WithholdFromParent(
                by=by, at=self.told.time, at_risk=AtRisk.CHILD,
                reasons="Whoever harms the child lives in the home and would know who had spoken.",
            )  # fmt: skip
            self.told.on_case(case, informing.withhold, withheld)
            self._begin(self._not_told(case, harmful=harmful))
        elif self.random.random() < 0.08:
            tried = "Rang twice on the only number there is, morning and afternoon; a letter asks them to ring back."
            unreached = informing.FailToReachParent(by=by, at=self.told.time, tried=tried)
            self.told.on_case(case, informing.fail_to_reach, unreached, kin=kin)
            self._begin(self._reached_later(case, by))
        else:
            self._told(case, by)
            self._begin(self._shared(case, by))

    def _told(self, case: uuid.UUID, by: Worker) -> None:
        record = self.told.cases[case]
        told = record.contact.account.parents_informed
        order = informing.InformParent(
            by=by, at=self.told.time, whom="The mother, by telephone",
            told_by="The referrer, before referring" if told and told.informed else str(by.name),
        )  # fmt: skip
        communication = self.told.communications[record.contact.communication]
        self.told.on_case(case, informing.inform, order, kin=self.told.kin(case), communication=communication)

    def _reached_later(self, case: uuid.UUID, by: Worker) -> Life:
        yield self.office.after(self.told.time, self.random.uniform(200, 900))
        if not any(map(informing.not_to_be_told, (self.told.cases[case], *self.told.kin(case)))):
            self._told(case, by)

    def _not_told(self, case: uuid.UUID, *, harmful: bool) -> Life:
        """Some agencies hear of it all the same; some referrers are asked why, and some risks are lifted."""
        manager = self._worker(Role.SCREENING_MANAGER)
        if harmful or self.random.random() < 0.5:
            yield self._soon(2, 8)
            reasons = "Asking them first would put the child at risk of significant harm before anybody has seen it."
            self.told.on_case(
                case, sharing.authorise_discussion,
                sharing.AuthoriseDiscussion(by=manager, at=self.told.time, reasons=reasons),
            )  # fmt: skip
            yield self._soon(5, 25)
            self._discloses(case, manager, Sector.HEALTH)
        contact = self.told.cases[case].contact
        said = contact.account.parents_informed
        if contact.agency and said and not said.informed and self.random.random() < 0.6:
            yield from self._challenged(case, manager)
        if self.random.random() < 0.3:
            yield self.office.after(self.told.time, self.random.uniform(600, 2000))
            at_risk = informing.not_to_be_told
            if at_risk(self.told.cases[case]) and not any(map(at_risk, self.told.kin(case))):
                reasons = "The child has been seen and is safe with the grandmother; the parents can be spoken to."
                lifted = informing.LiftInformingRisk(by=manager, at=self.told.time, reasons=reasons)
                self.told.on_case(case, informing.lift_risk, lifted)
                self._told(case, manager)

    def _challenged(self, case: uuid.UUID, manager: Worker) -> Life:
        """The agency's own answer, by its own system."""
        yield self._soon(5, 40)
        asked = informing.ChallengeNotInforming(
            by=manager, at=self.told.time, reasons="The mother has worked with us before and asked to be told first."
        )
        self.told.on_case(case, informing.challenge, asked)
        yield self.office.after(self.told.time, self.random.uniform(20, 240))
        record = self.told.cases[case]
        partner = self.told.cast.partner(record.contact.agency or "")
        if partner is None or self.random.random() < 0.3:  # some have not answered yet
            return
        answer = informing.AnswerChallenge(
            by=practitioner(partner, 1), at=self.told.time, stands=True, line_manager="The head of safeguarding",
            reasons="He waits outside every afternoon, and the child has asked twice that nobody speaks to him.",
        )  # fmt: skip
        self.told.on_case(case, informing.answer, answer)
        if self.random.random() < 0.5:
            yield self._soon(10, 60)
            accepted = informing.AcceptNotInforming(
                by=manager, at=self.told.time, reasons="What was seen outside was not known to us."
            )
            self.told.on_case(case, informing.accept, accepted)
        if self.random.random() < 0.5:
            yield self._soon(3, 30)
            support = informing.AskForSiteSupport(
                by=practitioner(partner, 1), at=self.told.time, asked_by="The head teacher",
                reasons="He has said that he will come in.", force=self.told.cast.police.name,
            )  # fmt: skip
            self.told.on_case(case, informing.ask_for_site_support, support)

    def _shared(self, case: uuid.UUID, by: Worker) -> Life:
        """With the parents' knowledge; now and then somebody asks for what they do not need."""
        chance = self.random.random()
        if chance > 0.3:
            return
        yield self._soon(15, 60)
        if chance < 0.2:
            self._discloses(case, by, self.random.choice((Sector.HEALTH, Sector.EDUCATION)))
        else:
            declined = sharing.DeclineDisclosure(
                by=by, at=self.told.time, recipient=_recipient(Sector.HOUSING), ground=sharing.WhyNot.FAILS_A_TEST,
                asked_for="Whether the family is known, for the tenancy.",
                reasons="The tenancy does not depend on it: it is not necessary.",
            )  # fmt: skip
            self.told.on_case(case, sharing.decline, declined)
        communication = self.told.cases[case].contact.communication
        if self.told.communications[communication].received.referrer.kind is ReferrerKind.NON_PROFESSIONAL:
            yield self._soon(5, 90)
            order = sharing.RecordReferrerConsent(
                by=self._worker(Role.CUSTOMER_SERVICE_ADVISOR), at=self.told.time, to_parents=False,
                to_agencies=self.random.random() < 0.6,
            )  # fmt: skip
            record, known = self.told.cases[case], self.told.communications[communication]
            streams = sharing.record_consent(record, order, self.told.pack, case_id=case, communication=known)
            self.told.record(order.by, streams)

    def _discloses(self, case: uuid.UUID, by: Worker, sector: Sector) -> None:
        record = self.told.cases[case]
        findings = record.screening.findings
        assert findings is not None
        order = sharing.Disclose(
            by=by, at=self.told.time, recipient=_recipient(sector), tests=TESTED,
            items=(sharing.Item(kind=StatementKind.PROFESSIONAL_OPINION, text=findings.nature.established or ""),),
            purpose="So that they know what was seen when they meet the child, and say what they know.",
        )  # fmt: skip
        communication = self.told.communications[record.contact.communication]
        self.told.on_case(case, sharing.disclose, order, communication=communication)


def _recipient(sector: Sector) -> sharing.Recipient:
    agency, person = WHO_HEARS[sector]
    return sharing.Recipient(sector=sector, agency=agency, person=person)
