"""What became of the notices about a record, as it is shown. Whom they are for is said in code, never by an address."""

from app.reading.looking import Sees, see
from domain.notice_delivery import NoticeFailed, NoticeSent

_TOLD = "record reference of notice kind clause to channel attempt by occurred_at"

OFFICE: Sees = {NoticeSent: see(f"{_TOLD} remote"), NoticeFailed: see(f"{_TOLD} why next_at")}
AUDITOR: Sees = {NoticeSent: see(f"{_TOLD} remote"), NoticeFailed: see(f"{_TOLD} why next_at")}
PARTNER: Sees = {}
