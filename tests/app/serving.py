"""A small app behind the real edge, in a process of its own: `python tests/app/serving.py SECONDS`.

SECONDS is how long a connection may keep it waiting. Prints its port, logs to standard error. Its routes fail in every
way a route can, with the caller's words in the text of the exception, so that tests can look where they must not be.
"""

import socket
import sys
from collections.abc import AsyncIterator
from typing import Any, Literal

import psycopg
from fastapi import APIRouter, FastAPI, HTTPException
from fastapi.responses import HTMLResponse, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from app.api import problems
from app.api.edge import Guard, ParsedOnce
from app.api.server import DeadlineProtocol, run
from app.base import logs
from app.base.text import Code, Day, Instant, Line, Text
from domain.clauses import clause
from domain.refusals import Refused
from domain.vocabulary import Role


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Child(Shape):
    name: Line
    born_on: Day | None = None


class School(Shape):
    kind: Literal["school"]
    urn: Code


class Neighbour(Shape):
    kind: Literal["neighbour"]
    words: Text


class Report(Shape):
    children: list[Child] = Field(default=[], max_length=20)
    words: Text | None = None
    seen_at: Instant | None = None
    need: Code | None = None
    level: int | None = Field(default=None, ge=1, le=4)
    referrer: School | Neighbour | None = Field(default=None, discriminator="kind")
    notes: dict[str, Line] = {}


router = APIRouter(prefix="/v1", route_class=ParsedOnce)


@router.post("/reports", status_code=201)
async def report(body: Report) -> Report:
    return body


@router.get("/reports")
async def reports(limit: int = 25, after: Instant | None = None) -> dict[str, int]:
    return {"limit": min(limit, 100)}


@router.get("/children/{child}")
async def child(child: Code) -> dict[str, bool]:
    return {"known": True}


@router.post("/anything")
async def anything(body: dict[str, Any]) -> dict[str, Any]:
    return body


@router.get("/fails")
async def fails(how: str, words: str = "") -> StreamingResponse:
    if how == "refused":
        raise Refused(clause("CL2"), missing="an answer", who_may=(Role.SCREENING_PRACTICE_SUPERVISOR,))
    if how == "database":
        raise psycopg.OperationalError(words)
    if how == "unique":
        raise psycopg.errors.UniqueViolation(words)
    if how.isdigit():
        raise HTTPException(int(how), words)
    if how == "halfway":
        return StreamingResponse(_halfway(words))
    raise RuntimeError(words)


async def _halfway(words: str) -> AsyncIterator[bytes]:
    yield b"half"
    raise RuntimeError(words)


def create() -> FastAPI:
    app = FastAPI(docs_url=None, redoc_url=None, telemetry={"logs": False}, redirect_slashes=False)
    problems.install(app)
    app.include_router(problems.router)
    app.include_router(router)
    app.add_api_route("/page", lambda: HTMLResponse("<p>page</p>"), methods=["GET"], include_in_schema=False)
    return app


if __name__ == "__main__":
    logs.configure()

    class Quick(DeadlineProtocol):
        header_seconds = body_seconds = float(sys.argv[1])

    listening = socket.socket(fileno=int(sys.argv[2]))
    run(Guard(create()), sockets=[listening], protocol=Quick, timeout_keep_alive=float(sys.argv[1]))
