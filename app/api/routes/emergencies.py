"""What does not wait: the fast track, the police, how long the child is safe, what is confirmed (C12 to C20, CF1)."""

from app.api.declared import OnCase, routes_of
from domain import advisers, dates, emergencies, informing, open_cases, police_reference, protection, referrals

CALL = {"call.team": "Which Area Team did you telephone?", "call.spoke_to": "Who answered?"}
WHICH = "Which suspicion, if several are open?"

FAST_TRACK = OnCase(
    path="/fast-track",
    name="fast_track",
    body="FastTrackBody",
    decide=emergencies.fast_track,
    summary="Proceed to a referral at once where Significant Harm is likely (C12)",
    refuses=(emergencies.FAST_TRACK, advisers.ADVISES, referrals.ONE_OUTCOME, emergencies.OPEN_REFERRAL, dates.DATED),
    example={
        "grounds": "A threat to take her abroad tonight; he is on his way to the school.",
        "call": {"team": "saltfen", "spoke_to": "A. Duty"},
    },
    labels={
        "grounds": "Why is Significant Harm likely?",
        "call": "The call to the Area Team, if you have made it",
        **CALL,
    },
)
TELEPHONE = OnCase(
    path="/area-team-call",
    name="telephone_area_team",
    body="AreaTeamCallBody",
    decide=emergencies.telephone_area_team,
    summary="Record the call to the Area Team (C12)",
    refuses=(emergencies.FAST_TRACK, dates.DATED),
    example={"call": {"team": "saltfen", "spoke_to": "A. Duty"}},
    labels={"call": "The call to the Area Team", **CALL},
)
SAFETY = OnCase(
    path="/safety",
    name="limit_safety",
    body="SafetyBody",
    decide=emergencies.limit_safety,
    summary="Say until when the child is safe (C20)",
    refuses=(emergencies.SAFE_UNTIL, dates.DATED),
    example={"until": "2026-07-08T15:15:00+01:00"},
    labels={"until": "Until when is the child safe?"},
)
SUSPECT = OnCase(
    path="/crime-suspicion",
    name="suspect_crime",
    body="CrimeSuspicionBody",
    decide=emergencies.suspect_crime,
    summary="Say that a crime may have been committed (CF1)",
    refuses=(emergencies.POLICE, dates.DATED),
    example={"suspicion": "Physical assault: a bruise with the shape of a belt."},
    labels={"suspicion": "What crime is suspected?"},
)
NOTIFY = OnCase(
    path="/police-notification",
    name="notify_police",
    body="PoliceNotificationBody",
    decide=emergencies.notify_police,
    summary="Record that the police were notified (CF1)",
    refuses=(emergencies.POLICE, dates.DATED),
    example={"force": "fenshire-police", "police_reference": "26-0708-0123"},
    labels={
        "force": "Which police force was notified?",
        "police_reference": "What reference did the police give, if they have?",
        "suspicion": WHICH,
    },
)
REFERENCE = OnCase(
    path="/police-reference",
    name="record_police_reference",
    body="PoliceReferenceBody",
    decide=police_reference.record,
    summary="Record the reference the police gave later (CF1)",
    refuses=(police_reference.POLICE, dates.DATED),
    example={"police_reference": "26-0708-0123"},
    labels={"police_reference": "What reference did the police give?", "suspicion": WHICH},
)
NO_CRIME = OnCase(
    path="/no-crime",
    name="find_no_crime",
    body="NoCrimeBody",
    decide=emergencies.find_no_crime,
    summary="Take the suspicion of a crime back, with reasons (CF1)",
    refuses=(emergencies.POLICE, dates.DATED),
    example={"reasons": "The paediatrician found a birthmark."},
    labels={"reasons": "Why was it no crime?", "suspicion": WHICH},
)
CONFIRM = OnCase(
    path="/written-confirmation",
    name="receive_confirmation",
    body="WrittenConfirmationBody",
    decide=emergencies.receive_confirmation,
    summary="Record the written form that confirms a call (C15)",
    refuses=(emergencies.CONFIRMATION, dates.DATED),
    example={"text": "The bruise was seen by the school nurse at 11:20."},
    labels={"text": "What does the written form add to what was said?"},
)
ADVISE = OnCase(
    path="/permission-advice",
    name="advise_on_permission",
    body="PermissionAdviceBody",
    decide=emergencies.advise_on_permission,
    summary="Record the advice to obtain the family's permission (C19)",
    refuses=(emergencies.PERMISSION, informing.MUST_NOT, dates.DATED),
    example={"advised_to_obtain": True},
    labels={
        "advised_to_obtain": "Did you advise the professional to obtain the family's permission?",
        "exception": "If not, why is Significant Harm likely, and how would asking prejudice the child's welfare?",
    },
)
JOIN = OnCase(
    path="/joining",
    name="join_to_referral",
    body="JoiningBody",
    decide=open_cases.join_to_referral,
    summary="Join a further report to the child's open referral (C10)",
    refuses=(
        open_cases.FURTHER_REPORT,
        open_cases.ONE_OUTCOME,
        protection.RESPONSE,
        referrals.FAST_TRACK,
        referrals.POLICE,
        advisers.ADVISES,
        dates.DATED,
    ),
    example={},
    labels={},
)

router = routes_of(FAST_TRACK, TELEPHONE, SAFETY, SUSPECT, NOTIFY, REFERENCE, NO_CRIME, CONFIRM, ADVISE, JOIN)
