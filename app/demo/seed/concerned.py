"""What a school keeps for itself of a child over two months, until it makes a contact of half of it."""

import heapq
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from app.base import references
from app.base.references import Referent
from app.demo.seed.cast import Partner, practitioner
from app.demo.seed.challenged import Challenged
from app.demo.seed.office import A_WORKING_DAY
from app.demo.seed.plans import Plan
from app.demo.seed.telling import Life
from domain import concern, impact, supervision
from domain.concern import ConcernedChild, LevelConsidered, OpenConcern
from domain.concern_sharing import SharedConcern
from domain.contact import ReceiveCommunication
from domain.conversations import Spoken
from domain.facts import Worker
from domain.supervision import AboutReferral
from domain.vocabulary import Tier

TOLD_AT_MOST = 2
DAYS_BEFORE = 62
SHARED = (1, 2, 3, 7)
"""What was noticed, how the child lives, which levels were considered, and what the monitoring showed."""

LEVELS = (
    LevelConsidered(level=Tier.UNIVERSAL, why="Breakfast club is open to all, and does not reach the nights."),
    LevelConsidered(level=Tier.SCHOOL_OFFER, why="Our family worker is let in, and can be there twice a week."),
)
NOTICED = (
    "{name} came without a coat for the third day, and asked twice when lunch was.",
    "{name} fell asleep at the carpet, and said that there is nobody to put {them} to bed.",
)


@dataclass(slots=True)
class Kept:
    """A concern that is being told. by: who of the school writes. case: the contact that was made of it."""

    stream: uuid.UUID
    by: Worker
    case: uuid.UUID | None = None


class Concerned(Challenged):
    """Tells the school's own concerns, by no chance: every other life is told as it is without."""

    __slots__ = ()

    def _worries(self, plan: Plan, partner: Partner | None) -> Kept | None:
        """The concern out of which a planned contact will come, if the school has told fewer than it is to."""
        nth = len(self.told.worries)
        if partner is not self.told.cast.school or nth >= TOLD_AT_MOST or len(plan.children) > 1:
            return None
        reference = references.new(Referent.CONCERN)
        kept = Kept(references.stream_of(self.told.authority.slug, reference), practitioner(partner, 1))
        self.told.worries.append(kept.stream)
        begins = plan.received_at - timedelta(days=DAYS_BEFORE)
        heapq.heappush(self.queue, (begins, -nth - 1, self._worry(plan, kept, reference, NOTICED[nth])))
        return kept

    def _shares(self, order: ReceiveCommunication, kept: Kept | None) -> ReceiveCommunication:
        """The contact, with what the school shares of its concern."""
        if kept is None:
            return order
        child, kept.case = order.children[0], order.children[0].case
        shared = SharedConcern(concern=kept.stream, known=self.told.concerns[kept.stream], entries=SHARED)
        return replace(order, children=(replace(child, shared=shared),))

    def _worry(self, plan: Plan, kept: Kept, reference: str, noticed: str) -> Life:
        child = plan.children[0].details
        name = str(child.given_name)
        opened = OpenConcern(
            reference=reference, account=noticed.format(name=name, them="them"),
            child=ConcernedChild(
                given_name=name, family_name=str(child.family_name), date_of_birth=child.date_of_birth
            ),
            **self._says(kept),
        )  # fmt: skip
        self.told.scopes[kept.stream] = kept.stream
        self.told.record(kept.by, {kept.stream: concern.open_(opened, self.told.pack)})
        mother = Spoken(name="Ms Examplar", role="The mother")
        for days, decide, order in self._weeks(kept, mother):
            yield self._with_seconds(self.office.after(self.told.time, days * A_WORKING_DAY))
            self._goes_on(kept, decide, order())
        yield self._with_seconds(self.office.after(max(plan.received_at, self.told.time), 9 * A_WORKING_DAY))
        for decide, order in self._afterwards(kept, mother):
            self._goes_on(kept, decide, order)
            yield self._with_seconds(self.office.after(self.told.time, 60))

    def _weeks(self, kept: Kept, mother: Spoken) -> Sequence[tuple[int, Callable[..., Any], Callable[[], Any]]]:
        """The first weeks: after how many days, what, and the order, made when it has come."""
        return (
            (1, concern.tell_experience, lambda: concern.RecordExperience(
                journey="The fourth school in two years; the last one wrote down nothing that we know of.",
                experience="Wakes a younger brother, gives him what there is, and brings him here first.",
                **self._says(kept),
            )),
            (1, concern.consider_need, lambda: concern.ConsiderNeed(
                levels=LEVELS, lowest=Tier.SCHOOL_OFFER, guidance="The authority's threshold document",
                reasons="What is missing is food and sleep, and the mother accepts help.", **self._says(kept),
            )),
            (0, concern.decide_against_referral, lambda: concern.DecideAgainstReferral(
                reasons="Nothing points to Significant Harm, and the mother asks for help herself.",
                instead="The family worker visits twice a week until half term.", **self._says(kept),
            )),
            (1, concern.act, lambda: concern.RecordAction(
                what="Talked with the mother for an hour; breakfast club for both from tomorrow.",
                people=(mother,), **self._says(kept),
            )),
            (1, impact.plan, lambda: impact.PlanConcernMonitoring(
                what="Whether both come, and have eaten.", until=self.told.time + timedelta(days=21),
                next_steps="If either is away for two days, the family worker goes to the home.", **self._says(kept),
            )),
            (14, impact.review, lambda: impact.ReviewConcernMonitoring(
                number=1, found="Away on three mornings; nobody opened the door.",
                decided="If it happens once more, the school makes a referral the same day.", **self._says(kept),
            )),
        )  # fmt: skip

    def _afterwards(self, kept: Kept, mother: Spoken) -> Sequence[tuple[Callable[..., Any], Any]]:
        """What came of the contact, and the school's own supervision."""
        assert kept.case is not None
        about = AboutReferral(
            case=kept.case, decided="What the front door told us.", why="As the feedback says.", agreed=True,
            agreed_because="It reaches the nights, which we cannot.",
        )  # fmt: skip
        return (
            (impact.record, impact.RecordImpact(
                intervention="The family worker, and what followed the referral.", on_child="Sleeps, and has a friend.",
                on_family="The mother has seen her doctor.", outcome="Attendance is whole again; it goes on.",
                **self._says(kept),
            )),
            (supervision.hold, supervision.HoldSupervision(
                held_at=self.told.time, supervisor=Spoken(name="P. Specimen", role="Headteacher"), referrals=(about,),
                shortcomings="The first week was written down late.", successes="The family worker was let in.",
                progress="Food and sleep are better.", **self._says(kept),
            )),
            (concern.act, concern.RecordAction(
                what="Rang the mother after the visit.", people=(mother,), **self._says(kept)
            )),
        )  # fmt: skip

    def _goes_on(self, kept: Kept, decide: Callable[..., Any], order: Any) -> None:
        entries = decide(self.told.concerns[kept.stream], replace(order, at=self.told.time), self.told.pack)
        self.told.record(kept.by, {kept.stream: entries})

    def _says(self, kept: Kept) -> dict[str, Any]:
        professional = Spoken(name=str(kept.by.name), role="Designated Safeguarding Lead")
        return {"by": kept.by, "at": self.told.time, "professional": professional}
