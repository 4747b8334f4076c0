"""Referrals.

What holds for whatever is done with a referral: it is done while the referral
is open, and nothing that settles it goes by a suspected crime the police were
not told of.
"""

from domain.clauses import Clause, clause
from domain.records import Case
from domain.refusals import require

POLICE = clause("CF1")


def the_referral_is_open(case: Case, rule: Clause) -> None:
    """Refuse, citing the rule of the act itself, before there is a referral and after it has ended."""
    require(case.open_referral, rule, missing="an open referral")


def the_police_know(case: Case) -> None:
    """Refuse while a crime is suspected and neither reported nor ruled out (A12)."""
    require(not case.crime_unreported, POLICE, missing="the notification of the police, or why it was no crime")
