"""Keys that sign: how one is made, and those of the issuer of access tokens."""

import json
from pathlib import Path

from joserfc.jwk import OKPKey

from app.base.errors import CannotStart
from app.base.files import made_once

ISSUER_KEYS = "issuer.jwk"


def issuer_keys(directory: Path) -> tuple[OKPKey, ...]:
    """The keys that sign access tokens, from `issuer.jwk`: one JWK or a set, whose first signs. Made when missing."""
    path = directory / ISSUER_KEYS
    try:
        content = json.loads(made_once(path, lambda: json.dumps(new_key())))
        return tuple(OKPKey.import_key(key) for key in content.get("keys", [content]))
    except OSError as error:
        raise CannotStart(f"The keys directory {directory} cannot be used: {error.strerror}.") from None
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the file, its content is secret
        raise CannotStart(f"{path} is not a private Ed25519 JWK ({type(error).__name__}).") from None


def new_key() -> dict[str, object]:
    """A private Ed25519 JWK with a key id."""
    key = OKPKey.generate_key("Ed25519", auto_kid=True)
    return {**key.as_dict(private=True)}
