"""What came of it, as it is shown: to the agency whose record it is, and to nobody else."""

from app.reading.looking import Sees, Several, see
from domain.impact import ConcernMonitoringPlanned, ConcernMonitoringReviewed, ImpactRecorded, MeetingInformed

_WHO = "professional by occurred_at"
_PLAN = f"number plan what until next_steps {_WHO}"
_REVIEW = f"number plan found decided {_WHO}"
_IMPACT = f"number intervention on_child on_family outcome {_WHO}"
_MEETING = f"number meeting held_at people told followed {_WHO}"

OFFICE: Sees = {}
AUDITOR: Sees = {}
PARTNER: Sees = {}
AGENCY: Sees = {
    ConcernMonitoringPlanned: see(_PLAN),
    ConcernMonitoringReviewed: see(_REVIEW),
    ImpactRecorded: see(_IMPACT),
    MeetingInformed: see(_MEETING),
}

PLANS = Several(
    "ConcernPlanView", "What the agency watches over. plan: by which it is reviewed (Q5).", ConcernMonitoringPlanned,
    _PLAN,
)  # fmt: skip
REVIEWS = Several("ConcernReviewView", "What a plan showed, and what is done now.", ConcernMonitoringReviewed, _REVIEW)
IMPACTS = Several(
    "ImpactView", "The impact of an intervention on the child and the family, and its outcome so far (Q7).",
    ImpactRecorded, _IMPACT,
)  # fmt: skip
MEETINGS = Several(
    "MeetingInformedView", "What was fed back to a multi-agency meeting, and what followed (Q9).", MeetingInformed,
    _MEETING,
)  # fmt: skip
