from enum import StrEnum


class Sector(StrEnum):
    EARLY_HELP = "early-help"
    EDUCATION = "education"
    HEALTH = "health"
    HOUSING = "housing"
    OTHER = "other"
    OTHER_LOCAL_AUTHORITY = "other-local-authority"
    POLICE = "police"
    PROBATION = "probation"
    VOLUNTARY = "voluntary"

    def __str__(self) -> str:
        return str(self.value)
