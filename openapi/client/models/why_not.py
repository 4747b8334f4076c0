from enum import StrEnum


class WhyNot(StrEnum):
    FAILS_ONE_OF_THE_SIX_TESTS = "fails-one-of-the-six-tests"
    MORE_DETRIMENTAL_TO_THE_CHILD = "more-detrimental-to-the-child"
    OF_NO_HELP_TO_THE_RECIPIENT = "of-no-help-to-the-recipient"

    def __str__(self) -> str:
        return str(self.value)
