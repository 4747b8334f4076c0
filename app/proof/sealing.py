"""Sealing: the log's leaves go into the Merkle tree, and its root is signed.

A log is signed only as far as it extends what was signed before: the newest
checkpoint of the table, and that of the second place, which the database's owner
cannot write. One that does not is refused, said so, and stays refused for as long
as it is so. Nothing is ever signed twice for one size.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.base import logs
from app.proof import checkpoints, merkle
from app.proof.checkpoints import Checkpoint, LogKey, NotANote
from app.proof.merkle import HASH, WIDTH, Range, Tile, Tiles
from app.proof.second_place import Away, Contradiction, Sink
from app.record import signing_keys
from app.record.custody import IN_THE_CLEAR, Custody
from app.record.keys import KeyMissing
from app.record.recorder import Connection, Link, Recorder
from app.record.signing_keys import LOG_KEY, REGISTRY_KEY
from migrations import Tenant

BATCH = 64 * WIDTH
"""Leaves that go into tiles in one transaction."""

SENT_AT_ONCE = 500

log = logs.get(__name__)


class SealRefused(Exception):
    """The log does not extend what was signed before. reason: one of those below; size: of what it does not extend."""

    def __init__(self, reason: str, size: int) -> None:
        super().__init__(reason)
        self.reason, self.size = reason, size


GAP = "a-position-is-missing"
SHORTER = "shorter-than-what-was-sealed"
ANOTHER_LEAF = "another-event-where-the-last-sealed-one-was"
ANOTHER_ROOT = "another-root-than-was-signed"
INCOMPLETE = "a-tile-is-missing-or-cut"
CONTRADICTED = "the-second-place-holds-another-checkpoint"
NOT_OURS = "a-checkpoint-is-not-signed-by-the-log"


class Sealer:
    """What seals the logs of a process. keys: the directory of the key stores; issuer: the service's own address.

    custody: who keeps the master key. What it opened is held as long as the process lives.
    """

    def __init__(self, keys: Path, issuer: str, sink: Sink, custody: Custody = IN_THE_CLEAR) -> None:
        self._keys, self._host, self.sink, self._custody = keys, urlsplit(issuer).hostname, sink, custody
        self._done: dict[str, int] = {}
        self._known: dict[str, LogKey] = {}

    def key(self, tenant: Tenant) -> LogKey:
        """The log's key. OSError: the key store is away; KeyMissing: what it has is no key."""
        if tenant.place not in self._known:
            directory, name = key_of(self._keys, tenant)
            key = log_key(directory, f"{self._host}/{tenant.slug}", self._custody, name)
            self._known[tenant.place] = key if tenant.of == "events" else key.beside(tenant.of)
        return self._known[tenant.place]

    def seal(self, connection: Connection, tenant: Tenant) -> Checkpoint | None:
        """As the function, with the authority's key."""
        return seal(connection, tenant, self.key(tenant), self.sink)

    def follow(self, connection: Connection, tenant: Tenant) -> None:
        """Seal if there is news, or if the second place is not known to have everything. As `seal` otherwise."""
        position, size = _standing(connection, tenant)
        if not position == size == self._done.get(tenant.place):
            key = self.key(tenant)
            signed = seal(connection, tenant, key, self.sink)
            reached = signed.size if signed else 0
            with suppress(Away):
                if _sent(tenant, key, self.sink) == reached:
                    self._done[tenant.place] = reached


def key_of(keys: Path, tenant: Tenant) -> tuple[Path, str]:
    """In which directory, and under which name, the key of a log is kept: an authority's own, or the registry's."""
    return (keys, REGISTRY_KEY) if tenant.of == "acts" else (keys / tenant.slug, LOG_KEY)


def log_key(directory: Path, origin: str, custody: Custody = IN_THE_CLEAR, name: str = LOG_KEY) -> LogKey:
    """The key in a directory's `log.json`, or as it is named there, made at first use. The origin is kept: a log keeps
    its name when the service moves.

    OSError: the key store is away. KeyMissing: the file is not a log's key.
    """
    try:
        kept, raw = signing_keys.log_keys(directory / name, origin, custody)
        return LogKey(kept, Ed25519PrivateKey.from_private_bytes(raw))
    except (ValueError, LookupError, TypeError):
        raise KeyMissing(f"{name} is not a log's key") from None


def log_verifier(directory: Path, name: str = LOG_KEY) -> str | None:
    """What verifies a log, by its file; None of one that was never sealed. Errors as of `log_key`."""
    try:
        return checkpoints.verifier_of(*signing_keys.log_key_made(directory / name))
    except FileNotFoundError:
        return None
    except (ValueError, LookupError, TypeError):
        raise KeyMissing(f"{name} is not a log's key") from None


def seal(connection: Connection, tenant: Tenant, key: LogKey, sink: Sink) -> Checkpoint | None:
    """Sign the log as it stands, unless it is signed; then send what the second place does not have.

    connection: in autocommit, as a role that may take the authority's. Of a second place that is away only the
    sending waits.
    """
    try:
        kept = _kept(tenant, sink)
        while grow(connection, tenant):
            pass
        signed = _sign(connection, tenant, key, kept)
        if signed:
            send(connection, tenant, key, sink)
    except LookupError as error:
        refused = SealRefused(INCOMPLETE, 0)
        _remember(connection, tenant, refused)
        raise refused from error
    except SealRefused as refused:
        _remember(connection, tenant, refused)
        raise
    return signed


def grow(connection: Connection, tenant: Tenant, most: int = BATCH) -> bool:
    """Take the next leaves into the tree; True when there may be more."""
    with connection.transaction():
        _enter(connection, tenant, "tile")
        size = _size(connection, tenant)
        links = [*Recorder.over(connection, tenant).links(size, most + 1)]
        tiles = _tiles(connection, tenant, [(0, size), (max(size - 1, 0), size)])
        if size:
            _goes_on(size, links, tiles)
            del links[0]
        for position, link in enumerate(links, start=size + 1):
            if link.position != position:
                raise SealRefused(GAP, position)
        changed = merkle.extend(size, tiles, [merkle.leaf_hash(link.chain) for link in links])
        connection.cursor().executemany(
            f"INSERT INTO {tenant.seals}_tile (level, index, hashes) VALUES (%s, %s, %s)"
            " ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes",
            [(level, index, hashes) for (level, index), hashes in changed.items()],
        )
    return len(links) >= most


def send(connection: Connection, tenant: Tenant, key: LogKey, sink: Sink) -> None:
    """Send what was signed since the newest checkpoint of the second place, in order. One sends at a time."""
    with connection.transaction():
        if not _enter(connection, tenant, "checkpoint", wait=False):
            return
        text = f"SELECT size, note FROM {tenant.seals}_checkpoint WHERE size > %s ORDER BY size LIMIT %s"
        try:
            for size, note in connection.execute(text, [_sent(tenant, key, sink), SENT_AT_ONCE]).fetchall():
                try:
                    sink.put(tenant.place, size, note)
                except Contradiction:
                    raise SealRefused(CONTRADICTED, size) from None
        except Away as error:
            log.warning("second-place-away", authority=tenant.place, **logs.failure(error))


def _sign(connection: Connection, tenant: Tenant, key: LogKey, kept: str | None) -> Checkpoint | None:
    """The checkpoint of the tree as it stands, signed now unless it was. kept: the newest of the second place."""
    with connection.transaction():
        _enter(connection, tenant, "tile")
        newest = connection.execute(f"SELECT note FROM {tenant.seals}_checkpoint ORDER BY size DESC LIMIT 1").fetchone()
        size = _size(connection, tenant)
        signed = [_read(note, key) for note in {newest[0] if newest else None, kept} if note]
        tiles = _tiles(connection, tenant, [(0, size), *((0, each.size) for each in signed)])
        for each in sorted(signed, key=lambda each: each.size):
            if each.size > size:
                raise SealRefused(SHORTER, each.size)
            if merkle.root(each.size, tiles) != each.root:
                raise SealRefused(ANOTHER_ROOT, each.size)
        if size == 0:
            return None
        now = Checkpoint(key.origin, size, merkle.root(size, tiles))
        if not newest or _read(newest[0], key).size < size:
            connection.execute(
                f"INSERT INTO {tenant.seals}_checkpoint (size, root, note) VALUES (%s, %s, %s)",
                [size, now.root, key.sign(now.text)],
            )
        return now


def _read(note: str, key: LogKey) -> Checkpoint:
    try:
        return checkpoints.read(note, key.verifier)
    except NotANote:
        raise SealRefused(NOT_OURS, 0) from None


def _kept(tenant: Tenant, sink: Sink) -> str | None:
    """The newest note of the second place, as far as it can be asked."""
    try:
        return sink.newest(tenant.place)
    except Away as error:
        log.warning("second-place-away", authority=tenant.place, **logs.failure(error))
        return None


def _sent(tenant: Tenant, key: LogKey, sink: Sink) -> int:
    """The size up to which the second place has everything."""
    kept = sink.newest(tenant.place)
    return _read(kept, key).size if kept else 0


def _goes_on(size: int, links: Sequence[Link], tiles: Tiles) -> None:
    """Refuse unless the log still has, where it was sealed last, the event that was sealed there."""
    if not links or links[0].position != size:
        raise SealRefused(SHORTER if not links else GAP, size)
    if merkle.leaf_hash(links[0].chain) != merkle.hash_of((size - 1, size), tiles):
        raise SealRefused(ANOTHER_LEAF, size)


def _remember(connection: Connection, tenant: Tenant, refused: SealRefused) -> None:
    """Tell of the refusal, and write it down once until something is signed again; readiness reads `REFUSED`."""
    log.error("seal-refused", authority=tenant.place, code=refused.reason, position=refused.size)
    with connection.transaction():
        _enter(connection, tenant, "checkpoint")
        known = connection.execute(REFUSED.format(seals=tenant.seals)).fetchall()
        if (refused.reason, refused.size) not in known:
            text = f"INSERT INTO {tenant.seals}_seal_refused (reason, size) VALUES (%s, %s)"
            connection.execute(text, [refused.reason, refused.size])


def _enter(connection: Connection, tenant: Tenant, name: str, *, wait: bool = True) -> bool:
    """Take the authority's role and a lock until the transaction ends; False when it is taken, without waiting."""
    connection.execute(f"SET LOCAL ROLE {tenant.role}")
    lock = "pg_advisory_xact_lock" if wait else "pg_try_advisory_xact_lock"
    ((got,),) = connection.execute(f"SELECT {lock}(hashtextextended(%s, 0))", [f"{tenant.seals}_{name}"]).fetchall()
    return wait or bool(got)


def _standing(connection: Connection, tenant: Tenant) -> tuple[int, int]:
    """The newest position of the log, and the size of the newest checkpoint."""
    with connection.transaction():
        position = Recorder.over(connection, tenant).max_notification_id()
        ((size,),) = connection.execute(f"SELECT max(size) FROM {tenant.seals}_checkpoint").fetchall()
    return position or 0, size or 0


def _size(connection: Connection, tenant: Tenant) -> int:
    """How many leaves the tree has."""
    found = connection.execute(
        f"SELECT index * {WIDTH} + octet_length(hashes) / {HASH} FROM {tenant.seals}_tile"
        " WHERE level = 0 ORDER BY index DESC LIMIT 1"
    ).fetchone()
    return found[0] if found else 0


def _tiles(connection: Connection, tenant: Tenant, ranges: Iterable[Range]) -> dict[Tile, bytes]:
    wanted = merkle.tiles_of(ranges)
    rows = connection.execute(
        TILES.format(seals=tenant.seals), [[level for level, _ in wanted], [index for _, index in wanted]]
    )
    return {(level, index): hashes for level, index, hashes in rows}


TILES = """
SELECT level, index, hashes FROM {seals}_tile
WHERE (level, index) IN (SELECT * FROM unnest(%s::smallint[], %s::bigint[]))
"""
REFUSED = """
SELECT reason, size FROM {seals}_seal_refused WHERE refused_at > coalesce(
    (SELECT signed_at FROM {seals}_checkpoint ORDER BY size DESC LIMIT 1), '-infinity')
ORDER BY refused_at
"""
"""Why the log is not sealed, since it was last."""
