from enum import StrEnum


class GetQueueQueue(StrEnum):
    DISPATCH = "dispatch"
    KNOWN_CHECK = "known-check"
    RECORDING = "recording"
    SCREENING = "screening"

    def __str__(self) -> str:
        return str(self.value)
