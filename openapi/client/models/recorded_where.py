from enum import StrEnum


class RecordedWhere(StrEnum):
    AS_A_CONTACT = "as-a-contact"
    IN_A_CASE = "in-a-case"
    ON_THE_ENQUIRY_ALONE = "on-the-enquiry-alone"

    def __str__(self) -> str:
        return str(self.value)
