from enum import StrEnum


class DisposalItem(StrEnum):
    FURTHER_SPECIALIST_ASSESSMENTS = "further-specialist-assessments"
    IMMEDIATE_PROTECTION = "immediate-protection"
    IMMEDIATE_SERVICES = "immediate-services"
    SECTION_17_ASSESSMENT = "section-17-assessment"
    SECTION_47_ENQUIRIES = "section-47-enquiries"
    SEE_CHILD_AS_SOON_AS_POSSIBLE = "see-child-as-soon-as-possible"

    def __str__(self) -> str:
        return str(self.value)
