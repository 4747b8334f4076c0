"""Referrals.

What holds for whatever is done with a contact or the referral it becomes: it is
done while that is open, and nothing that settles it goes by a suspected crime the
police were not told of, or by the screening that an emergency left out.
"""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from domain.clauses import Clause, clause
from domain.due import Queue
from domain.facts import Command, Event, Words, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Personal
from domain.refusals import require
from domain.vocabulary import CheckKind, DisposalItem, ReferrerKind, State

if TYPE_CHECKING:
    from domain.records import Case, Child

ONE_REFERRAL = clause("C10")
FAST_TRACK = clause("C12")
ONE_OUTCOME = clause("C16")
POLICE = clause("CF1")


# What happened


@frozen(kw_only=True)
class ReferralOpened(Event):
    """The contact has become a referral; this moment is the referral's date and time (A28)."""

    rests_on = (clause("SC13"), clause("C3"))
    leads_to = State.REFERRAL

    on: date


@frozen(kw_only=True)
class ReferralStarted(Event):
    """The child has an open referral, in this case; there is one at a time (A31)."""

    rests_on = (ONE_REFERRAL,)

    case: UUID


@frozen(kw_only=True)
class ReferralLed(Event):
    """The child's open referral has a Lead Practitioner: from here on the child is an open case (A35).

    locality: of the area team that has the referral; None where that is not known.
    """

    rests_on = (clause("C7"), clause("C10"))

    case: UUID
    practitioner: str
    practitioner_name: Annotated[Words, Personal("worker")]
    locality: str | None = None


@frozen(kw_only=True)
class ReferralEnded(Event):
    """The child's open referral ended."""

    rests_on = (ONE_REFERRAL,)

    case: UUID


@frozen(kw_only=True)
class JoinedToReferral(Event):
    """A further report: joined to the child's open referral (A31)."""

    rests_on = (ONE_REFERRAL,)
    leads_to = State.JOINED

    referral: UUID


@frozen(kw_only=True)
class ReferrerJoined(Event):
    """Who made a further contact is a referrer of this case from here on: it was joined (A31), or superseded (A30).

    contact: the case of that contact; reference: of it. referrer_kind, agency: as it says them.
    """

    rests_on = (ONE_REFERRAL, clause("D4"))

    contact: UUID
    reference: str
    referrer_kind: ReferrerKind
    agency: str | None = None


OF_CASE = (ReferralOpened, JoinedToReferral, ReferrerJoined)
OF_CHILD = (ReferralStarted, ReferralEnded, ReferralLed)


# What a case keeps of it


@frozen(kw_only=True)
class Referral(Part):
    """The referral a contact has become, or the child's open one it was joined to."""

    opened: ReferralOpened | None = None
    joined: JoinedToReferral | None = None


def the_contact_is_open(case: "Case") -> None:
    """Refuse once the contact has its one outcome."""
    require(case.undecided, ONE_OUTCOME, missing="a contact without an outcome")


def screening_queue(case: "Case") -> Queue | None:
    """Where what screening still owes stands: nowhere before the contact is sent there, or fast-tracked (A37)."""
    return Queue.SCREENING if case.screening.requested or case.emergency.fast_track else None


def the_case_is_open(case: "Case", rule: Clause) -> None:
    """Refuse, citing the rule of the act itself, once nobody works on the contact or on its referral any more."""
    require(case.undecided or case.open_referral, rule, missing="an open contact or referral")


def also_told(case: "Case", command: Command, case_id: UUID) -> list[Event]:
    """That who made this contact is told in the case that stands in its place, and whoever was told in this one."""
    contact = case.contact
    own = ReferrerJoined(
        contact=case_id,
        reference=contact.reference,
        referrer_kind=contact.referrer_kind,
        agency=contact.agency,
        **said(command),
    )
    return [own, *(replace(each, **said(command)) for each in case.feedback.joined.values())]


def the_referral_is_open(case: "Case", rule: Clause) -> None:
    """Refuse, citing the rule of the act itself, before there is a referral and after it has ended."""
    require(case.open_referral, rule, missing="an open referral")


def no_other_referral_is_open(child: "Child", case_id: UUID) -> None:
    """Refuse while the child has an open referral in another case: there is one at a time (A31)."""
    require(child.open_referral in {None, case_id}, ONE_REFERRAL, missing="joining to the open referral")


def the_police_know(case: "Case") -> None:
    """Refuse while a crime is suspected and neither reported nor ruled out (A12, A38)."""
    require(not case.crime_unreported, POLICE, missing="the notification of the police, or why it was no crime")


def the_fast_track_is_confirmed(case: "Case") -> None:
    """Refuse until what an emergency left out is made good: the Screening Manager's outcome comes last (A37)."""
    missing = ["the Screening Manager's confirmation", *_left_out(case)]
    require(not (case.emergency.fast_track and case.undecided), FAST_TRACK, missing=", ".join(missing))


def the_emergency_was_screened(case: "Case") -> None:
    """Refuse to join a fast-tracked report, which is its outcome, before its checks and findings (A37)."""
    missing = _left_out(case) if case.emergency.fast_track else []
    require(not missing, FAST_TRACK, missing=", ".join(missing))


def under_section_47(case: "Case") -> bool:
    """Whether child protection enquiries are to be made."""
    return case.disposal.made is not None and DisposalItem.SECTION_47_ENQUIRIES in case.disposal.made.items


def to_be_seen(case: "Case") -> bool:
    """Whether the standing disposal says that the child is to be seen, and nobody has seen it."""
    return (
        case.disposal.made is not None
        and DisposalItem.SEE_CHILD in case.disposal.made.items
        and case.disposal.seen is None
    )


def _left_out(case: "Case") -> list[str]:
    checks = ", ".join(kind.value for kind in CheckKind if not case.screening.checked(kind))
    records = ", ".join(case.existing_records.missing)
    left_out = {f"the checks ({checks})": checks, f"the existing records ({records})": records}
    found = [] if case.screening.findings else ["the five findings"]
    return [*(what for what, missing in left_out.items() if missing), *found]
