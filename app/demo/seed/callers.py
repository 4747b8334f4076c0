"""Who calls or writes, and what they say: the order that records a communication."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from app.base import references
from app.base.references import Referent
from app.demo.seed.cast import EACH, FIRST_NAMES, LAST_NAMES, Cast, Partner, practitioner, worker
from app.demo.seed.plans import Person, Plan, is_professional
from app.demo.seed.themes import CALLERS_SAY, HARMFUL, JOBS, RELATIONSHIPS, say
from domain import account, contact
from domain.account import Account, Referrer
from domain.facts import Worker
from domain.frozen import frozen
from domain.step_up import FromTheTeam
from domain.vocabulary import (
    Answer,
    AtRisk,
    Channel,
    Intent,
    ReferrerKind,
    Request,
    Role,
    Route,
    Source,
    StatementKind,
    StatutoryBasis,
    Tier,
)


@frozen
class Callers:
    """Puts communications together. slug: the authority's."""

    slug: str
    cast: Cast
    random: Random

    def taker(self, plan: Plan) -> Worker:
        """Who records it: the two partners send their own, and some callers ring the area's office."""
        if plan.source is Source.POLICE:
            return practitioner(self.cast.police, self.random.randint(1, 4))
        if plan.source is Source.SCHOOL and self.random.random() < 0.5:
            return practitioner(self.cast.school, self.random.randint(1, 4))
        area = is_professional(plan.source) and self.random.random() < 0.06
        role = Role.AREA_TEAM_WORKER if area else Role.CUSTOMER_SERVICE_ADVISOR
        address = plan.children[0].details.address
        return worker(role, self.random.randint(1, EACH), address.locality if address else None)

    def order(self, plan: Plan, taker: Worker, at: datetime) -> contact.ReceiveCommunication:
        """The communication as it is recorded."""
        reference = references.new(Referent.COMMUNICATION)
        partner = self.cast.partner(taker.agency) if taker.agency else None
        area = taker.role is Role.AREA_TEAM_WORKER
        number = self.random.randrange(10**5)
        steps_up = plan.source is Source.EARLY_HELP
        return contact.ReceiveCommunication(
            by=taker,
            at=at,
            communication=references.stream_of(self.slug, reference),
            reference=reference,
            received_at=plan.received_at,
            channel=Channel.SYSTEM if partner else self._channel(plan),
            route=Route.AREA_TEAM if area else Route.CUSTOMER_SERVICE_CENTRE,
            route_reason="The caller rang the area office, which had worked with the family." if area else None,
            taken_by=taker.id if area else None,
            source=plan.source,
            referrer=self._referrer(plan.source, taker, partner),
            agency=partner.agency if partner else None,
            agency_name=partner.name if partner else None,
            agency_reference=f"{plan.received_at:%Y}-{number:05}" if partner else None,
            request=Request.STEP_UP if steps_up else self._request(),
            step_up=self._step_up(plan) if steps_up else None,
            intent=Intent.SAFEGUARDING_REFERRAL,
            concern_summary=say(self.random.choice(plan.theme.concerns), plan.children[0].details),
            siblings=Answer.YES if len(plan.children) > 1 else None,
            account=self._account(plan, taker),
            children=tuple(self.case(plan, child, partner) for child in plan.children),
        )

    def _request(self) -> Request:
        return self.random.choices((Request.SERVICE, Request.INFORMATION, Request.ADVICE), (80, 12, 8))[0]

    def _step_up(self, plan: Plan) -> FromTheTeam:
        """Early Help asks for a statutory assessment while its Team Around the Child is at work."""
        agrees = self.random.random() < 0.85
        return FromTheTeam(
            led_by=f"{self.name()}, Early Help Worker",
            tac_reference=f"TAC {plan.received_at:%Y}/{self.random.randint(10, 99)}",
            family_agrees=agrees,
            agreed_by="The mother" if agrees else None,
            reason_if_not=None if agrees else "The family no longer answers; the worry has grown.",
        )

    def case(self, plan: Plan, child: Person, partner: Partner | None) -> contact.NewCase:
        """A case of one of the children, and a person record of its own."""
        case, person = references.new(Referent.CASE), references.new(Referent.CHILD)
        urgent = plan.urgent and child is plan.children[0]
        words: tuple[account.ChildWords, ...] = ()
        if child.age >= 4 and plan.theme.words and self.random.random() < 0.6:
            words = (
                account.ChildWords(
                    verbatim=self.random.choice(plan.theme.words), first_disclosure=self.random.random() < 0.4,
                    heard_by=self.name(), heard_at=plan.received_at - timedelta(minutes=self.random.randint(15, 90)),
                ),
            )  # fmt: skip
        details = replace(
            child.details,
            words=words,
            needs_immediate_protection=Answer.YES if urgent else Answer.NO,
            current_location="With somebody trusted for the next hours" if urgent else None,
        )
        if plan.source is Source.SCHOOL and partner and child.age >= 5:
            details = replace(details, school=partner.name)
        if not is_professional(plan.source):  # who is not a professional knows fewer numbers
            details = replace(details, identifiers=(), date_of_birth=None, school=None)
        return contact.NewCase(
            case=references.stream_of(self.slug, case), case_reference=case, details=details,
            child=references.stream_of(self.slug, person), child_reference=person,
            safe_until=plan.received_at + timedelta(minutes=self.random.randint(120, 300)) if urgent else None,
        )  # fmt: skip

    def _account(self, plan: Plan, taker: Worker) -> Account:
        theme, child = plan.theme, plan.children[0].details
        facts = [(StatementKind.FACT, fact) for fact in self.random.sample(theme.facts, min(2, len(theme.facts)))]
        if not is_professional(plan.source):
            said = self.random.choice(CALLERS_SAY)
            return Account(
                primary_need=theme.need,
                statements=(account.Statement(kind=StatementKind.REPORTED_BY, text=said, source="the caller"),),
                concern_without_intervention="The caller fears that it will go on.",
            )
        opinion = (StatementKind.PROFESSIONAL_OPINION, "In my view this will not mend without help: " + theme.impact)
        harm = theme.nature in HARMFUL and taker.agency is not None
        informed = self.random.random() < (0.35 if theme.nature in HARMFUL else 0.75)
        return Account(
            statutory_basis=StatutoryBasis.SECTION_47 if harm else StatutoryBasis.SECTION_17,
            primary_need=theme.need,
            tiers_considered=(Tier.UNIVERSAL, Tier.SCHOOL_OFFER, Tier.EARLY_HELP, Tier.STATUTORY),
            threshold_guidance_used=True,
            telephoned=account.Telephoned(
                at=plan.received_at - timedelta(minutes=40), spoke_to="Customer Service Advisor"
            )
            if harm
            else None,
            parents_informed=account.ParentsInformed(
                informed=informed, reason=None if informed else "Telling them first could put the child at more risk.",
                at_risk=AtRisk.CHILD if theme.nature in HARMFUL and not informed else None,
            ),
            statements=tuple(account.Statement(kind=kind, text=say(text, child)) for kind, text in [*facts, opinion]),
            impact_on_wellbeing=say(theme.impact, child),
            prior_interventions=(
                account.PriorIntervention(
                    offered=say(theme.tried, child), why_unsuccessful="It did not last, and the worry has grown."
                ),
            ),
            what_is_needed=say(theme.hoped, child),
            expectations=say(theme.hoped, child),
            strengths="A grandmother lives near and sees the family most days.",
            household=(
                account.HouseholdMember(
                    name=f"{self.random.choice(FIRST_NAMES)} {child.family_name}", relationship="mother",
                    parental_responsibility=True, lives_with_child=True,
                ),
            ),
        )  # fmt: skip

    def _referrer(self, source: Source, taker: Worker, partner: Partner | None) -> Referrer:
        if source is Source.ANONYMOUS:
            return Referrer(kind=ReferrerKind.ANONYMOUS, relationship="says they live nearby")
        telephone = f"01632 960{self.random.randrange(1000):03}"
        if source in RELATIONSHIPS:
            return Referrer(
                kind=ReferrerKind.NON_PROFESSIONAL, name=self.name(), telephone=telephone,
                relationship=RELATIONSHIPS[source],
            )  # fmt: skip
        job, places = JOBS[source]
        return Referrer(
            kind=ReferrerKind.PROFESSIONAL, name=taker.name if partner else self.name(), job_role=job,
            organisation=partner.name if partner else self.random.choice(places), telephone=telephone,
            consents_to_disclosure=True,
        )  # fmt: skip

    def _channel(self, plan: Plan) -> Channel:
        if plan.urgent:
            return Channel.TELEPHONE
        if not is_professional(plan.source):
            return self.random.choices((Channel.TELEPHONE, Channel.IN_PERSON), (90, 10))[0]
        return self.random.choices((Channel.TELEPHONE, Channel.WRITTEN_FORM, Channel.EMAIL), (50, 35, 15))[0]

    def name(self) -> str:
        """Somebody's."""
        return f"{self.random.choice(FIRST_NAMES)} {self.random.choice(LAST_NAMES)}"
