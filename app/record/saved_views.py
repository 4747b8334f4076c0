"""Saved views: a set of filters under a name, which somebody looks through again and again; no part of the record.

A view is one person's, and is sealed under a key of theirs, as a draft is. It holds codes and days alone, and its name.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from cryptography.exceptions import InvalidTag

from app.record import keys as sealing
from app.record.authorities import Authority
from app.record.journal import Journal
from app.record.keys import KeyMissing
from domain.facts import Sealed
from domain.frozen import frozen

SLOT = "views"
MOST = 30
"""How many somebody keeps; the one saved first makes room."""


@frozen(kw_only=True)
class Saved:
    """What is sealed. page: whose filters they are; filters: what they are set to, by name."""

    name: str
    page: str
    filters: Mapping[str, str]


class SavedViews:
    """One person's, at one authority. client, person: who; whatever names them in the database is a keyed digest."""

    def __init__(self, journal: Journal, authority: Authority, client: str, person: str) -> None:
        self._journal, self._keys, self._tenant = journal, authority.keys, authority.tenant
        self._person = authority.keys.digest("draft-person", client, person)
        self._scope = UUID(bytes=self._person[:16])
        self._table = f"{authority.tenant.schema}.fd_saved_view"

    async def save(self, saved: Saved, now: datetime) -> None:
        """Keep it, instead of theirs of that page and name. Raises KeysAway, DatabaseUnavailable, OutcomeUnknown."""
        await asyncio.to_thread(self._keys.ensure, self._scope, [SLOT])
        view = UUID(bytes=self._keys.digest("saved-view", self._scope.hex, saved.page, saved.name)[:16])
        await self._journal.write(
            f"""
            INSERT INTO {self._table} (id, person, sealed, saved_at) VALUES (%(id)s, %(person)s, %(sealed)s, %(now)s)
            ON CONFLICT (id) DO UPDATE SET (sealed, saved_at) = (excluded.sealed, excluded.saved_at)
            RETURNING 1;
            DELETE FROM {self._table} WHERE id IN (
                SELECT id FROM {self._table} WHERE person = %(person)s ORDER BY saved_at DESC OFFSET {MOST}
            ) RETURNING 1
            """,
            {
                "id": view, "person": self._person, "now": now,
                "sealed": sealing.seal(self._keys, self._scope, SLOT, view, 1, "", asdict(saved)),
            },
            self._tenant.role,
        )  # fmt: skip

    async def all(self) -> Mapping[UUID, Saved]:
        """Those that can be opened, by their names."""
        rows: Sequence[tuple[UUID, str]] = await self._journal.fetch(
            f"SELECT id, sealed FROM {self._table} WHERE person = %s", [self._person], self._tenant.role
        )
        found: dict[UUID, Saved] = {}
        for view, sealed in rows:
            try:
                said = sealing.unseal(self._keys, Sealed(self._scope, view, 1, "", SLOT, sealed))
                found[view] = Saved(**cast(dict[str, Any], said))
            except (KeyMissing, InvalidTag):
                continue  # its key may come back with the key store
        return dict(sorted(found.items(), key=lambda each: each[1].name.casefold()))

    async def drop(self, view: UUID) -> None:
        """Forget one of theirs."""
        await self._journal.write(
            f"DELETE FROM {self._table} WHERE id = %s AND person = %s RETURNING 1",
            [view, self._person],
            self._tenant.role,
        )
