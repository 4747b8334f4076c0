"""The audit pack, opened and checked: one file that proves a case's history, without network, database or settings.

`docs/audit-pack.md` describes the format. What proves what: the log's key signs the checkpoint, whose root holds every
event's chain value, which is made over the event's bytes, which hold a commitment to every personal field's key. The
readable files follow from the events and the field keys, so they are made again and compared. The same key signs the
manifest, which holds the digest of every file.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from typing import Any, TypeVar
from uuid import UUID

import orjson
from cryptography.exceptions import InvalidTag
from pydantic import ValidationError

from app.base import references
from app.proof import checkpoints, merkle
from app.proof.checkpoints import Checkpoint, NotANote
from app.proof.packs import disclosure, readable
from app.proof.packs.archive import NotAnArchive, unpacked
from app.proof.packs.contents import (
    CHECKPOINT,
    EPOCH,
    EVENTS,
    FIELD_KEYS,
    FILES,
    FORMAT,
    GIVEN,
    KEYS,
    MANIFEST,
    MICROSECOND,
    NOTHING,
    PROOFS,
    SIGNATURE,
    SOFTWARE,
    VERSION,
    Extension,
    LogKeys,
    Manifest,
    Proofs,
    Quoted,
    StoredEvent,
    adapter,
    by_field,
    fingerprint,
    link,
    signed_text,
)
from app.proof.packs.disclosure import Disclosed, disclosable
from app.proof.packs.report import OpenedPack, PackFinding, PackReport
from app.reading.replay import Moment, Replay
from app.reading.replayed import REPLAYED
from app.record import authorities, journal, keys, rules, stored_forms
from app.record.stored_forms import UnknownEvent
from domain.facts import Recorded
from domain.policy import PolicyError

T = TypeVar("T")
OF_EVENTS = ("number", "position", "stream", "version", "event", "recorded_at", "occurred_at", "chain", "by", "data")


def opened(data: bytes, known_key: str | None = None, earlier: str | None = None) -> OpenedPack:
    """Open a pack and check it. Never raises for what is in it.

    known_key: the log's verifier key as the reader holds it. earlier: the note of a checkpoint they hold.
    """
    return _Opening(data, known_key, earlier).opened()


def reopened(data: bytes) -> OpenedPack:
    """Open a pack again that was found to fit: what only a changed one could fail is not checked again."""
    return _Opening(data, None, None).reopened()


def verify(data: bytes, known_key: str | None = None, earlier: str | None = None) -> PackReport:
    """Check a pack. As `opened`."""
    return opened(data, known_key, earlier).report


class _Stop(Exception):
    """What follows cannot be checked; what was found says why."""


class _Opening:
    """One opening of one pack: what was found so far."""

    def __init__(self, data: bytes, known_key: str | None, earlier: str | None) -> None:
        self._data, self._known_key, self._earlier = data, known_key, earlier
        self._report = PackReport()
        self._files: Mapping[str, bytes] = {}
        self._given: Mapping[int, Disclosed] = {}
        self._proofs: Proofs | None = None

    def opened(self) -> OpenedPack:
        """Everything in turn. What is signed comes before what follows from it."""
        replay, moment = None, Moment()
        try:
            manifest = self._manifest()
            moment = manifest.about.moment
            key = self._signed()
            events = self._events()
            self._chained(events)
            self._included(events, key)
            made = self._replay(manifest, events)
            self._disclosed(made)
            self._follows(manifest, made)
            replay = made
        except _Stop:
            pass
        return OpenedPack(report=self._report, replay=replay, moment=moment, proofs=self._proofs)

    def reopened(self) -> OpenedPack:
        """What a replay needs."""
        replay, moment = None, Moment()
        try:
            manifest = self._manifest()
            moment = manifest.about.moment
            self._signed()
            self._proofs = self._read(Proofs, PROOFS)
            replay = self._replay(manifest, self._events())
        except _Stop:
            pass
        return OpenedPack(report=self._report, replay=replay, moment=moment, proofs=self._proofs)

    # The file, and what it says it is

    def _manifest(self) -> Manifest:
        try:
            self._files = unpacked(self._data, FILES)
        except NotAnArchive as error:
            raise self._stop("not-a-pack", f"This is not an audit pack: {error}.") from None
        self._is_of_our_time()
        manifest = self._read(Manifest, MANIFEST)
        self._report.manifest = manifest
        for name in FILES:
            if name not in self._files:
                self._find("file-missing", "the pack does not hold this file", file=name)
            elif name not in {MANIFEST, SIGNATURE} and sha256(self._files[name]).digest() != manifest.files.get(name):
                self._find("file-changed", "this file is not the one the manifest names", file=name)
        for name in sorted(manifest.files.keys() - set(FILES)):
            self._find("file-missing", "the manifest names a file that is no part of a pack", file=name[:40])
        if manifest.stream != references.stream_of(manifest.authority, manifest.case):
            self._find("wrong-stream", "the stream is not the one the case's reference names", file=MANIFEST)
        return manifest

    def _is_of_our_time(self) -> None:
        """Newer formats are told, not guessed at."""
        try:
            told = orjson.loads(self._files.get(MANIFEST, b""))
            called, version = told["format"], told["version"]
        except (orjson.JSONDecodeError, KeyError, TypeError):
            called, version = None, None
        if called != FORMAT or not isinstance(version, int):
            raise self._stop("not-a-pack", "This is not an audit pack: its manifest does not say so.")
        if version > VERSION:
            raise self._stop("newer", f"The pack is of format {version}, and this version of Front Door knows formats "
                             f"up to {VERSION}: check it with a newer one.", MANIFEST)  # fmt: skip

    def _signed(self) -> str | None:
        """The log's key, and what it signed. None: the pack holds no usable key, so nothing can be told from it."""
        report = self._report
        try:
            keys_told = self._read(LogKeys, KEYS)
        except _Stop:
            return None
        report.key = key = keys_told.log
        if keys_told.fingerprint != fingerprint(key):
            self._find("key", "the fingerprint is not the key's", file=KEYS)
        if self._known_key is not None:
            report.key_known = key == self._known_key.strip()
            if not report.key_known:
                self._find("other-key", "the pack is signed by another key than the one you hold", file=KEYS)
        try:
            text = checkpoints.verified(self._text(SIGNATURE), key)
        except NotANote:
            self._find("signature", "the manifest's note is not signed by the log's key", file=SIGNATURE)
        else:
            if text != signed_text(self._files[MANIFEST]):
                self._find("signature", "the manifest is not the one the log's key signed", file=MANIFEST)
        try:
            report.checkpoint = checkpoints.read(self._text(CHECKPOINT), key)
        except NotANote:
            self._find("signature", "this is not a checkpoint signed by the log's key", file=CHECKPOINT)
        return key

    # The events

    def _events(self) -> list[StoredEvent]:
        """The events, each of the form an event has, in the order of the log."""
        found: list[StoredEvent] = []
        lines = self._files.get(EVENTS, b"").splitlines()
        for number, line in enumerate(lines, start=1):
            try:
                event = adapter(StoredEvent).validate_json(line)
            except ValidationError:
                raise self._stop("not-an-event", f"line {number} is not an event", EVENTS) from None
            if event.recorded_us != (event.recorded_at - EPOCH) // MICROSECOND:
                self._at(event, "time", "the two forms of when it was recorded differ")
            if found and (found[-1].position >= event.position or found[-1].recorded_us >= event.recorded_us):
                self._at(event, "order", "it stands after an event that was recorded later")
            found.append(event)
        self._report.events = len(found)
        self._report.streams = len({event.stream for event in found})
        return found

    def _chained(self, events: Sequence[StoredEvent]) -> None:
        """Every stream from its first event on, each made over its bytes and its predecessor's chain value."""
        last: dict[UUID, StoredEvent] = {}
        for event in events:
            before = last.get(event.stream)
            expected = before.version + 1 if before else 1
            if event.version != expected:
                gone = f"version {expected}" + (f" to {event.version - 1}" if event.version > expected + 1 else "")
                self._at(event, "chain", f"{gone} of its stream is missing before it")
            elif link(before.chain if before else b"", event) != event.chain:
                self._at(event, "chain", "its bytes and its predecessor's do not make its chain value")
            last[event.stream] = event

    def _included(self, events: Sequence[StoredEvent], key: str | None) -> None:
        """Every event in the tree the checkpoint signs, and the earlier checkpoint's tree at its beginning."""
        checkpoint = self._report.checkpoint
        if checkpoint is None:
            return
        try:
            self._proofs = proofs = self._read(Proofs, PROOFS)
        except _Stop:
            return
        manifest = self._report.manifest
        if manifest and (manifest.origin, manifest.size) != (checkpoint.origin, checkpoint.size):
            self._find("other-checkpoint", "this is not the checkpoint the manifest names", file=CHECKPOINT)
        if proofs.size != checkpoint.size:
            self._find("other-checkpoint", "the proofs are against another size than the checkpoint's", file=PROOFS)
        by_position = {proof.position: proof for proof in proofs.events}
        for event in events:
            proof = by_position.pop(event.position, None)
            leaf = merkle.leaf_hash(event.chain)
            if proof is None:
                self._at(event, "not-in-log", "there is no proof that the log holds it")
            elif proof.index != event.position - 1 or not merkle.verify_inclusion(
                leaf, proof.index, checkpoint.size, proof.path, checkpoint.root
            ):
                self._at(event, "not-in-log", "the checkpoint does not hold it at its position")
        for position in by_position:
            self._find("event-missing", "there is a proof, but no event", file=EVENTS, position=position)
        if self._earlier is not None and key is not None:
            self._extends(self._earlier, key, checkpoint, proofs.extends)

    def _extends(self, earlier: str, key: str, now: Checkpoint, proof: Extension | None) -> None:
        try:
            then = checkpoints.read(earlier, self._known_key.strip() if self._known_key else key)
        except NotANote:
            self._find("earlier", "your earlier checkpoint is not one of this log, signed by its key")
            return
        if then.size < now.size and (proof is None or proof.size != then.size):
            self._report.remarks.append(
                f"Whether the log extends your checkpoint of {then.size} events, the pack does not say: ask for it"
                f" with extends={then.size}."
            )
            return
        path = proof.path if proof and then.size < now.size else []
        self._report.extends = then.size <= now.size and merkle.verify_consistency(
            then.size, now.size, path, then.root, now.root
        )
        if not self._report.extends:
            self._find("does-not-extend", "the log does not extend your earlier checkpoint: keep both, they are "
                       "evidence", file=CHECKPOINT)  # fmt: skip

    # What follows from the events

    def _replay(self, manifest: Manifest, events: Sequence[StoredEvent]) -> Replay:
        streams = self._decoded(events)
        self._ruled(manifest, streams)
        with suppress(_Stop):
            self._given = self._read(GIVEN, FIELD_KEYS)
        reader = disclosure.reader(by_field(events, self._given))
        try:
            own = streams[manifest.stream]
            kind = REPLAYED[stored_forms.stream_kind(own[0].name)]
            wanted = [manifest.stream, *kind.beside(manifest.stream, [entry.event for entry in own])]
            streams.setdefault(references.watch_of(manifest.stream), [])
            replay = kind(manifest.stream, {each: streams[each] for each in wanted}, reader, manifest.audience)
        except PolicyError:
            raise self._stop("newer", "The policy pack the case is judged under is not known to this version of Front "
                             "Door: check the pack with a newer one.", EVENTS) from None  # fmt: skip
        except Exception as error:  # noqa: BLE001 - events that prove nothing may be in any order
            raise self._stop("no-case", f"the events make no case ({type(error).__name__})", EVENTS) from None
        for stream in streams.keys() - set(wanted):
            self._find("another-case", "the stream is no part of this case's history", file=EVENTS, stream=stream,
                       position=streams[stream][0].position)  # fmt: skip
        if (replay.reference, replay.pack.name) != (manifest.case, manifest.policy_pack):
            self._find("other-case", "the case or its policy pack is not what the events say", file=MANIFEST)
        last = replay.lines[-1].entry
        if manifest.moment != Quoted(position=last.position, as_of=max(manifest.made_at, last.recorded_at)):
            self._find("other-moment", "the moment is not that of the last event and of the making", file=MANIFEST)
        return replay

    def _decoded(self, events: Sequence[StoredEvent]) -> dict[UUID, list[Recorded]]:
        streams: dict[UUID, list[Recorded]] = {}
        for event in events:
            try:
                entry = journal.recorded(event.row)
                kind = stored_forms.stream_kind(entry.name)
            except UnknownEvent as error:
                raise self._stop("newer", f"position {event.position}: {error}; check the pack with a newer version "
                                 "of Front Door", EVENTS) from None  # fmt: skip
            except Exception as error:  # noqa: BLE001 - bytes that prove nothing may hold anything
                raise self._stop("no-event", f"position {event.position} is no event of ours "
                                 f"({type(error).__name__})", EVENTS) from None  # fmt: skip
            if kind != event.kind:
                self._at(event, "kind", f"it belongs to a {kind}, not to a {event.kind}")
            streams.setdefault(event.stream, []).append(entry)
        return streams

    def _ruled(self, manifest: Manifest, streams: Mapping[UUID, Sequence[Recorded]]) -> None:
        """The parameters inside, and ours of the same names, say what they said when the events were recorded."""
        metas = [entry.meta for entries in streams.values() for entry in entries]
        policy, calendar = (self._text(file) for file in (readable.POLICY, readable.CALENDAR))
        for file, held in ((readable.POLICY, rules.told("pack", manifest.policy_pack, policy)),
                           (readable.CALENDAR, rules.told("calendar", manifest.calendar, calendar))):  # fmt: skip
            if any(held.differs(meta) for meta in metas):
                self._find("other-rules", f"it is not the {held.what} the events were recorded under", file=file)
        for ours in rules.known():
            if any(ours.differs(meta) for meta in metas):
                raise self._stop("other-rules", f"The {ours.what} {ours.name} of this copy of Front Door is not the one"
                                 " they were recorded under: check the pack with another.", EVENTS)  # fmt: skip

    def _disclosed(self, replay: Replay) -> None:
        """Every field of the history is opened, erased or withheld; each key is the one its event commits to.

        A pack may give more than is shown today: when it was made, its reader saw more. It is not shown.
        """
        report, given, seen = self._report, self._given, set[tuple[int, str]]()
        for position, sealed, hidden in disclosable(replay.lines, replay.audience):
            of_event, path = given.get(position, NOTHING), sealed.path
            seen.add((position, path))
            report.opened += path in of_event.keys
            report.erased += path in of_event.erased
            report.withheld += path in of_event.withheld
            if [path in of_event.keys, path in of_event.erased, path in of_event.withheld].count(True) != 1:
                self._field(position, path, "is not said to be either opened, erased or withheld")
            elif path in of_event.withheld and not hidden:
                self._field(position, path, "is withheld without a reason")
            elif path in of_event.keys:
                try:
                    keys.open_with(of_event.keys[path], sealed.token)
                except (InvalidTag, ValueError):
                    self._field(position, path, "is not opened by its key")
        for position, of_event in given.items():
            for path in [*of_event.keys, *of_event.erased, *of_event.withheld]:
                if (position, path) not in seen:
                    self._field(position, path, "is no field of this history")

    def _follows(self, manifest: Manifest, replay: Replay) -> None:
        """The readable files, made again."""
        try:
            made = readable.files(replay, manifest.about)
        except Exception as error:  # noqa: BLE001 - as above
            raise self._stop("no-case", f"the events make no history ({type(error).__name__})", EVENTS) from None
        calendar = authorities.calendar(replay.pack.calendar).version
        same = (manifest.software, manifest.calendar) == (SOFTWARE, calendar)
        for name, content in made.items():
            found = self._files.get(name, b"")
            if found == content:
                continue
            where = _first_difference(found, content)
            if same or (name == readable.HISTORY and _of_events(found) != _of_events(content)):
                self._find("does-not-follow", f"it is not what the events say{where}", file=name)
            else:
                self._report.remarks.append(
                    f"{name} is as version {manifest.software} with {manifest.calendar} made it; version {SOFTWARE} "
                    f"with {calendar} would say something else{where}."
                )

    # Saying so

    def _read(self, kind: type[T], name: str) -> T:
        try:
            return adapter(kind).validate_json(self._files.get(name, b""))
        except ValidationError as error:
            where = "/".join(map(str, error.errors(include_input=False)[0]["loc"]))[:80]
            raise self._stop(
                "malformed", f"it does not have its form{f' at /{where}' if where else ''}", name
            ) from None

    def _text(self, name: str) -> str:
        return self._files.get(name, b"").decode("utf-8", "replace")

    def _find(self, code: str, text: str, *, file: str | None = None, position: int | None = None,
              stream: UUID | None = None) -> None:  # fmt: skip
        self._report.findings.append(PackFinding(code=code, text=text, file=file, position=position, stream=stream))

    def _at(self, event: StoredEvent, code: str, text: str) -> None:
        self._find(code, text, file=EVENTS, position=event.position, stream=event.stream)

    def _field(self, position: int, path: str, text: str) -> None:
        self._find("field-key", f"{path[:80]} {text}", file=FIELD_KEYS, position=position)

    def _stop(self, code: str, text: str, file: str | None = None) -> _Stop:
        self._find(code, text, file=file)
        return _Stop(code)


def _of_events(history: bytes) -> Any:
    """What a history says of its events themselves, which no version may say otherwise."""
    try:
        return [[item[name] for name in OF_EVENTS] for item in orjson.loads(history)["items"]]
    except (orjson.JSONDecodeError, LookupError, TypeError):
        return None


def _first_difference(found: bytes, made: bytes) -> str:
    """Where a file differs: a JSON pointer, or a line."""
    try:
        pointer = _differs(orjson.loads(found), orjson.loads(made))
    except orjson.JSONDecodeError:
        pointer = None
    if pointer is not None:
        return f" at {pointer}"
    lines = zip(found.splitlines(), made.splitlines(), strict=False)
    number = next((n for n, (one, other) in enumerate(lines, start=1) if one != other), None)
    return f" at line {number}" if number else ""


def _differs(one: Any, other: Any, pointer: str = "") -> str | None:
    if type(one) is type(other) and isinstance(one, dict) and one.keys() == other.keys():
        pairs: Iterable[tuple[Any, Any, Any]] = ((name, one[name], other[name]) for name in other)
    elif type(one) is type(other) and isinstance(one, list) and len(one) == len(other):
        pairs = ((number, *pair) for number, pair in enumerate(zip(one, other, strict=True)))
    else:
        return None if one == other else pointer or "/"
    found = (_differs(mine, theirs, f"{pointer}/{name}") for name, mine, theirs in pairs)
    return next((each for each in found if each), None)
