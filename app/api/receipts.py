"""Receipts of GOV.UK Notify: whose they are, by the token that was given to it, and how long one is waited for."""

import hmac
from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Annotated

from fastapi import Depends, Request
from fastapi.openapi.models import HTTPBearer
from fastapi.security.base import SecurityBase

from app.api.desk import Desk
from app.api.problems import Problem
from app.record.authorities import Authority
from domain.frozen import frozen

WITHIN = timedelta(hours=72)
"""How long Notify itself tries to deliver an e-mail."""


@frozen(kw_only=True)
class Receiving:
    """How an authority hears from Notify. token: the bearer token it gave to Notify. within: how long a receipt is
    waited for, until a notice stands as one without.
    """

    token: str = field(repr=False)
    within: timedelta = WITHIN


class NotifyToken(SecurityBase):
    """The token an authority gave to Notify: whoever brings it speaks of that authority's notices, of nothing else."""

    model = HTTPBearer(description="The bearer token that was given to GOV.UK Notify for its callbacks.")
    scheme_name = "notify_token"

    async def __call__(self, request: Request) -> Authority:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        receiving: Mapping[str, Receiving] = request.app.state.receipts
        given = _digest(token.strip())
        theirs = [slug for slug, each in receiving.items() if hmac.compare_digest(_digest(each.token), given)]
        if scheme.lower() != "bearer" or len(theirs) != 1:
            raise Problem("unauthenticated", headers={"WWW-Authenticate": "Bearer"})
        authority: Authority = request.app.state.authorities.get(theirs[0])
        return authority


WhoseReceipt = Annotated[Authority, Depends(NotifyToken())]
"""The authority a receipt is for."""


def unanswered_before(desk: Desk, receiving: Mapping[str, Receiving]) -> datetime | None:
    """Whatever was sent by Notify before that, and has no receipt, stands as without one; None where none come."""
    known = receiving.get(desk.authority.slug)
    return desk.now - known.within if known else None


def _digest(token: str) -> bytes:
    """Of one length, so that the time of a comparison says nothing."""
    return sha256(token.encode()).digest()
