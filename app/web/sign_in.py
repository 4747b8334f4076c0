"""Signing in and out.

How a person proves who they are is a `SignIn`: one that sends them to an identity provider (OpenID Connect) begins
with a redirect and completes when they come back. The one there is takes single-use links, which an operator makes
with the issuer's keys and the demonstration prints.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import parse_qsl

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from app.api.identity import Identity, Person, Registry, person_of
from app.api.problems import Problem
from app.web import pages
from app.web.pages import HEADERS, PageInstead, ThePage, form_refused, local_path, public
from app.web.sessions import Sessions, same_origin
from domain import policy
from domain.policy import Pack

LINK = "front-door-sign-in+jwt"
LINK_SECONDS = 12 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """Who it is, the client that vouches for them, and the page they came for."""

    client_id: str
    person: Person
    onward: str


class SignIn(Protocol):
    """A way to find out who somebody is."""

    async def begin(self, request: Request, onward: str) -> Response:
        """What somebody sees, or where they are sent, who wants to sign in and then see the page `onward`."""
        ...

    async def complete(self, request: Request) -> SignedIn:
        """Who it is, as they come back; raises PageInstead when it is nobody."""
        ...


class Links:
    """Signing in by a link that works once. To open it uses nothing up: scanners of e-mail do that."""

    def __init__(self, identity: Identity, registry: Registry) -> None:
        self._identity, self._registry = identity, registry

    async def begin(self, request: Request, onward: str) -> Response:
        link = request.query_params.get("link")
        claims = self._claims(link) if link is not None else None
        person = person_of(claims) if claims else None
        if link is not None and person is None:
            raise _useless_link()
        in_force = await self._pack(claims or {})
        return public(request, "sign_in.html", link=link, somebody=person, onward=onward, in_force=in_force)

    async def _pack(self, claims: Mapping[str, Any]) -> Pack:
        """The policy pack in force in the authority whose client vouches for somebody."""
        client = await self._registry.client(self._identity.issuer, str(claims.get("client_id")))
        procedure = client.procedure if client else policy.LINCOLNSHIRE
        return policy.pack_in_force(self._identity.clock(), procedure)

    async def complete(self, request: Request) -> SignedIn:
        form = await _fields(request)
        claims = self._claims(form.get("link", ""))
        person = person_of(claims) if claims else None
        if claims is None or person is None:
            raise _useless_link()
        issuer, client_id = self._identity.issuer, str(claims["client_id"])
        if not await self._registry.use_jti(issuer, client_id, f"link:{claims['jti']}", int(claims["exp"])):
            raise _useless_link()
        return SignedIn(client_id=client_id, person=person, onward=local_path(form.get("next", "")))

    def _claims(self, link: str) -> dict[str, Any] | None:
        claims = self._identity.verified(link, LINK)
        return claims if claims and self._identity.clock().timestamp() < claims["exp"] else None


def link(identity: Identity, client_id: str, person: Person, *, seconds: int = LINK_SECONDS) -> str:
    """The address by which a person signs in, once."""
    return f"{identity.issuer}/sign-in?link={identity.mint(client_id, person, seconds=seconds, typ=LINK)}"


def _useless_link() -> PageInstead:
    return PageInstead(
        403,
        "This link does not work any more",
        "A link to sign in works once, and for 12 hours. This one has been used, is too old, or was not copied whole.",
        "Ask for a new one where you got it.",
    )


async def _fields(request: Request) -> Mapping[str, str]:
    try:
        return dict(parse_qsl((await request.body()).decode(), keep_blank_values=True, max_num_fields=20))
    except ValueError:
        raise Problem("malformed-request", "The body is not a form.") from None


router = pages.router()


@router.get("/sign-in")
async def begin(request: Request) -> Response:
    sign_in: SignIn = request.app.state.sign_in
    return await sign_in.begin(request, local_path(request.query_params.get("next", ""), ""))


@router.post("/sign-in")
async def complete(request: Request) -> Response:
    """Sign in. There is no session yet whose forms could be told by a secret: the browser says where it came from."""
    if not same_origin(request):
        raise form_refused()
    sign_in: SignIn = request.app.state.sign_in
    sessions: Sessions = request.app.state.sessions
    signed_in = await sign_in.complete(request)
    answer = RedirectResponse(signed_in.onward, 303, HEADERS)
    sessions.begin(answer, signed_in.client_id, signed_in.person)
    return answer


@router.post("/sign-out")
async def end(page: ThePage) -> Response:
    sessions: Sessions = page.request.app.state.sessions
    answer = page.see("/signed-out")
    await sessions.end(answer, page.session)
    return answer


@router.get("/signed-out")
async def ended(request: Request) -> Response:
    return public(request, "signed_out.html")
