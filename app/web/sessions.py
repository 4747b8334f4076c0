"""Who looks at a page: a person's session in a cookie.

A session is a token of our own for one person, of a type no API takes, and a row in the database, the same for every
process. It lasts eight hours and one without a request, has a new id at every sign-in, and each request asks whether it
was ended and whether its client may still vouch for the person.
"""

import hmac
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from fastapi import Request, Response

from app.api.identity import Caller, Identity, Person
from app.api.problems import Problem
from app.record.registry import DatabaseRegistry
from app.record.sign_ins import SignIn, SignIns, Vouched
from domain.frozen import frozen

SESSION = "front-door-session+jwt"
SESSION_SECONDS = 8 * 3600


@frozen(kw_only=True)
class Session:
    """A person who is signed in. authority_name: whose pages these are; csrf: what their forms carry.

    provider: the outside issuer that said who it is, if one did.
    """

    caller: Caller
    person: Person
    authority_name: str
    jti: str
    ends: int
    csrf: str
    provider: str | None

    @property
    def procedure(self) -> str:
        """By whose procedure the authority works."""
        return self.caller.procedure


class Sessions:
    """Begins, reads and ends sessions."""

    def __init__(self, identity: Identity, registry: DatabaseRegistry, sign_ins: SignIns) -> None:
        self.identity, self.registry, self.sign_ins = identity, registry, sign_ins
        self.secure = identity.issuer.startswith("https://")
        self.cookie = self.named("front-door")
        self._names: dict[str, str] = {}
        secret = str(identity.keys.keys[0].as_dict(private=True)["d"])
        self._csrf_key = hmac.digest(secret.encode(), b"front-door forms", "sha256")

    def named(self, cookie: str) -> str:
        """A cookie's name, which over https binds it to this host."""
        return f"__Host-{cookie}" if self.secure else cookie

    async def begin(self, response: Response, client_id: str, person: Person, vouched: Vouched | None = None) -> None:
        """Put a new session on record, and into the answer's cookie. vouched: by a provider; without, by a link."""
        token = self.identity.mint(client_id, person, seconds=SESSION_SECONDS, typ=SESSION)
        claims = self.identity.verified(token, SESSION) or {}
        began, ends = datetime.fromtimestamp(claims["iat"], UTC), datetime.fromtimestamp(claims["exp"], UTC)
        session = SignIn(
            id=claims["jti"], client_id=client_id, worker=person.id, role=person.role,
            provider=vouched.issuer if vouched else None, began_at=began, seen_at=began, ends_at=ends,
        )  # fmt: skip
        await self.sign_ins.begin(session, vouched)
        response.set_cookie(
            self.cookie, token, max_age=SESSION_SECONDS, path="/", secure=self.secure, httponly=True, samesite="strict"
        )

    async def read(self, request: Request, *, is_use: bool = True) -> Session | None:
        """The session of a request, unless there is none, or none any more. is_use: whether it goes on by that."""
        claims = self.claims(request)
        if claims is None:
            return None
        kept = await self.sign_ins.going_on(claims["jti"], self.identity.clock(), is_use=is_use)
        if kept is None:
            return None
        try:
            caller = await self.identity.caller(claims)
        except Problem:  # the client, or its word for this role, has gone
            return None
        if caller.worker is None:
            return None
        return Session(
            caller=caller,
            person=caller.worker,
            authority_name=await self.authority_name(caller.authority),
            jti=claims["jti"],
            ends=claims["exp"],
            csrf=self.csrf(claims["jti"]),
            provider=kept.provider,
        )

    def claims(self, request: Request) -> dict[str, Any] | None:
        """What the cookie says, when we signed it and it has not expired. Asks nobody whether it was ended."""
        claims = self.identity.verified(request.cookies.get(self.cookie, ""), SESSION)
        return claims if claims and self.identity.clock().timestamp() < claims["exp"] else None

    async def of(self, session: Session) -> Sequence[SignIn]:
        """The sessions of whoever it is that go on, the newest first."""
        return await self.sign_ins.of(session.caller.client_id, session.person.id, self.identity.clock())

    async def end(self, session: Session, which: str) -> None:
        """End for good a session of whoever it is: this one, or another of theirs."""
        client_id, worker = session.caller.client_id, session.person.id
        await self.sign_ins.end(which, client_id, worker, self.identity.clock())

    def take_back(self, response: Response, cookie: str) -> None:
        """Have the browser forget a cookie of ours."""
        response.delete_cookie(cookie, path="/", secure=self.secure, httponly=True, samesite="strict")

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
