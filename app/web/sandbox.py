"""What a demonstration offers to who tries it, and no service in earnest: its clock, and a client of one's own.

Not in the OpenAPI document, which is that of every service. A demonstration listens on its own machine alone.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Protocol

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import Field

from app.api.identity import TheCaller
from app.api.late import LateRoute
from app.api.places import at
from app.api.problems import Problem
from app.base.errors import CannotStart
from app.base.parts import Part
from app.base.text import Line


class Sandbox(Protocol):
    """What is behind it. Both may take a moment."""

    def move(self, to: str) -> datetime:
        """Move the clock on; CannotStart says why not."""
        ...

    def register(self, name: str, key: Mapping[str, Any]) -> Mapping[str, str]:
        """Register an agency's system by its public key. ValueError: it is none. CannotStart: there are enough."""
        ...


class ClockBody(Part):
    """to: "+1d", "+2h30m", or a moment, "2026-12-24T16:30", in UK time without an offset. It only moves on."""

    to: Line = "+0m"


class ClientBody(Part):
    """name: the agency's. key: the public key as a JWK: Ed25519, P-256, or RSA of at least 2,048 bits."""

    name: Line
    key: Annotated[dict[str, str], Field(max_length=20)]


router = APIRouter(prefix="/v1/sandbox", include_in_schema=False, route_class=LateRoute)


@router.post("/clock")
async def move_clock(body: ClockBody, caller: TheCaller, request: Request) -> JSONResponse:  # noqa: ARG001 - anybody
    """Answers what the clock shows then."""
    sandbox: Sandbox = request.app.state.sandbox
    try:
        shown = await asyncio.to_thread(sandbox.move, body.to)
    except CannotStart as wrong:
        raise Problem("invalid-body", errors=[at("/to", "not-a-date-time", str(wrong), "body")]) from None
    return JSONResponse({"now": shown.isoformat()})


@router.post("/clients")
async def register(body: ClientBody, request: Request) -> JSONResponse:
    """A client of one's own, for an agency that was not there. Nobody needs a token to get one here."""
    sandbox: Sandbox = request.app.state.sandbox
    try:
        made = await asyncio.to_thread(sandbox.register, body.name, body.key)
    except ValueError:
        told = "Not a public key: Ed25519, P-256, or RSA of at least 2,048 bits, as a JWK without its private half."
        raise Problem("invalid-body", errors=[at("/key", "type", told, "body")]) from None
    except CannotStart as full:
        raise Problem("overloaded", str(full)) from None
    return JSONResponse(dict(made), 201)


def install(app: FastAPI, sandbox: Sandbox) -> None:
    """Have a demonstration offer it."""
    app.state.sandbox = sandbox
    app.router.routes.extend(router.routes)
