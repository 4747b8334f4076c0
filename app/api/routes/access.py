"""Who is let in to a case: restriction, the broken glass, a conflict of interest."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Response

from app.api.answers import CaseRecorded, CaseRef, command
from app.api.declared import OnCase, body_of, routes_of
from app.api.desk import Decision, TheDesk
from app.api.edge import ParsedOnce
from app.api.family import kin
from app.api.identity import Caller
from app.api.problems import Problem
from app.api.streams import CASE, known_case
from domain import access, dates
from domain.facts import Recorded
from domain.policy import Pack
from domain.records import Case

_WHY = "An aunt of the child works in the Saltfen team."

RESTRICT = OnCase(
    path="/restriction",
    name="restrict_case",
    body="RestrictionBody",
    decide=access.restrict,
    summary="Restrict a case and its family's to named workers (SC9)",
    refuses=(access.SECURE, dates.DATED),
    example={"ground": "workers-own-family", "named": ["w-1", "w-2"], "reasons": _WHY},
    labels={
        "ground": "Why is it restricted?",
        "named": "Which workers are let in?",
        "reasons": "Reasons",
    },
)
LIFT = OnCase(
    path="/restriction/lifting",
    name="lift_restriction",
    body="RestrictionLiftedBody",
    decide=access.lift,
    summary="Lift the restriction of a case and its family's (SC9)",
    refuses=(access.SECURE, dates.DATED),
    example={"reasons": "The aunt has left the authority."},
    labels={"reasons": "Why is it restricted no longer?"},
)
DECLARE = OnCase(
    path="/conflicts",
    name="declare_conflict",
    body="ConflictBody",
    decide=access.declare,
    summary="Declare a conflict of interest, one's own or a worker's (SC9)",
    refuses=(access.SECURE, dates.DATED),
    example={"reasons": "The child's mother is my sister.", "worker": None},
    labels={"reasons": "What is the conflict of interest?", "worker": "Whose is it, if not your own?"},
)
END = OnCase(
    path="/conflicts/ending",
    name="end_conflict",
    body="ConflictEndedBody",
    decide=access.end_conflict,
    summary="Say that a worker has no conflict of interest (SC9)",
    refuses=(access.SECURE, dates.DATED),
    example={"reasons": "It was another family of that name.", "worker": "w-3"},
    labels={"reasons": "How is it known that there is none?", "worker": "Which worker?"},
)
GLASS = OnCase(
    path="/glass",
    name="break_glass",
    body="GlassBody",
    decide=access.break_glass,
    summary="Go in at once to a case that is closed to you, for an hour (SC9)",
    refuses=(access.SECURE, dates.DATED),
    example={"reasons": "The police are at the door and ask who is with the child."},
    labels={"reasons": "Why do you need to go in at once?"},
)


def _known_behind_glass(entries: Sequence[Recorded], caller: Caller) -> Case | None:
    """Of any case, but to whoever has a conflict of interest."""
    case = known_case(entries, caller)
    return case if case and caller.worker and caller.worker.id not in case.access.kept_out else None


_BEHIND_GLASS = replace(
    CASE,
    of=_known_behind_glass,
    cases=lambda _: (),
    office_only=True,
    unread=True,
)
_GlassBody: Any = body_of(GLASS)

router = APIRouter(route_class=ParsedOnce)
router.routes.extend(routes_of(RESTRICT, LIFT, DECLARE, END).routes)


@router.post(
    f"/v1/cases/{{case}}{GLASS.path}",
    tags=["cases"],
    operation_id=GLASS.name,
    summary=GLASS.summary,
    response_model=CaseRecorded,
    **command(access.SECURE, dates.DATED),
)
async def break_glass(case: CaseRef, body: _GlassBody, desk: TheDesk) -> Response:
    """At once, without a version: nobody reads what is closed to them. The manager and the auditor hear of it, and it
    ends by itself. There is no dry run of it, since that would tell in secret that there is such a case.
    """
    if desk.dry_run:
        raise Problem("malformed-request", "Glass is broken or it is not: there is no dry run of it.")

    async def decide(known: Case, pack: Pack, stream: UUID) -> Decision:
        order = access.BreakGlass(by=desk.by, at=desk.now, reasons=body.reasons)
        family = await kin(desk, stream, known)
        return Decision(streams=access.break_glass(known, order, pack, case_id=stream, family=family))

    return await desk.on(_BEHIND_GLASS, case, body, decide)
