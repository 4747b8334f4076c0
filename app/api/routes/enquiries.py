"""Child safeguarding enquiries: made by a prison or the Probation Service, or on its behalf, and answered."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api import confidences, erasing, keeping
from app.api.agencies import agency_of
from app.api.answers import EnquiryRef, RecordedEvent, WouldRecord, command
from app.api.bodies import Command
from app.api.declared import Block, Occasion, Place, routes_of
from app.api.desk import Decision, TheDesk
from app.api.edge import ParsedOnce
from app.api.six_tests import six_tests
from app.api.streams import ENQUIRY
from app.base import references
from app.base.clause_marks import Asks
from app.base.parts import Part, as_fact, example
from app.base.references import Referent
from app.base.text import Code, Day, Instant, Line, Text
from app.record.registry import DatabaseRegistry
from domain import dates, enquiry, enquiry_response, record_erasure, record_review, sharing
from domain.enquiry import (
    EnquiredChild,
    Enquirer,
    EnquiryKind,
    EnquiryRequest,
    EnquiryState,
    Supervised,
    SupervisedPerson,
)
from domain.enquiry_response import written_for_the_agency
from domain.policy import Pack
from domain.records import Case, Communication
from domain.vocabulary import Means, Source


class EnquirerPart(Part):
    """The professional who enquires, and how to reach them."""

    name: Annotated[Line, Asks("X18")]
    job_role: Annotated[Line, Asks("X18")]
    organisation: Line | None = None
    telephone: Line | None = None
    email: Line | None = None


class SupervisedPersonPart(Part):
    """The prisoner, or who is supervised. number: by which the agency knows them."""

    name: Annotated[Line, Asks("X18")]
    date_of_birth: Day | None = None
    number: Line | None = None


class EnquiredChildPart(Part):
    """A child by what the agency knows of it: something by which it may be looked for.

    relationship: to whom the enquiry is about. contact: with them that is wanted, or is known of.
    """

    given_name: Line | None = None
    family_name: Line | None = None
    date_of_birth: Day | None = None
    address: Text | None = None
    relationship: Line | None = None
    contact: Text | None = None


class EnquiryRequestPart(Part):
    """One request for information."""

    asked_for: Annotated[Text, Asks("X22")]


class EnquiryBody(Command):
    """An enquiry of a prison or the Probation Service (X18, X22).

    A prison's is about contact with at least one child; the Probation Service's says why it is shared: grounds.
    requests: for information, each answered by its number, from 1. agency, means: where somebody of the offices writes
    it down, the code of the agency, where it is registered here, and how the enquiry came.
    """

    model_config = example(
        {
            "kind": "prison",
            "professional": {
                "name": "O. Sample", "job_role": "Public protection lead", "organisation": "HMP Example",
                "telephone": "01632 960018",
            },
            "person": {"name": "A. Prisoner", "date_of_birth": "1988-02-11", "number": "A0000AA"},
            "information": "Convicted of an offence against a child. He asks to have visits from his partner's son.",
            "children": [
                {"given_name": "Sam", "family_name": "Example", "date_of_birth": "2017-03-04",
                 "relationship": "His partner's son", "contact": "Visits"},
            ],
        }
    )  # fmt: skip

    kind: Annotated[EnquiryKind, Asks("X18")]
    professional: Annotated[EnquirerPart, Asks("X18")]
    person: Annotated[SupervisedPersonPart, Asks("X18")]
    information: Annotated[Text, Asks("X18")]
    children: Annotated[tuple[EnquiredChildPart, ...], Field(max_length=20), Asks("X20")] = ()
    requests: tuple[EnquiryRequestPart, ...] = Field((), max_length=20)
    grounds: Annotated[tuple[Supervised, ...], Field(max_length=2), Asks("X22")] = ()
    agency: Code | None = None
    means: Annotated[Means | None, Asks("X18")] = None
    received_at: Instant | None = None


class EnquiryRecorded(TypedDict):
    """What a command on an enquiry recorded."""

    enquiry: str
    state: EnquiryState
    version: int
    recorded: list[RecordedEvent]


class EnquiryRehearsed(TypedDict):
    """What a command on an enquiry would record: the answer to a dry run."""

    enquiry: str
    state: EnquiryState
    version: int
    would_record: list[WouldRecord]


async def _its_id(on: Occasion) -> UUID:
    return on.stream


async def _the_cases_of_its_children(on: Occasion) -> Sequence[tuple[Case, Communication]]:
    """Of every child found, also of records that are the same person, with the referrer in clear."""
    found = [await on.desk.child(each) for each in on.known.found]
    found += [await on.desk.child(other) for each in found for other in sorted(each.same_as)]
    streams = dict.fromkeys(case for child in found for case in child.cases)
    cases = [(await on.desk.case(each))[0] for each in streams]
    return [(each, await confidences.communication_of(on.desk, each)) for each in cases]


async def _what_goes_out(on: Occasion) -> Sequence[str]:
    """What was written for the agency, in clear."""
    reader = on.desk.reader()
    return [text for each in written_for_the_agency(on.known) if (text := reader.open(each))]


class OnEnquiry(Block):
    """One command on an enquiry."""

    place = Place(
        stream=ENQUIRY,
        path="/v1/enquiries/{enquiry}",
        tag="enquiries",
        reference=EnquiryRef,
        recorded=EnquiryRecorded,
        rehearsed=EnquiryRehearsed,
        needs={
            "enquiry_id": _its_id,
            "cases": _the_cases_of_its_children,
            "going_out": _what_goes_out,
            "standing": erasing.standing("enquiry"),
            "rules": keeping.the_pack_in_force,
        },
    )


NUMBER = {"number": "Which child, by its number in the enquiry?"}

REVIEW = OnEnquiry(
    path="/review",
    name="review_enquiry",
    body="EnquiryReviewBody",
    decide=enquiry.review,
    summary="Review the information of an enquiry, and say where it is recorded (X18)",
    refuses=(enquiry_response.REVIEWED, dates.DATED),
    example={
        "review": "The conviction was not known here. Nothing is to be done before the contact is decided upon.",
        "recorded": "on-the-enquiry-alone",
    },
    labels={
        "review": "What follows from the information?",
        "recorded": "Where is it recorded?",
        "case": "In which case, or as which contact?",
    },
)
MATCH = OnEnquiry(
    path="/children-looked-for",
    name="match_enquired_child",
    body="EnquiredChildBody",
    decide=enquiry.match,
    summary="Say whether a child of an enquiry is known here, or was, and which it is (X20, X21)",
    refuses=(enquiry_response.BEST_INTERESTS, enquiry_response.REVIEWED, dates.DATED),
    example={"number": 1, "known": False, "searched": "Name, date of birth and address, and those of the mother."},
    labels={
        **NUMBER,
        "known": "Is the child known here, or was it?",
        "child": "Which child is it, of those known here?",
        "searched": "By what was it looked for?",
    },
)
VERIFY = OnEnquiry(
    path="/identities",
    name="verify_enquired_child",
    body="EnquiredChildIdentityBody",
    decide=enquiry_response.verify,
    summary="Verify the identity of a child of an enquiry (X20)",
    refuses=(enquiry_response.BEST_INTERESTS, dates.DATED),
    example={"number": 1, "verified_by": ["date-of-birth", "address"], "how": "As on the record; the school confirms."},
    labels={**NUMBER, "verified_by": "By what is its identity verified?", "how": "How was it verified?"},
)
REPORT = OnEnquiry(
    path="/best-interests",
    name="report_best_interests",
    body="BestInterestsBody",
    decide=enquiry_response.report,
    summary="Report on a child's best interests, for a prison's contact risk assessment (X20)",
    refuses=(enquiry_response.BEST_INTERESTS, dates.DATED),
    example={"number": 1, "report": "He is afraid of the man, and settles only since he has not seen him."},
    labels={**NUMBER, "report": "What is in the child's best interests?"},
)
GIVE_VIEW = OnEnquiry(
    path="/views-on-contact",
    name="give_view_on_contact",
    body="ViewOnContactBody",
    decide=enquiry_response.give_view,
    summary="Give a view on contact with a child, known or not, and advise to refer it (X21)",
    refuses=(enquiry_response.VIEW, dates.DATED),
    example={
        "number": 1,
        "view": "no-contact",
        "reasons": "Nobody who could protect him on a visit is known.",
        "referral_required": True,
        "advice": "Complete a child safeguarding referral to the Customer Service Centre today.",
    },
    labels={
        **NUMBER,
        "view": "Which contact is thought right?",
        "reasons": "Why?",
        "referral_required": "Is the agency to complete a child safeguarding referral?",
        "advice": "What is it advised then?",
    },
)
ANSWER = OnEnquiry(
    path="/answers",
    name="answer_enquiry_request",
    body="EnquiryAnswerBody",
    decide=enquiry_response.answer,
    summary="Answer a request for information of an enquiry (X22)",
    refuses=(enquiry_response.PROBATION, dates.DATED),
    example={"number": 1, "answer": "The children live with their grandmother, who keeps to what was agreed."},
    labels={
        "number": "Which request, by its number in the enquiry?",
        "answer": "What do you answer?",
        "withheld": "If the information is not shared: on which ground?",
        "reasons": "Why is it not shared?",
    },
)
RESPOND = OnEnquiry(
    path="/response",
    name="respond_to_enquiry",
    body="EnquiryResponseBody",
    decide=enquiry_response.respond,
    summary="Respond to an enquiry, and share any concerns about the person and any contact (X19)",
    refuses=(
        enquiry_response.REVIEWED,
        enquiry_response.RESPOND,
        enquiry_response.BEST_INTERESTS,
        enquiry_response.VIEW,
        enquiry_response.PROBATION,
        sharing.SIX_TESTS,
        sharing.PARENTS_FIRST,
        sharing.CONSENT,
        dates.DATED,
    ),
    example={
        "about_person": {"there_are": True, "told": "He has threatened the boy's mother in letters since May."},
        "about_contact": {"there_are": True, "told": "The boy is afraid of him, and nobody could protect him."},
        "tests": {
            "necessary": True, "proportionate": True, "relevant": True, "accurate": True, "timely": True,
            "secure": True, "reasons": "What the assessment of the contact needs, and nothing else of the family.",
        },
    },
    labels={
        "about_person": "About the person",
        "about_person.there_are": "Are there concerns?",
        "about_person.told": "Which, or by what do you know that there are none?",
        "about_contact": "About any contact with a child",
        "about_contact.there_are": "Are there concerns?",
        "about_contact.told": "Which, or by what do you know that there are none?",
        **six_tests("Does everything that goes out pass the tests?"),
        "means": "How does the response go, if the agency is not registered here?",
    },
)  # fmt: skip


router = APIRouter(prefix="/v1/enquiries", tags=["enquiries"], route_class=ParsedOnce)


@router.post(
    "",
    operation_id="receive_enquiry",
    summary="Make a child safeguarding enquiry, or record one on an agency's behalf (X18, X22)",
    response_model=EnquiryRecorded,
    **command(
        enquiry_response.REVIEWED,
        enquiry_response.BEST_INTERESTS,
        enquiry_response.PROBATION,
        dates.DATED,
        rehearsed=EnquiryRehearsed,
        creates=True,
    ),
)
async def receive_enquiry(body: EnquiryBody, desk: TheDesk) -> Response:
    """By a prison or the Probation Service, whose system is registered with the census's source 7, other legal agency;
    or by somebody of the offices, to whom it telephoned or wrote.
    """
    reference = references.new(Referent.ENQUIRY)
    stream = references.stream_of(desk.authority.slug, reference)
    agency, agency_name = await agency_of(desk, body.agency)
    source = await DatabaseRegistry(desk.journal).source_of(desk.authority.slug, agency) if agency else None
    order = enquiry.ReceiveEnquiry(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        enquiry=stream,
        reference=reference,
        kind=body.kind,
        received_at=desk.moment(body.received_at or body.occurred_at),
        professional=as_fact(Enquirer, body.professional),
        person=as_fact(SupervisedPerson, body.person),
        information=body.information,
        children=tuple(as_fact(EnquiredChild, each) for each in body.children),
        requests=tuple(as_fact(EnquiryRequest, each) for each in body.requests),
        grounds=body.grounds,
        agency=agency,
        agency_name=agency_name,
        means=body.means,
        source=Source(source) if source else None,
    )
    shown: dict[str, Any] = {"enquiry": reference, "state": EnquiryState.RECEIVED, "version": 1}

    def decide(pack: Pack) -> Decision:
        return Decision(
            streams=enquiry.receive(order, pack), scopes={stream: stream}, location=f"/v1/enquiries/{reference}"
        )

    return await desk.on_nothing(body, decide, shown)


ERASURE = erasing.blocks(
    OnEnquiry, "enquiry", record_erasure.ask_of_enquiry, record_erasure.decide_of_enquiry,
    "It was answered two years ago, and the person is not supervised any more.",
    asking="ask_erasure_of_enquiry", deciding="decide_erasure_of_enquiry",
)  # fmt: skip
KEEPING = keeping.blocks(
    OnEnquiry,
    "enquiry",
    record_review.hold_enquiry,
    record_review.lift_from_enquiry,
    record_review.review_enquiry,
    holding="place_hold_on_enquiry",
    lifting="lift_hold_on_enquiry",
    reviewing="review_retention_of_enquiry",
)
router.routes.extend(routes_of(REVIEW, MATCH, VERIFY, REPORT, GIVE_VIEW, ANSWER, RESPOND, *ERASURE, *KEEPING).routes)
