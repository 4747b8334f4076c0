from enum import StrEnum


class IdentityProof(StrEnum):
    DOCUMENT_WITH_A_PHOTOGRAPH = "document-with-a-photograph"
    KNOWN_HERE_IN_PERSON = "known-here-in-person"
    PROOF_OF_PARENTAL_RESPONSIBILITY = "proof-of-parental-responsibility"
    WRITTEN_AUTHORITY_OF_THE_PERSON = "written-authority-of-the-person"

    def __str__(self) -> str:
        return str(self.value)
