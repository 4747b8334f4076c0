"""What a policy pack says where its file does not say it otherwise: the words of Lincolnshire's procedure."""

from collections.abc import Mapping
from datetime import timedelta

from domain.vocabulary import Role

STEP_UP = ("led_by", "tac_reference", "family_agrees")
"""What a step-up from a Team Around the Child asks for (A17)."""

THRESHOLDS_DOCUMENT = "Threshold Document"
"""By what the level of response is decided (C2)."""

AT_ONCE = timedelta(minutes=10)
"""How long what is done immediately may take: a call is made, and answered (T13, T14)."""

ACTION_FOR_SCREENING = "Contact Action for Screening"
"""The label of SC1; the source also writes 'Content Action for Screening' (A7)."""

ACTION_FOR_CONSULTATION = "Contact Action for Consultation"
"""The label of E6."""

ACCESS_NOTICE = 5
"""How many working days before a subject access request is due managers are told."""

PHRASES = (
    ("continu", "monitor"),
    ("carry", "monitor"),
    ("keep", "monitor"),
    ("kept", "monitor"),
    ("remain", "monitor"),
    ("ongoing", "monitor"),
    ("further", "monitor"),
    ("monitor", "situation"),
    ("monitor", "progress"),
    ("monitor", "closely"),
    ("to", "be", "monitored"),
    ("will", "be", "monitored"),
    ("keep", "eye"),
    ("keep", "watch"),
    ("keep", "under", "review"),
    ("watch", "wait"),
    ("watching", "brief"),
)
"""What no decision consists of (Q4)."""

ANSWERED_BY: Mapping[str, tuple[Role, ...]] = {
    "social-worker-discussion": (
        Role.DUTY_SOCIAL_WORKER,
        Role.ALLOCATED_SOCIAL_WORKER,
        Role.LEAD_PRACTITIONER,
        Role.SCREENING_PRACTICE_SUPERVISOR,
        Role.SCREENING_MANAGER,
    ),
    "line-manager": (Role.SCREENING_MANAGER, Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER),
    "service-manager": (Role.SERVICE_MANAGER,),
    "safeguarding-partnership": (Role.SAFEGUARDING_PARTNERSHIP_OFFICER,),
}
"""Who answers at the rungs of the guide's own ladder (P3)."""

WHOSE_CLOCK: dict[str, Role] = {
    "T1": Role.SCREENING_MANAGER,
    "T2": Role.SCREENING_MANAGER,
    "T3": Role.CUSTOMER_SERVICE_ADVISOR,
    "T4": Role.CUSTOMER_SERVICE_ADVISOR,
    "T5": Role.CUSTOMER_SERVICE_ADVISOR,
    "T6": Role.SCREENING_MANAGER,
    "T7": Role.SCREENING_MANAGER,
    "T8": Role.AREA_PRACTICE_SUPERVISOR,
    "T9": Role.CUSTOMER_SERVICE_ADVISOR,
    "T10": Role.AREA_PRACTICE_SUPERVISOR,
    "T11": Role.SCREENING_MANAGER,
    "T12": Role.SCREENING_MANAGER,
    "T13": Role.SCREENING_MANAGER,
    "T14": Role.CUSTOMER_SERVICE_ADVISOR,
    "T15": Role.AREA_PRACTICE_SUPERVISOR,
    "T16": Role.AREA_PRACTICE_SUPERVISOR,
    "T17": Role.SCREENING_MANAGER,
    "T18": Role.AREA_PRACTICE_SUPERVISOR,
    "C20": Role.SCREENING_MANAGER,
}
"""Which role is told of a deadline, and with it who manages it. Of any other, whoever answers for the service is."""

PROMPTS: Mapping[str, Mapping[str, str]] = {
    "disabled-child": {
        "pressures-on-the-family": "Are there pressures on the family, and challenges it has had to negotiate?",
        "support-for-carers": "Do the parents or carers need support?",
    },
    "parent-carer": {
        "care-by-the-parent": "Is it appropriate that the parent provides, or goes on providing, the care?",
    },
    "young-carer": {
        "support-for-the-young-carer": "May the young carer have support needs?",
        "care-by-the-child": "Is the care the child gives appropriate, or is it excessive?",
    },
    "harm-outside-home": {
        "needs-and-vulnerabilities": "Does the child have needs and vulnerabilities that others can exploit?",
        "a-child-causing-harm": "May it be a child who is causing the harm?",
        "section-47-enquiries": ("Are enquiries under section 47 to be made, and not an assessment under section 17?"),
        "more-children-harmed": "May more than one child be experiencing the harm?",
    },
    "youth-detention": {},
    "mother-and-baby-unit": {},
}
"""What is asked of a child in specific circumstances, and how it is put (X1 to X12)."""
