"""What may still be recorded in a case after somebody's key there was destroyed.

Whoever had it erased does not want it said again: a command that would say more of an erased person, or of an erased
account of what happened, is refused and told what was erased. But a case must not stay open because it was erased.
Whatever brings it to its end, or has to be said before it may end, is still said, under the narrative's next key
(`narrative.2`), which can be destroyed as well. What was erased stays erased.
"""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from app.record import stored_forms
from app.record.keys import Keys
from domain import (
    allocation,
    challenge,
    children,
    closure,
    concern,
    conclusion,
    consultation,
    disposal,
    emergencies,
    enquiry,
    enquiry_response,
    family,
    feedback,
    hypothetical,
    impact,
    informing,
    known_check,
    ladder,
    progression,
    protection,
    records_considered,
    resolution,
    screening,
    siblings,
    supervision,
)
from domain.erasure import ErasureApproved
from domain.facts import Event
from domain.record_erasure import RecordErasureApproved

WHOSE = {
    "child": "what was recorded of the child",
    "household": "what was recorded of the household",
    "narrative": "what was said",
    "referrer": "who referred",
}
"""The slots of a case, in words."""

NARRATIVE = "narrative"
TO_THE_END: frozenset[type[Event]] = frozenset(
    {
        known_check.KnownCheckRecorded,
        screening.LevelOfResponseDecided,
        screening.ScreeningCheckRecorded,
        records_considered.RecordsConsidered,
        screening.ScreeningFindingsRecorded,
        protection.StrategyDiscussionConsidered,
        informing.ParentInformed,
        informing.ParentInformingWithheld,
        informing.ParentNotReached,
        informing.InformingRiskLifted,
        screening.ContactOutcomeDecided,
        consultation.ConsultationOutcomeDecided,
        hypothetical.HypotheticalOutcomeDecided,
        siblings.SiblingDecided,
        progression.DuplicateSuperseded,
        emergencies.PoliceNotified,
        emergencies.NoCrimeAfterAll,
        disposal.DisposalAuthorised,
        disposal.ReferralAuthorised,
        family.FamilyInformed,
        family.FamilyInformingWithheld,
        feedback.FeedbackGiven,
        feedback.LimitedFeedbackGiven,
        feedback.FeedbackNotPossible,
        allocation.LeadPractitionerAllocated,
        disposal.ChildSeen,
        conclusion.ReferralConcluded,
        closure.ClosureProposed,
        closure.ClosureNotAgreed,
        closure.ClosureDecided,
        challenge.ChallengeRiskJudged,
        ladder.ChallengeAnswered,
        resolution.ChallengeResolved,
        resolution.DecisionAccepted,
        resolution.ChallengeLeftUnresolved,
        impact.ConcernMonitoringReviewed,
        impact.ImpactRecorded,
        supervision.SupervisionHeld,
        concern.ConcernClosed,
        children.IdentifierReleased,
        enquiry.EnquiryReviewed,
        enquiry.EnquiredChildMatched,
        enquiry_response.EnquiredChildVerified,
        enquiry_response.BestInterestsReported,
        enquiry_response.ViewOnContactGiven,
        enquiry_response.EnquiryRequestAnswered,
        enquiry_response.EnquiryAnswered,
    }
)
"""What ends a contact, a referral, a consultation or a concern, and what is wanted said before any of them may end."""


class Erased(Exception):
    """What would be recorded is about what was erased. slots: which keys were destroyed."""

    def __init__(self, slots: Iterable[str]) -> None:
        self.slots = tuple(sorted(slots))
        super().__init__(", ".join(self.slots))


def slots_of(keys: Keys, scope: UUID, said: Iterable[Event]) -> Mapping[str, str]:
    """The slots that are needed to say it in one scope, and the one used for each; Erased when it may not be said."""
    needed = [(event, stored_forms.slots_of(event) - {"worker"}) for event in said]
    every = set().union(*(slots for _, slots in needed))
    gone = keys.destroyed(scope, every)
    refused = {slot for event, slots in needed for slot in slots & gone if not _goes_on(event, slot)}
    if refused:
        raise Erased(refused)
    return {slot: _next(keys, scope, slot) if slot in gone else slot for slot in every}


def standing(keys: Keys, scope: UUID, slots: Iterable[str]) -> tuple[str, ...]:
    """Those of the slots, with the keys that followed on them, that are not destroyed.

    One that was never used counts: once it is destroyed nothing is said under it later.
    """
    every = [each for slot in slots for each in (slot, *_followed(keys, scope, slot))]
    gone = keys.destroyed(scope, every)
    return tuple(each for each in every if each not in gone)


def _followed(keys: Keys, scope: UUID, slot: str) -> Iterator[str]:
    """slot.2, slot.3 ... as far as there were any."""
    generation = 2
    while not keys.missing(scope, [f"{slot}.{generation}"]):
        yield f"{slot}.{generation}"
        generation += 1


async def carry_out(keys: Keys, said: Iterable[tuple[UUID, Iterable[Event]]]) -> None:
    """Destroy, off the loop, what approved erasures name. said: scope, and what was recorded under its keys.

    Where this process does not live to do it, a worker does, of what it reads in the log.
    """
    for scope, events in said:
        for event in events:
            if isinstance(event, ErasureApproved | RecordErasureApproved):
                await asyncio.to_thread(destroy, keys, scope, event.slots)


def destroy(keys: Keys, scope: UUID, slots: Iterable[str]) -> None:
    """Destroy keys, those that are not destroyed yet."""
    for slot in slots:
        if not keys.destroyed(scope, [slot]):
            keys.destroy(scope, slot)


def _goes_on(event: Event, slot: str) -> bool:
    return slot == NARRATIVE and type(event) in TO_THE_END


def _next(keys: Keys, scope: UUID, slot: str) -> str:
    """The first key after those that were destroyed: narrative.2, narrative.3 ..."""
    generation = 2
    while keys.destroyed(scope, [f"{slot}.{generation}"]):
        generation += 1
    return f"{slot}.{generation}"
