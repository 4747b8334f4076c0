from enum import StrEnum


class MayBeSaid(StrEnum):
    CHILDRENS_SERVICES_DO_NOT_ACT_UPON_IT = "childrens-services-do-not-act-upon-it"
    IT_IS_ACTED_UPON = "it-is-acted-upon"
    IT_WAS_CONSIDERED = "it-was-considered"
    WHERE_HELP_IS_TO_BE_HAD = "where-help-is-to-be-had"
    WHOM_TO_TELL_OF_MORE = "whom-to-tell-of-more"

    def __str__(self) -> str:
        return str(self.value)
