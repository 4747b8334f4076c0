from enum import StrEnum


class Urgency(StrEnum):
    EMERGENCY = "emergency"
    HARM_INDICATED = "harm-indicated"
    ORDINARY = "ordinary"
    SAFE_UNTIL = "safe-until"

    def __str__(self) -> str:
        return str(self.value)
