from enum import StrEnum


class GetQueueQueue(StrEnum):
    AGREEMENT = "agreement"
    ALLOCATION = "allocation"
    AUTHORISATION = "authorisation"
    CLOSURE = "closure"
    CONSULTATION = "consultation"
    DISPATCH = "dispatch"
    DISPOSAL = "disposal"
    KNOWN_CHECK = "known-check"
    LED = "led"
    POLICE = "police"
    RECORDING = "recording"
    SCREENING = "screening"
    SIBLINGS = "siblings"

    def __str__(self) -> str:
        return str(self.value)
