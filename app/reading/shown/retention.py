"""How long a case is kept, as it is shown: what holds it, and how it was reviewed."""

from app.reading.looking import Chapter, Section, Sees, see
from domain.retention import HoldLifted, HoldPlaced, RetentionReviewed

OFFICE: Sees = {
    HoldPlaced: see("ground reasons by occurred_at"),
    HoldLifted: see("reasons by occurred_at"),
    RetentionReviewed: see("kind due_on source keep_until reasons by occurred_at"),
}
AUDITOR: Sees = {
    HoldPlaced: see("ground reasons by occurred_at"),
    HoldLifted: see("reasons by occurred_at"),
    RetentionReviewed: see("kind due_on source keep_until reasons by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "retention",
    "RetentionView",
    "What keeps the case from being destroyed, and how it was last reviewed; null while there is nothing.",
    hold=Section(
        "HoldView", "The legal hold that stands.", HoldPlaced, "ground reasons by occurred_at", title="Legal hold",
    ),
    lifted=Section(
        "HoldLiftedView", "How the last hold was lifted.", HoldLifted, "reasons by occurred_at",
        title="Legal hold lifted",
    ),
    reviewed=Section(
        "RetentionReviewedView",
        "How it was last reviewed once it was due. keep_until: null where its erasure was asked for.",
        RetentionReviewed, "kind due_on source keep_until reasons by occurred_at", title="Reviewed before destruction",
    ),
)  # fmt: skip
