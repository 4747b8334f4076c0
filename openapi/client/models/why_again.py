from enum import StrEnum


class WhyAgain(StrEnum):
    ADDRESS_CORRECTED = "address-corrected"
    CHANNEL_MENDED = "channel-mended"
    NOT_RECEIVED = "not-received"
    TEAM_LISTED = "team-listed"

    def __str__(self) -> str:
        return str(self.value)
