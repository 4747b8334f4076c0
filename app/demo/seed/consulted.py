"""The lives of consultations: hypothetical ones, two of which become a contact, and those on a contact.

They are few and always the same: when each was asked for is counted back from the moment that is now.
"""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from app.base import references
from app.base.references import Referent
from app.demo.seed.acts import Chronicle
from app.demo.seed.callers import Callers
from app.demo.seed.cast import practitioner, worker
from app.demo.seed.office import A_WORKING_DAY, Office
from app.demo.seed.plans import Plan, Planner
from app.demo.seed.telling import SEED, Life
from app.demo.seed.themes import JOBS, THEMES, Theme
from domain import consultation, contact, hypothetical, known_check, screening
from domain.frozen import frozen
from domain.hypothetical import Consulting, HypotheticalOutcome, NamedConsultation
from domain.vocabulary import Channel, ConsultationOutcome, Intent, KnownResult, Need, Role, Source

CARING = next(theme for theme in THEMES if theme.need is Need.PARENTAL_DISABILITY_OR_ILLNESS)
A_BABY = next(theme for theme in THEMES if theme.ages == (0, 3))
DESK, ADVISER = worker(Role.CUSTOMER_SERVICE_ADVISOR, 1), worker(Role.EARLY_HELP_ADVISOR, 1)
TALK = "Ask the mother whether you may speak with us. Say what you see and what help there is, and ring us after that."
ASSESS = "With the parents complete an Early Help Assessment: who could take over the evenings, and what school can do."
REFER = "What you describe has gone past early help. Ring the Customer Service Centre today and make the referral."


@frozen(kw_only=True)
class Asked:
    """Somebody asks for a consultation.

    days: working days before now. minutes: of office time, one for each step that is taken, after the step before:
    without permission the form is sent, the outcome is given, a contact names it; on a contact it is checked, sent to
    the adviser, and the outcome is given. then: what its contact asks for. theme, age: of its child.
    """

    source: Source
    days: float
    minutes: tuple[float, ...] = ()
    summary: str = ""
    outcome: str = ""
    advice: str = ""
    then: Intent = Intent.CONSULTATION
    theme: Theme = CARING
    age: int = 9


WITHOUT_PERMISSION = (
    Asked(
        source=Source.GENERAL_PRACTITIONER, days=12.7, minutes=(35, A_WORKING_DAY + 95),
        summary="A child of five has missed three appointments, and the parent who rings sounds worn out each time.",
        outcome=HypotheticalOutcome.EARLY_HELP_ASSESSMENT, advice=ASSESS,
    ),
    Asked(
        source=Source.SCHOOL_NURSE, days=8.6, minutes=(20, 140),
        summary="A pupil of twelve has new cuts and says that nobody at home may know. Last week there were none.",
        outcome=HypotheticalOutcome.SAFEGUARDING_REFERRAL, advice=REFER,
    ),
    Asked(
        source=Source.SCHOOL, days=5.8, minutes=(15, 75, 430),
        summary="A pupil of nine looks after a younger child until late, and is too tired to read in the morning.",
        outcome=HypotheticalOutcome.GAIN_PERMISSION, advice=TALK,
    ),
    Asked(
        source=Source.OTHER, days=2.9, minutes=(30, 200),
        summary="Two children of one family come to the club hungry, and are fetched later every week.",
        outcome=HypotheticalOutcome.EARLY_HELP_ASSESSMENT, advice=ASSESS,
    ),
    Asked(
        source=Source.HEALTH_VISITOR, days=1.2, minutes=(10, 60, 260), then=Intent.SAFEGUARDING_REFERRAL,
        theme=A_BABY, age=1,
        summary="A toddler has lost weight on two visits, and the door stays shut on the third.",
        outcome=HypotheticalOutcome.SAFEGUARDING_REFERRAL, advice=REFER,
    ),
    Asked(
        source=Source.EARLY_HELP, days=0.3, minutes=(12,),
        summary="A parent of a teenager asks for help with rows at home and does not want it known that they asked.",
    ),
    Asked(
        source=Source.HOUSING, days=0.08,
        summary="On a repair visit a child of about seven opened alone, at noon on a school day, for the second time.",
    ),
)  # fmt: skip
WITH_PERMISSION = (
    Asked(
        source=Source.SCHOOL_NURSE, days=4.7, minutes=(25, 10, 180),
        outcome=ConsultationOutcome.SAFEGUARDING_REFERRAL, advice=REFER,
    ),
    Asked(
        source=Source.HEALTH_VISITOR, days=1.8, minutes=(20, 8, 240),
        outcome=ConsultationOutcome.EARLY_HELP_ASSESSMENT, advice=ASSESS,
    ),
    Asked(source=Source.SCHOOL, days=0.4, minutes=(30, 12)),
)  # fmt: skip
AFTER_IT = Asked(
    source=Source.SCHOOL, days=0, minutes=(18, 9, 120),
    outcome=ConsultationOutcome.EARLY_HELP_ASSESSMENT, advice=ASSESS,
)  # fmt: skip


def lives(told: Chronicle, office: Office) -> Iterator[Life]:
    """Each of them. They draw on a chance of their own, apart from that of the other lives."""
    chance = Random(SEED + 1)  # noqa: S311 - invented people, not secrets
    tells = Consulted(
        told, office, Planner(told.authority.keys, office, told.now, chance),
        Callers(told.authority.slug, told.cast, chance),
    )  # fmt: skip
    yield from map(tells.hypothetical, WITHOUT_PERMISSION)
    yield from map(tells.permitted, WITH_PERMISSION)


@frozen
class Consulted:
    """Tells them. planner: of the children in them."""

    told: Chronicle
    office: Office
    planner: Planner
    callers: Callers

    # Without permission

    def hypothetical(self, asked: Asked) -> Life:
        """Recorded on the form, and as far as it went."""
        received_at = self._back(asked)
        yield received_at + timedelta(minutes=4)
        reference = references.new(Referent.CONSULTATION)
        stream = references.stream_of(self.told.authority.slug, reference)
        professional, agency = self._professional(asked.source), self._agency(asked.source)
        order = hypothetical.RecordConsultation(
            by=DESK, at=self.told.time, consultation=stream, reference=reference, received_at=received_at,
            professional=professional, summary=asked.summary, caveat_said=True, **agency,
        )  # fmt: skip
        self.told.record(DESK, hypothetical.record(order, self.told.pack))
        for minutes, step in zip(asked.minutes, (self._sent, self._answered, self._named), strict=False):
            yield self._later(minutes)
            yield from step(stream, asked) or ()

    def _sent(self, stream: uuid.UUID, _: Asked) -> None:
        order = hypothetical.SendForm(by=DESK, at=self.told.time, adviser=ADVISER.id, adviser_name=str(ADVISER.name))
        known, listed = self.told.consultations[stream], self.told.directory
        self.told.record(DESK, {stream: hypothetical.send(known, order, self.told.pack, directory=listed)})

    def _answered(self, stream: uuid.UUID, asked: Asked) -> None:
        order = hypothetical.DecideHypotheticalOutcome(
            by=ADVISER, at=self.told.time, outcome=HypotheticalOutcome(asked.outcome), advice=asked.advice
        )
        known = self.told.consultations[stream]
        self.told.record(ADVISER, {stream: hypothetical.decide(known, order, self.told.pack)})

    def _named(self, stream: uuid.UUID, asked: Asked) -> Life:
        """A contact names it, and takes nothing over from it."""
        case = self._contact(asked, NamedConsultation(consultation=stream, known=self.told.consultations[stream]))
        if asked.then is Intent.CONSULTATION:
            yield from self._goes_on(case, AFTER_IT)
        else:
            yield self._later(25)
            self._checked(case, asked)
            yield self._later(5)
            self.told.on_case(case, screening.request, screening.RequestScreening(by=DESK, at=self.told.time))

    # With permission

    def permitted(self, asked: Asked) -> Life:
        """Recorded on a contact, and as far as it went."""
        yield self._back(asked)
        yield from self._goes_on(self._contact(asked), asked)

    def _goes_on(self, case: uuid.UUID, asked: Asked) -> Life:
        for minutes, step in zip(asked.minutes, (self._checked, self._requested, self._advised), strict=False):
            yield self._later(minutes)
            step(case, asked)

    def _checked(self, case: uuid.UUID, _: Asked) -> None:
        record = self.told.cases[case]
        order = known_check.RecordKnownCheck(
            by=DESK, at=self.told.time, result=KnownResult.NEW, searched=("child index", "case management system")
        )
        own = self.told.children[record.child]
        self.told.record(DESK, known_check.record(record, order, self.told.pack, case_id=case, child=own, known=None))

    def _requested(self, case: uuid.UUID, _: Asked) -> None:
        self.told.on_case(case, consultation.request, consultation.RequestConsultation(by=DESK, at=self.told.time))

    def _advised(self, case: uuid.UUID, asked: Asked) -> None:
        order = consultation.DecideConsultation(
            by=ADVISER, at=self.told.time, outcome=ConsultationOutcome(asked.outcome), advice=asked.advice
        )
        self.told.record(ADVISER, consultation.advise(self.told.cases[case], order, self.told.pack, case_id=case))

    def _contact(self, asked: Asked, after: NamedConsultation | None = None) -> uuid.UUID:
        """One about a child nobody knew before."""
        school = asked.source is Source.SCHOOL
        taker = practitioner(self.told.cast.school, 1) if school else DESK
        order = self.callers.order(
            Plan(
                children=self.planner.family((asked.age,)), known=False, source=asked.source, theme=asked.theme,
                received_at=self.told.time,
            ),
            taker, self.told.time,
        )  # fmt: skip
        asks, consults = self._professional(asked.source), asked.then is Intent.CONSULTATION
        referrer = replace(
            order.referrer, name=asks.name, job_role=asks.job_role, organisation=asks.organisation,
            telephone=asks.telephone,
        )  # fmt: skip
        order = replace(
            order, channel=Channel.SYSTEM if school else Channel.WRITTEN_FORM, intent=asked.then,
            permission=True if consults else None, referrer=referrer, after=after,
        )  # fmt: skip
        self.told.record(taker, contact.receive(order, self.told.pack))
        return order.children[0].case

    # Who asks, and when

    def _professional(self, source: Source) -> Consulting:
        number = tuple(JOBS).index(source)
        job, places = JOBS[source]
        teaches = source is Source.SCHOOL
        someone = practitioner(self.told.cast.school, 1 if teaches else number + 20)
        return Consulting(
            name=someone.name or "", job_role=job, organisation=self.told.cast.school.name if teaches else places[0],
            telephone=f"01632 9607{number:02}",
        )  # fmt: skip

    def _agency(self, source: Source) -> dict[str, Any]:
        school = self.told.cast.school
        return {"agency": school.agency, "agency_name": school.name} if source is Source.SCHOOL else {}

    def _back(self, asked: Asked) -> datetime:
        return self.office.before(self.told.now, asked.days * A_WORKING_DAY).replace(microsecond=0)

    def _later(self, minutes: float) -> datetime:
        return self.office.after(self.told.time, minutes).replace(microsecond=0)
