"""Who is let in.

The information of a case is secure with those who need it. A case of a worker's own family, or of somebody known to the
public, is restricted to named workers; to everybody else of the office it is as if it were not there. Whoever needs it
at once breaks the glass: for an hour, with a reason, and the manager and the auditor hear of it. Whoever has a conflict
of interest is kept out. What is so for a case is so for its family: the other cases of its child and of its siblings.

An auditor reads what is restricted by their own right. An agency sees what it sent, as ever.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.changing import changed
from domain.clauses import clause
from domain.dates import follows
from domain.facts import Code, Command, DatedByTheServer, Event, Reasons, Text, Worker, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES, SCREENERS, Role

if TYPE_CHECKING:
    from domain.directory import Directory
    from domain.records import Case

SECURE = clause("SC9")

RESTRICTERS = (Role.SCREENING_MANAGER, Role.AREA_TEAM_MANAGER, Role.SERVICE_MANAGER)
DECIDERS = frozenset({*SCREENERS, *RESTRICTERS})
"""Of whom a restricted case must have somebody, so that an emergency is decided."""

HOUR = timedelta(hours=1)


class RestrictionGround(StrEnum):
    """Why a case is restricted, a closed set."""

    WORKERS_FAMILY = "workers-own-family"
    PUBLIC_PERSON = "public-person"
    WORKER_AT_RISK = "worker-or-source-at-risk"


# What happened


@frozen(kw_only=True)
class CaseRestricted(Event):
    """Only the workers who are named see the case and act on it, by their ids in the directory; said again, those."""

    rests_on = (SECURE,)

    ground: RestrictionGround
    named: tuple[str, ...]
    reasons: Reasons


@frozen(kw_only=True)
class RestrictionLifted(Event):
    """The case is the office's again."""

    rests_on = (SECURE,)

    reasons: Reasons


@frozen(kw_only=True)
class GlassBroken(Event):
    """A worker who is not named went in at once, for a reason. until: they are let in."""

    rests_on = (SECURE,)

    reasons: Reasons
    until: datetime


@frozen(kw_only=True)
class ConflictDeclared(Event):
    """A worker has a conflict of interest, and is kept out from here on."""

    rests_on = (SECURE,)

    worker: str
    reasons: Reasons


@frozen(kw_only=True)
class ConflictEnded(Event):
    """There is no such conflict: a manager looked into it."""

    rests_on = (SECURE,)

    worker: str
    reasons: Reasons


OF_CASE = (CaseRestricted, RestrictionLifted, GlassBroken, ConflictDeclared, ConflictEnded)


# What a case keeps of it


@frozen(kw_only=True)
class Access(Part):
    """To whom a case is restricted, who broke the glass, and who is kept out: kept_out, by their ids."""

    folds = (CaseRestricted, RestrictionLifted, ConflictDeclared, ConflictEnded)

    restricted: CaseRestricted | None = None
    lifted: RestrictionLifted | None = None
    broken: tuple[GlassBroken, ...] = ()
    conflicts: tuple[ConflictDeclared, ...] = ()
    ended: tuple[ConflictEnded, ...] = ()
    kept_out: frozenset[str] = frozenset()

    def after(self, event: Event, version: int) -> Self:
        """A restriction counts until it is lifted, and a conflict until it is ended."""
        match event:
            case CaseRestricted():
                return changed(self, restricted=event, lifted=None)
            case RestrictionLifted():
                return changed(self, restricted=None, lifted=event)
            case ConflictDeclared(worker=worker):
                return changed(self, conflicts=(*self.conflicts, event), kept_out=self.kept_out | {worker})
            case ConflictEnded(worker=worker):
                return changed(self, ended=(*self.ended, event), kept_out=self.kept_out - {worker})
        return Part.after(self, event, version)

    def is_closed_to(self, worker: str | None, role: Role | None, now: datetime) -> bool:
        """Whether the case is as if it were not there to one of the authority's own; None: to a client of no person."""
        if worker in self.kept_out:
            return True
        if self.restricted is None or role is Role.AUDITOR:
            return False
        let_in = (each.by.id == worker and now < each.until for each in self.broken)
        return worker not in self.restricted.named and not any(let_in)


# Orders


@frozen(kw_only=True)
class RestrictCase(DatedByTheServer):
    """Restrict the family's cases to some workers, or say anew which."""

    ground: Annotated[RestrictionGround, Asks(SECURE)]
    named: Annotated[tuple[Code, ...], Between(1, 20), Asks(SECURE, "the workers who are let in")]
    reasons: Annotated[Reasons, Asks(SECURE)]


@frozen(kw_only=True)
class LiftRestriction(DatedByTheServer):
    """The family's cases are the office's again."""

    reasons: Annotated[Reasons, Asks(SECURE)]


@frozen(kw_only=True)
class BreakGlass(DatedByTheServer):
    """Go in at once, for an hour, and say why."""

    reasons: Annotated[Text, Asks(SECURE)]


@frozen(kw_only=True)
class DeclareConflict(DatedByTheServer):
    """Say that somebody has a conflict of interest: oneself where nobody is named; of others, a manager says so."""

    reasons: Annotated[Reasons, Asks(SECURE)]
    worker: Code | None = None


@frozen(kw_only=True)
class EndConflict(DatedByTheServer):
    """Say that somebody has no conflict of interest."""

    worker: Annotated[Code, Asks(SECURE)]
    reasons: Annotated[Reasons, Asks(SECURE)]


Told = dict[UUID, list[Event]]


def restrict(
    case: "Case", command: RestrictCase, pack: Pack, *,
    case_id: UUID, family: Mapping[UUID, "Case"], directory: "Directory",
) -> Told:  # fmt: skip
    """By a manager. Somebody who may decide must be named and within reach, or the child would be nobody's."""
    require(command.by.role in RESTRICTERS, SECURE, who_may=RESTRICTERS)
    unlisted = [each for each in command.named if each not in directory.workers]
    require(not unlisted, SECURE, missing=f"workers of the directory: {', '.join(unlisted)}")
    kept_out = sorted({*command.named} & case.access.kept_out)
    require(not kept_out, SECURE, missing=f"workers without a conflict of interest: {', '.join(kept_out)}")
    listed = [directory.workers[each] for each in command.named]
    reachable = any(DECIDERS & {*each.roles} and (each.telephone or each.email) for each in listed)
    require(reachable, SECURE, missing="a manager or screener among them with a telephone or an e-mail address")
    follows(case, command)
    restricted = CaseRestricted(
        ground=command.ground, named=tuple(dict.fromkeys(command.named)), reasons=command.reasons, **said(command)
    )
    return {each: [restricted] for each in (case_id, *family)}


def lift(case: "Case", command: LiftRestriction, pack: Pack, *, case_id: UUID, family: Mapping[UUID, "Case"]) -> Told:
    """By a manager who is let in."""
    require(command.by.role in RESTRICTERS, SECURE, who_may=RESTRICTERS)
    require(case.access.restricted, SECURE, missing="a restriction")
    follows(case, command)
    lifted = RestrictionLifted(reasons=command.reasons, **said(command))
    also = [each for each, other in family.items() if other.access.restricted]
    return {each: [lifted] for each in (case_id, *also)}


def break_glass(case: "Case", command: BreakGlass, pack: Pack, *, case_id: UUID, family: Mapping[UUID, "Case"]) -> Told:
    """By whoever works in an office and is not let in. Their hour ends by itself."""
    require(command.by.role in OFFICE_ROLES, SECURE, who_may=OFFICE)
    closed = case.access.is_closed_to(command.by.id, command.by.role, command.at)
    require(closed, SECURE, missing="a case that is closed to you")
    follows(case, command)
    broken = GlassBroken(reasons=command.reasons, until=command.at + HOUR, **said(command))
    also = [each for each, other in family.items() if other.access.restricted]
    return {each: [broken] for each in (case_id, *also)}


def declare(
    case: "Case", command: DeclareConflict, pack: Pack, *, case_id: UUID, family: Mapping[UUID, "Case"]
) -> Told:
    """By the worker, or for them by a manager."""
    require(command.by.role in OFFICE_ROLES, SECURE, who_may=OFFICE)
    worker = command.worker or command.by.id
    require(worker == command.by.id or command.by.role in RESTRICTERS, SECURE, who_may=RESTRICTERS)
    follows(case, command)
    declared = ConflictDeclared(worker=worker, reasons=command.reasons, **said(command))
    return {each: [declared] for each in (case_id, *family)}


def end_conflict(
    case: "Case", command: EndConflict, pack: Pack, *, case_id: UUID, family: Mapping[UUID, "Case"]
) -> Told:
    """By a manager."""
    require(command.by.role in RESTRICTERS, SECURE, who_may=RESTRICTERS)
    require(command.worker in case.access.kept_out, SECURE, missing="a conflict of interest of that worker")
    follows(case, command)
    ended = ConflictEnded(worker=command.worker, reasons=command.reasons, **said(command))
    also = [each for each, other in family.items() if command.worker in other.access.kept_out]
    return {each: [ended] for each in (case_id, *also)}


def carried_over(others: Iterable[Access], command: Command) -> Iterator[Event]:
    """What is so for the family, said of a case that comes to be one of it."""
    kept_out: set[str] = set()
    restricted = None
    for each in others:
        restricted = each.restricted or restricted
        for declared in each.conflicts:
            if declared.worker in each.kept_out - kept_out:
                kept_out.add(declared.worker)
                yield replace(declared, **said(command))
    if restricted:
        yield replace(restricted, **said(command))


def is_named(others: Iterable[Access], worker: Worker) -> bool:
    """Whether somebody of the offices is named where a case of the family is restricted."""
    named = (each.restricted.named for each in others if each.restricted)
    return worker.role in OFFICE_ROLES and any(worker.id in each for each in named)


def is_shut_out(case: "Case", worker: str) -> bool:
    """Whether somebody may not work on a case: they have a conflict of interest, or it is restricted to others."""
    restricted = case.access.restricted
    return worker in case.access.kept_out or (restricted is not None and worker not in restricted.named)
