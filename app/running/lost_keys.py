"""Which records cannot be opened, because the key store is older than they are: `frontdoor keys check`.

It is read from the log, which says of every event under which keys it was sealed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import lru_cache
from typing import Any
from uuid import UUID

import orjson
import psycopg

from app.base import references
from app.record import signing_keys
from app.record.custody import KeysAway
from app.record.keys import STAFF, FileKeys, Keys, file_of
from app.record.lost import CLOSES_NOTHING
from app.record.recorder import Logged, Recorder
from app.running.parked import named
from domain.frozen import frozen
from migrations import Tenant

ASKED_LATELY = 4_096
"""Keys of which it is kept whether they are here; those that a log is sealed under are as many as its records."""

_SLOT = re.compile(rb'"\$p":"([^"]+)"')


@frozen(kw_only=True)
class Lost:
    """A stream that cannot be opened, since the event at that position. slots: whose keys are not here; files: where
    they would be, below the authority's directory.
    """

    stream: UUID
    version: int
    position: int
    event: str
    slots: tuple[str, ...]
    files: tuple[str, ...]


@frozen(kw_only=True)
class Standing:
    """How an authority's key store stands. away: why it cannot be opened, if it cannot. kept: whether whoever keeps the
    master key wraps it, and signs: how the key that signs its log stands. rotating: whether a rotation has not ended.
    erased: keys destroyed for good. lost: the records that cannot be opened, by kind and reference, with the slots and
    the files where they would be; that is nobody's erasure.
    """

    authority: str
    away: str | None = None
    kept: bool = True
    rotating: bool = False
    erased: int = 0
    lost: Sequence[tuple[str, str, Sequence[str], Sequence[str]]] = ()
    signs: str = signing_keys.WELL

    @property
    def is_well(self) -> bool:
        """Whether nobody need do anything."""
        return self.kept and self.signs == signing_keys.WELL and not (self.away or self.rotating or self.lost)


def standing(conninfo: str, tenant: Tenant, store: FileKeys) -> Standing:
    """How a store stands beside its record."""
    try:
        store.ring.open()
    except KeysAway as away:
        return Standing(authority=tenant.slug, away=str(away))
    with psycopg.connect(conninfo) as connection:
        log = Recorder.over(connection, tenant)
        found = [(*_told(log, each), each.slots, each.files) for each in lost(log, store)]
        ((sealed,),) = connection.execute(f"SELECT EXISTS (SELECT FROM {tenant.seals}_checkpoint)").fetchall()
    return Standing(
        authority=tenant.slug, kept=store.ring.is_kept, rotating=store.ring.is_being_rotated,
        erased=len(set(store.erased())), lost=found, signs=_signs(store, sealed=bool(sealed)),
    )  # fmt: skip


def lost(log: Recorder, store: Keys, after: int = 0) -> list[Lost]:
    """Every stream with an event whose keys are not here, the first in the log first. Reads the log from there on."""
    firsts: dict[Any, Logged] = {}
    places: dict[Any, set[tuple[UUID, str]]] = {}

    @lru_cache(ASKED_LATELY)
    def is_lost(scope: UUID, slot: str) -> bool:
        return bool(store.lost(scope, [slot]))

    for each in log.whole(after=after):
        for place in _sealed_under(each):
            if is_lost(*place):
                firsts.setdefault(each.originator_id, each)
                places.setdefault(each.originator_id, set()).add(place)
    return [
        Lost(stream=stream, version=first.originator_version, position=first.id, event=first.topic,
             slots=tuple(sorted({slot for _, slot in places[stream]})),
             files=tuple(sorted({file_of(scope) for scope, _ in places[stream]})))
        for stream, first in firsts.items()
    ]  # fmt: skip


def _signs(store: FileKeys, *, sealed: bool) -> str:
    """As of `signing_keys.standing`; a log that nobody sealed yet has no key."""
    found = signing_keys.standing(store.directory, store.ring.custody)
    return signing_keys.WELL if found == "not-here" and not sealed else found


def newly_lost(log: Recorder, store: Keys) -> list[Lost]:
    """The same of what was recorded since the store was last looked at; how far that was stands in the store itself, so
    that one that was restored is looked at from where it was.
    """
    after, reached = store.looked_up_to, log.max_notification_id() or 0
    found = lost(log, store, min(after, reached))
    if reached != after:
        store.looked(reached)
    return found


_SIGNS = {
    "not-here": "is not here: put it back from a backup, or nothing can be signed as it was",
    "not-wrapped": "is not wrapped by the master key yet: run `frontdoor keys rotate`",
}


def lines(found: Sequence[Standing], issuer: str = signing_keys.WELL) -> Iterator[str]:
    """As a person reads it. issuer: how the key that signs access tokens stands."""
    if issuer == "not-wrapped":
        yield f"{signing_keys.ISSUER_KEYS}, which signs access tokens, {_SIGNS[issuer]}."
    for each in found:
        if each.away:
            yield f"{each.authority}: the key store cannot be opened. {each.away}"
            continue
        if not each.kept:
            yield f"{each.authority}: the master key does not wrap the key store yet: run `frontdoor keys rotate`."
        if each.rotating:
            yield f"{each.authority}: a rotation has not ended: run `frontdoor keys rotate` again."
        if each.signs in _SIGNS:
            yield f"{each.authority}: {signing_keys.LOG_KEY}, which signs the log, {_SIGNS[each.signs]}."
        for kind, reference, slots, files in each.lost:
            yield f"{each.authority}: {kind} {reference} cannot be opened: its keys are not here ({', '.join(slots)})"
            yield f"  in {', '.join(files)}"
        told = f"{len(each.lost)} cannot be opened" if each.lost else "every record that was not erased can be opened"
        yield f"{each.authority}: {told}; {each.erased} keys were erased for good."


def as_json(found: Sequence[Standing], issuer: str = signing_keys.WELL) -> str:
    """The same as one JSON object."""
    named = ("kind", "reference", "slots", "files")
    told = [asdict(each) | {"lost": [dict(zip(named, one, strict=True)) for one in each.lost]} for each in found]
    return orjson.dumps({"keys": told, "issuer": issuer}).decode()


def _sealed_under(logged: Logged) -> set[tuple[UUID, str]]:
    """Scope and slot of every key that an event was sealed under and cannot be read without."""
    try:
        scope = orjson.loads(logged.state)["k"]
        slots = {slot.decode() for slot in _SLOT.findall(logged.state)} - CLOSES_NOTHING
        return {(UUID(hex=scope) if scope else STAFF, slot) for slot in slots}
    except (ValueError, LookupError, TypeError):
        return set()  # not in a form of ours: it waits as one that cannot be read


def _told(log: Recorder, each: Lost) -> tuple[str, str]:
    (first,) = log.select_events(each.stream, limit=1)
    kind, reference = named(log.tenant.slug, each.stream, first.topic, first.state)
    return kind or "record", references.spoken(reference) if reference else str(each.stream)
