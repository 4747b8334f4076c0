from enum import StrEnum


class ListChallengesStanding(StrEnum):
    DECISION_ACCEPTED = "decision-accepted"
    OPEN = "open"
    RESOLVED = "resolved"
    UNRESOLVED = "unresolved"

    def __str__(self) -> str:
        return str(self.value)
