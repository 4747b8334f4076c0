"""What a record needs next, as its page shows it: what is to be done, by whom, and the forms by which it is done."""

from collections.abc import Mapping
from datetime import datetime

from app.reading.replay import Replay
from app.reading.views import DutyView
from app.wording.labels import uncoded
from app.wording.language import say
from domain.clauses import Clause, clause
from domain.frozen import frozen
from domain.policy import Pack
from domain.vocabulary import THE_AGENCY, Role


@frozen(kw_only=True)
class Needed:
    """One thing to be done. due_at: None when it has no clock. mine: whether whoever looks may do it. done_by: the
    commands that do it, for those who may.
    """

    what: str
    who_may: tuple[str, ...]
    rule: Clause
    due_at: datetime | None
    late: bool
    mine: bool
    done_by: tuple[str, ...] = ()


DONE_BY: Mapping[str, tuple[str, ...]] = {
    "C2": ("decide_level_of_response",),
    "C6": ("record_known_check",),
    "C8": ("connect_call",),
    "C10": ("read_information",),
    "C12": ("decide_outcome", "telephone_area_team"),
    "C13": ("record_referral",),
    "C15": ("receive_confirmation",),
    "C20": ("fast_track", "limit_safety"),
    "CF1": ("notify_police", "find_no_crime", "record_police_reference"),
    "CF8": ("answer_informing_challenge",),
    "CL2": ("agree_closure", "disagree_with_closure"),
    "CL5": ("decide_closure",),
    "D1": ("authorise_disposal",),
    "D3": ("record_child_seen",),
    "D4": ("give_feedback", "forgo_feedback"),
    "D5": ("inform_family", "withhold_from_family"),
    "D6": ("explain_assessment",),
    "E6": ("request_consultation",),
    "E7": ("decide_consultation",),
    "E8": ("send_consultation_form",),
    "E9": ("decide_hypothetical_outcome",),
    "EQ1": ("amend_details",),
    "F2": ("give_limited_feedback", "forgo_feedback"),
    "F3": ("acknowledge_referral",),
    "P1": ("confirm_response",),
    "P2": ("discuss_challenge",),
    "P3": ("answer_challenge", "discuss_challenge", "escalate_challenge"),
    "P6": ("carry_out_change",),
    "Q1": ("decide_erasure", "decide_erasure_of_enquiry", "decide_erasure_of_consultation"),
    "Q5": ("review_monitoring", "review_concern_monitoring"),
    "Q7": ("record_impact",),
    "R2": ("allocate_lead_practitioner",),
    "R3": ("start_assessment", "conclude_referral"),
    "R6": ("allocate_lead_practitioner",),
    "R7": ("clarify_concerns", "fail_to_clarify"),
    "R8": ("record_information",),
    "SC1": ("request_screening",),
    "SC2": ("decide_outcome",),
    "SC5": ("record_screening_checks",),
    "SC6": ("record_screening_findings",),
    "SC7": ("consider_records",),
    "SC8": ("inform_parent", "withhold_from_parent", "fail_to_reach_parent"),
    "SC9": ("make_disclosure", "decline_disclosure"),
    "SC10": ("record_agency_response",),
    "SC12": ("consider_strategy_discussion",),
    "SIB2": ("complete_sibling_progression", "copy_to_sibling"),
    "SIB6": ("decide_outcome",),
    "T8": ("authorise_referral",),
    "T14": ("telephone_area_team",),
    **dict.fromkeys(("X1", "X3", "X4", "X6", "X8", "X9", "X11"), ("consider_question",)),
    **dict.fromkeys(("X2", "X5", "X7"), ("consider_question", "decide_assessment_request")),
    "X10": ("name_child_causing_harm", "consider_question"),
    "X12": ("link_group", "consider_question"),
    "V1": ("hold_supervision",),
    "X13": ("visit_in_detention", "decide_detention_support"),
    "X14": ("prepare_care_plan",),
    "X15": ("complete_unit_assessment",),
    "X16": ("attend_board",),
    "X18": ("review_enquiry",),
    "X19": ("respond_to_enquiry",),
    "X20": ("match_enquired_child", "verify_enquired_child", "report_best_interests"),
    "X22": ("answer_enquiry_request",),
}
"""The commands by which a rule is kept, the first of them the one that a duty of it asks for most."""


def called(role: Role, pack: Pack) -> str:
    """Who may act, by their title; it is said of the agency's own that they are."""
    return say("{title} of the agency", title=pack.titles[role]) if role in THE_AGENCY else pack.titles[role]


def needed(duty: DutyView, whole: Replay, now: datetime, role: Role) -> Needed:
    """A duty, in the words of the authority whose record it is. role: of whoever looks."""
    due_at = duty["due_at"]
    return Needed(
        what=uncoded(duty["what"]),
        who_may=tuple(called(role, whole.pack) for role in duty["who_may"]),
        rule=clause(duty["clause"]),
        due_at=due_at,
        late=due_at is not None and due_at < now,
        mine=role in duty["who_may"],
        done_by=DONE_BY.get(duty["clause"], ()) if role in duty["who_may"] else (),
    )
