"""The response to a referral.

Who refers in writing has a response within 24 to 48 hours, and else contacts the front door to find out the decision
made. A response is to be told the decision; that the referral has come, which is acknowledged, is none. The referrer's
clock gives notice at 24 hours and is due at 48: by then there is a response, or the referrer has chased it. Who asks
before the notice is answered like anybody, and asks again if that comes to nothing: there was nothing to chase yet. Who
chased it and still has none is answered, or may challenge that.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.acknowledgement import ReferralSubmitted
from domain.changing import changed
from domain.clauses import clause
from domain.dates import follows
from domain.due import Due, Duty, Queue, Timing, duty
from domain.facts import Command, Event, Line, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Measure, Pack
from domain.refusals import require
from domain.sharing import agency_of, staff_or_the_agency, who_speak
from domain.vocabulary import OFFICE, THE_AGENCY, Means

if TYPE_CHECKING:
    from domain.records import Case

RESPONSE = clause("P1")
WITHIN = clause("T17")

ASKED_EARLY = "response-asked-early"
"""What a chase is to the clocks, that came before there was anything to chase."""


# What happened


@frozen(kw_only=True)
class ResponseChased(Event):
    """The referrer asked the front door for the decision (P1). means: how; spoke_to: with whom there, if known.

    counts_from: of one that came before the response could be missed, the moment from which a chase counts (T17).
    """

    rests_on = (RESPONSE, WITHIN)

    means: Means
    spoke_to: Line | None = None
    counts_from: datetime | None = None

    def timing(self) -> Timing:
        """A chase that came too early stops nothing."""
        return Timing(counts_as=ASKED_EARLY if self.counts_from else None)


@frozen(kw_only=True)
class ResponseReceived(Event):
    """The referrer was told the decision (T17). means: how. told: in which words, where they are known."""

    rests_on = (WITHIN, RESPONSE)

    means: Means
    told: Text | None = None


OF_CASE = (ResponseChased, ResponseReceived)


# What a case keeps of it


@frozen(kw_only=True)
class Response(Part):
    """The last written referral, and the last chase and response since; awaited: whether there has been none."""

    folds = (ReferralSubmitted, ResponseChased, ResponseReceived)

    submitted: ReferralSubmitted | None = None
    chased: ResponseChased | None = None
    received: ResponseReceived | None = None
    awaited: bool = False

    def after(self, event: Event, version: int) -> Self:
        """What was submitted again is not answered by what was said before."""
        match event:
            case ReferralSubmitted():
                return changed(self, submitted=event, chased=None, received=None, awaited=True)
            case ResponseChased():
                return changed(self, chased=event)
            case ResponseReceived():
                return changed(self, received=event, awaited=False)
        return self

    @property
    def was_chased(self) -> bool:
        """Whether it was chased once there was something to chase."""
        return self.chased is not None and self.chased.counts_from is None

    @property
    def unanswered(self) -> bool:
        """Whether it was chased, and there is no response."""
        return self.awaited and self.chased is not None


# Orders


@frozen(kw_only=True)
class ChaseResponse(Command):
    """Say that the referrer asked for the decision: how, with whom they spoke, and what they were told, if it was."""

    means: Annotated[Means, Asks(RESPONSE)]
    spoke_to: Line | None = None
    told: Text | None = None


@frozen(kw_only=True)
class ConfirmResponse(Command):
    """Say that the referrer was told the decision: how, and in which words."""

    means: Annotated[Means, Asks(RESPONSE)]
    told: Annotated[Text, Asks(RESPONSE, "what the referrer was told")]


def chase(
    case: "Case", command: ChaseResponse, pack: Pack, *, together: Mapping[UUID, "Case"]
) -> dict[UUID, list[Event]]:
    """By the agency that referred, or as somebody of the offices takes it down; for every child of the communication
    of whom nothing was heard. Stops T17, from its notice on. together: its cases, this one among them.
    """
    _a_response_is_awaited(case, command)
    require(not command.told or is_decided(case), RESPONSE, missing="a decision to be told of")
    awaiting = {each: other for each, other in together.items() if other.response.awaited}
    decided = [other.screening.outcome for other in awaiting.values() if command.told]
    follows(case, command, *(other.response.submitted for other in awaiting.values()), *decided)
    received = ResponseReceived(means=command.means, told=command.told, **said(command))
    return {
        each: [_chased(other, command, pack), *([received] if command.told and is_decided(other) else [])]
        for each, other in awaiting.items()
    }


def confirm(case: "Case", command: ConfirmResponse, pack: Pack) -> list[Event]:
    """By the agency that referred, or as somebody of the offices takes it down. Stops T17, as feedback does."""
    _a_response_is_awaited(case, command)
    require(is_decided(case), RESPONSE, missing="a decision to be told of")
    follows(case, command, case.response.submitted, case.screening.outcome)
    return [ResponseReceived(means=command.means, told=command.told, **said(command))]


def answered(case: "Case", command: Command, means: Means) -> list[Event]:
    """What a case says once its referrer was told what became of it: that is the response they awaited."""
    return [ResponseReceived(means=means, **said(command))] if case.response.awaited else []


def duties(case: "Case", due: Due) -> Iterator[Duty]:
    """The referrer chases what does not come; who has chased is told the decision. Also of a case that has ended.

    Of an agency that may not know the case nobody can chase here: the offices tell it, or take down that it asked.
    """
    part = case.response
    if part.unanswered:
        yield duty("P1", Queue.FEEDBACK, "Tell the referrer, who has asked, what was decided.", OFFICE)
    if part.awaited and not part.was_chased:
        queue, what = _until_it_is_chased(case)
        yield duty("P1", queue, what, who_speak(case), due.get("T17"))


def is_decided(case: "Case") -> bool:
    """Whether there is a decision on a referral of which the referrer can be told."""
    return not case.undecided or case.referral.opened is not None


def _until_it_is_chased(case: "Case") -> tuple[Queue | None, str]:
    if agency_of(case.contact):
        return None, "Ask the front door for the decision, if there is no response by then."
    if is_decided(case):
        return Queue.FEEDBACK, "Tell the referrer what was decided."
    return None, "Take it down when the referrer asks for the decision, if there is no response by then."


def _chased(case: "Case", command: ChaseResponse, pack: Pack) -> ResponseChased:
    """Before the notice of T17 nothing is missed yet: that it was asked stands, and from when it counts."""
    within, submitted = pack.timescales["T17"], case.response.submitted
    notice = within.notice if within.kind is Measure.ELAPSED else None
    from_then = submitted.received_at + timedelta(hours=notice) if submitted and notice else None
    early = from_then if from_then and command.at < from_then else None
    return ResponseChased(means=command.means, spoke_to=command.spoke_to, counts_from=early, **said(command))


def _a_response_is_awaited(case: "Case", command: Command) -> None:
    require(staff_or_the_agency(case, command.by), RESPONSE, who_may=(*THE_AGENCY, *OFFICE))
    require(case.response.awaited, RESPONSE, missing="a written referral that had no response")
