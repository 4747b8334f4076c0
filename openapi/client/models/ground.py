from enum import StrEnum


class Ground(StrEnum):
    POLICE_INVESTIGATION = "police-investigation"
    SIGNIFICANT_HARM = "significant-harm"

    def __str__(self) -> str:
        return str(self.value)
