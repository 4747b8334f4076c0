"""Who looks at a page: a person's session in a cookie.

A session is a token of our own for one person, eight hours long, of a type no API takes; an access token in the
cookie is nobody. Each request asks the registry whether its client may still vouch for the person and whether the
session was ended, so that signing out counts at once in every process.
"""

import hmac
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from fastapi import Request, Response

from app.api.identity import Caller, Identity, Person
from app.api.problems import Problem
from app.record.registry import DatabaseRegistry

SESSION = "front-door-session+jwt"
SESSION_SECONDS = 8 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A person who is signed in. authority_name: whose pages these are; csrf: what their forms carry."""

    caller: Caller
    person: Person
    authority_name: str
    jti: str
    ends: int
    csrf: str

    @property
    def procedure(self) -> str:
        """By whose procedure the authority works."""
        return self.caller.procedure


class Sessions:
    """Begins, reads and ends sessions."""

    def __init__(self, identity: Identity, registry: DatabaseRegistry) -> None:
        self.identity, self.registry = identity, registry
        self._secure = identity.issuer.startswith("https://")
        self.cookie = "__Host-front-door" if self._secure else "front-door"
        self._names: dict[str, str] = {}
        secret = str(identity.keys.keys[0].as_dict(private=True)["d"])
        self._csrf_key = hmac.digest(secret.encode(), b"front-door forms", "sha256")

    def begin(self, response: Response, client_id: str, person: Person) -> None:
        """Put a new session into the answer's cookie."""
        token = self.identity.mint(client_id, person, seconds=SESSION_SECONDS, typ=SESSION)
        response.set_cookie(
            self.cookie, token, max_age=SESSION_SECONDS, path="/", secure=self._secure, httponly=True, samesite="strict"
        )

    async def read(self, request: Request) -> Session | None:
        """The session of a request, unless there is none, or none any more."""
        claims = self.claims(request)
        if claims is None or await self.registry.is_used(
            self.identity.issuer, claims["client_id"], _key(claims["jti"])
        ):
            return None
        try:
            caller = await self.identity.caller(claims)
        except Problem:  # the client, or its word for this role, has gone
            return None
        if caller.worker is None:
            return None
        authority_name = await self.authority_name(caller.authority)
        return Session(
            caller=caller,
            person=caller.worker,
            authority_name=authority_name,
            jti=claims["jti"],
            ends=claims["exp"],
            csrf=self.csrf(claims["jti"]),
        )

    def claims(self, request: Request) -> dict[str, Any] | None:
        """What the cookie says, when we signed it and it has not expired. Asks nobody whether it was ended."""
        claims = self.identity.verified(request.cookies.get(self.cookie, ""), SESSION)
        return claims if claims and self.identity.clock().timestamp() < claims["exp"] else None

    async def end(self, response: Response, session: Session) -> None:
        """End a session for good, and take the cookie back."""
        issuer, client_id = self.identity.issuer, session.caller.client_id
        await self.registry.use_jti(issuer, client_id, _key(session.jti), session.ends)
        response.delete_cookie(self.cookie, path="/", secure=self._secure, httponly=True, samesite="strict")

    async def authority_name(self, authority: str) -> str:
        """What an authority is called; asked once."""
        if authority not in self._names:
            self._names[authority] = await self.registry.name_of(authority)
        return self._names[authority]

    def mark(self, jti: str, what: bytes) -> str:
        """What says in a session's form that we have seen this before; made as the next."""
        return hmac.digest(self._csrf_key, f"{jti} {sha256(what).hexdigest()}".encode(), sha256).hex()

    def csrf(self, jti: str) -> str:
        """What a session's forms carry: only we can make it, and only for that session."""
        return hmac.digest(self._csrf_key, jti.encode(), sha256).hex()


def same_origin(request: Request) -> bool:
    """Whether a browser sent this form from a page of ours, as far as it says so."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin")
    return origin is None or origin.partition("://")[2] == request.headers.get("host")


def _key(jti: str) -> str:
    return f"session:{jti}"
