from enum import StrEnum


class NoticeStanding(StrEnum):
    FAILED = "failed"
    OWED = "owed"
    SENT = "sent"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
