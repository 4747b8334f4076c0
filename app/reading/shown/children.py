"""Person records, as it is shown."""

from app.reading.looking import Sees, see
from domain.children import (
    CaseJoined,
    CaseLeft,
    ChildRecorded,
    ChildrenFoundDifferent,
    ChildrenFoundSame,
    IdentifierClaimed,
    IdentifierReleased,
)

OFFICE: Sees = {
    ChildRecorded: see("reference case by occurred_at"),
    CaseJoined: see("case intent by occurred_at"),
    CaseLeft: see("case to by occurred_at"),
    IdentifierClaimed: see("kind case by occurred_at"),
    IdentifierReleased: see("kind to reason by occurred_at"),
    ChildrenFoundSame: see("other reason by occurred_at"),
    ChildrenFoundDifferent: see("other reason by occurred_at"),
}
AUDITOR: Sees = {
    ChildRecorded: see("reference case by occurred_at"),
    CaseJoined: see("case intent by occurred_at"),
    CaseLeft: see("case to by occurred_at"),
    IdentifierClaimed: see("kind case by occurred_at"),
    IdentifierReleased: see("kind to reason by occurred_at"),
    ChildrenFoundSame: see("other reason by occurred_at"),
    ChildrenFoundDifferent: see("other reason by occurred_at"),
}
PARTNER: Sees = {}
