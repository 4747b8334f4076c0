"""What agencies may know: disclosures, the discussion without parents, the referrer's consent (SC9, CF2 to CF4)."""

from app.api.declared import OnCase, routes_of
from app.api.six_tests import six_tests
from domain import dates, sharing

RECIPIENT = {
    "recipient.sector": "Which kind of agency is it?",
    "recipient.agency": "Which agency?",
    "recipient.person": "Who there?",
    "recipient.code": "By which code is it registered here, if it is?",
}

DISCLOSE = OnCase(
    path="/disclosures",
    name="make_disclosure",
    body="DisclosureBody",
    decide=sharing.disclose,
    summary="Record what was disclosed to an agency, by the six tests (SC9)",
    refuses=(sharing.SIX_TESTS, sharing.PARENTS_FIRST, sharing.CONSENT, dates.DATED),
    example={
        "recipient": {"sector": "health", "agency": "Example Hospital Trust", "person": "The named nurse"},
        "items": [
            {"kind": "fact", "text": "She was seen with a bruise on her upper arm on Tuesday."},
            {"kind": "reported-by", "text": "She says that she fell.", "source": "Her class teacher"},
        ],
        "purpose": "So that the paediatrician knows what was seen before the examination.",
        "tests": {
            "necessary": True,
            "proportionate": True,
            "relevant": True,
            "accurate": True,
            "timely": True,
            "secure": True,
            "reasons": "Only what the examination needs, as the school wrote it; by secure e-mail before she is seen.",
        },
    },
    labels={
        "recipient": "To whom?",
        **RECIPIENT,
        "items": "What was disclosed?",
        "items.text": "What?",
        "items.kind": "Is it a fact, a professional opinion, or what somebody reported?",
        "items.source": "Who reported it?",
        "items.names_referrer": "Does it say who referred?",
        "purpose": "For which purpose?",
        **six_tests("The six tests"),
        "tests.secure": "Is it shared securely?",
        "tests.reasons": "Why does it pass them?",
    },
)
DECLINE = OnCase(
    path="/disclosures/declined",
    name="decline_disclosure",
    body="DisclosureDeclinedBody",
    decide=sharing.decline,
    summary="Record what was not disclosed to an agency, and why (SC9)",
    refuses=(sharing.SIX_TESTS, dates.DATED),
    example={
        "recipient": {"sector": "housing", "agency": "Example Homes", "person": "The tenancy officer"},
        "asked_for": "Whether the family is known to children's services.",
        "ground": "fails-one-of-the-six-tests",
        "reasons": "The tenancy does not depend on it: it is not necessary.",
    },
    labels={
        "recipient": "Who asked, or could have been told?",
        **RECIPIENT,
        "asked_for": "What was not disclosed?",
        "ground": "On which ground?",
        "reasons": "Why?",
    },
)
AUTHORISE = OnCase(
    path="/discussion-authorisation",
    name="authorise_discussion",
    body="DiscussionAuthorisationBody",
    decide=sharing.authorise_discussion,
    summary="Authorise discussing the referral with other agencies without the parents' knowledge (CF3, CF4)",
    refuses=(sharing.PARENTS_FIRST, sharing.WITH_REASONS, dates.DATED),
    example={"reasons": "Telling him first would put her at risk of significant harm tonight."},
    labels={"reasons": "Why without the parents' knowledge?"},
)
CONSENT = OnCase(
    path="/referrer-consent",
    name="record_referrer_consent",
    body="ReferrerConsentBody",
    decide=sharing.record_consent,
    summary="Record whether a referrer who is no professional consents to being named (CF2)",
    refuses=(sharing.CONSENT, dates.DATED),
    example={"to_parents": False, "to_agencies": True},
    labels={
        "to_parents": "May the parents be told who referred?",
        "to_agencies": "May other agencies be told who referred?",
    },
)

router = routes_of(DISCLOSE, DECLINE, AUTHORISE, CONSENT)
