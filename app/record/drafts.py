"""Drafts: what somebody typed into a form and has not recorded yet. They are no part of the record.

A draft is one person's, and is sealed under a key of theirs together with the keys of whatever it is about: nobody else
opens it, and once one of those keys is destroyed nobody does. It stands under the Idempotency-Key of its form, so that
recording it later counts once with what was sent before. Each save names the revision it follows; one that another tab
was quicker with is not written.
"""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from cryptography.exceptions import InvalidTag

from app.record import keys as sealing
from app.record.authorities import Authority
from app.record.journal import Journal
from app.record.keys import KeyErased, KeyMissing
from domain.frozen import frozen

KEPT = timedelta(days=7)
"""How long a draft waits after it was saved last: what was told a week ago is asked again, and not kept here."""

SWEPT = "DELETE FROM {schema}.fd_draft WHERE ends_at < %(now)s"
"""What forgets those of everybody whose time is over."""

SLOT = "drafts"
Under = tuple[UUID, str]
"""A key that something is sealed under besides: its scope and slot."""


@frozen(kw_only=True)
class Content:
    """What is sealed. form: the operation. on, reference: what it is about; both empty where something is opened.

    said: the form's fields as they were typed, with the key and the version it carries.
    """

    form: str
    on: str = ""
    reference: str = ""
    said: Mapping[str, str]


@frozen(kw_only=True)
class Draft:
    """One as it stands. revision: how often it was saved."""

    id: UUID
    revision: int
    saved_at: datetime
    ends_at: datetime
    content: Content


class Drafts:
    """One person's, at one authority. client, person: who; whatever names them in the database is a keyed digest."""

    def __init__(self, journal: Journal, authority: Authority, client: str, person: str) -> None:
        self._journal, self._keys, self._tenant, self._who = journal, authority.keys, authority.tenant, (client, person)
        self._table = f"{authority.tenant.schema}.fd_draft"

    async def save(self, key: str, after: int, content: Content, under: Iterable[Under], now: datetime) -> int | None:
        """The revision it was saved as; None where it stands at another than `after`, and nothing was written.

        key: its form's Idempotency-Key. under: the keys of what it is about. Raises KeysAway, DatabaseUnavailable,
        OutcomeUnknown, KeyMissing.
        """
        await asyncio.to_thread(self._keys.ensure, self._scope(), [SLOT])
        draft, revision, under = self._id(key), after + 1, [*under]
        rows = await self._journal.write(
            f"""
            INSERT INTO {self._table} AS kept (person, {_COLUMNS})
            VALUES (%(person)s, %(id)s, %(revision)s, %(under)s, %(sealed)s, %(now)s, %(ends_at)s)
            ON CONFLICT (id) DO UPDATE SET (revision, under, sealed, saved_at, ends_at)
                = (excluded.revision, excluded.under, excluded.sealed, excluded.saved_at, excluded.ends_at)
            WHERE kept.revision = %(after)s OR kept.sealed = excluded.sealed
            RETURNING 1
            """,
            {
                "person": self._person(), "id": draft, "revision": revision, "after": after,
                "under": [f"{scope.hex} {slot}" for scope, slot in under],
                "sealed": sealing.close_with(*self._key(under, draft, revision), asdict(content)),
                "now": now, "ends_at": now + KEPT,
            },
            self._tenant.role,
        )  # fmt: skip
        return revision if rows else None

    async def all(self, now: datetime) -> Sequence[Draft]:
        """Those that can be opened, the last saved first. What never can be again is forgotten on the way."""
        rows = await self._journal.fetch(
            f"SELECT {_COLUMNS} FROM {self._table} WHERE person = %s AND ends_at > %s ORDER BY saved_at DESC",
            [self._person(), now],
            self._tenant.role,
        )
        found = []
        for row in rows:
            try:
                found.append(self._opened(*row))
            except KeyErased:
                await self.drop(row[0])
            except (KeyMissing, InvalidTag):
                continue  # its key may come back with the key store
        return found

    async def find(self, draft: UUID, now: datetime) -> Draft | None:
        """One of theirs, if it is there and can be opened."""
        return next((each for each in await self.all(now) if each.id == draft), None)

    async def drop(self, draft: UUID) -> None:
        """Forget one of theirs."""
        await self._journal.write(
            f"DELETE FROM {self._table} WHERE id = %s AND person = %s RETURNING 1",
            [draft, self._person()],
            self._tenant.role,
        )

    async def recorded(self, key: str) -> None:
        """Forget that of a form which was recorded."""
        await self.drop(self._id(key))

    def _opened(
        self, draft: UUID, revision: int, under: Sequence[str], sealed: str, saved_at: datetime, ends_at: datetime
    ) -> Draft:
        scopes = (each.split(" ") for each in under)
        key, _ = self._key([(UUID(hex=scope), slot) for scope, slot in scopes], draft, revision)
        content = Content(**cast(dict[str, Any], sealing.open_with(key, sealed)))
        return Draft(id=draft, revision=revision, saved_at=saved_at, ends_at=ends_at, content=content)

    def _key(self, under: Sequence[Under], draft: UUID, revision: int) -> tuple[bytes, bytes]:
        """The key of one revision, and its commitment: made of the person's key and of all that it is under."""
        slots = [(self._scope(), SLOT), *under]
        every = b"".join(self._keys.slot(scope, slot) for scope, slot in slots)
        return sealing.field_key(every, draft, revision, SLOT)

    def _person(self) -> bytes:
        return self._keys.digest("draft-person", *self._who)

    def _scope(self) -> UUID:
        return UUID(bytes=self._person()[:16])

    def _id(self, key: str) -> UUID:
        return UUID(bytes=self._keys.digest("draft", *self._who, key)[:16])


_COLUMNS = "id, revision, under, sealed, saved_at, ends_at"
