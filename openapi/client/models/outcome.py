from enum import StrEnum


class Outcome(StrEnum):
    COMPLETE_EARLY_HELP_ASSESSMENT = "complete-early-help-assessment"
    PROGRESS_TO_REFERRAL = "progress-to-referral"
    PROVIDE_INFORMATION_OR_REDIRECT = "provide-information-or-redirect"

    def __str__(self) -> str:
        return str(self.value)
