from enum import StrEnum


class RestrictionGround(StrEnum):
    PUBLIC_PERSON = "public-person"
    WORKERS_OWN_FAMILY = "workers-own-family"
    WORKER_OR_SOURCE_AT_RISK = "worker-or-source-at-risk"

    def __str__(self) -> str:
        return str(self.value)
