"""Outside issuers: what an authority's identity provider says, in the words of our own tokens.

A provider is found by its issuer, compared exactly, and its keys by OpenID Connect discovery. They are held for an hour
and fetched again when a token names a key that is not among them, at most once a minute, so that forged key ids make
nobody ask. What a token's own header says of keys (`jku`, `jwk`, `x5u`) is not read. Algorithms are those that the
registry pins for the provider.
"""

import asyncio
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import structlog
from joserfc.jwk import Key

from app.api.tokens import decoded, is_number, strong, unverified, unverified_issuer
from app.base import logs
from app.base.clock import Clock
from app.record.providers import Provider
from domain.vocabulary import Role

HELD_SECONDS = 3600
FETCH_AGAIN_SECONDS = 60
FETCH_PATIENCE = 5.0  # seconds
MOST_BYTES = 256 * 1024
MOST_KEYS = 50
SKEW_SECONDS = 60
LONGEST_LIFE = 24 * 3600
LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"
LOOPBACK = ("http://127.0.0.1:", "http://localhost:")

log = structlog.get_logger()


class NotAnswering(Exception):
    """The provider does not answer, or not as OpenID Connect says."""


class Registry(Protocol):
    """Where a provider is looked up."""

    async def of_issuer(self, issuer: str) -> Provider | None:
        """The provider of that issuer."""
        ...


@dataclass(slots=True)
class _Known:
    """What discovery said of a provider. asked: when, in seconds since 1970, whether it was answered or not."""

    metadata: Mapping[str, Any] = field(default_factory=dict)
    keys: tuple[Key, ...] = ()
    asked: float = 0.0
    answered: float = 0.0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Outside:
    """Verifies the tokens of outside issuers. transport: httpx's own, where it is not the network."""

    def __init__(self, registry: Registry, clock: Clock) -> None:
        self.registry, self.clock = registry, clock
        self.transport: Any = None
        self._known: dict[str, _Known] = {}

    async def access(self, token: str) -> dict[str, Any] | None:
        """The claims of an access token for our API, as our own would say them; None for whatever else."""
        provider = await self._issued(token)
        if provider is None or provider.audience is None:
            return None
        claims = await self._verified(provider, token, provider.audience)
        if claims is None:
            return None
        application = next((claims[name] for name in ("azp", "appid", "client_id") if name in claims), None)
        client = provider.clients.get(application) if isinstance(application, str) else None
        if client is None:
            return None
        ours = {"authority": provider.authority, "client_id": client, "exp": claims["exp"] + SKEW_SECONDS}
        if client != provider.vouches:  # a system, in its own name
            return None if "scp" in claims else ours | {"sub": client}
        person = person_claims(provider, claims)
        return ours | person | {"client_id": vouching(provider, claims)} if person else None

    async def id_token(self, provider: Provider, token: str) -> dict[str, Any] | None:
        """The claims of an ID token for us; its nonce is not compared yet."""
        if provider.sign_in is None:
            return None
        claims = await self._verified(provider, token, provider.sign_in)
        return claims if claims and claims.get("azp", provider.sign_in) == provider.sign_in else None

    async def logout_token(self, token: str) -> tuple[Provider, dict[str, Any]] | None:
        """Who sent a logout token for us (OpenID Connect Back-Channel Logout 1.0, section 2.6), and its claims."""
        provider = await self._issued(token)
        if provider is None or provider.sign_in is None:
            return None
        claims = await self._verified(provider, token, provider.sign_in, ("logout+jwt", "JWT", None))
        if claims is None or "nonce" in claims or not isinstance(claims.get("events"), dict):
            return None
        named = [claims[name] for name in ("sid", "sub") if name in claims]
        whose = bool(named) and all(isinstance(each, str) and each for each in named)
        known = isinstance(claims["events"].get(LOGOUT_EVENT), dict) and isinstance(claims.get("jti"), str)
        return (provider, claims) if whose and known else None

    async def metadata(self, provider: Provider) -> Mapping[str, Any]:
        """What discovery says of a provider. Raises NotAnswering."""
        return (await self._discovered(provider, HELD_SECONDS)).metadata

    async def exchange(self, provider: Provider, form: Mapping[str, str]) -> str:
        """The ID token that the provider gives for a code. Raises NotAnswering."""
        endpoint = str((await self.metadata(provider))["token_endpoint"])
        answer = await self._json(endpoint, form)
        if not isinstance(token := answer.get("id_token"), str):
            raise NotAnswering
        return token

    async def _issued(self, token: str) -> Provider | None:
        """The provider that a token says it is of, which nothing proves yet."""
        issuer = unverified_issuer(token)
        return await self.registry.of_issuer(issuer) if issuer else None

    async def _verified(
        self, provider: Provider, token: str, audience: str, types: Collection[str | None] = ("JWT", "at+jwt", None)
    ) -> dict[str, Any] | None:
        """The claims of a token that the provider signed for that audience and that is of today."""
        key = await self._key(provider, token)
        read = decoded(token, key, list(provider.algorithms)) if key else None
        if read is None or read.header.get("typ") not in types:
            return None
        claims, now = read.claims, self.clock().timestamp()
        if claims.get("iss") != provider.issuer or claims.get("aud") not in (audience, [audience]):
            return None
        if provider.tenant is not None and claims.get("tid") != provider.tenant:
            return None
        if not (is_number(claims.get("exp")) and is_number(claims.get("iat")) and is_number(claims.get("nbf", 0))):
            return None
        began = max(claims["iat"], claims.get("nbf", 0))
        current = began - SKEW_SECONDS <= now < claims["exp"] + SKEW_SECONDS
        return claims if current and claims["exp"] - claims["iat"] <= LONGEST_LIFE else None

    async def _key(self, provider: Provider, token: str) -> Key | None:
        """The key a token names; one that names none has the provider's only key."""
        kid = unverified(token)[0].get("kid")
        try:
            known = await self._discovered(provider, HELD_SECONDS)
            if kid is not None and all(key.kid != kid for key in known.keys):
                known = await self._discovered(provider, FETCH_AGAIN_SECONDS)
        except NotAnswering:
            return None
        named = [key for key in known.keys if kid is None or key.kid == kid]
        return named[0] if len(named) == 1 else None

    async def _discovered(self, provider: Provider, held: float) -> _Known:
        """What is known of a provider, no older than `held` seconds if it answers, and asked at most once a minute."""
        known = self._known.setdefault(provider.issuer, _Known())
        async with known.lock:
            now = self.clock().timestamp()
            if now - known.answered >= held and now - known.asked >= FETCH_AGAIN_SECONDS:
                known.asked = now
                try:
                    known.metadata, known.keys = await self._fetched(provider)
                    known.answered = now
                except NotAnswering as error:
                    log.warning("provider-not-answering", **logs.failure(error.__cause__ or error))
        if not known.metadata or now - known.answered >= 2 * HELD_SECONDS:
            raise NotAnswering
        return known

    async def _fetched(self, provider: Provider) -> tuple[Mapping[str, Any], tuple[Key, ...]]:
        metadata = await self._json(f"{provider.issuer}/.well-known/openid-configuration")
        if metadata.get("issuer") != provider.issuer:
            raise NotAnswering
        for name in ("authorization_endpoint", "token_endpoint", "jwks_uri", "end_session_endpoint"):
            if name in metadata or name == "jwks_uri":
                _fetchable(metadata.get(name))
        keys = (await self._json(metadata["jwks_uri"])).get("keys")
        if not isinstance(keys, list) or len(keys) > MOST_KEYS:
            raise NotAnswering
        return metadata, tuple(key for key in map(_key, keys) if key is not None)

    async def _json(self, address: str, form: Mapping[str, str] | None = None) -> dict[str, Any]:
        """The JSON object at an address, or as it answers a form."""
        import httpx

        _fetchable(address)
        try:
            async with httpx.AsyncClient(timeout=FETCH_PATIENCE, transport=self.transport) as http:
                asking = http.stream("POST" if form is not None else "GET", address, data=form)
                async with asyncio.timeout(2 * FETCH_PATIENCE), asking as answer:
                    read = bytearray()
                    async for part in answer.aiter_bytes():
                        read += part
                        if len(read) > MOST_BYTES:
                            raise NotAnswering
                    said = json.loads(read) if answer.status_code == 200 else None
        except (httpx.HTTPError, TimeoutError, ValueError, RecursionError) as error:
            raise NotAnswering from error
        if not isinstance(said, dict):
            raise NotAnswering
        return said


def person_claims(provider: Provider, claims: Mapping[str, Any]) -> dict[str, Any] | None:
    """Who somebody is in the claims of our own tokens, by the first of the provider's app roles that they have.

    The person is `oid` within the provider's one tenant, and `sub` with a provider that has none.
    """
    held = _held(provider, claims)
    if held is None:
        return None
    return {"sub": person_id(provider, claims), "name": claims.get("name"), "role": str(held[1])}


def vouching(provider: Provider, claims: Mapping[str, Any]) -> str:
    """Our client in whose name somebody acts: that of the agency whose app role it is, or the provider's own."""
    held = _held(provider, claims)
    return held[2] if held and len(held) == 3 else provider.vouches


def _held(provider: Provider, claims: Mapping[str, Any]) -> tuple[str, Role] | tuple[str, Role, str] | None:
    """The first of the provider's app roles that somebody has."""
    theirs = claims.get("roles")
    held = theirs if isinstance(theirs, list) else []
    return next((role for role in provider.roles if role[0] in held), None)


def person_id(provider: Provider, claims: Mapping[str, Any]) -> Any:
    """By which id the record knows somebody."""
    return claims.get("oid" if provider.tenant is not None else "sub")


def _fetchable(address: object) -> None:
    if not isinstance(address, str) or not address.startswith(("https://", *LOOPBACK)):
        raise NotAnswering


def _key(jwk: Any) -> Key | None:
    """A public key that may sign, or None for whatever else a provider lists."""
    if not isinstance(jwk, dict) or jwk.get("use", "sig") != "sig" or jwk.get("kty") not in ("RSA", "EC", "OKP"):
        return None
    try:
        return strong(jwk)
    except Exception:  # noqa: BLE001 - a key of a kind we do not know stands for none
        return None
