from enum import StrEnum


class AttachmentKind(StrEnum):
    CHRONOLOGY = "chronology"
    PHOTOGRAPH_OF_BODY_MAP = "photograph-of-body-map"
    REPORT = "report"
    WRITTEN_REFERRAL = "written-referral"

    def __str__(self) -> str:
        return str(self.value)
