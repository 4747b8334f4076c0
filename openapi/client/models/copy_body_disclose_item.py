from enum import StrEnum


class CopyBodyDiscloseItem(StrEnum):
    ALLEGED_PERPETRATOR = "alleged_perpetrator"
    ANALYSIS = "analysis"
    CHRONOLOGY = "chronology"
    CONCERN_SUMMARY = "concern_summary"
    CONCERN_WITHOUT_INTERVENTION = "concern_without_intervention"
    EXPECTATIONS = "expectations"
    HISTORY = "history"
    HOUSEHOLD = "household"
    IMPACT_ON_WELLBEING = "impact_on_wellbeing"
    LIVED_EXPERIENCE = "lived_experience"
    LIVING_ARRANGEMENTS = "living_arrangements"
    OTHER_AGENCIES = "other_agencies"
    PATTERNS = "patterns"
    PREVIOUS_INVOLVEMENT = "previous_involvement"
    PRIMARY_NEED = "primary_need"
    PRIOR_INTERVENTIONS = "prior_interventions"
    RISKS = "risks"
    RISK_TO_STAFF = "risk_to_staff"
    STATEMENTS = "statements"
    STATUTORY_BASIS = "statutory_basis"
    STRENGTHS = "strengths"
    WHAT_IS_NEEDED = "what_is_needed"

    def __str__(self) -> str:
        return str(self.value)
