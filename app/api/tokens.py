"""Signed tokens as they come: read when a key signed them, and nobody's otherwise."""

import json
import warnings
from typing import Any

from joserfc import jws, jwt
from joserfc.errors import SecurityWarning
from joserfc.jwk import ECKey, JWKRegistry, Key, KeySet, OKPKey, RSAKey
from joserfc.jwt import Token

LONGEST_TOKEN = 8_192
WEAKEST_RSA = 2_048  # bits


def decoded(token: str, keys: KeySet | Key | None, algorithms: list[str]) -> Token | None:
    """The token, when one of the keys signed it; None for whatever else."""
    if not keys or len(token) > LONGEST_TOKEN:
        return None
    try:
        # EdDSA by its older name, which clients still send, is no reason to warn
        with warnings.catch_warnings(action="ignore", category=SecurityWarning):
            return jwt.decode(token, keys, algorithms=algorithms)
    except Exception:  # noqa: BLE001 - whatever a forged token makes the library raise, it is not a token
        return None


def unverified(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The header and the claims a token comes with, which nothing proves yet; empty when it is none."""
    if len(token) > LONGEST_TOKEN:
        return {}, {}
    try:
        read = jws.extract_compact(token.encode())
        header, claims = read.headers(), json.loads(read.payload)
    except Exception:  # noqa: BLE001 - as above
        return {}, {}
    return (header, claims) if isinstance(claims, dict) else ({}, {})


def unverified_issuer(token: str) -> str | None:
    """Whom a token says it is of."""
    issuer = unverified(token)[1].get("iss")
    return issuer if isinstance(issuer, str) and 1 <= len(issuer) <= 255 and issuer.isprintable() else None


def strong(jwk: Any) -> Key | None:
    """A key that may verify; None when it is weak. Raises what the library raises for what is no key."""
    with warnings.catch_warnings(action="ignore", category=SecurityWarning):  # it warns of weak ones
        key = JWKRegistry.import_key(dict(jwk))
    return None if isinstance(key, RSAKey) and key.public_key.key_size < WEAKEST_RSA else key


def may_sign(jwk: Any) -> bool:
    """Whether a client may sign its assertions with a key: Ed25519, P-256, or RSA of at least 2,048 bits."""
    try:
        key = strong(jwk)
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it is no key
        return False
    return isinstance(key, RSAKey) or (isinstance(key, OKPKey | ECKey) and key.curve_name in {"Ed25519", "P-256"})


def is_number(value: object) -> bool:
    """Whether a claim is a moment, in seconds since 1970."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 2**53
