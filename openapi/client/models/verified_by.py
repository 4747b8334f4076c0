from enum import StrEnum


class VerifiedBy(StrEnum):
    ADDRESS = "address"
    DATE_OF_BIRTH = "date-of-birth"
    DOCUMENT_SEEN = "document-seen"
    NHS_NUMBER = "nhs-number"
    PARENTS = "parents"
    PROFESSIONAL_WHO_KNOWS_THE_CHILD = "professional-who-knows-the-child"
    UPN = "upn"

    def __str__(self) -> str:
        return str(self.value)
