"""What was obtained from the referrer, and how complete it is, as they are shown."""

from typing_extensions import TypedDict

from app.reading.looking import Chapter, Look, Sees, Several, see, withheld
from domain import completeness
from domain.obtaining import InformationItem, NotObtained, ReferralInformationRecorded, WhyMissing
from domain.records import Case

OFFICE: Sees = {
    NotObtained: see("item why reason"),
    ReferralInformationRecorded: see(
        "means needs_immediate_protection significant_events cause_for_concern alleged_perpetrator "
        "other_agencies parents_knowledge not_obtained by occurred_at",
        *withheld("referrers_knowledge"),
    ),
}
AUDITOR: Sees = {
    NotObtained: see("item why reason"),
    ReferralInformationRecorded: see(
        "means needs_immediate_protection significant_events cause_for_concern alleged_perpetrator "
        "other_agencies parents_knowledge not_obtained by occurred_at",
        *withheld("referrers_knowledge"),
    ),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "obtained",
    "ObtainedView",
    "What the Lead Practitioner obtained from the referrer, and did not; null while nothing is recorded (R8).",
    recorded=Several(
        "ReferralInformationView", "What a visit or a call to the referrer brought, and of what it did not why (R8).",
        ReferralInformationRecorded,
        "means needs_immediate_protection significant_events cause_for_concern alleged_perpetrator "
        "referrers_knowledge other_agencies parents_knowledge not_obtained by occurred_at",
        title="Obtained from the referrer",
    ),
)  # fmt: skip


class InformationItemView(TypedDict):
    """One of the fifteen items. lacking: what it lacks, empty once it is whole; why, reason: where that was said."""

    item: InformationItem
    lacking: list[str]
    why: WhyMissing | None
    reason: str | None


class CompletenessView(TypedDict):
    """How many of the fifteen items there are, and what the others lack (R8). A measure: it holds up nothing (A23)."""

    obtained: int
    of: int
    items: list[InformationItemView]


def complete(case: Case, look: Look) -> CompletenessView:
    """The fifteen items, as they stand."""
    standing = completeness.items(case)
    return {
        "obtained": sum(each.obtained for each in standing),
        "of": len(standing),
        "items": [_item(each, look) for each in standing],
    }


def _item(standing: completeness.Standing, look: Look) -> InformationItemView:
    because = look.at(standing.because) if standing.because else None
    return {
        "item": standing.item,
        "lacking": [*standing.lacking],
        "why": because["why"] if because else None,
        "reason": because["reason"] if because else None,
    }
