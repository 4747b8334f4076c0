from enum import StrEnum


class Queue(StrEnum):
    ACKNOWLEDGEMENT = "acknowledgement"
    ADVISED = "advised"
    AGREEMENT = "agreement"
    ALLOCATION = "allocation"
    AUTHORISATION = "authorisation"
    CALLS = "calls"
    CHALLENGE = "challenge"
    CIRCUMSTANCES = "circumstances"
    CLOSURE = "closure"
    CONFIRMATION = "confirmation"
    CONSULTATION = "consultation"
    COOPERATION = "cooperation"
    DISPATCH = "dispatch"
    DISPOSAL = "disposal"
    ENQUIRY = "enquiry"
    ERASURE = "erasure"
    FAMILY = "family"
    FEEDBACK = "feedback"
    INFORMATION = "information"
    KNOWN_CHECK = "known-check"
    LED = "led"
    MONITORING = "monitoring"
    PARTNERSHIP = "partnership"
    POLICE = "police"
    PROTECTION = "protection"
    RECORDING = "recording"
    SCREENING = "screening"
    SIBLINGS = "siblings"
    SUBJECT_ACCESS = "subject-access"
    VISIT = "visit"

    def __str__(self) -> str:
        return str(self.value)
