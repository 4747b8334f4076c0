"""Who is let in to a case, as it is shown to those who are."""

from app.reading.looking import Chapter, Section, Sees, Several, see
from domain.access import CaseRestricted, ConflictDeclared, ConflictEnded, GlassBroken, RestrictionLifted

OFFICE: Sees = {
    CaseRestricted: see("ground named reasons by occurred_at"),
    RestrictionLifted: see("reasons by occurred_at"),
    GlassBroken: see("reasons until by occurred_at"),
    ConflictDeclared: see("worker reasons by occurred_at"),
    ConflictEnded: see("worker reasons by occurred_at"),
}
AUDITOR: Sees = {
    CaseRestricted: see("ground named reasons by occurred_at"),
    RestrictionLifted: see("reasons by occurred_at"),
    GlassBroken: see("reasons until by occurred_at"),
    ConflictDeclared: see("worker reasons by occurred_at"),
    ConflictEnded: see("worker reasons by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "access",
    "AccessView",
    "To which workers the case is restricted, who broke the glass, who is kept out; null while nothing of it is so.",
    restricted=Section(
        "RestrictionView", "The workers who are let in, and why only they.", CaseRestricted,
        "ground named reasons by occurred_at", title="Restricted to",
    ),
    lifted=Section(
        "RestrictionLiftedView", "Why it is restricted no longer.", RestrictionLifted,
        "reasons by occurred_at", title="Restriction lifted",
    ),
    broken=Several(
        "GlassBrokenView", "Who went in for an hour, and why.", GlassBroken,
        "reasons until by occurred_at", title="Glass broken",
    ),
    conflicts=Several(
        "ConflictView", "Who has a conflict of interest, by their id.", ConflictDeclared,
        "worker reasons by occurred_at", title="Conflict of interest",
    ),
    ended=Several(
        "ConflictEndedView", "Who has none after all.", ConflictEnded,
        "worker reasons by occurred_at", title="No conflict of interest",
    ),
)  # fmt: skip
