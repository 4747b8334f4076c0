"""Cooperation under section 27 of the Children Act 1989.

Where Children's Services request it, professionals from other parts of the local authority such as housing, and those
in health organisations, have a duty to cooperate by assisting in children's social care. A request says whom it asks
for which help. The agency that is asked sees that, and nothing else of the case, and answers itself where it is
registered here; an answer given otherwise is recorded by the office. Who does not help says on which of the Act's two
grounds.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.changing import changed
from domain.clauses import clause
from domain.dates import comes_after, follows
from domain.disposal import VISITORS
from domain.due import Duty, Queue, duty
from domain.facts import Command, Event, Line, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Pack
from domain.referrals import the_case_is_open
from domain.refusals import require
from domain.sharing import (
    SIX_TESTS,
    Recipient,
    SixTests,
    the_recipient_may_hear,
)
from domain.vocabulary import SCREENERS, THE_AGENCY, Means, Role

if TYPE_CHECKING:
    from domain.records import Case, Communication

COOPERATE = clause("D7")

ASKERS = (*SCREENERS, *VISITORS)
WHO_ANSWER = (*THE_AGENCY, Role.CUSTOMER_SERVICE_ADVISOR, *ASKERS)


class WhetherTheyHelp(StrEnum):
    """What an agency answers to a request for its help."""

    YES = "will-help"
    IN_PART = "will-help-in-part"
    NO = "will-not-help"


class Incompatible(StrEnum):
    """The grounds on which the Act lets an agency not comply, a closed set (section 27(2))."""

    DUTIES = "not-compatible-with-their-duties"
    FUNCTIONS = "would-unduly-prejudice-their-functions"


# What happened


@frozen(kw_only=True)
class CooperationRequested(Event):
    """An agency was asked for its help under section 27 (D7).

    request: the stream in which the agency is asked; reference: of it. tests: what is shared with the request (SC9).
    """

    rests_on = (COOPERATE, SIX_TESTS)

    request: UUID
    reference: str
    recipient: Recipient
    asked_for: Text
    tests: SixTests


@frozen(kw_only=True)
class CooperationAnswered(Event):
    """The agency answered, and what (D7). answered_by: who there did. ground: why it does not help, or not in full.

    request, reference: as of CooperationRequested.
    """

    rests_on = (COOPERATE,)

    request: UUID
    reference: str
    answer: WhetherTheyHelp
    ground: Incompatible | None = None
    text: Text
    answered_by: Line
    means: Means


@frozen(kw_only=True)
class HelpRequested(Event):
    """The request, as the agency sees it that is asked. case, case_reference: whose it is; the agency is not told."""

    rests_on = (COOPERATE,)

    reference: str
    case: UUID
    case_reference: str
    recipient: Recipient
    asked_for: Text


@frozen(kw_only=True)
class HelpAnswered(Event):
    """The answer, as the agency sees it: as CooperationAnswered."""

    rests_on = (COOPERATE,)

    answer: WhetherTheyHelp
    ground: Incompatible | None = None
    text: Text
    answered_by: Line
    means: Means


OF_CASE = (CooperationRequested, CooperationAnswered)
OF_REQUEST = (HelpRequested, HelpAnswered)


# What is kept of it


@frozen(kw_only=True)
class Cooperation(Part):
    """What a case's agencies were asked, and what they answered."""

    asked: tuple[CooperationRequested, ...] = ()
    answered: tuple[CooperationAnswered, ...] = ()

    @property
    def awaited(self) -> tuple[CooperationRequested, ...]:
        """Those that nobody has answered."""
        answered = {each.request for each in self.answered}
        return tuple(each for each in self.asked if each.request not in answered)


@frozen(kw_only=True)
class Request:
    """A request under section 27, and its answer once there is one."""

    version: int
    made: HelpRequested
    answer: HelpAnswered | None = None

    def evolve(self, *events: Event) -> Self:
        """The request after some more events."""
        answers = [event for event in events if isinstance(event, HelpAnswered)]
        return changed(self, version=self.version + len(events), answer=answers[-1] if answers else self.answer)

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The request its events make, or None when there are none."""
        following = iter(events)
        for event in following:
            if isinstance(event, HelpRequested):
                return cls(version=1, made=event).evolve(*following)
        return None


# Orders


@frozen(kw_only=True)
class Opening:
    """The name given to something before it is decided: its reference, and the stream that it names."""

    reference: str
    stream: UUID


@frozen(kw_only=True)
class RequestCooperation(Command):
    """Ask an agency for its help under section 27: whom, for which help, and how what is shared passes the tests.

    An agency that is registered here, named by its code, sees the request and answers it itself.
    """

    recipient: Annotated[Recipient, Asks(COOPERATE)]
    asked_for: Annotated[Text, Asks(COOPERATE, "which help is asked for")]
    tests: Annotated[SixTests, Asks(SIX_TESTS)]


@frozen(kw_only=True)
class AnswerRequest(Command):
    """Whether an agency helps, what it says, and who there says so. ground: why not, or not in full.

    means: how the answer came, where the office records it.
    """

    answer: Annotated[WhetherTheyHelp, Asks(COOPERATE)]
    ground: Incompatible | None = None
    text: Annotated[Text, Asks(COOPERATE, "what the agency says")]
    answered_by: Annotated[Line, Asks(COOPERATE, "who answers for the agency")]
    means: Means | None = None


def ask(
    case: "Case",
    command: RequestCooperation,
    pack: Pack,
    *,
    case_id: UUID,
    opening: Opening,
    communication: "Communication",
) -> dict[UUID, list[Event]]:
    """While the contact or the referral is open, by who screens it or works with the child. opening: of the request."""
    the_case_is_open(case, COOPERATE)
    require(command.by.role in ASKERS, COOPERATE, who_may=ASKERS)
    follows(case, command)
    the_recipient_may_hear(case, command, communication, command.asked_for, what="a request that is {failed}")
    asked = CooperationRequested(
        request=opening.stream,
        reference=opening.reference,
        recipient=command.recipient,
        asked_for=command.asked_for,
        tests=command.tests,
        **said(command),
    )
    shown = HelpRequested(
        reference=opening.reference,
        case=case_id,
        case_reference=case.contact.reference,
        recipient=command.recipient,
        asked_for=command.asked_for,
        **said(command),
    )
    return {case_id: [asked], opening.stream: [shown]}


def answer(request: Request, command: AnswerRequest, pack: Pack, *, request_id: UUID) -> dict[UUID, list[Event]]:
    """By the agency that is asked; or by the office, which says how the answer came."""
    by_the_asked = command.by.role in THE_AGENCY
    require(command.by.role in WHO_ANSWER, COOPERATE, who_may=WHO_ANSWER)
    require(request.answer is None, COOPERATE, missing="a request not yet answered")
    helps = command.answer is WhetherTheyHelp.YES
    require(helps or command.ground, COOPERATE, missing="on which ground of section 27 the agency does not help")
    means = Means.SYSTEM if by_the_asked else command.means
    require(means, COOPERATE, missing="how the answer came")
    assert means is not None
    comes_after(command, request.made)
    shown = HelpAnswered(
        answer=command.answer,
        ground=command.ground,
        text=command.text,
        answered_by=command.answered_by,
        means=means,
        **said(command),
    )
    answered = CooperationAnswered(
        request=request_id,
        reference=request.made.reference,
        answer=shown.answer,
        ground=shown.ground,
        text=shown.text,
        answered_by=shown.answered_by,
        means=means,
        **said(command),
    )
    return {request_id: [shown], request.made.case: [answered]}


def duties(case: "Case") -> Iterator[Duty]:
    """Of every request until it is answered."""
    for each in case.cooperation.awaited:
        what = f"Await the answer to the section 27 request {each.reference}, or record it."
        yield duty("D7", Queue.COOPERATION, what, ASKERS)
