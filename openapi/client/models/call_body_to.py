from enum import StrEnum


class CallBodyTo(StrEnum):
    ALLOCATED_SOCIAL_WORKER = "allocated_social_worker"
    DUTY_SOCIAL_WORKER = "duty_social_worker"

    def __str__(self) -> str:
        return str(self.value)
