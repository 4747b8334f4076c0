"""Children harmed, or causing harm, outside the home (X10, X12)."""

from app.api.declared import OnCase, routes_of
from domain import circumstances, dates, groups

NAME = OnCase(
    path="/children-causing-harm",
    name="name_child_causing_harm",
    body="ChildCausingHarmBody",
    decide=groups.name_child_causing_harm,
    summary="Name the contact of a child who may be causing the harm (X10)",
    refuses=(circumstances.RESPONSE_FIRST, dates.DATED),
    example={"other": "C0000000000AX", "what": "He recruits younger boys, and was recruited himself at twelve."},
    labels={
        "other": "Which contact is that child's own?",
        "what": "What does the child do, and what has it been through?",
    },
)
LINK = OnCase(
    path="/group",
    name="link_group",
    body="GroupLinkBody",
    decide=groups.link,
    summary="Link the case of another child who may be harmed together with this one (X12)",
    refuses=(circumstances.GROUP, dates.DATED),
    example={"other": "C0000000000AX", "work": "The youth team meets the four of them together on Thursdays."},
    labels={"other": "Which case is the other child's?", "work": "How is the group worked with?"},
)

router = routes_of(NAME, LINK)
