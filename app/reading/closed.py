"""What is closed to whoever looks: in no list, queue, search, count or feed of theirs.

A case says it itself (`domain/access.py`), and the list of cases keeps of it what a query needs.
"""

from copy import copy
from datetime import datetime
from functools import lru_cache
from typing import Any, Self

from sqlalchemy import ColumnElement, DateTime, FromClause, and_, exists, false, func, not_, or_

from domain.access import CaseRestricted, ConflictDeclared
from domain.children import CaseJoined, CaseLeft
from domain.erasure import ErasureApproved
from domain.facts import Event
from domain.frozen import frozen
from domain.record_erasure import RecordErasureApproved
from domain.subject_access import WHO_ANSWER
from domain.vocabulary import Role
from projections.tables import case_list, child_index, subject_request

READS_REQUESTS = frozenset({*WHO_ANSWER, Role.AUDITOR})
"""Who reads subject access requests."""

SHUTS: frozenset[type[Event]] = frozenset(
    {CaseRestricted, ConflictDeclared, CaseJoined, CaseLeft, ErasureApproved, RecordErasureApproved}
)
"""From which on somebody may be shown something no longer. A closed case closes what is of the child it comes to."""

SHUT, TOLD, ASKED = case_list.alias("shut"), child_index.alias("told"), subject_request.alias("asked")
"""Where a query looks whether something is closed."""


@frozen
class Eyes:
    """One of the authority's own who looks: by their id, and now. None: a client of no person."""

    worker: str | None
    role: Role | None
    now: datetime


class Looking:
    """Reads for everybody, or for one of the authority's own."""

    eyes: Eyes | None = None

    def for_(self, eyes: Eyes | None) -> Self:
        """The same, for whoever looks. None: nothing is closed to an agency, nor to the service itself."""
        seen = copy(self)
        seen.eyes = eyes
        return seen

    def _open(self, *streams: ColumnElement[Any], of: ColumnElement[bool] | None = None) -> list[ColumnElement[bool]]:
        """That the streams are those of no case that is closed: the case's own, its child's, its communication's.

        of: which streams, where they stand in another table.
        """
        if self.eyes is None:
            return []
        theirs = [place == stream for stream in streams for place in (SHUT.c.case, SHUT.c.child, SHUT.c.communication)]
        return [~exists().where(closed(SHUT, self.eyes), or_(*theirs), *([] if of is None else [of]))]

    def _open_cases(self) -> list[ColumnElement[bool]]:
        """That a row of the list of cases is not closed."""
        return [~closed(case_list, self.eyes)] if self.eyes else []

    def _open_children(self, child: ColumnElement[Any]) -> list[ColumnElement[bool]]:
        """That nothing that is closed tells of a child."""
        if self.eyes is None:
            return []
        return [~exists().where(TOLD.c.child == child, TOLD.c.origin == SHUT.c.case, closed(SHUT, self.eyes))]

    def _open_requests(self, stream: ColumnElement[Any], kind: ColumnElement[Any]) -> list[ColumnElement[bool]]:
        """That a stream is no subject access request, to who reads none; nor one about whom a closed case tells of.

        kind: that of the stream.
        """
        if self.eyes is None:
            return []
        if self.eyes.role not in READS_REQUESTS:
            return [kind != "subject-request"]
        theirs = or_(SHUT.c.child == ASKED.c.child, ASKED.c.cases.contains(func.jsonb_build_array(SHUT.c.reference)))
        return [~exists().where(ASKED.c.stream == stream, closed(SHUT, self.eyes), theirs)]

    def _open_references(self, references: ColumnElement[Any]) -> list[ColumnElement[bool]]:
        """That none of the cases referred to is closed."""
        if self.eyes is None:
            return []
        return [~exists().where(references.contains(func.jsonb_build_array(SHUT.c.reference)), closed(SHUT, self.eyes))]


@lru_cache(maxsize=64)
def closed(listed: FromClause, eyes: Eyes) -> ColumnElement[bool]:
    """Whether a row of the list of cases is closed to somebody. Most of what one request asks says so."""
    kept_out = listed.c.kept_out.contains([eyes.worker]) if eyes.worker else false()
    if eyes.role is Role.AUDITOR:
        return and_(listed.c.guarded, kept_out)
    let_in: ColumnElement[bool] = false()
    if eyes.worker:
        until = listed.c.let_in[eyes.worker].astext.cast(DateTime(timezone=True))
        let_in = or_(listed.c.named.contains([eyes.worker]), func.coalesce(until > eyes.now, false()))
    return and_(listed.c.guarded, or_(kept_out, and_(listed.c.named.is_not(None), not_(let_in))))
