from enum import StrEnum


class CopyBodyDiscloseItem(StrEnum):
    ALLEGED_PERPETRATOR = "alleged_perpetrator"
    ANALYSIS = "analysis"
    CHRONOLOGY = "chronology"
    CONCERN_SUMMARY = "concern_summary"
    CONCERN_WITHOUT_INTERVENTION = "concern_without_intervention"
    DETERIORATION = "deterioration"
    DEVELOPMENT_AND_PROGRESS = "development_and_progress"
    EXPECTATIONS = "expectations"
    FAMILY_DYNAMICS = "family_dynamics"
    HISTORY = "history"
    HOUSEHOLD = "household"
    IMPACT_ON_FAMILY = "impact_on_family"
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
    SUPPORTIVE_FAMILY = "supportive_family"
    WHAT_HAS_CHANGED = "what_has_changed"
    WHAT_IS_NEEDED = "what_is_needed"
    WHAT_NEEDS_TO_CHANGE = "what_needs_to_change"
    WHAT_WAS_MISSED = "what_was_missed"
    WHAT_WENT_WRONG = "what_went_wrong"

    def __str__(self) -> str:
        return str(self.value)
