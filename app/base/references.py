"""References people can say over the telephone.

A kind letter, eleven random characters and a check character, all of Crockford's
base 32 (no I, L, O or U): 55 random bits, so nobody guesses one, and 13
characters, within the census's 20. The check character finds every single wrong
character and every swap of two. A stream's id is derived from its reference, so
no table stands between them.
"""

import hashlib
import re
import secrets
from collections.abc import Callable
from enum import StrEnum
from uuid import UUID

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 13
PATTERN = r"^[0-9A-HJKMNP-TV-Z]{13}$"
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None})


class Referent(StrEnum):
    """What a reference names, by its first letter."""

    CASE = "C"
    CHILD = "P"
    COMMUNICATION = "M"
    CONSULTATION = "H"
    CHALLENGE = "D"
    REQUEST = "R"
    CONCERN = "N"
    ENQUIRY = "E"
    SUBJECT_REQUEST = "S"


def new(kind: Referent, choose: Callable[[str], str] = secrets.choice) -> str:
    """A fresh reference. choose: a character of some, at random."""
    body = kind.value + "".join(choose(ALPHABET) for _ in range(LENGTH - 2))
    return body + _check(body)


def read(kind: Referent, text: str) -> str | None:
    """The reference somebody typed or read out, in its one form; None when it cannot be one of that kind."""
    plain = text.upper().translate(_MISREAD)
    if not re.fullmatch(PATTERN, plain) or plain[0] != kind.value or _check(plain[:-1]) != plain[-1]:
        return None
    return plain


def stream_of(authority: str, reference: str) -> UUID:
    """The stream a reference names: the first 16 bytes of SHA-256 over authority and reference, as a version 8 UUID."""
    digest = hashlib.sha256(f"{authority}/{reference}".encode()).digest()
    number = int.from_bytes(digest[:16], "big")
    return UUID(int=number & ~(0xF << 76 | 0x3 << 62) | 8 << 76 | 0x2 << 62)


def watch_of(stream: UUID) -> UUID:
    """The stream of a record's watch, which begins with the first that there is to tell: as of `stream_of`, over
    `watch` and the record's own.
    """
    return stream_of("watch", stream.hex)


def kind_of(reference: str) -> str:
    """What a reference names, in a word: `case`; `record` where it cannot be told."""
    return next((kind.name.lower() for kind in Referent if reference.startswith(kind.value)), "record")


def plural(kind: str) -> str:
    """Several of a kind, as addresses have it: `cases`, `enquiries`, `children`."""
    if kind == "child":
        return "children"
    several = f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
    return several.replace("_", "-")


def spoken(reference: str) -> str:
    """In groups, as it is read out: `C7KQ 2M9X D4TP R`."""
    return " ".join(reference[start : start + 4] for start in range(0, len(reference), 4))


def _check(body: str) -> str:
    """A weighted sum over the field of 32 elements: the weights are the powers of its generator, so all differ."""
    total = 0
    for place, character in enumerate(body):
        total ^= _WEIGHED[place][character]
    return ALPHABET[total]


def _times(left: int, right: int) -> int:
    """Multiplication in GF(32), modulo x^5 + x^2 + 1."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 32:
            left ^= 0b100101
        right >>= 1
    return product


def _weighed() -> list[dict[str, int]]:
    """For each place, every character's value times the place's weight."""
    tables, weight = [], 1
    for _ in range(LENGTH - 1):
        weight = _times(weight, 2)
        tables.append({character: _times(weight, value) for value, character in enumerate(ALPHABET)})
    return tables


_WEIGHED = _weighed()
