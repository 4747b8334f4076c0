"""The bodies of commands. Each has an example, which a test sends."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.base.clause_marks import Asks
from app.base.parts import (
    Account,
    ChildDetails,
    Details,
    Identifier,
    MemberDetails,
    Number,
    Part,
    Postcode,
    Professional,
    Referrer,
    Spoken,
    Truth,
    example,
)
from app.base.text import REFERENCE, Code, Day, Instant, Line, Text, Whole, whole
from domain.vocabulary import (
    Channel,
    IdentifierKind,
    Intent,
    Outcome,
    Request,
    Route,
    Source,
    State,
)

Reference = Annotated[str, StringConstraints(strict=True, min_length=13, max_length=20, pattern=REFERENCE)]
"""A reference as read out or typed; groups and case do not matter."""


class Command(Part):
    """occurred_at: when it was done, if earlier than now (A26, Q3). A moment still to come counts as now, and
    the answer and the history keep it as `claimed_at`.
    """

    occurred_at: Instant | None = None


SpokenTo = Annotated[tuple[Spoken, ...], Field(max_length=20, description="Who was spoken to before (Q1).")]


CHILD_EXAMPLE = {
    "given_name": "Amira",
    "family_name": "Example",
    "date_of_birth": "2017-03-14",
    "sex": "F",
    "ethnicity": "MWAS",
    "school": "Elm Park Primary School",
    "address": {"lines": "1 Sample Street\nAnytown", "postcode": "ZZ1 1AA", "locality": "saltfen"},
    "words": [
        {
            "verbatim": "He gets cross and then I hide.",
            "first_disclosure": True,
            "heard_by": "Ms T. Sample",
            "heard_at": "2026-07-06T10:20:00+01:00",
        }
    ],
}

CONTACT_EXAMPLE = {
    "request": "service",
    "intent": "safeguarding-referral",
    "channel": "system",
    "concern_summary": "Bruising to the upper arm, explained differently on two days.",
    "professional": {"id": "dsl-1", "name": "T. Sample", "job_role": "Designated Safeguarding Lead"},
    "agency_reference": "SCH-2026-0042",
    "children": [CHILD_EXAMPLE],
    "account": {
        "statutory_basis": "section-17",
        "primary_need": "N1",
        "tiers_considered": ["universal", "school-offer", "early-help", "statutory"],
        "parents_informed": {"informed": True},
        "statements": [{"kind": "fact", "text": "A bruise of about 3 cm on the left upper arm on 6 July."}],
        "expectations": "An assessment of the family's needs.",
    },
}


class InformationPart(Part):
    """What one of the staff was told before: when, who that was, and when it was redirected to whom (C17).

    Without `redirected_at` it was redirected when the contact was received.
    """

    received_at: Instant
    by_whom: Annotated[Line, Asks("C17")]
    redirected_to: Annotated[Line, Asks("C17")]
    redirected_at: Instant | None = None


class SharedConcernPart(Part):
    """The agency's own concern that the contact is made of, and the numbers of the entries it shares, and no others."""

    concern: Annotated[Reference, Asks("Q1")]
    entries: Annotated[tuple[whole(1, 2**31 - 1), ...], Field(min_length=1, max_length=100), Asks("Q1")]  # type: ignore[valid-type] # made at run time


class ParticularsPart(Part):
    """What the taker adds about a child: the person record it is known by (C9), until when it is safe (C20), and what
    an agency shares of its own concern.
    """

    child: Reference | None = None
    safe_until: Instant | None = None
    shared: SharedConcernPart | None = None


class StepUpPart(Part):
    """What a lead professional says of an active Team Around the Child, for which a step-up is asked (R1).

    led_by: who leads it. agreed_by: who of the family agrees; reason_if_not: why it is asked for without that.
    """

    led_by: Annotated[Line | None, Asks("R1")] = None
    tac_reference: Annotated[Line | None, Asks("R1")] = None
    family_agrees: Annotated[Truth | None, Asks("R1")] = None
    agreed_by: Line | None = None
    reason_if_not: Text | None = None


WhetherSiblings = Truth | Annotated[str, StringConstraints(strict=True, pattern=r"^not-yet-known$")]
"""Whether the children of a communication are siblings of one another (SIB6)."""


class ContactBody(Part):
    """A contact about one or several children; each child gets a case of its own (C1, C11, A24).

    A partner names its `professional`; the authority's staff name the `referrer`, `source`, `channel` and `route`.
    `received_at` is what the sender says; for partners the server's time counts and the claim is kept beside it.
    Of several children `siblings` says whether they are: true links them to one another, `not-yet-known` has to be
    settled before one of them progresses (SIB6). `particulars` follow the order of `children`: an agency that makes the
    contact of a concern of its own says there which of its entries it shares. Only staff name a known child there, send
    `information`, or name the `agency` of a professional who telephoned, which then sees the contact.
    A request `step-up-from-tac` says in `step_up` who leads the Team Around the Child and whether the family agrees.
    `after_consultation` is the reference of the hypothetical consultation that the contact follows.
    `route` and `taken_by` follow from who records (C4, C5): what is said of them is compared.
    """

    model_config = example(CONTACT_EXAMPLE)

    request: Annotated[Request, Asks("C1")]
    intent: Annotated[Intent, Asks("C11")]
    concern_summary: Annotated[Text, Asks("C11")]
    children: Annotated[tuple[ChildDetails, ...], Field(min_length=1, max_length=20), Asks("C1")]
    particulars: tuple[ParticularsPart, ...] = Field((), max_length=20)
    siblings: WhetherSiblings | None = None
    account: Account = Account()
    information: InformationPart | None = None
    step_up: StepUpPart | None = None
    channel: Channel = Channel.SYSTEM
    received_at: Instant | None = None
    permission: Truth | None = None
    after_consultation: Reference | None = None
    professional: Annotated[Professional | None, Asks("C1")] = None
    referrer: Annotated[Referrer | None, Asks("C1")] = None
    source: Annotated[Source | None, Asks("C1")] = None
    agency: Code | None = None
    route: Route | None = None
    route_reason: Text | None = None
    taken_by: Code | None = None
    agency_reference: Line | None = None


class AmendmentBody(Command):
    """What is known of the child now, of the fields that are given; null takes back what is known no longer (A46).

    since: the day from which on it is so. Identifiers are claimed and released, and a child's words stay as they are.
    """

    model_config = example(
        {
            "details": {"address": {"lines": "2 Sample Street\nAnytown", "postcode": "ZZ1 1AB", "locality": "saltfen"}},
            "since": "2026-07-01",
            "reason": "The family has moved; the school was told by the mother.",
        }
    )

    details: Details
    since: Day | None = None
    reason: Annotated[Text, Asks("C13")]


class HouseholdAmendmentBody(Command):
    """What is known now of somebody in the household, or of a parent outside it, of the fields that are given (EQ2).

    member: which of them, from 1 in the order of the case's account; without it, one more of whom nobody told before.
    """

    model_config = example(
        {
            "member": 1,
            "details": {"ethnicity": "REFU", "first_language": "Polish", "refused": ["religion"]},
            "reason": "Asked of the mother on the visit.",
        }
    )

    member: whole(1, 100) | None = None  # type: ignore[valid-type] # made at run time
    details: MemberDetails
    since: Day | None = None
    reason: Annotated[Text, Asks("EQ2")]


class OutcomeBody(Command):
    """The Screening Manager's outcome (SC2)."""

    model_config = example(
        {"outcome": "progress-to-referral", "reasons": "An assessment under section 17 may be required."}
    )

    outcome: Annotated[Outcome, Asks("SC2")]
    reasons: Annotated[Text, Asks("SC2")]
    redirected_to: Line | None = None
    spoken_to: SpokenTo = ()


class IdentifierBody(Command):
    """A strong identifier for a child to hold."""

    model_config = example({"kind": "nhs-number", "number": "9990000018"})

    kind: IdentifierKind
    number: Number


class ReleaseBody(Command):
    """Take an identifier from a child; `to` hands it to another in the same act."""

    model_config = example({"reason": "A digit was mistyped."})

    to: Reference | None = None
    reason: Text


class ChildSearchBody(Part):
    """What is known of a child. In a body, so that no name is ever in an address."""

    model_config = example({"family_name": "Example", "date_of_birth": "2017-03-14"})

    family_name: Line | None = None
    given_name: Line | None = None
    date_of_birth: Day | None = None
    postcode: Postcode | None = None
    identifier: Identifier | None = None
    limit: Whole = Field(25, ge=1, le=100)


class CaseSearchBody(ChildSearchBody):
    """Find cases by what they say of their child, by who sent them and whose they are, by where they stand and when
    they came. agency: its code; team: its id, or a locality's: for the authority's own.
    """

    agency: Code | None = None
    team: Line | None = None
    state: State | None = None
    received_from: Instant | None = None
    received_before: Instant | None = None
    cursor: Annotated[str, StringConstraints(strict=True, max_length=500)] | None = None
