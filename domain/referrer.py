"""Who referred.

A neighbour who referred was promised that nobody would hear of them, and whoever gave no name may have said enough to
be known by. What identifies them stands in the communication and in one view alone. It is shown to those who need it:
who screens, and who gives feedback or works with the family. Each reading says what for, and is an act.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.allocation import leads
from domain.clauses import clause
from domain.dates import follows
from domain.disposal import VISITORS
from domain.facts import DatedByTheServer, Event, said
from domain.feedback import GIVERS
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import SCREENERS

if TYPE_CHECKING:
    from domain.directory import Directory
    from domain.records import Case

IDENTITY = clause("CF2")

READERS = tuple(dict.fromkeys((*SCREENERS, *GIVERS)))
"""Who may read who referred: a closed list. Who visits reads it of their own team's cases, and of those they lead."""


class ReferrerPurpose(StrEnum):
    """What somebody needs to know for who referred, a closed set."""

    SCREENING = "screening"
    FEEDBACK = "giving-feedback"
    CLARIFICATION = "clarifying-what-was-told"
    CONSENT = "asking-whether-they-consent-to-being-named"
    SAFETY = "keeping-the-referrer-safe"


# What happened


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferrerRead(Event):
    """Somebody read who referred, and what for."""

    rests_on = (IDENTITY,)

    purpose: ReferrerPurpose


OF_COMMUNICATION = (ReferrerRead,)


# Orders


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReferrer(DatedByTheServer):
    """Read who referred."""

    purpose: ReferrerPurpose


def read(case: "Case", command: ReadReferrer, pack: Pack, *, directory: "Directory") -> list[Event]:
    """By who screens, takes calls, or works with the family."""
    by = command.by
    require(by.role in READERS, IDENTITY, who_may=READERS)
    visits = by.role in VISITORS and by.role not in SCREENERS
    its_own = leads(case, by) or (case.team is not None and directory.team_of(by.id) == case.team)
    require(its_own or not visits, IDENTITY, missing="a case of one's own team, or that one leads")
    follows(case, command)
    return [ReferrerRead(purpose=command.purpose, **said(command))]
