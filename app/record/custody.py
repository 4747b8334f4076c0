"""Who keeps the master key, under which the keys of every authority's key store are wrapped.

Three keep it: nobody (the files hold those keys as they are, readable to their owner alone), a file of master keys
outside the keys directory, or a key-management service (`app.record.transit`). One of them wraps; what another wrapped
before is still opened, so that a store can be handed over from one to the next by a rotation.
"""

import base64
import binascii
import hashlib
import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from domain.frozen import frozen

KEY, NONCE = 32, 12


class KeysAway(OSError):
    """The key store cannot be opened at the moment: whoever keeps its master key is away, or refuses. The message is
    one sentence without values.
    """


class Custodian(Protocol):
    """Keeps a master key. name: lasting, written beside what it wrapped. hold: seconds that what it opened is used."""

    name: str
    hold: float

    def wrap(self, label: str, key: bytes) -> str:
        """A key, encrypted under the newest master key, as text. label: whose it is, which opening must name again."""

    def unwrap(self, label: str, token: str) -> bytes:
        """The key again. KeysAway: it cannot be opened at the moment, or not with what is here."""

    def is_newest(self, token: str) -> bool:
        """Whether it is wrapped under the newest master key, as far as that can be seen."""


class Nobody:
    """No master key: what is written is the key itself."""

    name, hold = "nobody", math.inf

    def wrap(self, label: str, key: bytes) -> str:  # noqa: ARG002 - nothing is bound to it
        return base64.b64encode(key).decode()

    def unwrap(self, label: str, token: str) -> bytes:  # noqa: ARG002
        return _raw(token, "a key of the store")

    def is_newest(self, token: str) -> bool:  # noqa: ARG002
        return True


class MasterFile:
    """A file of master keys, one line each, 32 bytes in base64, the newest last. It is read anew at every use."""

    name, hold = "master-file", math.inf

    def __init__(self, path: Path) -> None:
        self._path = path

    def wrap(self, label: str, key: bytes) -> str:
        newest, nonce = self._keys()[-1], os.urandom(NONCE)
        sealed = nonce + AESGCM(newest).encrypt(nonce, key, label.encode())
        return f"{_name_of(newest)}:{base64.b64encode(sealed).decode()}"

    def unwrap(self, label: str, token: str) -> bytes:
        name, _, sealed = token.partition(":")
        for key in self._keys():
            if _name_of(key) == name:
                try:
                    raw = base64.b64decode(sealed)
                    return AESGCM(key).decrypt(raw[:NONCE], raw[NONCE:], label.encode())
                except (InvalidTag, ValueError):
                    raise KeysAway("A key of the store is not the one that the master key wrapped.") from None
        raise KeysAway(f"The master key {name} is not in {self._path}: put it back above the newest, and rotate.")

    def is_newest(self, token: str) -> bool:
        return token.partition(":")[0] == _name_of(self._keys()[-1])

    def _keys(self) -> Sequence[bytes]:
        try:
            lines = self._path.read_text().split()
        except OSError as error:
            raise KeysAway(f"The file of master keys {self._path} cannot be read: {error.strerror}.") from None
        except UnicodeDecodeError:
            lines = []
        if not lines:
            raise KeysAway(f"The file {self._path} holds no master key: 32 bytes in base64 on a line.")
        return [_raw(line, f"a line of {self._path}") for line in lines]


@frozen
class Custody:
    """Who wraps from now on. opens: who wrapped before, and still opens that."""

    wraps: Custodian = field(default_factory=Nobody)
    opens: Sequence[Custodian] = ()

    NOBODY = Nobody.name
    """Who wrapped what stands as it is."""

    @property
    def hold(self) -> float:
        """Seconds that what was opened is used, at most."""
        return min(each.hold for each in (self.wraps, *self.opens))

    def wrap(self, label: str, key: bytes) -> Mapping[str, str]:
        """A key as it is written: who wrapped it, and what came of that."""
        return {"by": self.wraps.name, "key": self.wraps.wrap(label, key)}

    def unwrap(self, label: str, written: Mapping[str, str]) -> bytes:
        """The key again. KeysAway as for a custodian, and where whoever wrapped it is not named in the settings."""
        for each in (self.wraps, *self.opens, Nobody()):
            if each.name == written["by"]:
                return each.unwrap(label, written["key"])
        raise KeysAway(f"The keys are wrapped by another than the settings name: {written['by']}.")

    def look(self) -> None:
        """KeysAway: the file of the newest master key cannot be read, or holds none."""
        self.wraps.is_newest("")

    def is_newest(self, written: Mapping[str, str]) -> bool:
        """Whether it is wrapped as a key would be wrapped now."""
        return written["by"] == self.wraps.name and self.wraps.is_newest(written["key"])


IN_THE_CLEAR = Custody()
"""No master key."""


def _name_of(key: bytes) -> str:
    """A master key's name, which tells nothing of it."""
    return hashlib.sha256(b"front door master key" + key).hexdigest()[:12]


def _raw(text: str, what: str) -> bytes:
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    if len(raw) != KEY:
        raise KeysAway(f"What should be {what} is not 32 bytes in base64.")
    return raw
