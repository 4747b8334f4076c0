from enum import StrEnum


class CheckKind(StrEnum):
    AGENCY = "agency"
    CHILD_IN_CARE = "child-in-care"
    CHILD_PROTECTION_PLAN = "child-protection-plan"
    FAMILY_PREVIOUSLY_KNOWN = "family-previously-known"
    INTERNAL_DATABASE = "internal-database"

    def __str__(self) -> str:
        return str(self.value)
