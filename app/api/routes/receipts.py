"""What GOV.UK Notify tells of the notices that were given to it."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Request
from pydantic import ConfigDict, StringConstraints
from typing_extensions import TypedDict

from app.api.answers import SEARCH
from app.api.edge import ParsedOnce
from app.api.receipts import WhoseReceipt
from app.base.parts import Part
from app.base.text import Code
from app.record import outbox
from domain import notice_delivery
from domain.notice_delivery import Failure, NoticeChannel

router = APIRouter(prefix="/v1/notify/receipts", tags=["notices"], route_class=ParsedOnce)

SAID: dict[str, Failure | None] = {
    "delivered": None,
    "permanent-failure": Failure.PERMANENT,
    "temporary-failure": Failure.TEMPORARY,
    "technical-failure": Failure.TECHNICAL,
}
"""What a receipt may say, and why the notice did not arrive then."""

CHANNELS = {"sms": NoticeChannel.NOTIFY_TEXT, "letter": NoticeChannel.NOTIFY_LETTER}
"""What a receipt may be of, beside an e-mail."""


Told = Annotated[str, StringConstraints(strict=True, max_length=1_000)]


class NotifyReceiptBody(Part):
    """A receipt, as GOV.UK Notify's documentation has it. id: its own, of the delivery. reference: the notice's id.

    The rest of it, and first the address, is neither kept nor looked at.
    """

    model_config = ConfigDict(
        extra="ignore",
        frozen=True,
        defer_build=True,
        json_schema_extra={
            "additionalProperties": True,
            "example": {
                "id": "740e5834-3a29-46b4-9a6f-16142fde533a",
                "reference": "70000000-0000-4000-8000-000000000001",
                "to": "screening@anytown.example",
                "status": "delivered",
                "created_at": "2026-07-08T08:30:00.000000Z",
                "completed_at": "2026-07-08T08:30:02.000000Z",
                "sent_at": "2026-07-08T08:30:01.000000Z",
                "notification_type": "email",
                "template_id": "f33517ff-2a88-4f6e-b855-c550268ce08a",
                "template_version": 1,
            },
        },
    )

    id: Code
    reference: Told | None = None
    status: Told
    notification_type: Told = "email"


class ReceiptTaken(TypedDict):
    """recorded: whether it told something that was not on record. Either way it is not to be sent again."""

    recorded: bool


@router.post(
    "",
    operation_id="take_notify_receipt",
    summary="Whether a notice arrived, told by GOV.UK Notify",
    response_model=ReceiptTaken,
    responses=SEARCH,
)
async def take_notify_receipt(body: NotifyReceiptBody, whose: WhoseReceipt, request: Request) -> ReceiptTaken:
    """For GOV.UK Notify alone, with the token it was given. A receipt that comes twice is on record once. One of a
    notice that is not the authority's, or with a status not known here, is answered as any, so that none is repeated.
    """
    state, notice = request.app.state, _uuid(body.reference)
    entry = await outbox.find(state.journal, whose.tenant, notice) if notice and body.status in SAID else None
    if entry is None:
        return {"recorded": False}
    owed, now = entry, state.clock()
    channel = CHANNELS.get(body.notification_type, NoticeChannel.NOTIFY)

    def decide(told: Any) -> Any:
        events = (each.event for each in told)
        return notice_delivery.told_by_a_receipt(owed, events, channel, now, body.id, SAID[body.status])

    return {"recorded": bool(await outbox.tell(state.journal, whose, owed.owed.record, decide))}


def _uuid(text: str | None) -> UUID | None:
    """The id that a reference is; None when it is none."""
    try:
        return UUID(text or "")
    except ValueError:
        return None
