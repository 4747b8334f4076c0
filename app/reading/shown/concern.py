"""A concern, as it is shown: to the agency whose record it is, and to nobody else."""

from app.reading.looking import Section, Sees, Several, see
from domain.concern import (
    ActionTaken,
    AgencyDecided,
    AlternativeAgreed,
    ConcernClosed,
    ConcernedChild,
    ConcernOpened,
    ExperienceRecorded,
    LevelConsidered,
    NeedConsidered,
    ReferralNotMade,
)
from domain.conversations import Spoken

_WHO = "professional by occurred_at"
_EXPERIENCE = f"number journey experience {_WHO}"
_NEED = f"number levels lowest guidance reasons {_WHO}"
_NOT_MADE = f"number reasons instead {_WHO}"
_ACTION = f"number what people {_WHO}"
_DECISION = f"number decided reasons people {_WHO}"
_ALTERNATIVE = f"number alternative decided_by reasons {_WHO}"
_CLOSED = f"number reasons {_WHO}"

OFFICE: Sees = {}
AUDITOR: Sees = {}
PARTNER: Sees = {}
AGENCY: Sees = {
    ConcernOpened: see(f"number reference agency child account {_WHO}"),
    Spoken: see("name role"),
    ConcernedChild: see("given_name family_name date_of_birth agency_reference"),
    ExperienceRecorded: see(_EXPERIENCE),
    LevelConsidered: see("level why"),
    NeedConsidered: see(_NEED),
    ReferralNotMade: see(_NOT_MADE),
    ActionTaken: see(_ACTION),
    AgencyDecided: see(_DECISION),
    AlternativeAgreed: see(_ALTERNATIVE),
    ConcernClosed: see(_CLOSED),
}

OPENED = Section(
    "ConcernOpenedView", "What was noticed, of which child, and by whom.", ConcernOpened, f"child account {_WHO}"
)
EXPERIENCES = Several(
    "ExperienceView", "The child's journey and lived experience (R26).", ExperienceRecorded, _EXPERIENCE
)
NEEDS = Several(
    "NeedConsideredView", "The levels of need considered, and the lowest that meets the child's need (R9).",
    NeedConsidered, _NEED,
)  # fmt: skip
NOT_MADE = Several(
    "ReferralNotMadeView", "A referral that was considered and not made, why, and what is done instead (R9).",
    ReferralNotMade, _NOT_MADE,
)  # fmt: skip
ACTIONS = Several("ActionTakenView", "What was done, and who was spoken to (Q1).", ActionTaken, _ACTION)
DECISIONS = Several("AgencyDecidedView", "What the agency decided and why (Q1).", AgencyDecided, _DECISION)
ALTERNATIVES = Several(
    "AlternativeAgreedView", "Another decision the agency agreed with, whose that was, and why (Q2).",
    AlternativeAgreed, _ALTERNATIVE,
)  # fmt: skip
CLOSED = Section("ConcernClosedView", "Why the concern came to an end.", ConcernClosed, _CLOSED)
