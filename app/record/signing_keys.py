"""Keys that sign: how one is made and stands in its file, and those of the issuer of access tokens.

Where somebody keeps a master key, the private part stands in the file as that wrapped it, and what is public as it is.
A file from before is read as it was, until a rotation has written it again.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from joserfc.jwk import JWKRegistry, OKPKey

from app.base.errors import CannotStart
from app.base.files import made_once
from app.record.custody import IN_THE_CLEAR, Custody, KeysAway
from app.record.ring import replace_blanked

ISSUER_KEYS = "issuer.jwk"
LOG_KEY = "log.json"
REGISTRY_KEY = "registry.json"
PRIVATE, WRAPPED = "d", "wrapped"
WELL: Literal["well"] = "well"

_AS_IT_IS = {"by": Custody.NOBODY, "key": ""}

Key = Mapping[str, Any]
"""A private Ed25519 JWK, or one whose private part is wrapped."""


def issuer_keys(directory: Path, custody: Custody = IN_THE_CLEAR) -> tuple[OKPKey, ...]:
    """The keys that sign access tokens, from `issuer.jwk`: one JWK or a set, whose first signs. Made when missing."""
    path = directory / ISSUER_KEYS
    try:
        content = json.loads(made_once(path, lambda: json.dumps(kept(new_key(), custody, _place(path)))))
        return tuple(OKPKey.import_key(_opened(key, custody, _place(path))) for key in _every(content))
    except KeysAway as away:
        raise CannotStart(f"{path} cannot be opened. {away}") from None
    except OSError as error:
        raise CannotStart(f"The keys directory {directory} cannot be used: {error.strerror}.") from None
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the file, its content is secret
        raise CannotStart(f"{path} is not a private Ed25519 JWK ({type(error).__name__}).") from None


def log_keys(path: Path, origin: str, custody: Custody) -> tuple[str, bytes]:
    """The name of a log and the 32 private bytes that sign it, from its file, which is made when missing.

    OSError: the key store is away. ValueError, LookupError, TypeError: the file is not a log's key.
    """
    told = json.loads(
        made_once(path, lambda: json.dumps({"origin": origin, "key": kept(new_key(), custody, _place(path))}))
    )
    return told["origin"], private(told["key"], custody, _place(path))


def log_key_made(path: Path) -> tuple[str, bytes]:
    """The name of a log and the public bytes of its key. Nothing has to be opened for it. Errors as of `log_keys`."""
    told = json.loads(path.read_text())
    return told["origin"], _raw(told["key"]["x"])


def thumbprint(key: Mapping[str, Any]) -> str:
    """By what one public key is told from another (RFC 7638)."""
    return JWKRegistry.import_key(dict(key)).thumbprint()


def new_key() -> dict[str, Any]:
    """A private Ed25519 JWK with a key id."""
    key = OKPKey.generate_key("Ed25519", auto_kid=True)
    return {**key.as_dict(private=True)}


def kept(key: Key, custody: Custody, place: str) -> Key:
    """A key as it is written: wrapped by whoever keeps the master key, if somebody does."""
    held = custody.wrap(_label(key, place), private(key, custody, place))
    if held["by"] == custody.NOBODY:
        return _opened(key, custody, place)
    return {name: each for name, each in key.items() if name not in {PRIVATE, WRAPPED}} | {WRAPPED: held}


def private(key: Key, custody: Custody, place: str) -> bytes:
    """The 32 private bytes of a key that stands in a file. KeysAway: what wraps it cannot be opened."""
    return custody.unwrap(_label(key, place), key[WRAPPED]) if WRAPPED in key else _raw(key[PRIVATE])


def rewrap(directory: Path, custody: Custody) -> int:
    """Write the keys that sign of a directory again, as they would be written now; how many. KeysAway, CannotStart."""
    wrapped = 0
    for path in _files(directory):
        try:
            content = json.loads(path.read_text())
            again = _each(content, lambda key, path=path: kept(key, custody, _place(path)))
        except (ValueError, LookupError, TypeError):
            raise CannotStart(f"{path} is not a key that signs.") from None
        replace_blanked(path, json.dumps(again).encode())
        wrapped += 1
    return wrapped


def standing(directory: Path, custody: Custody) -> Literal["well", "not-here", "not-wrapped"]:
    """How the file of a directory's key that signs stands: whether it is there, and wrapped as it would be now."""
    files = _files(directory)
    if not files:
        return "not-here"
    return WELL if all(_is_kept(path, custody) for path in files) else "not-wrapped"


def _is_kept(path: Path, custody: Custody) -> bool:
    try:
        content = json.loads(path.read_text())
        return all(custody.is_newest(key.get(WRAPPED, _AS_IT_IS)) for key in _every(content))
    except (ValueError, LookupError, TypeError, AttributeError):
        return False


def _files(directory: Path) -> list[Path]:
    return [path for name in (LOG_KEY, REGISTRY_KEY, ISSUER_KEYS) if (path := directory / name).exists()]


def _every(content: Any) -> list[Key]:
    """The keys in a file: of a log one, of the issuer one or several."""
    return [content["key"]] if "origin" in content else list(content.get("keys", [content]))


def _each(content: Any, change: Any) -> Any:
    """The same content with its keys changed."""
    if "origin" in content:
        return {**content, "key": change(content["key"])}
    return {**content, "keys": [*map(change, content["keys"])]} if "keys" in content else change(content)


def _opened(key: Key, custody: Custody, place: str) -> dict[str, Any]:
    if WRAPPED not in key:
        return {**key}
    raw = urlsafe_b64encode(private(key, custody, place)).decode().rstrip("=")
    return {name: each for name, each in key.items() if name != WRAPPED} | {PRIVATE: raw}


def _label(key: Key, place: str) -> str:
    """What a wrapped key is bound to: its file, and what is public of it."""
    return f"front-door/{place}/{key['x']}"


def _place(path: Path) -> str:
    """A log's key is bound to its authority's directory, and those that are no authority's to what they are."""
    return {ISSUER_KEYS: "issuer", REGISTRY_KEY: "registry"}.get(path.name, f"{path.parent.name}/log")


def _raw(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
