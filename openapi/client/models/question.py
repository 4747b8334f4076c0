from enum import StrEnum


class Question(StrEnum):
    A_CHILD_CAUSING_HARM = "a-child-causing-harm"
    CARE_BY_THE_CHILD = "care-by-the-child"
    CARE_BY_THE_PARENT = "care-by-the-parent"
    MORE_CHILDREN_HARMED = "more-children-harmed"
    NEEDS_AND_VULNERABILITIES = "needs-and-vulnerabilities"
    PRESSURES_ON_THE_FAMILY = "pressures-on-the-family"
    SECTION_47_ENQUIRIES = "section-47-enquiries"
    SUPPORT_FOR_CARERS = "support-for-carers"
    SUPPORT_FOR_THE_YOUNG_CARER = "support-for-the-young-carer"

    def __str__(self) -> str:
        return str(self.value)
