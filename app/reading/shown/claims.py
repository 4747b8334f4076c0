"""Who has something in a queue in hand, as it is shown: to the authority's own alone."""

from app.reading.looking import Sees, see
from domain.claims import ClaimReleased, QueueClaimed

_TOLD = "record reference of queue by occurred_at"

OFFICE: Sees = {QueueClaimed: see(_TOLD), ClaimReleased: see(f"{_TOLD} whose")}
AUDITOR: Sees = {QueueClaimed: see(_TOLD), ClaimReleased: see(f"{_TOLD} whose")}
PARTNER: Sees = {}
