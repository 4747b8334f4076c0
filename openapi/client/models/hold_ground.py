from enum import StrEnum


class HoldGround(StrEnum):
    CHILD_SAFEGUARDING_PRACTICE_REVIEW = "child-safeguarding-practice-review"
    COMPLAINT_OR_CLAIM = "complaint-or-claim"
    COURT_PROCEEDINGS = "court-proceedings"
    POLICE_INVESTIGATION = "police-investigation"
    STATUTORY_INQUIRY = "statutory-inquiry"
    SUBJECT_ACCESS_REQUEST = "subject-access-request"

    def __str__(self) -> str:
        return str(self.value)
