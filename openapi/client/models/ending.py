from enum import StrEnum


class Ending(StrEnum):
    DIED = "died"
    NO_FURTHER_ACTION_AFTER_ASSESSMENT = "no-further-action-after-assessment"
    OTHER = "other"
    SERVICES_GO_ON = "services-go-on"
    TRANSFERRED_TO_ANOTHER_AUTHORITY = "transferred-to-another-authority"

    def __str__(self) -> str:
        return str(self.value)
