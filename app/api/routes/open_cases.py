"""Children with an open case file, and the calls about them (C7, C8)."""

from app.api.declared import OnChild, routes_of
from domain import advisers, dates, open_cases

OPEN_FILE = OnChild(
    path="/case-file",
    name="open_case_file",
    body="CaseFileBody",
    decide=open_cases.open_file,
    summary="Say that the child has an open case file, and who is allocated (C7)",
    refuses=(open_cases.TO_THE_ALLOCATED_WORKER, open_cases.TO_THE_DUTY_WORKER, advisers.ADVISES),
    example={"worker": "sw-17", "locality": "saltfen"},
    labels={"worker": "Who is the allocated worker?", "locality": "In which locality?"},
)
CLOSE_FILE = OnChild(
    path="/case-file/closure",
    name="close_case_file",
    body="CaseFileClosureBody",
    decide=open_cases.close_file,
    summary="Say that the child has an open case file no longer",
    refuses=(open_cases.TO_THE_ALLOCATED_WORKER, advisers.ADVISES, dates.DATED),
    example={"reason": "The plan has ended; the family is supported by Early Help."},
    labels={"reason": "Why is the child an open case no longer?"},
)
CONNECT = OnChild(
    path="/calls",
    name="connect_call",
    body="CallBody",
    decide=open_cases.connect_call,
    summary="Record that a caller about an open case was connected (C7, C8)",
    refuses=(open_cases.TO_THE_ALLOCATED_WORKER, open_cases.TO_THE_DUTY_WORKER),
    example={"to": "duty_social_worker", "worker": "sw-4", "reason": "The social worker is at court."},
    labels={
        "to": "With whom was the caller connected?",
        "worker": "Which Duty Social Worker was it?",
        "reason": "Why could the allocated social worker not be reached?",
    },
)
FAIL = OnChild(
    path="/calls/unanswered",
    name="fail_call",
    body="UnansweredCallBody",
    decide=open_cases.fail_call,
    summary="Record that a caller about an open case could be connected with nobody (C8)",
    refuses=(open_cases.TO_THE_ALLOCATED_WORKER, open_cases.TO_THE_DUTY_WORKER),
    example={"reason": "Both telephones rang out twice; the team's manager has been sent for."},
    labels={"reason": "Why could neither of them be reached?"},
)

router = routes_of(OPEN_FILE, CLOSE_FILE, CONNECT, FAIL)
