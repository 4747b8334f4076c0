"""Disposal.

The Screening Manager authorises the initial disposal of a referral: one or more
of six things, such as an assessment under section 17 or enquiries under section
47. It may be authorised again when things change. The child is seen as soon as
possible, alone if appropriate. The area's Practice Supervisor or Team Manager
then authorises the referral itself, an act of its own (A29).

While a crime is suspected and the police do not know, or a fast track is not
confirmed, nothing is settled that does not protect the child (A12, A27, A37).
When a case turns to section 47 and no social worker leads it, the Team Manager
is told at once (A43).
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated

from domain.advisers import no_adviser_acts
from domain.allocation import SOCIAL_WORKER_LEADS, leads, needs_a_social_worker
from domain.clauses import clause
from domain.cover import team_of, theirs_or_covered
from domain.dates import follows
from domain.directory import Directory
from domain.due import SECTION_47, URGENT, Due, Duty, Queue, Timing, duty
from domain.facts import Command, Event, Narrative, Reasons, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between
from domain.policy import Pack
from domain.referrals import (
    the_fast_track_is_confirmed,
    the_police_know,
    the_referral_is_open,
    to_be_seen,
    under_section_47,
)
from domain.refusals import everything_missing, require
from domain.vocabulary import PROTECTIVE, DisposalItem, Role, State

if TYPE_CHECKING:
    from domain.records import Case

MANAGER_AUTHORISES = clause("D1")
ITEMS = clause("D2")
SEEN_ALONE = clause("D3")
AUTHORISATION = clause("T8")
AT_ONCE = clause("T7")
SEEN = clause("T15")

SAID_WITH = {
    "reasonable_cause": "the reasonable cause to suspect significant harm",
    "services": "what type of services",
}
"""What a disposal may ask for, by the field that says it; which asks for what is the pack's to say."""

AUTHORISERS = (Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER)
VISITORS = (
    Role.AREA_TEAM_WORKER,
    Role.DUTY_SOCIAL_WORKER,
    Role.ALLOCATED_SOCIAL_WORKER,
    Role.LEAD_PRACTITIONER,
    Role.AREA_PRACTICE_SUPERVISOR,
    Role.AREA_TEAM_MANAGER,
)


# What happened


@frozen(kw_only=True)
class DisposalAuthorised(Event):
    """The Screening Manager's initial disposal: one or more of the six (D1, D2)."""

    rests_on = (ITEMS, MANAGER_AUTHORISES)

    items: tuple[DisposalItem, ...]
    reasonable_cause: Narrative | None = None
    services: Narrative | None = None
    reasons: Narrative

    def timing(self) -> Timing:
        """Enquiries, and what is done at once."""
        enquiries = DisposalItem.SECTION_47_ENQUIRIES in self.items
        at_once = not {DisposalItem.IMMEDIATE_PROTECTION, DisposalItem.IMMEDIATE_SERVICES}.isdisjoint(self.items)
        return Timing(
            marks=frozenset(mark for mark, is_so in {SECTION_47: enquiries, URGENT: at_once}.items() if is_so)
        )


@frozen(kw_only=True)
class ChildSeen(Event):
    """The child was seen; alone, or why not (D3)."""

    rests_on = (SEEN_ALONE,)

    alone: bool
    reason_if_not: Narrative | None = None


@frozen(kw_only=True)
class ReferralAuthorised(Event):
    """The referral was authorised, on this date (T8, A29). cover_reason: why for another team (A49)."""

    rests_on = (AUTHORISATION,)
    leads_to = State.AUTHORISED

    on: date
    cover_reason: Narrative | None = None


@frozen(kw_only=True)
class TeamManagerTold(Event):
    """The Team Manager was told at once that a case turned to section 47 and no social worker leads it (R6, A43).

    team: of the child's address; None where that is not known.
    """

    rests_on = (clause("R6"),)

    team: str | None = None
    practitioner: str


OF_CASE = (DisposalAuthorised, ChildSeen, ReferralAuthorised, TeamManagerTold)


# What a case keeps of it


@frozen(kw_only=True)
class Disposal(Part):
    """The disposal that stands, the last visit, and the authorisation of the referral."""

    made: DisposalAuthorised | None = None
    seen: ChildSeen | None = None
    authorised: ReferralAuthorised | None = None


# Orders


@frozen(kw_only=True)
class AuthoriseDisposal(Command):
    """The initial disposal: one or more of six, and what each asks for (D2)."""

    items: Annotated[tuple[DisposalItem, ...], Between(0, 6), Asks(ITEMS, "one or more of the six disposals")]
    reasonable_cause: Text | None = None
    services: Text | None = None
    reasons: Annotated[Reasons, Asks(MANAGER_AUTHORISES)]


@frozen(kw_only=True)
class SeeChild(Command):
    """The child was seen: alone, or why not (D3)."""

    alone: Annotated[bool, Asks(SEEN_ALONE)]
    reason_if_not: Text | None = None


@frozen(kw_only=True)
class AuthoriseReferral(Command):
    """The referral is authorised (T8). cover_reason: why for another team (A49)."""

    cover_reason: Text | None = None


def authorise_disposal(case: "Case", command: AuthoriseDisposal, pack: Pack, *, directory: Directory) -> list[Event]:
    """May be authorised again when things change: the last one stands. Stops T6."""
    the_referral_is_open(case, MANAGER_AUTHORISES)
    no_adviser_acts(command.by, Role.SCREENING_MANAGER)
    require(command.by.role is Role.SCREENING_MANAGER, MANAGER_AUTHORISES, who_may=(Role.SCREENING_MANAGER,))
    require(pack.disposals.keys() >= {*command.items}, ITEMS, missing="disposals of the authority's procedure")
    asked = {name for item in command.items for name in pack.disposals[item]}
    said_of = {"reasonable_cause": command.reasonable_cause, "services": command.services}
    with everything_missing():
        for name in sorted(asked):
            require(said_of[name], ITEMS, missing=SAID_WITH[name])
        if PROTECTIVE.isdisjoint(command.items):
            the_police_know(case)
            the_fast_track_is_confirmed(case)
    follows(case, command, case.referral.opened)
    disposed = DisposalAuthorised(
        items=command.items,
        reasonable_cause=command.reasonable_cause,
        services=command.services,
        reasons=command.reasons,
        **said(command),
    )
    return [disposed, *_told(case, disposed, command, directory)]


def see_child(case: "Case", command: SeeChild, pack: Pack) -> list[Event]:  # noqa: ARG001
    """Alone, or why not; as often as the child was seen."""
    the_referral_is_open(case, SEEN_ALONE)
    require(command.by.role in VISITORS, SEEN_ALONE, who_may=VISITORS)
    as_lead = command.by.role is Role.LEAD_PRACTITIONER or leads(case, command.by)
    require(not (as_lead and needs_a_social_worker(case)), SOCIAL_WORKER_LEADS, missing="a social worker to lead")
    require(command.alone or command.reason_if_not, SEEN_ALONE, missing="why the child was not seen alone")
    follows(case, command)
    return [ChildSeen(alone=command.alone, reason_if_not=command.reason_if_not, **said(command))]


def authorise_referral(case: "Case", command: AuthoriseReferral, pack: Pack, *, directory: Directory) -> list[Event]:
    """An act of its own, after the disposal (A29). Stops T8."""
    the_referral_is_open(case, AUTHORISATION)
    no_adviser_acts(command.by, *AUTHORISERS)
    require(command.by.role in AUTHORISERS, AUTHORISATION, who_may=AUTHORISERS)
    theirs_or_covered(case, directory, command.by, command.cover_reason, AUTHORISATION)
    require(case.disposal.authorised is None, AUTHORISATION, missing="a referral not yet authorised")
    with everything_missing():
        require(case.disposal.made, AUTHORISATION, missing="the Screening Manager's disposal")
        the_police_know(case)
        the_fast_track_is_confirmed(case)
    follows(case, command, case.disposal.made)
    return [ReferralAuthorised(on=pack.day_of(command.at), cover_reason=command.cover_reason, **said(command))]


def duties(case: "Case", due: Due) -> Iterator[Duty]:
    """The disposal, the visit it asks for, and the authorisation of the referral."""
    if not case.disposal.made:
        what = "Authorise the disposal of the referral."
        yield duty("D1", Queue.DISPOSAL, what, (Role.SCREENING_MANAGER,), due.get("T6"))
    elif to_be_seen(case):
        what = "See the child as soon as possible, alone if appropriate."
        yield duty("D3", Queue.VISIT, what, VISITORS, due.get("T15"))
    if not case.disposal.authorised:
        queue = Queue.AUTHORISATION if case.disposal.made else None
        yield duty("T8", queue, "Authorise the referral.", AUTHORISERS, due.get("T8"))


def _told(case: "Case", disposed: DisposalAuthorised, command: Command, directory: Directory) -> list[Event]:
    """The Team Manager is told when the case turns to section 47 under a lead who is no social worker (A43)."""
    lead, turns = (
        case.allocation.lead,
        not under_section_47(case) and DisposalItem.SECTION_47_ENQUIRIES in disposed.items,
    )
    if lead is None or lead.social_worker or not turns:
        return []
    return [TeamManagerTold(team=team_of(case, directory), practitioner=lead.practitioner, **said(command))]
