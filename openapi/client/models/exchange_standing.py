from enum import StrEnum


class ExchangeStanding(StrEnum):
    DONE = "done"
    FOR_SOMEBODY = "for-somebody"
    OWED = "owed"
    REFUSED = "refused"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
