from enum import StrEnum


class AtRisk(StrEnum):
    CHILD = "child"
    VULNERABLE_ADULT = "vulnerable-adult"

    def __str__(self) -> str:
        return str(self.value)
