"""Who is a sibling of whom, as it is shown."""

from app.reading.looking import Sees, see
from domain.kinship import SiblingLinked, SiblingUnlinked

OFFICE: Sees = {
    SiblingLinked: see("other reason by occurred_at"),
    SiblingUnlinked: see("other reason by occurred_at"),
}
AUDITOR: Sees = {
    SiblingLinked: see("other reason by occurred_at"),
    SiblingUnlinked: see("other reason by occurred_at"),
}
PARTNER: Sees = {}
