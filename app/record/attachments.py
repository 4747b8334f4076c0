"""Files, sealed part by part beside the log, which holds their digest.

A file is announced, comes in parts of `PART` bytes, and is kept once it is recorded; what is not recorded is forgotten
after some days. Each part is sealed under a key of its own, made of the keys of its case that it falls with: once one
of them is destroyed nobody opens it, and its parts are taken away. A part is never changed: one that came wrong is sent
again as another file.
"""

import hashlib
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from app.record import keys as sealing
from app.record.authorities import Authority
from app.record.journal import Journal
from app.record.keys import Keys
from domain.attachments import AttachmentKind
from domain.frozen import frozen

PART = 512 * 1024
"""Bytes of every part but the last."""

KEPT = timedelta(days=7)
"""How long what was announced waits to be whole and recorded."""

SLOTS: Mapping[AttachmentKind, tuple[str, ...]] = {
    AttachmentKind.CHRONOLOGY: ("narrative",),
    AttachmentKind.BODY_MAP: ("narrative",),
    AttachmentKind.REPORT: ("narrative",),
    AttachmentKind.WRITTEN_REFERRAL: ("narrative", "referrer"),
}
"""The keys of its case that a file falls with: a written referral says who referred."""

DIGESTS = "SELECT sha256(sealed) FROM {schema}.fd_attachment_part WHERE attachment = %s ORDER BY number"
"""What gives the digests of a file's parts, as they are stored."""

FORGOTTEN = "DELETE FROM {schema}.fd_attachment WHERE ends_at < %(now)s"
"""What forgets files that were never recorded."""

ERASED = """
DELETE FROM {schema}.fd_attachment kept
USING unnest(%(scopes)s::uuid[], %(slots)s::text[]) AS gone (scope, slot)
WHERE kept.scope = gone.scope AND gone.slot = ANY (kept.slots)
"""
"""What takes away those of which a key was destroyed, also where a backup brought them back."""


@frozen(kw_only=True)
class Announced:
    """What was said of a file before it came. sha256: of its bytes, in hex. agency: whose it is; None: the offices'."""

    kind: str
    name: str
    media_type: str
    length: int
    sha256: str
    agency: str | None

    @property
    def parts(self) -> int:
        """In how many parts it comes."""
        return -(-self.length // PART)

    def length_of(self, number: int) -> int:
        """Bytes of a part; 0 of one that there is not."""
        return max(0, min(PART, self.length - (number - 1) * PART)) if number > 0 else 0


@frozen(kw_only=True)
class Held:
    """A file that is on its way, or kept. stream: of its case. ends_at: when it is forgotten; None once it is kept."""

    id: UUID
    stream: UUID
    scope: UUID
    slots: Sequence[str]
    announced: Announced
    ends_at: datetime | None


class Attachments:
    """Those of one authority."""

    def __init__(self, journal: Journal, authority: Authority) -> None:
        self._journal, self._keys, self._role = journal, authority.keys, authority.tenant.role
        self._table = f"{authority.tenant.schema}.fd_attachment"
        self._parts = f"{self._table}_part"
        self._digests = DIGESTS.format(schema=authority.tenant.schema)

    def id_of(self, *who: str) -> UUID:
        """The id of what somebody announces under a key of theirs: the same, however often."""
        return UUID(bytes=self._keys.digest("attachment", *who)[:16])

    async def announce(self, held: Held, now: datetime, most: int) -> bool:
        """Begin with a file; whether there was room for it among `most` of its case. What is there already has it.

        Raises KeyErased, KeyLost, DatabaseUnavailable, OutcomeUnknown.
        """
        rows = await self._journal.write(
            f"""
            INSERT INTO {self._table} (id, stream, scope, slots, sealed, began_at, ends_at)
            SELECT %(id)s::uuid, %(stream)s::uuid, %(scope)s::uuid, %(slots)s::text[], %(sealed)s, %(now)s::timestamptz,
                %(ends_at)s::timestamptz
            WHERE (SELECT count(*) FROM {self._table} WHERE stream = %(stream)s) < %(most)s
            ON CONFLICT (id) DO NOTHING RETURNING 1;
            SELECT 1 FROM {self._table} WHERE id = %(id)s
            """,
            {
                "id": held.id, "stream": held.stream, "scope": held.scope, "slots": [*held.slots],
                "sealed": sealing.close_with(*_key(self._keys, held, 0), asdict(held.announced)),
                "now": now, "ends_at": held.ends_at, "most": most,
            },
            self._role,
        )  # fmt: skip
        return bool(rows)

    async def find(self, attachment: UUID) -> Held | None:
        """One of them, or None. KeyErased, KeyLost: it cannot be opened."""
        rows = await self._journal.fetch(
            f"SELECT id, stream, scope, slots, sealed, ends_at FROM {self._table} WHERE id = %s",
            [attachment],
            self._role,
        )
        for found, stream, scope, slots, sealed, ends_at in rows:
            key, _ = _made_of(self._keys, scope, slots, found, 0)
            announced = Announced(**cast(dict[str, Any], sealing.open_with(key, sealed)))
            return Held(id=found, stream=stream, scope=scope, slots=slots, announced=announced, ends_at=ends_at)
        return None

    async def put(self, held: Held, number: int, content: bytes) -> bool:
        """Keep a part. False where other bytes stand there already, which stay."""
        key, _ = _key(self._keys, held, number)
        there = await self.lay(held, number, sealed_part(self._keys, held, number, content))
        return any(sealing.open_bytes_with(key, each) == content for each in there)

    async def lay(self, held: Held, number: int, sealed: bytes) -> list[bytes]:
        """Keep a part as it was sealed, unless one stands there already; what does."""
        rows = await self._journal.write(
            f"""
            INSERT INTO {self._parts} (attachment, number, sealed) VALUES (%(id)s, %(number)s, %(sealed)s)
            ON CONFLICT (attachment, number) DO NOTHING RETURNING 1;
            SELECT sealed FROM {self._parts} WHERE attachment = %(id)s AND number = %(number)s
            """,
            {"id": held.id, "number": number, "sealed": sealed},
            self._role,
        )
        return [bytes(each) for (each,) in rows]

    async def come(self, held: Held) -> list[int]:
        """The numbers of the parts that have come."""
        text = f"SELECT number FROM {self._parts} WHERE attachment = %s ORDER BY number"
        return [number for (number,) in await self._journal.fetch(text, [held.id], self._role)]

    async def content(self, held: Held) -> AsyncIterator[bytes]:
        """Its parts, opened, one after the other; one at a time is in memory. LookupError: one is not there."""
        for number in range(1, held.announced.parts + 1):
            key, _ = _key(self._keys, held, number)
            yield sealing.open_bytes_with(key, await self._sealed(held, number))

    async def stored(self, held: Held) -> str:
        """What the log holds of it: SHA-256, in hex, over the SHA-256 of each part as it is kept."""
        return over(bytes(each) for (each,) in await self._journal.fetch(self._digests, [held.id], self._role))

    async def keep(self, held: Held, until: datetime | None = None) -> None:
        """Have it last for ever, or until then."""
        text = f"UPDATE {self._table} SET ends_at = %s WHERE id = %s RETURNING 1"
        await self._journal.write(text, [until, held.id], self._role)

    async def drop(self, held: Held) -> None:
        """Take it away."""
        await self._journal.write(f"DELETE FROM {self._table} WHERE id = %s RETURNING 1", [held.id], self._role)

    async def _sealed(self, held: Held, number: int) -> bytes:
        text = f"SELECT sealed FROM {self._parts} WHERE attachment = %s AND number = %s"
        rows = await self._journal.fetch(text, [held.id, number], self._role)
        if not rows:
            raise LookupError(number)
        return bytes(rows[0][0])


def sealed_part(keys: Keys, held: Held, number: int, content: bytes) -> bytes:
    """A part as it is kept; sealed again it is other bytes. Raises KeyErased, KeyLost."""
    return sealing.close_bytes_with(*_key(keys, held, number), content)


def _key(keys: Keys, held: Held, number: int) -> tuple[bytes, bytes]:
    """The key of one part, and its commitment; 0: of what was announced."""
    return _made_of(keys, held.scope, held.slots, held.id, number)


def _made_of(keys: Keys, scope: UUID, slots: Iterable[str], attachment: UUID, number: int) -> tuple[bytes, bytes]:
    """Of all the keys of its case that it falls with."""
    every = b"".join(keys.slot(scope, slot) for slot in slots)
    return sealing.field_key(every, attachment, number, "attachment")


def over(digests: Iterable[bytes]) -> str:
    """The digest of a file as it is kept, of those of its parts in their order."""
    return hashlib.sha256(b"".join(digests)).hexdigest()


def taken_away(keys: Keys) -> dict[str, list[Any]]:
    """What `ERASED` is asked with: every key that was ever destroyed."""
    erased = [*keys.erased()]
    return {"scopes": [scope for scope, _ in erased], "slots": [slot for _, slot in erased]}
