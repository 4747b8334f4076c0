"""What forms say: the questions that no block asks, hints, the meaning of choices, and what is wrong with an answer.

A command that is declared says its own questions in its block. Here stands what all forms share, and the questions of
the commands that are routes of their own, each by its operation and the field's place.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from app.wording import labels, referring, sentences
from app.wording.language import say, texts
from domain.vocabulary import (
    ClosureGround,
    Harm,
    Intent,
    KnownResult,
    ReferrerKind,
    Request,
    StatementKind,
    StatutoryBasis,
)

UNANSWERED = texts("This needs an answer")
A_NUMBER = texts("Enter a whole number")
NO_SUCH_DAY = texts("There is no such day: enter a day of the calendar")
WHOLE_YEAR = texts("Enter the year with all four figures")
A_TIME_TOO = texts("Enter the time as well as the date")
A_TIME = texts("Enter a time, like 10:30 or 4:52pm")

RULE_ASKS = texts("Rule {} asks for this")

_WRONG: Mapping[str, str] = texts(
    {
        "missing": UNANSWERED,
        "too-short": UNANSWERED,
        "too-long": "This is too long: {}",
        "pattern": "This is not written as it should be: {}",
        "not-in-list": "Choose one of those there are",
        "type": "This is not written as it should be",
        "out-of-range": "This number is out of range: {}",
        "unknown-agency": "No agency of that name sends to the authority",
    }
)


def wrong(code: str, detail: str) -> str:
    """What is wrong with an answer, from the problem's code and its own detail."""
    detail = sentences.said(detail)
    told = _WRONG.get(code, detail)
    return told.format(f"{detail[:1].lower()}{detail[1:]}".rstrip(".")).rstrip(".")


def beside(label: str, text: str) -> str:
    """What is wrong, beside what was asked: "Why this level? This needs an answer"."""
    if not label:
        return text
    return f"{label} {text}" if label.endswith("?") else f"{label}: {text[:1].lower()}{text[1:]}"


def date_without(missing: Sequence[str]) -> str:
    """A date of which something is not there."""
    return say("The date needs a {missing}", missing=say(" and a ").join(missing))


REFUSED = texts("The procedure does not allow this yet")
MOVED = texts("Somebody has recorded something since you opened this form")
MOVED_ON = texts(
    "Nothing of yours was recorded, and nothing you typed is lost. Read what is new, and send the form again."
)
SIGNED_IN_AGAIN = texts("You have signed in again since this form was shown")
SEND_AGAIN = texts("Nothing was recorded, and nothing you typed is lost. Look through it, and record it.")
NOT_THERE = texts("Something you referred to is not here")
NOT_THERE_HERE = texts("Check the references you chose or typed. Nothing was recorded, and nothing you typed is lost.")
RECORDED_ALREADY = texts("This form was recorded already")
RECORDED_OTHERWISE = texts(
    "You have changed it since. Look at the record first, and send it again only if it is something more."
)

MISSING: Mapping[str, str] = texts(
    {
        "C9": "This child is an open case: take no information, and connect the caller",
        "E3": "Whether somebody with parental responsibility gave permission for the consultation",
        "E5": "There is no permission: nothing may be written down that tells who the child is",
        "SIB6": "Whether the children are brothers and sisters",
    }
)
"""What a refusal of a call misses, where it is said to somebody who has a caller on the line."""

FOUND_AT: Mapping[str, str] = {
    "C4": "route_reason", "C9": "children", "C15": "referrer.kind", "C17": "information", "C20": "safety",
    "E3": "permission", "E4": "caller", "E5": "permission", "R1": "step_up", "SIB6": "siblings",
}  # fmt: skip
"""Where on the page of a call a rule's question stands."""

COMMON: Mapping[str, tuple[str, str]] = texts(
    {
        "professional": ("Who of you says so?", ""),
        "professional.name": ("Name", ""),
        "professional.role": ("What are they, and where?", ""),
        "occurred_at": ("When was it done?", "Only if it was earlier. Left empty, it was done now."),
        "spoken_to": ("Whom did you speak to before you decided?", ""),
        "spoken_to.name": ("Name", ""),
        "spoken_to.role": ("What they are, and where", "For example, head teacher of Elm Park Primary School"),
        "cover_reason": ("", "Only if the case is another team’s."),
        "given_name": ("First name", ""),
        "family_name": ("Last name", ""),
        "also_known_as": ("Also known as", ""),
        "expected_date_of_birth": ("Expected date of birth", "Only of a child who is not born yet."),
        "additional_needs": ("Additional needs", ""),
        "communication_needs": ("Communication needs", "An interpreter, signing, or other help."),
        "refused": ("What was asked, and refused?", ""),
        "current_location": ("Where is the child now?", ""),
        "condition": ("How is the child now?", ""),
        "needs_immediate_protection": ("Does the child need immediate protection?", ""),
        "views": ("What does the child want to happen?", ""),
        "lines": ("Address", "Without the postcode."),
        "locality": ("Which locality is it in?", ""),
        "verbatim": ("What did the child say?", "The child’s own words, exactly."),
        "first_disclosure": ("Was it the first time the child told?", ""),
        "heard_by": ("Who heard it?", ""),
        "heard_at": ("When was it heard?", ""),
        "identifiers": ("Numbers by which the child is known", ""),
        "words": ("The child’s own words", ""),
        "members": ("Who lives with the child", ""),
        "household": ("Who lives with the child", ""),
        "statements": ("What was said, and how it is known", "Each as a fact, an opinion, or what somebody reported."),
        "chronology": ("What happened when", ""),
        "prior_interventions": ("What was offered before, and why it did not work", ""),
        "parents_informed": ("Do the parents know?", ""),
        "telephoned": ("The call to the front door before it was written", ""),
        "consents_to_disclosure": ("Do they agree that they are named?", ""),
        "reason": ("Why?", ""),
        "reasons": ("Why?", ""),
        "since": ("From which day on is it so?", ""),
        "details": ("What is known now", "Only what has changed: what you leave as it is stays."),
        "postcode": ("Postcode", "For example, SW1A 2AA"),
        "force": ("", "One that is not listed, by its name in one word."),
        "number": ("", ""),
        "referrer.job_role": ("What are they?", "For example, health visitor"),
        "referrer.relationship": ("How do they know the child and the family?", ""),
        "referrer.knowledge": ("What do they know of them?", ""),
        "referrer.email": ("E-mail", ""),
        "information.received_at": ("When were they told?", ""),
        "information.by_whom": ("Who was told?", ""),
        "information.redirected_at": ("When did they pass it on?", ""),
        "information.redirected_to": ("To whom did they pass it on?", ""),
        "step_up.led_by": ("Who leads the Team Around the Child?", ""),
        "step_up.tac_reference": ("Its reference", ""),
        "step_up.family_agrees": ("Does the family agree to an assessment?", ""),
        "step_up.agreed_by": ("Who of the family agreed?", ""),
        "step_up.reason_if_not": ("If not, why is one asked for?", ""),
        **{f"account.{place}": asked for place, asked in referring.ASKED.items()},
    }
)
"""Questions that many commands ask, and hints, by the place or by its last part. Label and hint; empty for none."""

OF: Mapping[str, Mapping[str, tuple[str, str]]] = texts({
    "decide_outcome": {
        "outcome": ("What is the outcome of the contact?", ""),
        "reasons": ("Why?", "Your professional rationale, and what it rests on."),
        "redirected_to": ("If the family is redirected, where to?", ""),
        "siblings": ("Brothers and sisters", "What is decided of each who is linked to the child."),
        "siblings.child": ("Which child?", ""),
        "siblings.refer": ("Does this child progress to a referral too?", ""),
        "siblings.reasons": ("Why?", ""),
    },
    "complete_sibling_progression": {
        "outcome": ("Which outcome do you copy?", "It is compared with the subject child’s, never taken over."),
        "referral_date": ("Which date do you expect?", "A referral is dated the day it is made."),
    },
    "keep_directory": {
        "teams": ("Teams that are new, or are another now", ""),
        "teams.team": ("Which team?", "A new one by a code of its own, in small letters: south"),
        "teams.name": ("Name", ""),
        "teams.localities": ("Which localities does it serve?", ""),
        "teams.manager": ("Who manages it?", ""),
        "workers": ("Workers who are new, or whose entry is another now", ""),
        "workers.worker": ("Who?", "Somebody new by the id of their work account."),
        "workers.name": ("Name", ""),
        "workers.roles": ("Which roles do they act in?", ""),
        "workers.team": ("In which team?", ""),
        "workers.qualified": ("Are they a qualified social worker?", ""),
        "workers.home_postcode": (
            "The postcode they live at", "Told to nobody. Left empty, what is held stays.",
        ),
        "left": ("Who has left?", ""),
        "closed": ("Which teams are closed?", ""),
        "reason": ("Why?", ""),
    },
    "release_identifier": {
        "kind": ("Which number?", ""),
        "to": ("Which child has it?", "Only if it is another child’s: that child holds it in the same act."),
    },
    "send_exchange_again": {"exchange": ("What is to be sent again?", "")},
    "break_glass": {
        "case": (
            "Which case?",
            "Its reference, as it is read out. You are let in for an hour, and the manager and an auditor hear of it.",
        ),
    },
    "open_concern": {
        "child": ("Which child is it?", "Nobody of the authority sees a concern, or that there is one."),
        "child.agency_reference": ("Your own reference of the child", ""),
        "account": ("What was noticed?", "In your own words, and the child’s own where the child said something."),
    },
    "raise_challenge": {
        "cases": ("Which of your referrals is it about?", "Several, if the same was decided of brothers and sisters."),
        "about": ("What do you challenge?", ""),
        "disagreement": ("Why do you disagree?", ""),
        "at_risk": ("Is the child at risk if nothing is done?", ""),
        "risk": ("Why?", ""),
        "rung": ("At which rung does it begin?", "Left empty, at the first: talking it over."),
        "immediate_risk": ("Which immediate risk leaves no time for the first?", "Only if it begins higher."),
        "supervision": ("The supervision that led to it", "If there was one."),
        "supervision.held_at": ("When was it held?", ""),
        "supervision.supervisor": ("Who supervised?", ""),
        "supervision.found": ("What did it find?", ""),
        "after": ("The concern that keeps that supervision", "Nothing more of it is told."),
        "after.concern": ("Which concern?", ""),
        "after.number": ("The number of the entry there", ""),
    },
    "record_contact": {
        "request": ("What does the caller ask for?", ""),
        "intent": ("What does the caller want to make?", ""),
        "concern_summary": ("What is the concern?", "In the caller’s own words as far as you can."),
        "children": ("Children", "Each child gets a case of its own."),
        "particulars": ("What you know of each child", "In the order of the children."),
        "particulars.child": ("Which known child is it?", "Only if the child is known already."),
        "particulars.safe_until": ("Until when is the child safe?", "Only if the child is safe until then."),
        "siblings": ("Are the children brothers and sisters?", "Only if there are several."),
        "account": ("What the referrer says", ""),
        "information": ("Was one of the staff told before?", "If it came to one of the staff and was redirected."),
        "step_up": ("If a step-up from a Team Around the Child is asked for", ""),
        "channel": ("How did it come?", ""),
        "received_at": ("When did it come?", "Left empty, it came now. The clocks run from here."),
        "permission": ("Does the caller have the family’s permission?", ""),
        "after_consultation": ("Does it follow a hypothetical consultation?", "Its reference."),
        "referrer": ("Who calls", ""),
        "referrer.kind": ("What kind of caller is it?", ""),
        "source": ("Where do they call from?", ""),
        "agency": ("Of which agency are they?", "The agency then sees the contact."),
        "route": ("Which way did it come in?", ""),
        "route_reason": ("Why that way?", ""),
        "taken_by": ("Who took it?", ""),
    },
})  # fmt: skip
"""Questions of the commands that are routes of their own, by operation and place."""

TO_AGENCIES: Mapping[str, Mapping[str, tuple[str, str]]] = texts({
    "record_contact": {
        "request": ("What do you ask for?", ""),
        "intent": ("What do you want to make?", ""),
        "concern_summary": ("What is the concern?", "In a few sentences. What it rests on comes later."),
        "permission": ("Does the family agree that you speak about them by name?", "Needed for a consultation."),
        "children.words": ("What did the child say?", "Exactly, and by whom and when it was heard."),
        "children.views": ("What does the child want to happen?", ""),
        "agency_reference": ("Your own reference", ""),
        "professional": ("Who refers", ""),
        "professional.job_role": ("What are you?", "For example, Designated Safeguarding Lead"),
        "professional.relationship": ("How do you know the child and the family?", ""),
        "professional.knowledge": ("What do you know of them?", ""),
        "particulars": ("Which entries do you share?", ""),
        "particulars.shared": ("Of your concern", ""),
        "particulars.shared.concern": ("Which concern?", ""),
        "particulars.shared.entries": ("Entries", "The front door sees the words of those you choose, and no others."),
        "account.telephoned": ("Did you telephone the front door first?", "Under section 47 you telephone at once."),
        "account.telephoned.at": ("When?", ""),
        "account.telephoned.spoke_to": ("To whom did you speak?", ""),
        "account.telephoned.advised_not_to_write": ("Were you told that you need not write?", ""),
        "account.statutory_basis": ("Under which section is it?", ""),
        "account.parents_informed": ("Do the parents know of the referral?", ""),
        "account.parents_informed.informed": ("Were they told?", ""),
        "account.parents_informed.reason": ("If not, why not?", ""),
        "account.parents_informed.at_risk": (
            "Whom would telling them put at increased risk?", "Only if it would: then nobody tells them.",
        ),
    },
})  # fmt: skip
"""Questions as somebody of an agency is asked them, where it is another thing to them."""

CHAPTERS: Mapping[str, frozenset[str]] = {
    "Emergencies and protection": frozenset({"emergencies", "police_reference", "protection"}),
    "The contact": frozenset(
        {
            "known_check",
            "tracing",
            "information",
            "acknowledgement",
            "details",
            "conversations",
            "consultation",
            "open_cases",
        }
    ),
    "Screening": frozenset({"screening", "records_considered", "siblings", "progression"}),
    "The parents and the family": frozenset({"informing", "family"}),
    "Other agencies": frozenset({"sharing", "involvement", "cooperation"}),
    "The referral": frozenset({"recording", "disposal", "allocation", "clarification", "obtaining", "conclusion"}),
    "Closure at referral": frozenset({"closure"}),
    "The referrer": frozenset({"feedback", "response", "changed_decision"}),
    "Monitoring": frozenset({"monitoring"}),
    "Specific circumstances": frozenset({"circumstances", "groups", "custody"}),
    "Who may see it, retention and erasure": frozenset({"access", "erasure", "retention"}),
}
"""The chapters of the procedure, as a page of what may be recorded groups them."""

FOLLOWS: Mapping[str, Mapping[str, str]] = {"record_contact": {"particulars": "children"}}
"""Rows that say more of the rows of another question, number by number, by operation."""

APART = frozenset({"break_glass"})
"""Commands that are given where the record is not shown: what they are on is asked, and nothing is tried or checked."""

NEEDED: Mapping[str, frozenset[str]] = {"record_contact": frozenset({"referrer", "source"})}
"""What the authority's own always say, where agencies' systems do not."""

BEGINS_WITH: Mapping[str, Mapping[str, str]] = {"record_contact": {"channel": "telephone"}}
"""What stands in a form from the beginning, other than the body's default."""

MEANS: Mapping[type[StrEnum], Mapping[str, str]] = texts(
    {
        Request: {Request.STEP_UP: "A Team Around the Child asks for a Child and Family Assessment."},
        Intent: {
            Intent.CONSULTATION: (
                "Advice from the Early Help Advisor, to a professional whom the family permits to ask."
            ),
            Intent.SAFEGUARDING_REFERRAL: "Whatever else the caller asks for: it goes to the Screening Manager.",
        },
        ReferrerKind: {
            ReferrerKind.PROFESSIONAL: "The agencies that work with the child are told who it is.",
            ReferrerKind.NON_PROFESSIONAL: "A member of the public or of the family: who it is, is protected.",
            ReferrerKind.ANONYMOUS: "They do not say who they are.",
        },
        KnownResult: {
            KnownResult.NEW: "Nobody here has a record that may be the child’s.",
            KnownResult.KNOWN: "The child has a record here. Say which it is.",
            KnownResult.POSSIBLE_MATCHES_REVIEWED: (
                "There are records that may be the child’s. Say which you looked at."
            ),
        },
        StatementKind: {
            StatementKind.FACT: "What was seen, heard or measured.",
            StatementKind.PROFESSIONAL_OPINION: "What a professional makes of it.",
            StatementKind.REPORTED_BY: "What somebody else said. Say who.",
        },
        StatutoryBasis: {
            StatutoryBasis.SECTION_17: "A child in need.",
            StatutoryBasis.SECTION_47: (
                "Reasonable cause to suspect that the child is suffering, or likely to suffer, Significant Harm."
            ),
        },
        Harm: {
            Harm.SUFFERED: "The child has suffered Significant Harm.",
            Harm.LIKELY: "The child is likely to suffer Significant Harm.",
            Harm.NOT_INDICATED: "Nothing points to it.",
            Harm.NOT_ESTABLISHED: "It could not be established.",
        },
        ClosureGround: {
            ClosureGround.INVESTIGATION: "Further investigation shows that no assessment is required.",
            ClosureGround.REDIRECTION: "The family is redirected to other services.",
        },
    }
)
"""What the choices of closed sets mean, where their words alone do not say it."""

_ONE_OF: Mapping[str, str] = texts({
    "children": "Child", "siblings": "Child", "particulars": "Child", "spoken_to": "Person", "people": "Person",
    "words": "The child’s words", "items": "Item", "kinds": "Kind of record", "alternatives": "Alternative",
    "others": "Person", "teams": "Team", "workers": "Worker", "referrals": "Referral", "levels": "Level",
    "requests": "Request",
})  # fmt: skip


def one_of(name: str) -> str:
    """What one of several is called: `checks` is "Check"."""
    return _ONE_OF.get(name) or labels.label(f"/{name}/0").rstrip("0123456789 ")


OF_AGENCIES: Mapping[str, str] = texts(
    {
        "record_contact": "Write a referral",
        "open_concern": "Note down a concern",
        "raise_challenge": "Challenge what was decided",
        "add_information": "Add something you have learnt",
        "clarify_concerns": "Clarify what you wrote",
        "receive_confirmation": "Confirm your telephone call in writing",
        "limit_safety": "Say until when the child is safe",
        "record_informing_risk": "Say that telling the parents would put somebody at risk",
        "answer_informing_challenge": "Answer why the parents were not informed",
        "ask_for_site_support": "Say that the police were asked to support you on your site",
        "chase_response": "Say that you asked what was decided",
        "confirm_response": "Say that you were told what was decided",
        "discuss_challenge": "Write down a discussion",
        "escalate_challenge": "Take it further",
        "judge_challenge_risk": "Say whether the child is at risk",
        "accept_decision": "Accept the decision, or an alternative",
        "resolve_challenge": "Say that it is solved, and how",
        "leave_challenge_unresolved": "Leave it unresolved",
        "follow_up_challenge": "Say what happened next",
        "answer_cooperation_request": "Answer what you are asked",
        "receive_enquiry": "Enquire about a person and a child",
        "record_experience": "How the child lives",
        "consider_need": "Which level of need it is",
        "decide_against_referral": "Why no referral is made",
        "record_action": "What was done",
        "record_decision": "What was decided",
        "agree_alternative": "Agree with another decision",
        "plan_concern_monitoring": "Plan what you watch over",
        "review_concern_monitoring": "Review what you watched over",
        "record_impact": "What has come of it for the child",
        "inform_meeting": "What was fed back to a meeting",
        "hold_supervision": "Supervision",
        "close_concern": "Close the concern",
        "ask_erasure_of_concern": "Ask that it is erased",
        "decide_erasure_of_concern": "Decide whether it is erased",
    }
)
"""What somebody of an agency gives by a form, of what the API lets an agency give, and what they call it."""

OF_AGENCIES_ALONE = frozenset({"open_concern"})
"""Of those, what nobody of the authority's is offered."""

NOT_ASKED_OF_AGENCIES: Mapping[str, frozenset[str]] = {
    "record_contact": frozenset(
        {
            "channel", "received_at", "referrer", "source", "agency", "route", "route_reason", "taken_by",
            "information", "professional.id", "particulars.child", "particulars.safe_until",
            "children.address.locality",
        }
    ),
    "answer_cooperation_request": frozenset({"means"}),
    "receive_enquiry": frozenset({"agency", "means", "received_at"}),
}  # fmt: skip
"""What the authority's own say, or what follows from who is signed in."""

NOT_ASKED: Mapping[str, frozenset[str]] = {
    "record_contact": frozenset({"professional", "agency_reference", "particulars.shared"}),
}
"""What is only for agencies' systems to say, by operation and place."""


def question(operation: str, said: Mapping[str, str], place: str, *, of_agency: bool = False) -> tuple[str, str]:
    """The label and the hint of a field. said: the labels of its block. of_agency: to somebody of an agency."""
    last = place.rpartition(".")[2]
    own = OF.get(operation, {}).get(place)
    own = (TO_AGENCIES.get(operation, {}).get(place) or own) if of_agency else own
    label, hint = own or COMMON.get(place) or COMMON.get(last) or ("", "")
    return say(said.get(place, "")) or label or labels.label(last), hint
