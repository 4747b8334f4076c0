from enum import StrEnum


class Obstacle(StrEnum):
    REFERRER_NOT_KNOWN = "referrer-not-known"
    REFERRER_NOT_REACHED = "referrer-not-reached"

    def __str__(self) -> str:
        return str(self.value)
