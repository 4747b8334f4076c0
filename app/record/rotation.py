"""Rotation of the master key: an authority's keys are wrapped anew, and no event is touched.

The key that signs the log is wrapped anew. A wrapping key is begun, every scope's file is written again under it, and
the one before is given up. Whoever runs meanwhile finds keys under either. What a kill leaves half done is gone on with
by the next rotation.
"""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.base.errors import CannotStart
from app.record import signing_keys
from app.record.keys import FileKeys
from domain.frozen import frozen


@frozen(kw_only=True)
class Rotated:
    """What a rotation came to. version: of the wrapping key there is now; unopened: keys that no key here opens."""

    version: int
    scopes: int
    keys: int
    unopened: int


def rotate(store: FileKeys, progress: Callable[[int], None] = lambda _: None) -> Rotated:
    """Wrap the keys of a store under a wrapping key that is new, or go on with that. Blocks: two syncs a scope.

    progress: is told how many scopes are done. KeysAway: whoever keeps the master key is away. CannotStart: another
    rotation, a backup or a restoring is on its way, or the key that signs the log is none.
    """
    with alone(store):
        signing_keys.rewrap(store.directory, store.ring.custody)
        version = store.ring.begin_version()
        store.ring.open()
        scopes = keys = unopened = 0
        for scope in store.scopes():
            wrapped, closed = store.rewrap(scope)
            scopes, keys, unopened = scopes + 1, keys + wrapped, unopened + closed
            progress(scopes)
        store.ring.end_versions()
    return Rotated(version=version, scopes=scopes, keys=keys, unopened=unopened)


@contextmanager
def alone(store: FileKeys) -> Iterator[None]:
    """While nobody else rotates, backs up or restores that store. CannotStart."""
    try:
        with store.ring.locked(fcntl.LOCK_EX | fcntl.LOCK_NB, "upkeep"):
            yield
    except BlockingIOError:
        raise CannotStart(
            f"A rotation, a backup or a restoring of {store.directory} is on its way: wait for it to end."
        ) from None
