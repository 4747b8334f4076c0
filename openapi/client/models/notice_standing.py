from enum import StrEnum


class NoticeStanding(StrEnum):
    DELIVERED = "delivered"
    FAILED = "failed"
    NO_RECEIPT = "no-receipt"
    OWED = "owed"
    SENT = "sent"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
