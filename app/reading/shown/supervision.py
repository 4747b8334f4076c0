"""Supervision, as it is shown: to the agency whose it is, and to nobody else."""

from app.reading.looking import Sees, Several, see
from domain.supervision import ReferralDiscussed, SupervisionChallenged, SupervisionHeld

_HELD = "number held_at supervisor referrals shortcomings successes progress professional by occurred_at"

OFFICE: Sees = {}
AUDITOR: Sees = {}
PARTNER: Sees = {}
AGENCY: Sees = {
    SupervisionHeld: see(_HELD),
    ReferralDiscussed: see("case reference decided why agreed agreed_because"),
    SupervisionChallenged: see("number supervision challenge reference by occurred_at"),
}

HELD = Several(
    "SupervisionHeldView", "The referrals that were discussed, what fell short and went well, and how it goes (V1-V3).",
    SupervisionHeld, _HELD,
)  # fmt: skip
CHALLENGED = Several(
    "SupervisionChallengedView", "A challenge that a supervision led to (V3).", SupervisionChallenged,
    "number supervision reference by occurred_at",
)  # fmt: skip
