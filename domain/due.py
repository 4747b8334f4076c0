"""What is to be done, and until when."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from domain.clauses import Clause, clause
from domain.frozen import frozen
from domain.vocabulary import Role

SECTION_47, HARM, URGENT = "section-47", "significant-harm", "urgent-action"
"""What a fact may say that a clock depends on (A51)."""


@frozen(kw_only=True)
class Timing:
    """What clocks need of an event beside when it happened, and nothing personal.

    received_at: when the information came, for the facts that have such a moment (A3).
    until: the moment the fact itself states, for a clock of a stated period.
    answers: which start it answers, counted from 1; None for all that are there when it is recorded.
    marks: what it says that a clock depends on: "significant-harm", "urgent-action", "section-47".
    counts_as: the fact that it is to the clocks, by its name, where that is not its own.
    """

    received_at: datetime | None = None
    until: datetime | None = None
    answers: int | None = None
    marks: frozenset[str] = frozenset()
    counts_as: str | None = None


class Queue(StrEnum):
    """The queues: kinds of duty that somebody works through. A record stands in one as long as it owes such a duty."""

    CALLS = "calls"  # to be routed, or made at once (C8, A6, T14)
    KNOWN_CHECK = "known-check"  # a contact nobody has looked for among the children already known (C6)
    DISPATCH = "dispatch"  # checked and not yet sent to screening (SC1) or to the Early Help Advisor (E6, E8)
    CONSULTATION = "consultation"  # with the Early Help Advisor, and without an outcome (E7, E9)
    SCREENING = "screening"  # sent or fast-tracked, and without an outcome (SC2, A37)
    ADVISED = "advised"  # a practitioner who was advised to refer, and has not (E2)
    POLICE = "police"  # a crime is suspected, and neither told to the police nor ruled out (CF1)
    CONFIRMATION = "confirmation"  # telephoned, and not yet confirmed in writing (C15)
    ACKNOWLEDGEMENT = "acknowledgement"  # a written referral that nobody has acknowledged (F3)
    PROTECTION = "protection"  # harm was found since screening, and no Strategy Discussion considered (SC12)
    SIBLINGS = "siblings"  # a sibling to be referred, whom the Area team has not progressed (SIB2)
    RECORDING = "recording"  # the Screening Manager's referral, not yet recorded (C13)
    DISPOSAL = "disposal"  # a referral without the Screening Manager's disposal (D1)
    FEEDBACK = "feedback"  # a referrer who has heard nothing of what became of it (D4, F2)
    CHALLENGE = "challenge"  # a professional challenge, at a rung of the authority or with the agency again (P3)
    PARTNERSHIP = "partnership"  # a professional challenge that the safeguarding partnership answers (P3)
    FAMILY = "family"  # the child and family are not told, and nobody has said why not (D5, CF6)
    COOPERATION = "cooperation"  # an agency was involved, or asked for its help, and has not answered (SC10, D7)
    AUTHORISATION = "authorisation"  # disposed of, and not yet authorised (T8)
    ALLOCATION = "allocation"  # disposed of, and without a Lead Practitioner who may lead (R2, R6)
    VISIT = "visit"  # a child to be seen (D3)
    AGREEMENT = "agreement"  # a proposed closure the other supervisor has not answered (CL2)
    CLOSURE = "closure"  # a closure on which the two supervisors do not agree: the Team Manager's (CL5)
    INFORMATION = "information"  # information that who works on the case has not read (C10, A31)
    MONITORING = "monitoring"  # something is watched over, and to be reviewed when the stated period ends (Q5)
    CIRCUMSTANCES = "circumstances"  # a child in specific circumstances, with something to think about or decide (X1)
    ENQUIRY = "enquiry"  # a prison or the Probation Service enquired, and has no response (X18 to X22)
    ERASURE = "erasure"  # somebody asked for an erasure, and nobody else has decided (UK GDPR, article 17)
    SUBJECT_ACCESS = "subject-access"  # somebody asked what is held about them (UK GDPR, article 15)
    LED = "led"  # with its Lead Practitioner, until it is concluded or closed (R3)


class Urgency(StrEnum):
    """How urgent what a record owes is, the most urgent first."""

    EMERGENCY = "emergency"  # urgent action is needed, and nothing decided about it yet
    SAFE_UNTIL = "safe-until"  # the child is safe only until a moment (C20), and nothing decided about it yet
    HARM_INDICATED = "harm-indicated"  # somebody said Significant Harm, section 47 or urgent action (A51)
    ORDINARY = "ordinary"

    @property
    def rank(self) -> int:
        """Its place, 0 first."""
        return [*Urgency].index(self)


Due = Mapping[str, datetime]
"""By a clock's clause, the moment it is due."""


@frozen(kw_only=True)
class Duty:
    """One thing to be done. due_at: the moment its clock is due; None when it has no clock that counts.

    queue: where it stands for those of the offices whose turn it is. None: another duty of the record, which stands in
    one, comes first or is done by the same act; or it is the agency's alone.
    """

    clause: Clause
    queue: Queue | None
    what: str
    who_may: tuple[Role, ...]
    due_at: datetime | None


def duty(
    number: str, queue: Queue | None, what: str, who_may: tuple[Role, ...], due_at: datetime | None = None
) -> Duty:
    """A duty of the clause of that number."""
    return Duty(clause=clause(number), queue=queue, what=what, who_may=who_may, due_at=due_at)
