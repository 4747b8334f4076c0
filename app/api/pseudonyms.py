"""What a case is called to an inspector: told back to its reference by the authority's own keys and by nothing else."""

import base64

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from app.record.authorities import Authority


def pseudonym_of(authority: Authority, reference: str) -> str:
    """The same for a case whenever it is asked for, and another in every authority."""
    return base64.b32encode(_cipher(authority).encrypt(reference.encode(), None)).decode().rstrip("=").lower()


def reference_of(authority: Authority, pseudonym: str) -> str | None:
    """The case a pseudonym stands for; None for anything else."""
    try:
        sealed = base64.b32decode(pseudonym.upper() + "=" * (-len(pseudonym) % 8))
        return _cipher(authority).decrypt(sealed, None).decode()
    except (ValueError, InvalidTag):
        return None


def _cipher(authority: Authority) -> AESSIV:
    return AESSIV(authority.keys.digest("inspection", "pseudonym"))
