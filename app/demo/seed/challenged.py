"""What a professional referrer hears of a referral, what they ask, and what they challenge."""

import uuid
from collections.abc import Sequence
from datetime import timedelta
from random import Random

from app.base import references
from app.base.references import Referent
from app.demo.seed.answering import Answering
from app.demo.seed.cast import practitioner, worker
from app.demo.seed.telling import Life
from domain import challenge, ladder, resolution, response
from domain.conversations import Spoken
from domain.facts import Worker
from domain.ladder import Answered
from domain.policy import Rung
from domain.records import Case
from domain.resolution import Accepted, WhyUnresolved
from domain.vocabulary import About, Means, Outcome, Role

TOLD = {
    Outcome.PROGRESS_TO_REFERRAL: "It is a referral; a social worker will be in touch.",
    Outcome.INFORMATION_OR_REDIRECT: "The threshold is not met; the family hub can help sooner.",
    Outcome.EARLY_HELP_ASSESSMENT: "An Early Help Assessment is asked for.",
}
ENDS = ("open", "unresolved", "resolved", "accepted")
HEAD = Spoken(name="T. Examplar", role="Designated Safeguarding Lead")
WHO_SPEAKS = ("S. Fauxley", "M. Inventson", "P. Specimen", "A. Placeholder")
"""For the authority, rung by rung."""
VIEWS = (
    "The mother keeps them apart, and what was seen fits what she told.",
    "It is early help that reaches the family sooner; a further report would be looked at the same day.",
)


class Challenged(Answering):
    """Tells what becomes of a referrer who waits for a response, or disagrees with it.

    By chances of its own, so that every other life is told as it is without.
    """

    __slots__ = ()

    def _awaits(self, cases: Sequence[uuid.UUID]) -> Life:
        """After a day without a response the referrer asks for it; some are told then."""
        chance = Random(self.begun)  # noqa: S311 - invented people, not secrets
        if not self.told.cases[cases[0]].response.awaited:
            return
        yield self.office.after(self.told.time + timedelta(hours=24), chance.uniform(5, 300))
        record = self.told.cases[cases[0]]
        if not record.response.awaited or chance.random() < 0.2:
            return
        outcome = record.screening.outcome
        order = response.ChaseResponse(
            by=self._referrer(cases[0]), at=self.told.time, means=Means.TELEPHONE, spoke_to="The duty desk",
            told=TOLD[outcome.outcome] if outcome else None,
        )  # fmt: skip
        together = {each: self.told.cases[each] for each in cases}
        self.told.record(order.by, response.chase(record, order, self.told.pack, together=together))

    def _disagrees(self, case: uuid.UUID) -> Life:
        """Some who hear that the threshold is not met challenge it."""
        chance = Random(self.begun)  # noqa: S311 - as above
        yield self.office.after(self.told.time, chance.uniform(500, 1200))
        record = self.told.cases[case]
        partner, outcome = self.told.cast.partner(record.contact.agency or ""), record.screening.outcome
        met = outcome is None or outcome.outcome is Outcome.PROGRESS_TO_REFERRAL
        if partner and not met and chance.random() < 0.6:
            yield from self._challenge(case, chance)

    def _challenge(self, case: uuid.UUID, chance: Random) -> Life:
        """Up the ladder as far as it takes: to a solution, until it is accepted, or left unresolved."""
        by, reference = self._referrer(case), references.new(Referent.CHALLENGE)
        stream, record = references.stream_of(self.told.authority.slug, reference), self.told.cases[case]
        nth, rungs = len(self.told.challenges), self.told.pack.ladder
        ends = ENDS[nth % len(ENDS)]
        order = challenge.RaiseChallenge(
            by=by, at=self.told.time, challenge=stream, reference=reference, about=About.OUTCOME, professional=HEAD,
            agency_name=self.told.communications[record.contact.communication].received.agency_name,
            disagreement="What was seen on two days does not go away with advice; early help was tried in spring.",
            at_risk=ends in {"resolved", "open"}, risk="The child goes home to the same every evening.",
        )  # fmt: skip
        self.told.scopes[stream] = record.contact.communication
        self.told.record(by, challenge.raise_(order, self.told.pack, cases={case: record}))
        climbed = rungs[: len(rungs) - nth % len(rungs)]
        for name, rung in zip(WHO_SPEAKS, climbed, strict=False):
            if rung is not rungs[0]:
                yield self.office.after(self.told.time, chance.uniform(200, 1500))
                up = ladder.EscalateChallenge(
                    by=by, at=self.told.time, rung=rung.code, reasons="The answer changes nothing for the child.",
                    professional=HEAD,
                )  # fmt: skip
                self.told.record(by, {stream: ladder.escalate(self.told.challenges[stream], up, self.told.pack)})
            yield self.office.after(self.told.time, chance.uniform(30, 500))
            spoke_to = Spoken(name=name, role=self.told.pack.titles[rung.answered_by[0]])
            spoke = ladder.DiscussChallenge(
                by=by, at=self.told.time, rung=rung.code, spoke=HEAD, spoke_to=spoke_to,
                view=chance.choice(VIEWS), alternatives="A visit by the family hub this week.",
                written_complaint=False,
            )  # fmt: skip
            self.told.record(by, {stream: ladder.discuss(self.told.challenges[stream], spoke, self.told.pack)})
            if rung is climbed[-1] and nth % (2 * len(ENDS)) == 0:  # the last answer is still awaited
                return
            yield self.office.after(self.told.time, chance.uniform(60, 900))
            self._answers_at(stream, rung)
        if ends == "open":
            return
        yield self.office.after(self.told.time, chance.uniform(100, 900))
        self._ended(stream, by, ends)
        yield self.office.after(self.told.time, chance.uniform(900, 3000))
        happened = "The child was seen at school, and the hub has begun to visit."
        followed = resolution.FollowUpChallenge(by=by, at=self.told.time, happened=happened, professional=HEAD)
        self.told.record(by, {stream: resolution.follow_up(self.told.challenges[stream], followed, self.told.pack)})

    def _answers_at(self, stream: uuid.UUID, rung: Rung) -> None:
        """By whom the ladder names there; another person at each rung."""
        by = worker(rung.answered_by[0], 1, self._team(self._over(stream)))
        order = ladder.AnswerAtRung(
            by=by, at=self.told.time, rung=rung.code, answer=Answered.STANDS,
            reasons="Everything that was seen was weighed; the hub is with the family from this week.",
        )  # fmt: skip
        known = self.told.challenges[stream]
        self.told.record(by, ladder.answer(known, order, self.told.pack, challenge_id=stream))

    def _over(self, stream: uuid.UUID) -> Case:
        return self.told.cases[self.told.challenges[stream].raised.cases[0].case]

    def _ended(self, stream: uuid.UUID, by: Worker, ends: str) -> None:
        known, at, pack = self.told.challenges[stream], self.told.time, self.told.pack
        if ends == "resolved":
            solution = "The hub and a social worker visit together; the school is told within a week."
            resolved = resolution.ResolveChallenge(by=by, at=at, solution=solution, reached_at=at, professional=HEAD)
            self.told.record(by, resolution.resolve(known, resolved, pack, challenge_id=stream))
        elif ends == "accepted":
            reasons = "What the hub has begun reaches the family, which we had not known."
            accepted = resolution.AcceptDecision(
                by=by, at=at, accepted=Accepted.ALTERNATIVE, reasons=reasons, professional=HEAD,
                alternative="The family hub's visits.",
            )  # fmt: skip
            self.told.record(by, resolution.accept(known, accepted, pack, challenge_id=stream))
        else:
            reasons = "The family has moved to another authority, which has been told."
            left = resolution.LeaveUnresolved(
                by=by, at=at, why=WhyUnresolved.CHILD_NO_LONGER_HERE, reasons=reasons, professional=HEAD
            )
            self.told.record(by, resolution.leave_unresolved(known, left, pack, challenge_id=stream))

    def _referrer(self, case: uuid.UUID) -> Worker:
        """Who asks for the agency that referred; where it has no system here, somebody of the offices for it."""
        partner = self.told.cast.partner(self.told.cases[case].contact.agency or "")
        return practitioner(partner, 1) if partner else worker(Role.CUSTOMER_SERVICE_ADVISOR, 1)
