"""Protection.

Where there are indications that a child may be at risk of significant harm, the Screening Manager may authorise
whatever actions are necessary to protect the child or others in the household, which may result in the immediate
provision of services. A Strategy Discussion and a multi-agency response are considered wherever harm was found, each
with its reason: before the outcome of the contact; what protects the child at once waits for neither.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from domain.clauses import clause
from domain.dates import follows
from domain.due import URGENT, Due, Duty, Queue, Timing, duty
from domain.facts import Command, Event, OfHousehold, Reasons, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between, Shape
from domain.policy import Pack
from domain.referrals import screening_queue, the_case_is_open, under_section_47
from domain.refusals import require
from domain.vocabulary import HARMFUL, SCREENERS, Answer, Role, StatutoryBasis

if TYPE_CHECKING:
    from domain.records import Case

ACTION = clause("SC11")
RESPONSE = clause("SC12")

WHO_CONSIDER = (*SCREENERS, Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER)


# What happened


@frozen(kw_only=True)
class InTheHousehold:
    """Somebody in the household beside the child (SC11)."""

    name: Annotated[OfHousehold, Shape.LINE, Asks(ACTION)]
    relationship: Annotated[OfHousehold, Shape.LINE] | None = None


@frozen(kw_only=True)
class ProtectiveActionAuthorised(Event):
    """The Screening Manager authorised what protects the child, or others in the household (SC11).

    services: what is provided at once; None where nothing is.
    """

    rests_on = (ACTION,)

    actions: Text
    for_the_child: bool
    others: tuple[InTheHousehold, ...] = ()
    services: Text | None = None

    def timing(self) -> Timing:
        """Action is urgent."""
        return Timing(marks=frozenset({URGENT}))


@frozen(kw_only=True)
class StrategyDiscussionConsidered(Event):
    """A Strategy Discussion and a multi-agency response were considered: whether each is needed, and why (SC12)."""

    rests_on = (RESPONSE,)

    strategy_discussion: bool
    strategy_discussion_because: Text
    multi_agency_response: bool
    multi_agency_response_because: Text


OF_CASE = (ProtectiveActionAuthorised, StrategyDiscussionConsidered)


# What a case keeps of it


@frozen(kw_only=True)
class Protection(Part):
    """What was authorised, in order, and whether a Strategy Discussion was last thought necessary."""

    authorised: tuple[ProtectiveActionAuthorised, ...] = ()
    considered: StrategyDiscussionConsidered | None = None


# Orders


@frozen(kw_only=True)
class AuthoriseProtection(Command):
    """What is authorised to protect whom: the child, others in the household, or both (SC11).

    services: which are provided at once, where any are.
    """

    actions: Annotated[Reasons, Asks(ACTION)]
    for_the_child: Annotated[bool, Asks(ACTION)]
    others: Annotated[tuple[InTheHousehold, ...], Between(0, 30)] = ()
    services: Text | None = None


@frozen(kw_only=True)
class ConsiderStrategyDiscussion(Command):
    """Whether a Strategy Discussion is needed, and whether a multi-agency response is, each with its reason (SC12)."""

    strategy_discussion: Annotated[bool, Asks(RESPONSE)]
    strategy_discussion_because: Annotated[Reasons, Asks(RESPONSE)]
    multi_agency_response: Annotated[bool, Asks(RESPONSE)]
    multi_agency_response_because: Annotated[Reasons, Asks(RESPONSE)]


def authorise(case: "Case", command: AuthoriseProtection, pack: Pack) -> list[Event]:
    """By the Screening Manager alone, as often as it is necessary, wherever significant harm is indicated."""
    the_case_is_open(case, ACTION)
    require(command.by.role is Role.SCREENING_MANAGER, ACTION, who_may=(Role.SCREENING_MANAGER,))
    require(harm_is_indicated(case), ACTION, missing="an indication of significant harm")
    for_whom = "for whom: the child, or who else in the household"
    require(command.for_the_child or command.others, ACTION, missing=for_whom)
    follows(case, command)
    return [
        ProtectiveActionAuthorised(
            actions=command.actions,
            for_the_child=command.for_the_child,
            others=command.others,
            services=command.services,
            **said(command),
        )
    ]


def consider(case: "Case", command: ConsiderStrategyDiscussion, pack: Pack) -> list[Event]:
    """By screening, and by whoever manages the referral; once more when things change."""
    the_case_is_open(case, RESPONSE)
    require(command.by.role in WHO_CONSIDER, RESPONSE, who_may=WHO_CONSIDER)
    follows(case, command)
    return [
        StrategyDiscussionConsidered(
            strategy_discussion=command.strategy_discussion,
            strategy_discussion_because=command.strategy_discussion_because,
            multi_agency_response=command.multi_agency_response,
            multi_agency_response_because=command.multi_agency_response_because,
            **said(command),
        )
    ]


def harm_was_found(case: "Case") -> bool:
    """Whether the child suffers significant harm or is likely to, as screening or the disposal has it.

    Before the findings a fast track says so (C12).
    """
    findings = case.screening.findings
    found = findings.significant_harm in HARMFUL if findings else case.emergency.fast_track is not None
    return found or under_section_47(case)


def harm_is_indicated(case: "Case") -> bool:
    """Whether anything points to significant harm: what was found, or what a referrer or anybody after said (A51)."""
    section_47 = case.contact.account.statutory_basis is StatutoryBasis.SECTION_47
    at_once = case.details.needs_immediate_protection is Answer.YES
    return bool(harm_was_found(case) or case.emergency.fast_track or section_47 or at_once)


def the_response_was_considered(case: "Case") -> None:
    """Refuse an outcome where harm was found and a Strategy Discussion was not considered."""
    considered = case.protection.considered or not harm_was_found(case)
    require(considered, RESPONSE, missing="whether a Strategy Discussion and a multi-agency response are needed")


def duties(case: "Case", due: Due) -> Iterator[Duty]:
    """Wherever harm was found, also of a referral that did not wait for it."""
    if harm_was_found(case) and not case.protection.considered:
        what = "Consider a Strategy Discussion and a multi-agency response."
        queue = screening_queue(case) if case.undecided else Queue.PROTECTION
        yield duty("SC12", queue, what, WHO_CONSIDER, due.get("T2", due.get("T11")) if case.undecided else None)
