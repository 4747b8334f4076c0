"""What the routes' answers look like in the OpenAPI document."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import Header, Path, Query
from pydantic import BaseModel, ConfigDict

from app.api.document import headers
from app.api.problems import answers
from app.base.references import LENGTH
from app.base.text import REFERENCE, Instant
from domain.clauses import Clause
from domain.procedure import Stream
from domain.vocabulary import State


def _reference(alias: str, example: str, description: str = "") -> Any:
    """A path parameter that refers to a record. A length said in the pattern would cost a start half a millisecond."""
    return Path(
        alias=alias,
        description=description or f"{'An' if alias[0] in 'aeiou' else 'A'} {alias}'s reference.",
        min_length=LENGTH,
        max_length=20,
        pattern=REFERENCE,
        examples=[example],
    )


CaseRef = Annotated[
    str,
    _reference("case", "C0000000000AX", f"A case reference: {LENGTH} characters; groups and case do not matter."),
]
ChildRef = Annotated[str, _reference("child", "P0000000000AW")]
ConsultationRef = Annotated[str, _reference("consultation", "H0000000000A4")]
ChallengeRef = Annotated[str, _reference("challenge", "D0000000000AS")]
ConcernRef = Annotated[str, _reference("concern", "N0000000000A0")]
EnquiryRef = Annotated[str, _reference("enquiry", "E0000000000AR")]
RequestRef = Annotated[str, _reference("request", "R0000000000AT")]
SubjectRequestRef = Annotated[
    str, _reference("subject_request", "S0000000000AM", "A subject access request's reference.")
]
AfterPosition = Annotated[
    str | None,
    Header(
        alias="Front-Door-Position", description="The position a write gave you: the answer waits until it is there."
    ),
]
IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match", description="304 when the version is still this.")]
Cursor = Annotated[str | None, Query(alias="cursor", description="`next` of the page before.", max_length=500)]
Limit = Annotated[int, Query(ge=1, le=100, description="How many at most.")]
AsOf = Annotated[Instant | None, Query(description="As recorded by then: what was known.")]
HappenedBy = Annotated[Instant | None, Query(description="What had happened by then, as we know now.")]
AtPosition = Annotated[
    int | None, Query(ge=1, le=2**53, description="As read up to that position of the log, which an answer quoted.")
]
Extends = Annotated[
    int | None,
    Query(
        ge=1, le=2**63 - 1, description="The size of a checkpoint you hold: the pack proves that the log extends it."
    ),
]
UnderPack = Annotated[
    str | None, Query(pattern=r"^[a-z0-9-]{1,60}$", description="A policy pack's name: as it would have been under it.")
]
AtVersion = Annotated[int | None, Query(ge=1, le=2**31 - 1, description="The case as its first n events left it.")]


class Answer(BaseModel):
    """What a command answers: a model, whose schema is made once and when first used. A TypedDict has one a route."""

    model_config = ConfigDict(defer_build=True)


class RecordedEvent(Answer):
    """One event of an answer, with its receipt: position and leaf prove later that it was recorded.

    claimed_at: what was said of when it was done, where that was still to come. It counts as done when it was recorded.
    """

    event: str
    stream: Stream
    position: int
    recorded_at: datetime
    leaf: str
    claimed_at: datetime | None = None


class WouldRecord(Answer):
    """One event a dry run would record. claimed_at: as in what is recorded."""

    event: str
    stream: Stream
    claimed_at: datetime | None = None


class CaseRecorded(Answer):
    """What a command on a case recorded."""

    case: str
    state: State
    version: int
    recorded: list[RecordedEvent]


class CaseRehearsed(Answer):
    """What a command on a case would record: the answer to a dry run."""

    case: str
    state: State
    version: int
    would_record: list[WouldRecord]


class RequestRecorded(Answer):
    """What an answer to a section 27 request recorded."""

    request: str
    version: int
    recorded: list[RecordedEvent]


class RequestRehearsed(Answer):
    """What an answer to a section 27 request would record: the answer to a dry run."""

    request: str
    version: int
    would_record: list[WouldRecord]


class ChildRecorded(Answer):
    """What a command on a person record recorded."""

    child: str
    version: int
    recorded: list[RecordedEvent]


class ChildRehearsed(Answer):
    """What a command on a person record would record: the answer to a dry run."""

    child: str
    version: int
    would_record: list[WouldRecord]


_READ = ("unauthenticated", "forbidden-scope", "not-found", "invalid-body", "malformed-request",
         "database-unavailable", "record-unreadable", "record-unopenable", "keys-unavailable", "internal-error",
         "too-many-requests")  # fmt: skip
_SENT = ("malformed-json", "body-too-large", "unsupported-media-type")

READ = answers(*_READ)
LIST = answers(*_READ, "not-caught-up")
PAGE: dict[int | str, dict[str, Any]] = {200: {"headers": headers("Link")}, **LIST}
SEARCH = answers(*_READ, *_SENT, "not-caught-up")
SEARCH_PAGE: dict[int | str, dict[str, Any]] = {200: {"headers": headers("Link")}, **SEARCH}


ZIP = "application/zip"
PACK: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "A zip file, as docs/audit-pack.md describes it.",
        "headers": headers("Content-Disposition"),
        "content": {ZIP: {"schema": {"type": "string", "format": "binary"}}},
    },
    **READ,
    **answers("database-unavailable", "not-sealed"),
}


def _sent(name: str, description: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "description": description, "schema": {"type": "string"}}


SENT = {
    header["name"]: header
    for header in (
        _sent("Idempotency-Key", "Needed on whatever records; 1 to 255 characters; never expires."),
        _sent("If-Match", "Needed unless for a dry run: the ETag of the version you decided on."),
        _sent("Prefer", "`handling=dry-run` answers what would be recorded, and records nothing."),
    )
}
"""The headers of a command, which the desk reads."""


def command(*clauses: Clause, rehearsed: type[Any] = CaseRehearsed, creates: bool = False) -> dict[str, Any]:
    """What a command declares: its status, its problems, and the clauses that may refuse it (`x-refuses`).

    rehearsed: what a dry run answers. creates: it opens something new, so there is no version to decide on.
    """
    codes = ["malformed-json", "idempotency-key-missing", "idempotency-key-invalid", "unauthenticated", "not-found",
             "forbidden-scope", "refused", "conflict", "body-too-large", "unsupported-media-type", "invalid-body",
             "idempotency-key-reused", "too-many-requests", "internal-error", "database-unavailable",
             "record-unreadable", "record-unopenable", "keys-unavailable", "outcome-unknown", "precondition-failed",
             "erased"]  # fmt: skip
    if not creates:
        codes += ["precondition-required"]
    of_what = "Location" if creates else "ETag"
    responses: dict[int | str, dict[str, Any]] = {
        201: {
            "description": "Recorded, or found recorded under the same key.",
            "headers": headers(of_what, "Front-Door-Position", "Idempotency-Replayed"),
        },
        200: {
            "description": "A dry run: what would be recorded.",
            "model": rehearsed,
            "headers": headers("Preference-Applied"),
        },
    }
    return {
        "status_code": 201,
        "responses": {**responses, **answers(*codes)},
        "openapi_extra": {
            "x-refuses": sorted({clause.number for clause in clauses}),
            "parameters": [SENT[name] for name in SENT if not (creates and name == "If-Match")],
        },
    }
