"""A key-management service that keeps the master key: the transit engine of Vault or OpenBao, over HTTPS.

It is asked to open the few keys that wrap an authority's keys, and sees no other: nothing of the record, and no
person's key. What it opened is held for `hold` seconds and then forgotten, so a service that loses its right to the
master key is closed within that time.

    POST <address>/encrypt/<key>   {"plaintext": "...", "associated_data": "..."}
    POST <address>/decrypt/<key>   {"ciphertext": "vault:v3:...", "associated_data": "..."}

Read off https://developer.hashicorp.com/vault/api-docs/secret/transit.
"""

import base64
import binascii
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.record.custody import KEY, KeysAway

if TYPE_CHECKING:
    import httpx

SECONDS = 2.0
"""How long it may take to connect, and to answer."""

MOST = 64 * 1024
"""Bytes of an answer that are read."""

HOLD = 300.0


class Transit:
    """A key of a transit engine. address: of the engine, `https://vault.example/v1/transit`; key: its name there.

    token: the file that holds the token, as an agent keeps it up; it is read at every call. namespace: of Vault
    Enterprise or OpenBao, in which the engine is.
    """

    name = "transit"

    def __init__(
        self, address: str, key: str, token: Path, hold: float = HOLD, patience: float = SECONDS, namespace: str = ""
    ) -> None:
        self._address, self._key, self._token, self.hold, self._patience = address, key, token, hold, patience
        self._namespace = {"X-Vault-Namespace": namespace} if namespace else {}

    def wrap(self, label: str, key: bytes) -> str:
        token = self._asked("encrypt", label, plaintext=_text(key)).get("ciphertext")
        if not isinstance(token, str) or not token.startswith("vault:v"):
            raise KeysAway("The key-management service gave no ciphertext.")
        return token

    def unwrap(self, label: str, token: str) -> bytes:
        try:
            key = base64.b64decode(self._asked("decrypt", label, ciphertext=token)["plaintext"], validate=True)
        except (LookupError, TypeError, ValueError, binascii.Error):
            key = b""
        if len(key) != KEY:
            raise KeysAway("The key-management service gave no key.")
        return key

    def is_newest(self, token: str) -> bool:  # noqa: ARG002 - the service knows, and need not be asked for it
        return True

    def _asked(self, what: str, label: str, **told: str) -> dict[str, Any]:
        import httpx  # whoever keeps keys otherwise starts without it

        try:
            headers = {"X-Vault-Token": self._token.read_text().strip(), "X-Vault-Request": "true", **self._namespace}
        except (OSError, UnicodeDecodeError):
            raise KeysAway("The file with the key-management service's token cannot be read.") from None
        body = {**told, "associated_data": _text(label.encode())}
        try:
            with (
                httpx.Client(timeout=self._patience, headers=headers) as client,
                client.stream("POST", f"{self._address}/{what}/{self._key}", json=body) as answer,
            ):
                return _data(answer, time.monotonic() + self._patience)
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:  # a header that cannot be sent is a ValueError
            raise KeysAway(f"The key-management service is away ({type(error).__name__}).") from None


def _data(answer: "httpx.Response", until: float) -> dict[str, Any]:
    """What an answer says, if it comes in time. Its errors may quote what was asked, so only its status is told on."""
    import orjson

    if answer.status_code in {400, 401, 403, 404}:
        raise KeysAway(f"The key-management service refuses ({answer.status_code}).")
    if answer.status_code != 200:
        raise KeysAway(f"The key-management service is away ({answer.status_code}).")
    read = b""
    for part in answer.iter_bytes():
        read += part
        if len(read) > MOST or time.monotonic() > until:
            raise KeysAway("The key-management service answered with too much, or too slowly.")
    try:
        data = orjson.loads(read)["data"]
    except (ValueError, LookupError, TypeError):
        data = None
    if not isinstance(data, dict):
        raise KeysAway("The key-management service answered something else than was asked.")
    return data


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
