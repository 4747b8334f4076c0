"""Youth detention (X13, X14), and mother and baby units in prison (X15 to X17)."""

from app.api.declared import OnCase, routes_of
from domain import circumstances, custody, dates

VISIT = OnCase(
    path="/detention/visits",
    name="visit_in_detention",
    body="DetentionVisitBody",
    decide=custody.visit,
    summary="Record a visit to a child in youth detention (X13)",
    refuses=(circumstances.DETENTION, dates.DATED),
    example={
        "establishment": "Fenshire Secure Unit",
        "needs": "She sleeps badly and has not spoken to her brother.",
    },
    labels={"establishment": "Where is the child detained?", "needs": "What does the child need?"},
)
SUPPORT = OnCase(
    path="/detention/support",
    name="decide_detention_support",
    body="DetentionSupportBody",
    decide=custody.decide_support,
    summary="Decide how a child is supported while it is remanded (X13)",
    refuses=(circumstances.DETENTION, dates.DATED),
    example={"support": "A social worker every week, and her brother's calls arranged."},
    labels={"support": "How is the child supported?"},
)
PLAN = OnCase(
    path="/detention/care-plan",
    name="prepare_care_plan",
    body="CarePlanBody",
    decide=custody.plan_care,
    summary="Prepare the care plan of a child who is remanded (X14)",
    refuses=(custody.CARE_PLAN, dates.DATED),
    example={
        "while_remanded": "The unit's teacher takes her through her examinations.",
        "at_transition": "A place with her aunt, whether she comes home or not.",
    },
    labels={
        "while_remanded": "How are its needs met while it is remanded?",
        "at_transition": "And at any point of transition?",
    },
)
APPLY = OnCase(
    path="/mother-and-baby-unit/application",
    name="apply_for_unit",
    body="UnitApplicationBody",
    decide=custody.apply,
    summary="Record a mother's application for a mother and baby unit (X15)",
    refuses=(circumstances.UNIT, dates.DATED),
    example={"prison": "HMP Harrowmere", "home_authority": "anytown"},
    labels={"prison": "In which prison is the mother?", "home_authority": "Which is her home authority?"},
)
ASSESS = OnCase(
    path="/mother-and-baby-unit/assessment",
    name="complete_unit_assessment",
    body="UnitAssessmentBody",
    decide=custody.complete_assessment,
    summary="Record the assessment by the mother's home authority (X15)",
    refuses=(circumstances.UNIT, dates.DATED),
    example={"authority": "anytown", "needs": "He is four weeks old and breast-fed; he needs his mother."},
    labels={
        "authority": "Which authority made it?",
        "needs": "What does the child need, in relation to the application?",
    },
)
BOARD = OnCase(
    path="/mother-and-baby-unit/board",
    name="attend_board",
    body="BoardAttendedBody",
    decide=custody.attend_board,
    summary="Record what was said for the child at the Admissions Board (X16)",
    refuses=(custody.BOARD, dates.DATED),
    example={"said_for_the_child": "That he is breast-fed and calm with her.", "decision": "A place until he is one."},
    labels={"said_for_the_child": "What was said for the child?", "decision": "What did the Board decide?"},
)
PLACE = OnCase(
    path="/mother-and-baby-unit/placement",
    name="place_in_unit",
    body="UnitPlacementBody",
    decide=custody.place,
    summary="Record that mother and child were placed, and who is responsible since (X17)",
    refuses=(custody.RESPONSIBLE, circumstances.UNIT, dates.DATED),
    example={"unit": "HMP Harrowmere, mother and baby unit", "responsible_authority": "othertown"},
    labels={"unit": "In which unit?", "responsible_authority": "In which authority is the prison?"},
)

router = routes_of(VISIT, SUPPORT, PLAN, APPLY, ASSESS, BOARD, PLACE)
