from enum import StrEnum


class StrikeGround(StrEnum):
    CHILD_ABUSE = "child-abuse"
    CRIME = "crime"
    LEGAL_PRIVILEGE = "legal-privilege"
    SERIOUS_HARM = "serious-harm"
    THIRD_PARTY = "third-party"
    TOLD_IN_CONFIDENCE = "told-in-confidence"

    def __str__(self) -> str:
        return str(self.value)
