"""Acting for another team.

Supervisors and managers of the area act on the cases of their own teams. When one of them covers for another team,
they say why, and that stands beside the act (A49). A case is its local team's: the one that was notified, else that
of the child's address, else the one that was telephoned.
"""

from typing import TYPE_CHECKING

from domain.clauses import Clause
from domain.directory import Directory
from domain.facts import Words, Worker
from domain.refusals import require
from domain.vocabulary import Role

if TYPE_CHECKING:
    from domain.records import Case

OF_A_TEAM = frozenset({Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER})
"""Who acts for one team; screening and its managers act for all."""


def team_of(case: "Case", directory: Directory) -> str | None:
    """The team whose case it is; None while nobody can know."""
    if case.recording.notified:
        return case.recording.notified.team
    address = case.details.address
    local = directory.team_serving(address.locality) if address else None
    if local:
        return local.team
    called = case.emergency.telephoned.team if case.emergency.telephoned else None
    return called if called in directory.teams else None


def theirs_or_covered(case: "Case", directory: Directory, by: Worker, reason: Words | None, rule: Clause) -> None:
    """Refuse, citing the rule of the act itself, when the case is another team's and nothing says why it is covered."""
    team = team_of(case, directory)
    theirs = team is None or directory.team_of(by.id) == team
    covered = theirs or reason or by.role not in OF_A_TEAM
    require(covered, rule, missing="the team's own supervisor or manager, or why you act for it (cover_reason)")
