"""Every request measured: by its operation and by what came of it, never by what it was about."""

import time
from collections.abc import Mapping

from starlette.types import Scope

from app.base import tracing
from app.base.measures import PROBLEMS, REQUESTS
from app.base.tracing import HERE, Place, Span

NONE = "none"
"""The operation of what asked for nothing we have."""

OTHER = "other"
"""Any method that a page has not."""

OUTCOMES = {
    401: "kept-out", 403: "kept-out", 404: "kept-out",
    409: "conflict", 412: "conflict", 428: "conflict",
    429: "limited",
}  # fmt: skip
"""What came of a request that was answered by a problem, by its status, where it is not simply wrong or a failure."""


def told(scope: Scope, status: int, headers: Mapping[bytes, bytes], began: float, cut: str = "") -> None:
    """Count an answer, and keep its span. status: 0 where none began. cut: why it is not whole, where it is not.

    That is `broken-off`, or `left` where who asked has.
    """
    seconds = time.perf_counter() - began
    state = scope["state"]
    operation, code = _operation(scope), state.get("code")
    outcome = cut or _outcome(status, code, headers)
    REQUESTS.took(seconds, operation, outcome)
    if code is not None and status >= 400:
        PROBLEMS.add(code)
    place: Place | None = HERE.get()
    if place and place.sampled:
        ended = time.time_ns()
        about: dict[str, str | int] = {
            "operation": operation, "outcome": outcome, "http.request.method": scope["method"],
            "http.response.status_code": status,
        }  # fmt: skip
        parent = state.get("parent", "")
        tracing.keep(Span(operation, place.trace, place.span, parent, ended - int(seconds * 1e9), ended, about))


def _operation(scope: Scope) -> str:
    """The operation by its name in the document; of a page, its method and the pattern of its address."""
    route = scope.get("route")
    if route is None:
        return NONE
    named: str | None = getattr(route, "operation_id", None) if getattr(route, "include_in_schema", False) else None
    method = scope["method"] if scope["method"] in (getattr(route, "methods", None) or ()) else OTHER
    return named or f"{method} {getattr(route, 'path', NONE)}"


def _outcome(status: int, code: str | None, headers: Mapping[bytes, bytes]) -> str:
    if code == "refused":
        return "refused"
    if status < 400:
        if b"preference-applied" in headers:
            return "rehearsed"
        if b"idempotency-replayed" in headers:
            return "replayed"
        return "recorded" if status == 201 else "answered"
    return OUTCOMES.get(status, "failed" if status >= 500 else "wrong")
