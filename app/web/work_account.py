"""Signing in with a work account: OpenID Connect, the authorisation code with PKCE.

The state lies in a cookie of ten minutes that only we can make and only the browser that began can show; it is used
once, in whatever process. The verifier and the nonce are made of it, so that nothing secret is kept. The provider's
answer is taken when its issuer, our name there, its tenant, the nonce and the times are exactly right.
"""

import hmac
import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import structlog
from fastapi import Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from app.api.identity import Identity, person_of
from app.api.outside import NotAnswering, Outside, person_claims, person_id, vouching
from app.record.providers import Provider, Providers
from app.record.sign_ins import Vouched
from app.web import pages
from app.web.pages import HEADERS, EverybodysRoute, PageInstead, begins_at, local_path, public
from app.web.sessions import Sessions
from app.wording.language import say, texts
from domain import policy

FLOW = "front-door-flow+jwt"
FLOW_SECONDS = 600
NO_STORE = {"Cache-Control": "no-store"}

log = structlog.get_logger()
router = pages.router(route=EverybodysRoute)


class WorkAccounts:
    """What signing in by a provider needs. secrets_directory: holds `sign-in-{authority}.secret`, ours there."""

    def __init__(self, sessions: Sessions, providers: Providers, outside: Outside, secrets_directory: Path) -> None:
        self.sessions, self.providers, self.outside = sessions, providers, outside
        self.identity: Identity = sessions.identity
        self.cookie = sessions.named("front-door-sign-in")
        self.back = f"{self.identity.issuer}/sign-in/back"
        self._secrets = secrets_directory

    async def of(self, authority: str) -> Provider:
        """The provider of an authority's staff; raises PageInstead where there is none."""
        provider = await self.providers.of_authority(authority)
        if provider is None:
            raise PageInstead(
                404, say("Page not found"), say("No authority of that name signs in here with a work account.")
            )
        return provider

    async def address(self, provider: Provider, state: str) -> str:
        """Where somebody is sent to say who they are."""
        endpoint = str((await self.outside.metadata(provider))["authorization_endpoint"])
        challenge = urlsafe_b64encode(sha256(self._verifier(state).encode()).digest()).rstrip(b"=").decode()
        asked = {
            "client_id": provider.sign_in, "response_type": "code", "response_mode": "query",
            "redirect_uri": self.back, "scope": "openid profile", "state": state, "nonce": self.nonce(state),
            "code_challenge": challenge, "code_challenge_method": "S256",
        }  # fmt: skip
        return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(asked)}"

    async def claims(self, provider: Provider, state: str, code: str) -> dict[str, Any] | None:
        """What the provider says for the code; None when it is not an answer to what we asked."""
        form = {
            "grant_type": "authorization_code", "code": code, "redirect_uri": self.back,
            "client_id": str(provider.sign_in), "code_verifier": self._verifier(state),
        }  # fmt: skip
        if secret := self._secret(provider.authority):
            form["client_secret"] = secret
        token = await self.outside.exchange(provider, form)
        claims = await self.outside.id_token(provider, token)
        nonce = str(claims.get("nonce", "")) if claims else ""
        return claims if hmac.compare_digest(nonce.encode(), self.nonce(state).encode()) else None

    async def leaving(self, authority: str) -> str | None:
        """Where somebody signs out of their work account too, if their provider has such a place."""
        provider = await self.providers.of_authority(authority)
        try:
            place = (await self.outside.metadata(provider)).get("end_session_endpoint") if provider else None
        except NotAnswering:
            return None
        if provider is None or place is None:
            return None
        back = {"client_id": provider.sign_in, "post_logout_redirect_uri": f"{self.identity.issuer}/signed-out"}
        return f"{place}{'&' if '?' in place else '?'}{urlencode(back)}"

    def nonce(self, state: str) -> str:
        """What an ID token must repeat."""
        return self.sessions.mark(state, b"nonce")

    def _verifier(self, state: str) -> str:
        return self.sessions.mark(state, b"verifier")

    def _secret(self, authority: str) -> str | None:
        path = self._secrets / f"sign-in-{authority}.secret"
        return path.read_text().strip() if path.exists() else None


@router.get("/sign-in/with/{authority}")
async def begin(request: Request, authority: str) -> Response:
    """Send somebody to their provider."""
    accounts: WorkAccounts = request.app.state.work_accounts
    provider, state = await accounts.of(authority), secrets.token_urlsafe(32)
    try:
        address = await accounts.address(provider, state)
    except NotAnswering:
        raise _away() from None
    asked = {"state": state, "provider": provider.issuer, "next": local_path(request.query_params.get("next", ""), "")}
    answer = RedirectResponse(address, 303, HEADERS)
    answer.set_cookie(
        accounts.cookie, accounts.identity.sign(asked, seconds=FLOW_SECONDS, typ=FLOW), max_age=FLOW_SECONDS, path="/",
        secure=accounts.sessions.secure, httponly=True, samesite="lax",
    )  # fmt: skip
    return answer


@router.get("/sign-in/back")
async def complete(request: Request) -> Response:
    """Take somebody back from their provider."""
    accounts: WorkAccounts = request.app.state.work_accounts
    asked, given = _asked(request, accounts), request.query_params
    if asked is None or not hmac.compare_digest(given.get("state", "").encode(), asked["state"].encode()):
        raise _not_ours()
    provider = await accounts.providers.of_issuer(asked["provider"])
    if provider is None or given.get("iss", provider.issuer) != provider.issuer:
        raise _not_ours()
    identity = accounts.identity
    if not await identity.registry.use_jti(identity.issuer, "sign-in", f"state:{asked['state']}", int(asked["exp"])):
        raise _not_ours()
    if "code" not in given:
        raise PageInstead(403, say("You are not signed in"), say("Your work account did not sign you in."), _AGAIN)
    try:
        claims = await accounts.claims(provider, asked["state"], given["code"])
    except NotAnswering:
        raise _away() from None
    if claims is None:
        log.warning("sign-in-refused", why="not an answer to what was asked")
        raise _not_ours()
    return await _signed_in(request, accounts, provider, claims, asked["next"])


async def _signed_in(
    request: Request, accounts: WorkAccounts, provider: Provider, claims: dict[str, Any], onward: str
) -> Response:
    person = person_of(person_claims(provider, claims) or {})
    client = await accounts.identity.registry.client(accounts.identity.issuer, vouching(provider, claims))
    known = client is not None and client.authority == provider.authority
    if person is None or client is None or not known or person.role not in client.roles:
        log.warning("sign-in-refused", why="no role")
        raise PageInstead(
            403,
            "Your account has no role here",
            say(
                "Your work account signed you in, and nobody has given it a role in Front Door yet. Nothing was shown."
            ),
            say(
                "Ask whoever manages access at your authority, and say this id of your account: {provider}.",
                provider=person_id(provider, claims) or "none",
            ),
        )
    in_force = policy.pack_in_force(accounts.identity.clock(), client.procedure)
    answer = public(
        request, "signed_in.html", somebody=person, onward=onward or begins_at(person.role), in_force=in_force
    )
    subject, sid = str(claims.get("sub")), claims.get("sid")
    vouched = Vouched(issuer=provider.issuer, subject=subject, sid=sid if isinstance(sid, str) else None)
    await accounts.sessions.begin(answer, client.client_id, person, vouched)
    accounts.sessions.take_back(answer, accounts.cookie)
    return answer


@router.post("/sign-in/logout-token")
async def told_of_the_end(request: Request) -> Response:
    """End sessions because a provider says so, itself: OpenID Connect Back-Channel Logout 1.0."""
    accounts: WorkAccounts = request.app.state.work_accounts
    form, _ = await pages.form_of(request)
    found = await accounts.outside.logout_token(form.get("logout_token", ""))
    if found is None:
        return JSONResponse({"error": "invalid_request"}, 400, NO_STORE)
    provider, claims = found
    used = f"logout:{claims['jti']}"
    if not await accounts.identity.registry.use_jti(provider.issuer, str(provider.sign_in), used, int(claims["exp"])):
        return JSONResponse({"error": "invalid_request"}, 400, NO_STORE)
    now = accounts.identity.clock()
    await accounts.sessions.sign_ins.end_vouched(provider.issuer, now, sid=claims.get("sid"), subject=claims.get("sub"))
    return Response(status_code=200, headers=NO_STORE)


@router.get("/sign-in/ended")
async def ended_elsewhere(request: Request) -> Response:
    """End the session that a provider names in a frame of its own page, as Entra ID does when somebody signs out there.

    OpenID Connect Front-Channel Logout 1.0. Only who knows the id of a session at the provider can end it.
    """
    accounts: WorkAccounts = request.app.state.work_accounts
    issuer, sid = request.query_params.get("iss", ""), request.query_params.get("sid", "")
    if issuer and sid:
        await accounts.sessions.sign_ins.end_vouched(issuer, accounts.identity.clock(), sid=sid)
    return Response(status_code=200, headers=NO_STORE)


def _asked(request: Request, accounts: WorkAccounts) -> dict[str, Any] | None:
    """What this browser was sent to a provider with."""
    asked = accounts.identity.verified(request.cookies.get(accounts.cookie, ""), FLOW)
    return asked if asked and accounts.identity.clock().timestamp() < asked["exp"] else None


_AGAIN = texts("Go back to the sign-in page and begin again.")


def _not_ours() -> PageInstead:
    return PageInstead(
        403,
        say("You are not signed in"),
        say(
            "What came back from your work account is not the answer to what this browser asked, is too old, or was "
            "used before."
        ),
        _AGAIN,
    )


def _away() -> PageInstead:
    return PageInstead(
        503,
        say("Your work account cannot be asked at the moment"),
        say("What signs your authority’s staff in does not answer. Nothing is lost. Try again in a few minutes."),
    )
