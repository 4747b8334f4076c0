"""Referrals.

What holds for whatever is done with a referral: it is done while the referral
is open, and nothing that settles it goes by a suspected crime the police were
not told of, or by the screening that an emergency left out.
"""

from domain.clauses import Clause, clause
from domain.records import Case
from domain.refusals import require
from domain.vocabulary import CheckKind, DisposalItem

FAST_TRACK = clause("C12")
POLICE = clause("CF1")


def the_referral_is_open(case: Case, rule: Clause) -> None:
    """Refuse, citing the rule of the act itself, before there is a referral and after it has ended."""
    require(case.open_referral, rule, missing="an open referral")


def the_police_know(case: Case) -> None:
    """Refuse while a crime is suspected and neither reported nor ruled out (A12, A38)."""
    require(not case.crime_unreported, POLICE, missing="the notification of the police, or why it was no crime")


def the_fast_track_is_confirmed(case: Case) -> None:
    """Refuse until what an emergency left out is made good: the Screening Manager's outcome comes last (A37)."""
    missing = ["the Screening Manager's confirmation", *_left_out(case)]
    require(not (case.fast_track and case.undecided), FAST_TRACK, missing=", ".join(missing))


def the_emergency_was_screened(case: Case) -> None:
    """Refuse to join a fast-tracked report, which is its outcome, before its checks and findings (A37)."""
    missing = _left_out(case) if case.fast_track else []
    require(not missing, FAST_TRACK, missing=", ".join(missing))


def under_section_47(case: Case) -> bool:
    """Whether child protection enquiries are to be made."""
    return case.disposal is not None and DisposalItem.SECTION_47_ENQUIRIES in case.disposal.items


def to_be_seen(case: Case) -> bool:
    """Whether the standing disposal says that the child is to be seen, and nobody has seen it."""
    return case.disposal is not None and DisposalItem.SEE_CHILD in case.disposal.items and case.seen is None


def _left_out(case: Case) -> list[str]:
    checks = ", ".join(kind.value for kind in CheckKind if not case.checked(kind))
    found = [] if case.findings else ["the five findings"]
    return [*([f"the checks ({checks})"] if checks else []), *found]
