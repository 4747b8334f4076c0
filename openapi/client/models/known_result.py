from enum import StrEnum


class KnownResult(StrEnum):
    KNOWN = "known"
    NEW = "new"
    POSSIBLE_MATCHES_REVIEWED = "possible-matches-reviewed"

    def __str__(self) -> str:
        return str(self.value)
