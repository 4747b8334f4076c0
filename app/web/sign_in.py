"""Signing in and out.

Staff sign in with their work account (`work_account`). A link that works once, which an operator makes with the
issuer's keys and the demonstration prints, is for when that is broken: it is off unless a setting switches it on, and
its use is on record for ever.
"""

from collections.abc import Mapping
from typing import Any

import structlog
from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from app.api.identity import Identity, Person, Registry, person_of
from app.web import pages
from app.web.pages import HEADERS, EverybodysRoute, PageInstead, ThePage, begins_at, form_refused, local_path, public
from app.web.sessions import Sessions, same_origin
from app.web.work_account import WorkAccounts
from app.wording.language import say
from domain import policy
from domain.policy import Pack

LINK = "front-door-sign-in+jwt"
LINK_SECONDS = 12 * 3600

log = structlog.get_logger()


class Links:
    """Signing in by a link that works once. To open it uses nothing up: scanners of e-mail do that."""

    def __init__(self, identity: Identity, registry: Registry) -> None:
        self._identity, self._registry = identity, registry

    async def begin(self, request: Request, link: str, onward: str) -> Response:
        """Whom a link signs in; raises PageInstead when it is nobody."""
        claims = self._claims(link)
        person = person_of(claims) if claims else None
        if claims is None or person is None or await self._is_used(claims):
            raise _useless_link()
        in_force = await self._pack(claims)
        return public(request, "sign_in.html", link=link, somebody=person, onward=onward, in_force=in_force)

    async def _pack(self, claims: Mapping[str, Any]) -> Pack:
        """The policy pack in force in the authority whose client vouches for somebody."""
        client = await self._registry.client(self._identity.issuer, str(claims.get("client_id")))
        procedure = client.procedure if client else policy.LINCOLNSHIRE
        return policy.pack_in_force(self._identity.clock(), procedure)

    async def _is_used(self, claims: Mapping[str, Any]) -> bool:
        return await self._registry.is_used(self._identity.issuer, str(claims["client_id"]), f"link:{claims['jti']}")

    async def complete(self, link: str) -> tuple[str, Person]:
        """The client that vouches for somebody, and who it is; raises PageInstead when it is nobody."""
        claims = self._claims(link)
        person = person_of(claims) if claims else None
        if claims is None or person is None:
            raise _useless_link()
        issuer, client_id = self._identity.issuer, str(claims["client_id"])
        if not await self._registry.use_jti(issuer, client_id, f"link:{claims['jti']}", int(claims["exp"])):
            raise _useless_link()
        return client_id, person

    def _claims(self, link: str) -> dict[str, Any] | None:
        claims = self._identity.verified(link, LINK)
        return claims if claims and self._identity.clock().timestamp() < claims["exp"] else None


def link(identity: Identity, client_id: str, person: Person, *, seconds: int = LINK_SECONDS) -> str:
    """The address by which a person signs in, once."""
    return f"{identity.issuer}/sign-in?link={identity.mint(client_id, person, seconds=seconds, typ=LINK)}"


def _useless_link() -> PageInstead:
    return PageInstead(
        403,
        say("This link does not work any more"),
        say(
            "A link to sign in works once, and for 12 hours. This one has been used, is too old, or was not copied "
            "whole."
        ),
        say("Ask for a new one where you got it."),
    )


router = pages.router(route=EverybodysRoute)


@router.get("/sign-in")
async def begin(request: Request) -> Response:
    links: Links | None = request.app.state.links
    accounts: WorkAccounts = request.app.state.work_accounts
    onward, given = local_path(request.query_params.get("next", ""), ""), request.query_params.get("link")
    if given is not None:
        if links is None:
            raise _useless_link()
        return await links.begin(request, given, onward)
    known = await accounts.providers.to_sign_in()
    return public(request, "sign_in.html", somebody=None, onward=onward, accounts=known, links=links is not None)


@router.post("/sign-in")
async def complete(request: Request) -> Response:
    """Sign in by a link. There is no session yet whose forms could be told by a secret: the browser says whence."""
    if not same_origin(request):
        raise form_refused()
    links: Links | None = request.app.state.links
    sessions: Sessions = request.app.state.sessions
    form, _ = await pages.form_of(request)
    if links is None:
        raise _useless_link()
    client_id, person = await links.complete(form.get("link", ""))
    answer = RedirectResponse(local_path(form.get("next", ""), begins_at(person.role)), 303, HEADERS)
    await sessions.begin(answer, client_id, person)
    log.warning("signed-in-by-link", client=client_id)
    return answer


@router.post("/sign-out")
async def end(page: ThePage) -> Response:
    sessions: Sessions = page.request.app.state.sessions
    answer = page.see(f"/signed-out?of={page.session.caller.authority}" if page.session.provider else "/signed-out")
    await sessions.end(page.session, page.session.jti)
    sessions.take_back(answer, sessions.cookie)
    return answer


@router.get("/signed-out")
async def ended(request: Request) -> Response:
    """Say so, and go on to the provider, where somebody is signed in still. A form may not be redirected there."""
    accounts: WorkAccounts = request.app.state.work_accounts
    authority = request.query_params.get("of")
    return public(request, "signed_out.html", leaving=await accounts.leaving(authority) if authority else None)
