"""Signatures of webhooks, by Standard Webhooks: HMAC-SHA256 over id, time and body, and secrets as `whsec_` base64."""

import base64
import hmac
import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime

PREFIX = "whsec_"
LENGTH = 32  # bytes of a secret


def new_secret() -> bytes:
    """A secret nobody can guess."""
    return secrets.token_bytes(LENGTH)


def written(secret: bytes) -> str:
    """A secret as its owner keeps it."""
    return PREFIX + base64.b64encode(secret).decode()


def signed(message: str, at: datetime, body: bytes, keys: Iterable[bytes]) -> Mapping[str, str]:
    """The three headers. message: its lasting id. keys: each signs, so that whoever has one of them can verify."""
    seconds = str(int(at.timestamp()))
    content = b".".join((message.encode(), seconds.encode(), body))
    each = (base64.b64encode(hmac.digest(key, content, "sha256")).decode() for key in keys)
    return {
        "webhook-id": message,
        "webhook-timestamp": seconds,
        "webhook-signature": " ".join(f"v1,{signature}" for signature in each),
    }
