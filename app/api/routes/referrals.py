"""From the disposal of a referral to its end after an assessment (D1 to D3, T8, R2 to R6)."""

from app.api.declared import OnCase, routes_of
from domain import advisers, allocation, conclusion, dates, disposal, referrals

FOR_ANOTHER_TEAM = "Why do you act for another team?"

DISPOSE = OnCase(
    path="/disposal",
    name="authorise_disposal",
    body="DisposalBody",
    decide=disposal.authorise_disposal,
    summary="Authorise the initial disposal (D1, D2)",
    refuses=(
        disposal.MANAGER_AUTHORISES,
        disposal.ITEMS,
        advisers.ADVISES,
        referrals.POLICE,
        referrals.FAST_TRACK,
        dates.DATED,
    ),
    example={
        "items": ["section-47-enquiries", "see-child-as-soon-as-possible"],
        "reasonable_cause": "A second unexplained bruise within a month.",
        "reasons": "The explanations differ and the child is afraid.",
    },
    labels={
        "items": "What is to be done?",
        "reasonable_cause": "What is the reasonable cause to suspect significant harm?",
        "services": "What type of services?",
        "reasons": "Reasons",
    },
)
SEE = OnCase(
    path="/child-seen",
    name="record_child_seen",
    body="ChildSeenBody",
    decide=disposal.see_child,
    summary="Record that the child was seen (D3)",
    refuses=(disposal.SEEN_ALONE, dates.DATED, allocation.SOCIAL_WORKER_LEADS),
    example={"alone": True},
    labels={"alone": "Was the child seen alone?", "reason_if_not": "If not, why not?"},
)
AUTHORISE = OnCase(
    path="/authorisation",
    name="authorise_referral",
    body="AuthorisationBody",
    decide=disposal.authorise_referral,
    summary="Authorise the referral (T8)",
    refuses=(disposal.AUTHORISATION, advisers.ADVISES, referrals.POLICE, referrals.FAST_TRACK, dates.DATED),
    example={},
    labels={"cover_reason": FOR_ANOTHER_TEAM},
)
ALLOCATE = OnCase(
    path="/lead-practitioner",
    name="allocate_lead_practitioner",
    body="LeadPractitionerBody",
    decide=allocation.allocate,
    summary="Decide who the Lead Practitioner is (R2)",
    refuses=(
        allocation.ALLOCATION,
        allocation.TIME,
        allocation.SKILLS,
        allocation.SOCIAL_WORKER_LEADS,
        advisers.ADVISES,
        dates.DATED,
    ),
    example={
        "practitioner": "sw-17",
        "reasons": "Knows the family from 2024.",
        "time_considered": "Eleven cases, two of which end this week.",
        "skills_considered": "Trained in joint interviews.",
        "partners_consulted": "The school's safeguarding lead.",
    },
    labels={
        "practitioner": "Who is to lead?",
        "reasons": "Why are they the most appropriate?",
        "time_considered": "Have they the time the child and the family need?",
        "skills_considered": "Have they the skills and experience?",
        "partners_consulted": "Which partners were consulted?",
        "cover_reason": FOR_ANOTHER_TEAM,
    },
)
START = OnCase(
    path="/assessment",
    name="start_assessment",
    body="AssessmentBody",
    decide=allocation.start_assessment,
    summary="Start the Child and Family Assessment",
    refuses=(allocation.ALLOCATION, allocation.SOCIAL_WORKER_LEADS, advisers.ADVISES, dates.DATED),
    example={},
    labels={},
)
CONCLUDE = OnCase(
    path="/conclusion",
    name="conclude_referral",
    body="ConclusionBody",
    decide=conclusion.conclude,
    summary="End a referral after its assessment",
    refuses=(
        conclusion.AFTER_ASSESSMENT,
        referrals.FAST_TRACK,
        conclusion.WORKER,
        referrals.POLICE,
        conclusion.SEEN,
        dates.DATED,
        conclusion.AUTHORISED,
        advisers.ADVISES,
    ),
    example={
        "ending": "services-go-on",
        "reasons": "The assessment found a child in need; the plan was agreed with the family.",
        "worker": "sw-17",
        "worker_name": "S. Worker",
        "locality": "saltfen",
    },
    labels={
        "ending": "How does the referral end?",
        "reasons": "Reasons",
        "authority": "Which authority takes over?",
        "worker": "Who works on with the child?",
        "worker_name": "What is their name?",
        "locality": "In which locality?",
    },
)

router = routes_of(DISPOSE, SEE, AUTHORISE, ALLOCATE, START, CONCLUDE)
