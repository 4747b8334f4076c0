"""What the machine told of a record's clocks, as it is shown."""

from app.reading.looking import Sees, see
from domain.watch import DeadlineMissed, DeadlineNeared

_TOLD = "record reference of clause started_by name due_at by occurred_at"

OFFICE: Sees = {DeadlineNeared: see(_TOLD), DeadlineMissed: see(_TOLD)}
AUDITOR: Sees = {DeadlineNeared: see(_TOLD), DeadlineMissed: see(_TOLD)}
PARTNER: Sees = {}
AGENCY: Sees = {DeadlineNeared: see(_TOLD), DeadlineMissed: see(_TOLD)}
