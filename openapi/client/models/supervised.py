from enum import StrEnum


class Supervised(StrEnum):
    HAS_CONTACT_WITH_CHILDREN = "has-contact-with-children"
    POSES_A_KNOWN_RISK = "poses-a-known-risk"

    def __str__(self) -> str:
        return str(self.value)
