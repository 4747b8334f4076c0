from enum import StrEnum


class DeclinedFor(StrEnum):
    ANOTHER_AUTHORITYS = "another-authoritys"
    ASSESSED_ALREADY = "assessed-already"
    CHILD_NOT_KNOWN = "child-not-known"
    NO_NEED_APPEARS = "no-need-appears"
    WITHDRAWN_BY_THE_ASKER = "withdrawn-by-the-asker"

    def __str__(self) -> str:
        return str(self.value)
