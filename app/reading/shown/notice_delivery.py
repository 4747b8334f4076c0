"""What became of the notices about a record, as it is shown. Whom they are for is said in code, never by an address."""

from app.reading.looking import Sees, see
from domain.notice_delivery import NoticeDelivered, NoticeFailed, NoticeNotDelivered, NoticeRenewed, NoticeSent

_TOLD = "record reference of notice kind clause to channel by occurred_at"

OFFICE: Sees = {
    NoticeSent: see(f"{_TOLD} attempt remote"),
    NoticeFailed: see(f"{_TOLD} attempt why next_at"),
    NoticeDelivered: see(f"{_TOLD} remote"),
    NoticeNotDelivered: see(f"{_TOLD} remote why next_at"),
    NoticeRenewed: see(f"{_TOLD} reason"),
}
AUDITOR: Sees = {
    NoticeSent: see(f"{_TOLD} attempt remote"),
    NoticeFailed: see(f"{_TOLD} attempt why next_at"),
    NoticeDelivered: see(f"{_TOLD} remote"),
    NoticeNotDelivered: see(f"{_TOLD} remote why next_at"),
    NoticeRenewed: see(f"{_TOLD} reason"),
}
PARTNER: Sees = {}
