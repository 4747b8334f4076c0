from enum import StrEnum


class WhetherTheyHelp(StrEnum):
    WILL_HELP = "will-help"
    WILL_HELP_IN_PART = "will-help-in-part"
    WILL_NOT_HELP = "will-not-help"

    def __str__(self) -> str:
        return str(self.value)
