from enum import StrEnum


class Handed(StrEnum):
    IN_PERSON = "in-person"
    RECORDED_POST = "recorded-post"
    SECURE_ELECTRONIC_TRANSFER = "secure-electronic-transfer"

    def __str__(self) -> str:
        return str(self.value)
