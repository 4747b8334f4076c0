"""The log's proofs: what was recorded is there, and what was there is there still.

Whoever has a receipt may ask for them. A position says nothing about anybody, and a leaf is a hash.
"""

import base64
from datetime import datetime
from typing import Annotated

import orjson
from fastapi import APIRouter, Query, Request, Response
from typing_extensions import TypedDict

from app.api.answers import READ
from app.api.desk import MEDIA_TYPE, TheDesk
from app.api.late import LateRoute
from app.api.problems import Problem, answers
from app.proof import merkle
from app.proof.log import Log, Signed

router = APIRouter(prefix="/v1/log", tags=["log"], route_class=LateRoute)

NOTE = "text/plain"
LARGEST = 2**63 - 1
PROVEN = {**READ, **answers("database-unavailable", "not-sealed")}

Position = Annotated[int, Query(ge=1, le=LARGEST, description="Of an event, as its receipt says.", examples=[1234])]
Covering = Annotated[
    int | None,
    Query(ge=1, le=LARGEST, description="A position: the log is sealed now unless it is covered.", examples=[1234]),
]
OfSize = Annotated[
    int | None, Query(ge=1, le=LARGEST, description="Of the checkpoint; the newest without.", examples=[1300])
]
First = Annotated[int, Query(ge=1, le=LARGEST, description="The size of the older tree.", examples=[1300])]
Second = Annotated[
    int | None, Query(ge=1, le=LARGEST, description="The size of the newer tree; the newest without.", examples=[1400])
]


class CheckpointView(TypedDict):
    """What the log says of itself, signed. root: base64. note: as C2SP signs it. key: what verifies the note."""

    origin: str
    size: int
    root: str
    note: str
    signed_at: datetime
    key: str


class InclusionProof(TypedDict):
    """That the log holds an event (RFC 9162, 2.1.3). leaf: its chain value; what is hashed is in base64."""

    position: int
    leaf: str
    leaf_hash: str
    index: int
    size: int
    proof: list[str]
    checkpoint: str


class ConsistencyProof(TypedDict):
    """That the log of one size extends that of another (RFC 9162, 2.1.4). Hashes are in base64."""

    first: int
    second: int
    proof: list[str]


@router.get(
    "/checkpoint",
    operation_id="get_checkpoint",
    summary="The newest signed checkpoint of the log, or an older one",
    response_model=CheckpointView,
    responses={
        200: {"content": {NOTE: {"schema": {"type": "string", "description": "The signed note itself."}}}},
        **PROVEN,
    },
)
async def get_checkpoint(desk: TheDesk, request: Request, covering: Covering = None, size: OfSize = None) -> Response:
    """The log is sealed every ten seconds while there is news. With `covering`, it is sealed now when the newest
    checkpoint does not cover that position yet. `Accept: text/plain` gives the signed note (C2SP tlog-checkpoint).
    Keep one: it proves later that the log still extends it.
    """
    log, tenant = _log(request), desk.authority.tenant
    found = await (log.covering(tenant, covering) if covering and not size else log.checkpoint(tenant, size))
    if found is None or (covering or 0) > found.size:
        raise Problem("not-found", "The log has no such position, or no such checkpoint.")
    headers = {"Vary": "Accept"}
    if NOTE in request.headers.get("accept", ""):
        return Response(found.note, 200, headers, f"{NOTE}; charset=utf-8")
    told: CheckpointView = {
        "origin": found.note.partition("\n")[0],
        "size": found.size,
        "root": _text(found.root),
        "note": found.note,
        "signed_at": found.signed_at,
        "key": log.verifier(tenant),
    }
    return Response(orjson.dumps(told), 200, headers, MEDIA_TYPE)


@router.get(
    "/proof",
    operation_id="get_inclusion_proof",
    summary="The proof that the log holds what was recorded at a position",
    response_model=InclusionProof,
    responses=PROVEN,
)
async def get_inclusion_proof(desk: TheDesk, request: Request, position: Position, size: OfSize = None) -> Response:
    """`leaf` is the same as in the receipt of the command that recorded it. With the proof it leads to the root that
    the checkpoint signs.
    """
    log, tenant = _log(request), desk.authority.tenant
    signed = _there(await log.checkpoint(tenant, size))
    if position > signed.size:
        raise Problem("not-found", "This checkpoint does not cover the position: ask for one that does.")
    found = await log.inclusion(tenant, position, signed.size)
    told: InclusionProof = {
        "position": position,
        "leaf": _text(found.leaf),
        "leaf_hash": _text(merkle.leaf_hash(found.leaf)),
        "index": position - 1,
        "size": signed.size,
        "proof": [_text(each) for each in found.proof],
        "checkpoint": signed.note,
    }
    return Response(orjson.dumps(told), 200, media_type=MEDIA_TYPE)


@router.get(
    "/consistency",
    operation_id="get_consistency_proof",
    summary="The proof that the log extends what it was",
    response_model=ConsistencyProof,
    responses=PROVEN,
)
async def get_consistency_proof(desk: TheDesk, request: Request, first: First, second: Second = None) -> Response:
    """For two sizes of the log, of which the newer is signed or older than what is signed. With it, whoever kept a
    checkpoint proves that a newer one extends it.
    """
    log, tenant = _log(request), desk.authority.tenant
    newest = _there(await log.checkpoint(tenant)).size
    if not first <= (second or newest) <= newest:
        raise Problem("not-found", "There are no such two sizes: the first is not larger, and the second is signed.")
    proof = await log.consistency(tenant, first, second or newest)
    told: ConsistencyProof = {"first": first, "second": second or newest, "proof": [_text(each) for each in proof]}
    return Response(orjson.dumps(told), 200, media_type=MEDIA_TYPE)


def _log(request: Request) -> Log:
    log: Log = request.app.state.log
    return log


def _there(signed: Signed | None) -> Signed:
    if signed is None:
        raise Problem("not-found", "There is no such checkpoint.")
    return signed


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
