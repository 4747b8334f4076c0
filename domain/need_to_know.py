"""What only those who need it are told.

Information is shared with those alone who need to have it. Three matters of a case are read apart from it, by whose
work it is and for a purpose that they name: who referred, where that is no professional; what danger the family may be
to whoever visits it; and what the police are told and look into. To everybody else the case says that there is such a
matter, and who may read it. Nobody who screens, visits or has yet to tell the police waits for anybody.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.account import Referrer
from domain.allocation import leads
from domain.clauses import Clause, clause
from domain.disposal import VISITORS
from domain.emergencies import ANYBODY, MAY_RULE_OUT
from domain.facts import Worker
from domain.family import UNLESS, FamilyInformingWithheld, Ground, are_not_told
from domain.feedback import GIVERS
from domain.informing import the_parents_may_be_told
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES, SCREENERS, ReferrerKind, Role

if TYPE_CHECKING:
    from domain.directory import Directory
    from domain.records import Case, Communication

IDENTITY, SECURE = clause("CF2"), clause("SC9")


class Matter(StrEnum):
    """What is read apart from its case."""

    REFERRER = "referrer"
    VISITING_RISK = "visiting-risk"
    POLICE = "police-matters"


class ReferrerPurpose(StrEnum):
    """What somebody needs to know for who referred, a closed set."""

    SCREENING = "screening"
    FEEDBACK = "giving-feedback"
    CLARIFICATION = "clarifying-what-was-told"
    CONSENT = "asking-whether-they-consent-to-being-named"
    SAFETY = "keeping-the-referrer-safe"


class VisitingPurpose(StrEnum):
    """What somebody needs to know for how dangerous a visit may be, a closed set."""

    VISITING = "visiting-the-family"
    PLANNING = "planning-a-visit"
    SCREENING = "screening"
    ALLOCATING = "allocating-the-case"


class PolicePurpose(StrEnum):
    """What somebody needs to know for what the police are told and look into, a closed set."""

    NOTIFYING = "notifying-the-police"
    WORKING = "working-with-the-police"
    SCREENING = "screening"
    INFORMING = "deciding-what-the-family-is-told"


Purpose = ReferrerPurpose | VisitingPurpose | PolicePurpose

PURPOSES: Mapping[Matter, type[Purpose]] = {
    Matter.REFERRER: ReferrerPurpose, Matter.VISITING_RISK: VisitingPurpose, Matter.POLICE: PolicePurpose,
}  # fmt: skip

READERS: Mapping[Matter, tuple[Role, ...]] = {
    Matter.REFERRER: tuple(dict.fromkeys((*SCREENERS, *GIVERS))),
    Matter.VISITING_RISK: (*SCREENERS, *VISITORS),
    Matter.POLICE: tuple(dict.fromkeys((*MAY_RULE_OUT, *VISITORS, Role.CUSTOMER_SERVICE_ADVISOR))),
}
"""The roles that may read a matter, a closed list."""

OF_THEIR_OWN: Mapping[Matter, tuple[Role, ...]] = {
    Matter.REFERRER: VISITORS,
    Matter.VISITING_RISK: (),
    Matter.POLICE: tuple(role for role in READERS[Matter.POLICE] if role not in MAY_RULE_OUT),
}
"""Of those, the ones that read it of their own cases alone: what they took themselves, their team's, what they lead."""

IDENTIFYING = ("name", "telephone", "email", "address", "organisation", "job_role", "relationship", "knowledge")
"""Of a referrer: what says who they are."""


def matters(case: "Case", communication: "Communication") -> Iterator[Matter]:
    """Those a case has."""
    referrer = communication.received.referrer
    protected = referrer.kind is not ReferrerKind.PROFESSIONAL and _is_held(referrer)
    if protected or any(each.referrers_knowledge is not None for each in case.obtained.recorded):
        yield Matter.REFERRER
    if case.account.risk_to_staff is not None:
        yield Matter.VISITING_RISK
    site = case.informing.site_support
    if case.emergency.suspicions or kept_for_the_police(case) or (site and site.police_reference is not None):
        yield Matter.POLICE


def kept_for_the_police(case: "Case") -> tuple[FamilyInformingWithheld, ...]:
    """Every time that the family was not informed because it might jeopardise a police investigation (CF6)."""
    return tuple(each for each in case.family.withholdings if each.ground is Ground.POLICE_INVESTIGATION)


def who_may(matter: Matter, case: "Case") -> tuple[Role, ...]:
    """The roles that may read it; while the police do not know of a suspected crime, whoever may tell them (CF1)."""
    return ANYBODY if matter is Matter.POLICE and case.crime_unreported else READERS[matter]


def is_for(matter: Matter, case: "Case", by: Worker, directory: "Directory") -> None:
    """Refuse whoever does not need it. Who leads the case reads all of it, whatever their role."""
    rule: Clause = IDENTITY if matter is Matter.REFERRER else SECURE
    may = who_may(matter, case)
    require(by.role in may or leads(case, by), rule, who_may=may)
    anywhere = may is ANYBODY or by.role not in OF_THEIR_OWN[matter]
    require(anywhere or _is_their_own(case, by, directory), rule, missing="a case of one's own team, or that one leads")


def may_be_told_to_the_family(case: "Case", by: Worker, kin: Sequence["Case"]) -> None:
    """Refuse to say what a family may be told, to others than the offices and while anything forbids it (CF6, CF7)."""
    require(by.role in OFFICE_ROLES, SECURE, who_may=OFFICE)
    require(not are_not_told(case.family), UNLESS, missing="a decision that the family is informed")
    the_parents_may_be_told(case, kin)


def _is_their_own(case: "Case", by: Worker, directory: "Directory") -> bool:
    of_the_team = case.team is not None and directory.team_of(by.id) == case.team
    return leads(case, by) or of_the_team or (case.taker is not None and case.taker.id == by.id)


def _is_held(referrer: Referrer) -> bool:
    return any(getattr(referrer, name) is not None for name in IDENTIFYING)
