"""What screening goes through and what protects the child: existing records, protective action, a Strategy Discussion.

(SC7, SC11, SC12)
"""

from app.api.declared import OnCase, routes_of
from domain import dates, protection, records_considered, referrals

CONSIDER_RECORDS = OnCase(
    path="/screening/records",
    name="consider_records",
    body="RecordsConsideredBody",
    decide=records_considered.consider,
    summary="Record which existing records were read, or that there were none (SC7)",
    refuses=(records_considered.RECORDS, referrals.ONE_OUTCOME, dates.DATED),
    example={
        "kinds": [
            {"kind": "child-protection-plan", "there_were_none": True},
            {"kind": "child-and-family-progress-plan", "there_were_none": True},
            {
                "kind": "earlier-assessments",
                "there_were_none": False,
                "read": [{"reference": "CFA 2024/118", "found": "Assessed in 2024; the family asked for no more."}],
            },
            {
                "kind": "earlier-support",
                "there_were_none": False,
                "read": [{"reference": "TAC 2025/31", "found": "A parenting course; both parents came to the end."}],
            },
            {
                "kind": "earlier-contacts-and-referrals",
                "there_were_none": False,
                "read": [{"reference": "C0000000000AX", "found": "A contact in 2024 about attendance."}],
            },
        ]
    },
    labels={
        "kinds": "Which existing records did you consider?",
        "kinds.kind": "What kind of record?",
        "kinds.there_were_none": "Were there none of this kind?",
        "kinds.read": "Which did you read?",
        "kinds.read.reference": "By which reference is it found?",
        "kinds.read.found": "What did it tell?",
    },
)
AUTHORISE_PROTECTION = OnCase(
    path="/protective-action",
    name="authorise_protection",
    body="ProtectiveActionBody",
    decide=protection.authorise,
    summary="Authorise what protects the child or others in the household (SC11)",
    refuses=(protection.ACTION, dates.DATED),
    example={
        "actions": "A social worker goes to the home now and stays until the grandmother has come.",
        "for_the_child": True,
        "others": [{"name": "Sami Example", "relationship": "younger brother"}],
        "services": "A family aide for the night.",
    },
    labels={
        "actions": "What do you authorise?",
        "for_the_child": "Is it to protect the child?",
        "others": "Whom else in the household does it protect?",
        "others.name": "Name",
        "others.relationship": "Relationship to the child",
        "services": "Which services are provided at once?",
    },
)
CONSIDER_STRATEGY_DISCUSSION = OnCase(
    path="/strategy-discussion",
    name="consider_strategy_discussion",
    body="StrategyDiscussionBody",
    decide=protection.consider,
    summary="Say whether a Strategy Discussion and a multi-agency response are needed (SC12)",
    refuses=(protection.RESPONSE, dates.DATED),
    example={
        "strategy_discussion": True,
        "strategy_discussion_because": "The second bruise within a month; the police are to be heard before a visit.",
        "multi_agency_response": True,
        "multi_agency_response_because": "Health and the school both see her every day.",
    },
    labels={
        "strategy_discussion": "Is a Strategy Discussion needed?",
        "strategy_discussion_because": "Why, or why not?",
        "multi_agency_response": "Is a multi-agency response needed?",
        "multi_agency_response_because": "Why, or why not?",
    },
)

router = routes_of(CONSIDER_RECORDS, AUTHORISE_PROTECTION, CONSIDER_STRATEGY_DISCUSSION)
