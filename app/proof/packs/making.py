"""Making an audit forms. Its readable files are made from its events and its field keys, as their reader will make them
again: what the keys do not open cannot be in them.
"""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from app.proof.log import Log, NotSealed, Signed
from app.proof.packs import contents, disclosure, readable
from app.proof.packs.archive import packed
from app.proof.packs.contents import (
    Extension,
    Inclusion,
    LogKeys,
    MadeFor,
    Manifest,
    Proofs,
    Quoted,
    StoredEvent,
    adapter,
)
from app.proof.packs.disclosure import Disclosed, disclosed
from app.reading.audiences import READERS
from app.reading.replay import Replay
from app.reading.replayed import REPLAYED
from app.record import authorities, journal
from app.record.authorities import Authority
from app.record.journal import Journal
from domain.facts import Recorded
from domain.frozen import frozen


class Shorter(Exception):
    """The log has fewer events than the checkpoint its reader holds."""


@frozen(kw_only=True)
class Made:
    """A pack, and what it holds."""

    content: bytes
    manifest: Manifest
    events: int
    streams: int
    opened: int
    erased: int
    withheld: int


@frozen(kw_only=True)
class Order:
    """A pack that is asked for. stream: of the case or the consultation it tells of. name: the authority's.

    extends: the size of a checkpoint its reader holds.
    """

    stream: UUID
    authority: Authority
    name: str
    made_for: MadeFor
    now: datetime
    extends: int | None = None


@frozen(kw_only=True)
class _Sealed:
    """What the log says of some events: a checkpoint that covers them, its key and the proofs."""

    signed: Signed
    key: str
    proofs: Proofs


async def made(source: Journal, log: Log, order: Order) -> Made | None:
    """Make a pack; None when there is no such record. Shorter; NotSealed and DatabaseUnavailable as of `Log`."""
    events = await _around(source, order)
    if not events:
        return None
    signed = await log.covering(order.authority.tenant, events[-1].position)
    if signed is None:
        raise NotSealed
    events = await _around(source, order, signed.size)  # as it stands at the checkpoint, also what came meanwhile
    sealed = await _sealed(log, order, events, signed)
    whole, given = _replay(order, events)
    files = await asyncio.to_thread(_files, order, whole, events, given, sealed)
    manifest = _manifest(order, whole, sealed, files)
    text = adapter(Manifest).dump_json(manifest, indent=2) + b"\n"
    files |= {
        contents.MANIFEST: text,
        contents.SIGNATURE: log.signed(order.authority.tenant, contents.signed_text(text)).encode(),
    }
    return Made(
        content=await asyncio.to_thread(packed, {name: files[name] for name in contents.FILES}, order.now),
        manifest=manifest,
        events=len(events),
        streams=len({event.stream for event in events}),
        opened=sum(len(each.keys) for each in given.values()),
        erased=sum(len(each.erased) for each in given.values()),
        withheld=sum(len(each.withheld) for each in given.values()),
    )


def file_name(case: str, position: int) -> str:
    """What a pack is called where it is saved."""
    return f"audit-pack-{case}-{position}.zip"


async def _around(source: Journal, order: Order, until: int | None = None) -> list[StoredEvent]:
    """The streams a replay is made of, as they were `until` a position, in the order of the log."""

    async def read(*streams: UUID) -> list[StoredEvent]:
        found = await source.stored(order.authority.tenant, streams)
        events = [StoredEvent.of(row) for rows in found.values() for row in rows]
        return [event for event in events if until is None or event.position <= until]

    own = await read(order.stream)
    if not own or own[0].kind not in REPLAYED:
        return []
    around = REPLAYED[own[0].kind].beside(order.stream, [journal.recorded(event.row).event for event in own])
    beside = await read(*around)
    return sorted([*own, *beside], key=lambda event: event.position)


async def _sealed(log: Log, order: Order, events: Sequence[StoredEvent], signed: Signed) -> _Sealed:
    tenant, size = order.authority.tenant, signed.size
    paths = await log.paths(tenant, [event.position for event in events], size)
    proofs = [
        Inclusion(position=event.position, index=event.position - 1, path=list(path))
        for event, path in zip(events, paths, strict=True)
    ]
    earlier = None
    if order.extends is not None:
        if order.extends > size:
            raise Shorter
        earlier = Extension(size=order.extends, path=list(await log.consistency(tenant, order.extends, size)))
    return _Sealed(
        signed=signed, key=log.verifier(tenant), proofs=Proofs(size=size, events=proofs, extends=earlier)
    )  # fmt: skip


def _replay(order: Order, events: Sequence[StoredEvent]) -> tuple[Replay, Mapping[int, Disclosed]]:
    """The replay by the keys its reader is given, and these."""
    replay = REPLAYED[next(event.kind for event in events if event.stream == order.stream)]
    streams: dict[UUID, list[Recorded]] = {}
    for event in events:
        streams.setdefault(event.stream, []).append(journal.recorded(event.row))
    audience = READERS[order.made_for.audience]
    lines = replay(order.stream, streams, disclosure.reader({}), audience).lines
    given = disclosed(lines, audience, order.authority.keys)
    return replay(order.stream, streams, disclosure.reader(contents.by_field(events, given)), audience), given


def _files(
    order: Order, whole: Replay, events: Sequence[StoredEvent], given: Mapping[int, Disclosed], sealed: _Sealed
) -> dict[str, bytes]:
    """All files but the manifest and its note."""
    return {
        **readable.files(whole, _manifest(order, whole, sealed, {}).about),
        contents.EVENTS: b"".join(adapter(StoredEvent).dump_json(event) + b"\n" for event in events),
        contents.FIELD_KEYS: adapter(contents.GIVEN).dump_json(dict(given), indent=2) + b"\n",
        contents.PROOFS: adapter(Proofs).dump_json(sealed.proofs, exclude_none=True) + b"\n",
        contents.CHECKPOINT: sealed.signed.note.encode(),
        contents.KEYS: adapter(LogKeys).dump_json(
            LogKeys(log=sealed.key, fingerprint=contents.fingerprint(sealed.key)), indent=2
        ) + b"\n",
    }  # fmt: skip


def _manifest(order: Order, whole: Replay, sealed: _Sealed, files: Mapping[str, bytes]) -> Manifest:
    last = whole.lines[-1].entry
    return Manifest(
        format=contents.FORMAT,
        version=contents.VERSION,
        software=contents.SOFTWARE,
        case=whole.reference,
        stream=order.stream,
        authority=order.authority.slug,
        authority_name=order.name,
        made_at=order.now,
        made_for=order.made_for,
        moment=Quoted(position=last.position, as_of=max(order.now, last.recorded_at)),
        origin=sealed.signed.note.partition("\n")[0],
        size=sealed.signed.size,
        policy_pack=whole.pack.name,
        calendar=authorities.calendar(whole.pack.calendar).version,
        files={name: sha256(content).digest() for name, content in files.items()},
    )
