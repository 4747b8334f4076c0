"""What keeps a command from being recorded twice, and what its events say of that."""

import re
from base64 import b64encode
from hashlib import sha256

from domain.frozen import frozen

ASKED = "asked"
"""The name of `asked` among what the journal knows of an event."""

_is_a_key = re.compile(r"[\x21-\x7e ]{1,255}").fullmatch


@frozen
class Idempotency:
    """Whose key and for which operation, the key's hash, and the keyed fingerprint of what was asked."""

    principal: str
    key: bytes
    fingerprint: bytes

    def row(self) -> bytes:
        """What the record is kept under: SHA-256 over principal and key."""
        return sha256(len(self.principal).to_bytes(4, "big") + self.principal.encode() + self.key).digest()


def asked(row: bytes, fingerprint: bytes, answer: bytes) -> str:
    """What the events of a command say of its record, so that the record is missed: 12 bytes of SHA-256 in base 64."""
    return b64encode(sha256(row + fingerprint + answer).digest()[:12]).decode()


def unquoted(key: str) -> str | None:
    """A key as a header has it, quoted or bare; None of what may be none."""
    plain = key[1:-1] if len(key) > 1 and key[0] == key[-1] == '"' else key
    return plain if _is_a_key(plain) and '"' not in plain else None
