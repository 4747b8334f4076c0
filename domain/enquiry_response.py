"""The response to a child safeguarding enquiry.

Of a child who is known, or was, the identity is verified and, for a prison's contact risk assessment, a report is given
on the child's best interests. A view on contact is given of every child, also of one who is not known; the prison is
then advised to complete a child safeguarding referral if one is required. Each request of the Probation Service is
answered, or it is said on which ground not. Then the response shares any concerns about the person and any contact with
a child, or says that there are none. All of it goes out together, in that one act, which the six tests are made for.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from domain.clauses import Clause, clause
from domain.dates import DATED, comes_after
from domain.due import Duty, Queue, duty
from domain.facts import Command, Event, Ordinal, Reasons, Text, Words, said
from domain.frozen import frozen
from domain.marks import Asks, Between
from domain.policy import Pack
from domain.refusals import require
from domain.sharing import (
    SIX_TESTS,
    SixTests,
    WhyNot,
    may_know,
    passes_the_tests,
    the_agencies_may_be_told,
    the_referrer_is_not_named,
)
from domain.vocabulary import OFFICE, SCREENERS, Means, Role

if TYPE_CHECKING:
    from domain.enquiry import AboutChild, Enquiry
    from domain.records import Case, Communication

REVIEWED = clause("X18")
RESPOND = clause("X19")
BEST_INTERESTS = clause("X20")
VIEW = clause("X21")
PROBATION = clause("X22")

WHO_ANSWER = (
    *SCREENERS,
    Role.AREA_TEAM_MANAGER,
    Role.AREA_PRACTICE_SUPERVISOR,
    Role.DUTY_SOCIAL_WORKER,
    Role.ALLOCATED_SOCIAL_WORKER,
    Role.LEAD_PRACTITIONER,
)


class VerifiedBy(StrEnum):
    """By what a child's identity is verified, a closed set (X20). A name alone is not enough."""

    DATE_OF_BIRTH = "date-of-birth"
    ADDRESS = "address"
    PARENTS = "parents"
    NHS_NUMBER = "nhs-number"
    UPN = "upn"
    DOCUMENT = "document-seen"
    PROFESSIONAL = "professional-who-knows-the-child"


class ContactLevel(StrEnum):
    """The contact with the child that is thought right: the levels of the prisons' public protection arrangements."""

    NONE = "no-contact"
    LETTERS = "letters"
    TELEPHONE = "letters-and-telephone"
    UNRESTRICTED = "no-restriction"


# What happened


@frozen(kw_only=True)
class EnquiredChildVerified(Event):
    """A child's identity was verified: by what, and how (X20). number: of the child in the enquiry."""

    rests_on = (BEST_INTERESTS,)

    number: Ordinal
    verified_by: tuple[VerifiedBy, ...]
    how: Text


@frozen(kw_only=True)
class BestInterestsReported(Event):
    """The report on a child's best interests, for the prison's contact risk assessment (X20)."""

    rests_on = (BEST_INTERESTS,)

    number: Ordinal
    report: Text


@frozen(kw_only=True)
class ViewOnContactGiven(Event):
    """The view on contact with a child, known or not, and why (X21).

    referral_required: whether the agency is to complete a child safeguarding referral. advice: what it is advised.
    """

    rests_on = (VIEW,)

    number: Ordinal
    view: ContactLevel
    reasons: Text
    referral_required: bool | None = None
    advice: Text | None = None


@frozen(kw_only=True)
class EnquiryRequestAnswered(Event):
    """A request for information was answered, or was not: on which ground, and why (X22). number: of the request."""

    rests_on = (PROBATION, SIX_TESTS)

    number: Ordinal
    answer: Text | None = None
    withheld: WhyNot | None = None
    reasons: Text | None = None


@frozen(kw_only=True)
class Concerns:
    """Whether there are concerns. told: which, or that there are none and by what that is known."""

    there_are: Annotated[bool, Asks(RESPOND)]
    told: Annotated[Text, Asks(RESPOND)]


@frozen(kw_only=True)
class EnquiryAnswered(Event):
    """The response: the concerns about the person, and about any contact with a child, or that there are none (X19).

    With it the agency sees what was found out of each child, and the answers. tests: what all of it passes (SC9).
    """

    rests_on = (RESPOND, SIX_TESTS)

    about_person: Concerns
    about_contact: Concerns
    tests: SixTests
    means: Means


OF_ENQUIRY = (EnquiredChildVerified, BestInterestsReported, ViewOnContactGiven, EnquiryRequestAnswered, EnquiryAnswered)


# Orders


@frozen(kw_only=True)
class VerifyEnquiredChild(Command):
    """Say by what a child's identity is verified, and how (X20)."""

    number: Annotated[Ordinal, Asks(BEST_INTERESTS)]
    verified_by: Annotated[tuple[VerifiedBy, ...], Between(0, 7), Asks(BEST_INTERESTS, "by what it is verified")]
    how: Annotated[Text, Asks(BEST_INTERESTS, "how the identity was verified")]


@frozen(kw_only=True)
class ReportBestInterests(Command):
    """Report on a child's best interests, for the prison's child contact risk assessment (X20)."""

    number: Annotated[Ordinal, Asks(BEST_INTERESTS)]
    report: Annotated[Reasons, Asks(BEST_INTERESTS, "the report on the child's best interests")]


@frozen(kw_only=True)
class GiveViewOnContact(Command):
    """Say which contact with a child is thought right, and why (X21); of one who is not known, whether a referral is
    required, and what the agency is then advised.
    """

    number: Annotated[Ordinal, Asks(VIEW)]
    view: Annotated[ContactLevel, Asks(VIEW, "a view on contact")]
    reasons: Annotated[Reasons, Asks(VIEW)]
    referral_required: bool | None = None
    advice: Text | None = None


@frozen(kw_only=True)
class AnswerEnquiryRequest(Command):
    """Answer a request for information, or say on which ground it is not answered, and why (X22)."""

    number: Annotated[Ordinal, Asks(PROBATION)]
    answer: Reasons | None = None
    withheld: WhyNot | None = None
    reasons: Reasons | None = None


@frozen(kw_only=True)
class RespondToEnquiry(Command):
    """Share any concerns about the person and any contact, or say that there are none; and how all that goes out passes
    the tests (X19, SC9). means: by which it goes, to an agency that is not registered here.
    """

    about_person: Annotated[Concerns, Asks(RESPOND, "whether there are concerns about the person")]
    about_contact: Annotated[Concerns, Asks(RESPOND, "whether there are concerns about contact with a child")]
    tests: Annotated[SixTests, Asks(SIX_TESTS)]
    means: Means | None = None


def verify(enquiry: "Enquiry", command: VerifyEnquiredChild, pack: Pack) -> list[Event]:
    """Of a child that was found among those known here."""
    _goes_on(enquiry, command, BEST_INTERESTS)
    child = the_child(enquiry, command.number, BEST_INTERESTS)
    require(child.known, BEST_INTERESTS, missing="a child that was found among those known here")
    was_received_before(enquiry, command, child.matched)
    return [
        EnquiredChildVerified(number=command.number, verified_by=command.verified_by, how=command.how, **said(command))
    ]


def report(enquiry: "Enquiry", command: ReportBestInterests, pack: Pack) -> list[Event]:
    """Of a child that was found among those known here; again when more becomes known before the response."""
    _goes_on(enquiry, command, BEST_INTERESTS)
    child = the_child(enquiry, command.number, BEST_INTERESTS)
    require(child.known, BEST_INTERESTS, missing="a child that was found among those known here")
    was_received_before(enquiry, command, child.matched)
    return [BestInterestsReported(number=command.number, report=command.report, **said(command))]


def give_view(enquiry: "Enquiry", command: GiveViewOnContact, pack: Pack) -> list[Event]:
    """Of every child once it was looked for, whether it is known or not."""
    _goes_on(enquiry, command, VIEW)
    child = the_child(enquiry, command.number, VIEW)
    require(child.matched, VIEW, missing="whether the child is known here, or was")
    decided = child.known or command.referral_required is not None
    require(decided, VIEW, missing="whether the agency is to complete a child safeguarding referral")
    advised = command.advice or not command.referral_required
    require(advised, VIEW, missing="the advice to complete a child safeguarding referral")
    was_received_before(enquiry, command, child.matched)
    return [
        ViewOnContactGiven(
            number=command.number,
            view=command.view,
            reasons=command.reasons,
            referral_required=command.referral_required,
            advice=command.advice,
            **said(command),
        )
    ]


def answer(enquiry: "Enquiry", command: AnswerEnquiryRequest, pack: Pack) -> list[Event]:
    """Each of the requests, with an answer, or with the ground on which there is none."""
    _goes_on(enquiry, command, PROBATION)
    asked = command.number <= len(enquiry.received.requests)
    require(asked, PROBATION, missing="a request of the enquiry, by its number")
    require(bool(command.answer) != bool(command.withheld), PROBATION, missing="an answer, or the ground for none")
    require(command.answer or command.reasons, PROBATION, missing="why the information is not shared")
    was_received_before(enquiry, command)
    return [
        EnquiryRequestAnswered(
            number=command.number,
            answer=command.answer,
            withheld=command.withheld,
            reasons=command.reasons,
            **said(command),
        )
    ]


def respond(
    enquiry: "Enquiry",
    command: RespondToEnquiry,
    pack: Pack,
    *,
    cases: Sequence[tuple["Case", "Communication"]],
    going_out: Sequence[str],
) -> list[Event]:
    """Once everything that is owed is there; with it everything is shown to the agency, and the enquiry is answered.

    Nothing that fails a test goes out, nothing that says who referred and has not consented, and nothing of a child
    whose parents may not know yet, but to the agency that referred it. cases: of the children found, each with its
    communication. going_out: what was written for the agency before, in clear.
    """
    _goes_on(enquiry, command, RESPOND)
    require(enquiry.reviewed, REVIEWED, missing="the review of the information")
    for n, child in enquiry.about.items():
        require(child.matched, BEST_INTERESTS, missing=f"whether child {n} is known here, or was")
        require(child.identity or not child.known, BEST_INTERESTS, missing=f"the verified identity of child {n}")
        reported = child.report or not (child.known and enquiry.of_a_prison)
        require(reported, BEST_INTERESTS, missing=f"the report on the best interests of child {n}")
        require(child.view or not enquiry.of_a_prison, VIEW, missing=f"a view on contact with child {n}")
    unanswered = ", ".join(map(str, enquiry.unanswered))
    require(not unanswered, PROBATION, missing=f"an answer to request {unanswered}")
    passes_the_tests(command.tests, "a response that is {failed}")
    means = Means.SYSTEM if enquiry.received.agency else command.means
    require(means, RESPOND, missing="how the response goes to the agency")
    assert means is not None
    texts = (*going_out, command.about_person.told, command.about_contact.told)
    for case, communication in cases:
        if (case.undecided or case.open_referral) and not may_know(case, enquiry.received.agency):
            the_agencies_may_be_told(case, command.at)
        the_referrer_is_not_named(communication, *texts, to="agencies")
    was_received_before(enquiry, command, *enquiry.acts)
    return [
        EnquiryAnswered(
            about_person=command.about_person,
            about_contact=command.about_contact,
            tests=command.tests,
            means=means,
            **said(command),
        )
    ]


def duties(enquiry: "Enquiry") -> Iterator[Duty]:
    """What is owed until the response is given."""
    if enquiry.response:
        return
    for n, child in enquiry.about.items():
        if not child.matched:
            yield duty("X20", Queue.ENQUIRY, f"Look whether child {n} is known here, or was.", OFFICE)
    for number, what in _owed(enquiry):
        yield duty(number, Queue.ENQUIRY, what, WHO_ANSWER)
    yield duty("X19", Queue.ENQUIRY, "Respond, and share any concerns about the person and any contact.", WHO_ANSWER)


def _owed(enquiry: "Enquiry") -> Iterator[tuple[str, str]]:
    if not enquiry.reviewed:
        yield "X18", "Review the information, and record it as required."
    for n, child in enquiry.about.items():
        if child.known and not child.identity:
            yield "X20", f"Verify the identity of child {n}."
        if child.known and enquiry.of_a_prison and not child.report:
            yield "X20", f"Report on the best interests of child {n}."
        if child.matched and enquiry.of_a_prison and not child.view:
            yield "X21", f"Give a view on contact with child {n}."
    for n in enquiry.unanswered:
        yield "X22", f"Answer request {n}."


def written_for_the_agency(enquiry: "Enquiry") -> Iterator[Words]:
    """What goes out with the response."""
    for child in enquiry.about.values():
        report, view = child.report, child.view
        yield from (text for text in (report and report.report, view and view.reasons, view and view.advice) if text)
    yield from (each.answer for each in enquiry.answers.values() if each.answer)


def the_child(enquiry: "Enquiry", number: int, rule: Clause) -> "AboutChild":
    """What is found out of a child, by its number in the enquiry; refused of none there."""
    require(number in enquiry.about, rule, missing="a child of the enquiry, by its number")
    return enquiry.about[number]


def was_received_before(enquiry: "Enquiry", command: Command, *answered: Event | None) -> None:
    """Refuse an act dated before the enquiry was received, or before any of what it answers to."""
    require(command.at >= enquiry.received.received_at, DATED, missing="a time after the enquiry was received")
    comes_after(command, *answered)


def _goes_on(enquiry: "Enquiry", command: Command, rule: Clause) -> None:
    """By whom it may be answered, and while it is not."""
    require(command.by.role in WHO_ANSWER, rule, who_may=WHO_ANSWER)
    require(enquiry.response is None, rule, missing="an enquiry that is not answered")
