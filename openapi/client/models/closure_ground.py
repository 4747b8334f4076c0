from enum import StrEnum


class ClosureGround(StrEnum):
    FURTHER_INVESTIGATION = "further-investigation"
    REDIRECTION_TO_OTHER_SERVICES = "redirection-to-other-services"

    def __str__(self) -> str:
        return str(self.value)
