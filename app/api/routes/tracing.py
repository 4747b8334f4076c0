"""The NHS number that was traced: whether it is the child's, where the service is not sure or it differs."""

from app.api.declared import OnCase, routes_of
from domain import children, dates, tracing

CONFIRM = OnCase(
    path="/traced-number/confirmation",
    name="confirm_traced_number",
    body="ConfirmTracedNumberBody",
    decide=tracing.confirm,
    summary="Say that the NHS number that was traced is the child's (C6)",
    refuses=(children.KNOWN, dates.DATED),
    example={"reason": "The mother read it out from the red book."},
    labels={"reason": "How do you know that it is the child’s?"},
)
REJECT = OnCase(
    path="/traced-number/rejection",
    name="reject_traced_number",
    body="RejectTracedNumberBody",
    decide=tracing.reject,
    summary="Say that the NHS number that was traced is not the child's (C6)",
    refuses=(children.KNOWN, dates.DATED),
    example={"reason": "It is a cousin's, of the same name."},
    labels={"reason": "How do you know that it is not the child’s?"},
)
router = routes_of(CONFIRM, REJECT)
