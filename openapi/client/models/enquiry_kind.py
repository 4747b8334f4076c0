from enum import StrEnum


class EnquiryKind(StrEnum):
    PRISON = "prison"
    PROBATION = "probation"

    def __str__(self) -> str:
        return str(self.value)
