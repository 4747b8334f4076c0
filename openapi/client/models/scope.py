from enum import StrEnum


class Scope(StrEnum):
    ALL = "all"
    MINE = "mine"
    TEAM = "team"

    def __str__(self) -> str:
        return str(self.value)
