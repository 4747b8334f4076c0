from enum import StrEnum


class RecordKind(StrEnum):
    CHILD_AND_FAMILY_PROGRESS_PLAN = "child-and-family-progress-plan"
    CHILD_PROTECTION_PLAN = "child-protection-plan"
    EARLIER_ASSESSMENTS = "earlier-assessments"
    EARLIER_CONTACTS_AND_REFERRALS = "earlier-contacts-and-referrals"
    EARLIER_SUPPORT = "earlier-support"

    def __str__(self) -> str:
        return str(self.value)
