"""Errors as problem documents (RFC 9457), which name the place and the rule and never the value.

A caller's own words are a child's data, so an answer holds only what the service wrote itself.
"""

import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Annotated, Any

import orjson
import psycopg
from fastapi import APIRouter, FastAPI, Path, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from fastapi.routing import APIRoute
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Mount

from app.api import places
from app.api.late import LateRoute
from app.api.problem_kinds import PROBLEMS, REMEDIES
from app.base import clause_marks, logs
from app.base.measures import REFUSALS
from app.record.erasure import WHOSE
from domain import policy
from domain.policy import Pack
from domain.refusals import Refused

log = logs.get(__name__)

MEDIA_TYPE = "application/problem+json"
PAGE = "/developers/problems"
"""Where all of them are explained to people."""

MOST_ERRORS = 50
MOST_NAMES = 12


_BY_STATUS = {kind.status: code for code, kind in reversed(PROBLEMS.items())} | {
    400: "malformed-request", 409: "conflict", 422: "invalid-body", 503: "overloaded",
}  # fmt: skip

_TIMES = "Q3"
"""The rule by which a date is not enough."""


class Problem(Exception):
    """An error with an answer of its own: `raise Problem("precondition-failed", moved=["case"])`.

    detail: what happened this time, in our words only. errors: places, as `at` writes them. headers: of the answer.
    Whatever else is named becomes a member of the document.
    """

    def __init__(
        self,
        code: str,
        detail: str | None = None,
        *,
        errors: Iterable[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
        **members: Any,
    ) -> None:
        super().__init__(code)
        kind = PROBLEMS[code]
        self.code, self.status, self.title = code, kind.status, kind.title
        self.detail = detail or kind.explanation
        self.errors = [dict(error) for error in errors]
        self.headers = dict(headers or {})
        self.members = members
        if self.status == 503:
            self.headers.setdefault("Retry-After", "5")

    def document(self, instance: str, trace_id: str) -> dict[str, Any]:
        """The problem document of this occurrence."""
        return self.members | {
            "type": f"/problems/{self.code}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "instance": instance,
            "code": self.code,
            "trace_id": trace_id,
            "errors": self.errors,
        }

    def answer(self, scope: Mapping[str, Any]) -> Response:
        """The answer to the request of that ASGI scope."""
        known = scope.get("state")
        if known is not None:
            known["code"] = self.code
        trace_id = (known or {}).get("trace_id") or secrets.token_hex(16)
        state = getattr(scope.get("app"), "state", None)
        page_of_problem: Callable[..., Response | None] | None = getattr(state, "page_of_problem", None)
        page = page_of_problem(self, scope, trace_id) if page_of_problem else None
        if page is not None:
            return page  # a person's browser asked
        body = orjson.dumps(self.document(instance(scope), trace_id))
        return Response(body, self.status, {"Cache-Control": "no-store", **self.headers}, MEDIA_TYPE)


_plain_path = re.compile(rb"(?:/[A-Za-z0-9._~-]*(?=/|$))*").match


def instance(scope: Mapping[str, Any]) -> str:
    """The path asked for, as far as it is made of plain segments: no query, nothing percent-encoded."""
    raw = (scope.get("raw_path") or scope.get("path", "").encode()).partition(b"?")[0]
    plain = _plain_path(raw[:200])
    return (plain.group().decode() if plain else "") or "/"


def install(app: FastAPI) -> None:
    """Have every error of the app answered by a problem document."""

    @cache
    def names() -> frozenset[str]:
        return frozenset(places.names_of(app.openapi()))

    async def invalid(request: Request, exc: Exception) -> Response:
        assert isinstance(exc, RequestValidationError)
        found = exc.errors()
        if any(error["type"] == "json_invalid" for error in found):
            return Problem("malformed-json").answer(request.scope)
        errors = islice(places.told(found, exc.body, names()), MOST_ERRORS)
        return _invalid(request, Problem("invalid-body", errors=errors))

    for kind, handler in (
        (Problem, _problem), (Refused, _refused), (RequestValidationError, invalid), (HTTPException, _http),
        (psycopg.Error, _database), (DBAPIError, _database), (Exception, _failed),
    ):  # fmt: skip
        app.add_exception_handler(kind, handler)


async def _problem(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, Problem)
    kept_out(request, exc.status, exc.code)
    return _invalid(request, exc)


def kept_out(request: Request, status: int, code: str) -> None:
    """Say in the log who was kept out of what kind of thing (403, 404); never of which, nor what they sent."""
    state, route = request.scope.get("state", {}), request.scope.get("route")
    caller = state.get("caller")
    if caller is None or status not in {403, 404}:
        return
    log.warning(
        "kept-out", code=code, route=getattr(route, "operation_id", None) or getattr(route, "name", None),
        authority=caller.authority, client_id=caller.client_id, worker=caller.worker and caller.worker.id,
        trace_id=state.get("trace_id"),
    )  # fmt: skip


def _invalid(request: Request, problem: Problem) -> Response:
    """An answer the procedure asks for and does not get has its rule named beside it, an unknown name those known."""
    route = request.scope.get("route")
    if problem.errors and isinstance(route, APIRoute):
        document = request.app.openapi()
        operation = document["paths"].get(route.path_format, {}).get(request.method.lower(), {})
        for error in [each for each in problem.errors if each["in"] == "body"]:
            number = _TIMES if error["code"] == "date-without-time" else None
            number = number or clause_marks.clause_at(document, operation, error["pointer"])
            if number is not None:
                error["clause"] = number
            if error["code"] == "unknown-field":
                error["detail"] += _known_names(document, operation, error["pointer"])
    return problem.answer(request.scope)


def _known_names(document: Mapping[str, Any], operation: Mapping[str, Any], pointer: str) -> str:
    """The names an object may hold, as far as they are few."""
    objects = clause_marks.forms_at(document, operation, pointer)
    known = dict.fromkeys(name for each in objects for name in each.get("properties", ()))
    return f" It knows: {', '.join(known)}." if 0 < len(known) <= MOST_NAMES else ""


async def _refused(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, Refused)
    pack = request.scope.get("state", {}).get("pack") or policy.load(policy.FIRST)
    return refusal(exc, pack).answer(request.scope)


def refusal(exc: Refused, pack: Pack) -> Problem:
    """The procedure's no as a problem: rule, words, source, what is missing in the words of a pack, who may act.

    also: the same of what else would refuse it, where that is told at once.
    """
    first, *rest = (_no(each, pack) for each in (exc, *exc.also))
    for each in (first, *rest):
        REFUSALS.add(each["clause"])
    detail = f"Rule {exc.clause.number} of the procedure does not allow this."
    if first["missing"]:
        detail += f" Missing: {first['missing']}."
    detail += "".join(f" Also missing: {each['missing']} ({each['clause']})." for each in rest)
    if first["who_may"]:
        detail += f" Who may: {', '.join(first['who_may'])}."
    return Problem("refused", detail, **first, also=rest)


def _no(exc: Refused, pack: Pack) -> dict[str, Any]:
    return {
        "clause": exc.clause.number,
        "quote": exc.clause.quote,
        "source": exc.clause.source,
        "missing": exc.missing and pack.in_its_words(exc.missing),
        "who_may": [str(role) for role in exc.who_may],
    }


async def _http(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, HTTPException)
    if exc.status_code < 400:
        return Response(status_code=exc.status_code, headers=exc.headers)
    code = _BY_STATUS.get(exc.status_code, "malformed-request" if exc.status_code < 500 else "internal-error")
    headers = {name: value for name, value in (exc.headers or {}).items() if name.lower() == "retry-after"}
    if code == "method-not-allowed":
        headers["Allow"] = ", ".join(_methods(request.app.router.routes, request.scope)) or "GET, HEAD"
    if code == "unauthenticated":
        headers["WWW-Authenticate"] = "Bearer"
    return Problem(code, headers=headers).answer(request.scope)


def erased(slots: Iterable[str]) -> Problem:
    """That somebody's words or details were erased for good, and whose: never what they were."""
    whose = ", ".join(WHOSE.get(slot, slot) for slot in sorted(slots))
    return Problem("erased", f"Erased, and not recorded again: {whose}.", erased=sorted(slots))


async def _database(request: Request, exc: Exception) -> Response:
    if not unreachable(exc):
        return await _failed(request, exc)
    log.warning("database-unavailable", trace_id=request.scope.get("state", {}).get("trace_id"), **logs.failure(exc))
    return Problem("database-unavailable").answer(request.scope)


def unreachable(exc: BaseException) -> bool:
    """Whether the database is gone, full, shutting down or a standby: not a fault of the request or of the code."""
    exc = getattr(exc, "orig", None) or exc
    state = getattr(exc, "sqlstate", None)
    if state is None:  # nothing came back from a server
        return isinstance(exc, psycopg.OperationalError | psycopg.InterfaceError)
    return state[:2] in {"08", "40", "53", "57"} or state == "25006"


async def _failed(request: Request, exc: Exception) -> Response:
    return failed(request.scope, exc)


def failed(scope: Mapping[str, Any], exc: BaseException) -> Response:
    """The answer to what nobody foresaw; the log has its class and place, once."""
    state = scope.get("state") or {}
    if state.get("failed") is not exc:
        state["failed"] = exc
        log.error("unhandled", trace_id=state.get("trace_id"), **logs.failure(exc))
    return Problem("internal-error").answer(scope)


def _methods(routes: Sequence[BaseRoute], scope: Mapping[str, Any]) -> Iterator[str]:
    """Every method of the path, of whatever route: a route by itself knows only its own. Where the path is that of some
    routes word for word, it is theirs alone (`app.api.shapes`).
    """
    own = [route for route in routes if getattr(route, "path", None) == scope["path"]]
    asked = {"type": "http", "headers": [], "root_path": scope.get("root_path", ""), "path": scope["path"]}
    for method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        if any(
            route.matches(asked | {"method": "GET" if method == "HEAD" else method})[0] is Match.FULL
            for route in own or routes
            if not isinstance(route, Mount)
        ):
            yield method


_NO: dict[str, Any] = {
    "clause": {"type": "string", "description": "Of a refusal: the rule."},
    "quote": {"type": "string"},
    "source": {"type": "string"},
    "missing": {"type": ["string", "null"]},
    "who_may": {"type": "array", "items": {"type": "string"}},
}

SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "RFC 9457. Never holds a submitted value.",
    "required": ["type", "title", "status", "detail", "instance", "code", "trace_id", "errors"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference", "description": "A page that explains the problem."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string", "format": "uri-reference"},
        "code": {"type": "string", "description": "Stable. New ones may be added.", "examples": sorted(PROBLEMS)},
        "trace_id": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["pointer", "in", "code", "detail"],
                "properties": {
                    "pointer": {"type": "string", "format": "json-pointer"},
                    "in": {"type": "string"},
                    "code": {"type": "string"},
                    "detail": {"type": "string"},
                    "clause": {"type": "string", "description": "The rule that asks for it, where one does."},
                },
            },
        },
        **_NO,
        "also": {
            "type": "array",
            "description": "Of a refusal: what else is missing, each by its own rule.",
            "items": {"type": "object", "required": sorted(_NO), "properties": _NO},
        },
        "erased": {
            "type": "array",
            "items": {"type": "string"},
            "description": "Of what was erased: child, household, narrative or referrer.",
        },
        "moved": {"type": "array", "items": {"type": "string"}, "description": "Of a 412: what has changed."},
    },
}
"""The schema `Problem`, for `components.schemas` of the OpenAPI document."""


def answers(*codes: str) -> dict[int | str, dict[str, Any]]:
    """What a route declares: `responses=answers("refused", "precondition-failed")`."""
    declared: dict[int | str, dict[str, Any]] = {}
    for code in sorted(codes, key=lambda code: PROBLEMS[code].status):
        status, title = PROBLEMS[code].status, PROBLEMS[code].title
        told = declared.setdefault(
            status, {"description": "", "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
        )
        told["description"] = " ".join(filter(None, [told["description"], f"`{code}`: {title}."]))
    return declared


def describe(document: dict[str, Any]) -> dict[str, Any]:
    """Have every operation of an OpenAPI document say that its errors are problems; changes the document itself."""
    (anything,) = answers("internal-error").values()
    for operations in document.get("paths", {}).values():
        for operation in operations.values():
            declared = operation["responses"]
            if "HTTPValidationError" in str(declared.get("422")):  # what FastAPI would answer
                (declared["422"],) = answers("invalid-body").values()
            declared.setdefault("default", {**anything, "description": "Any other error."})
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas["Problem"] = SCHEMA
    return document


router = APIRouter(tags=["problems"], route_class=LateRoute)


@router.get(
    "/problems/{code}",
    operation_id="explain_problem",
    summary="What a problem means, as a page or as JSON",
    response_class=JSONResponse,
    responses=answers("not-found", "internal-error"),
)
async def explain(
    code: Annotated[
        str,
        Path(
            description="As a problem document names it.",
            examples=["refused"],
            json_schema_extra={"pattern": "^[a-z-]{1,50}$"},  # told, not checked: whatever else is asked for is 404
        ),
    ],
    request: Request,
) -> Response:
    """Where the `type` of a problem leads: a program is given its explanation, a browser sent to the page of it."""
    kind = PROBLEMS.get(code)
    if kind is None:
        raise Problem("not-found")
    vary = {"Vary": "Accept", "Cache-Control": "public, max-age=3600"}
    if "text/html" in request.headers.get("accept", ""):
        return RedirectResponse(f"{PAGE}#{code}", 303, headers=vary)
    told = {"code": code, "status": kind.status, "title": kind.title, "explanation": kind.explanation}
    return JSONResponse({**told, "remedy": REMEDIES[code]}, headers=vary)
