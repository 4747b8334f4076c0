from enum import StrEnum


class AskedBy(StrEnum):
    A_PARENT_FOR_THE_CHILD = "a-parent-for-the-child"
    SOMEBODY_WHO_ACTS_FOR_THEM = "somebody-who-acts-for-them"
    THE_PERSON = "the-person"

    def __str__(self) -> str:
        return str(self.value)
