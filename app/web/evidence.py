"""What proves a history: its chains, checked on the stored bytes, and the place of one of its events in the log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from app.api.desk import Desk
from app.proof import checkpoints, merkle
from app.proof.checkpoints import NotANote
from app.proof.log import Log, NotSealed, Signed
from app.proof.packs import contents
from app.proof.packs.contents import StoredEvent
from app.reading.replay import HistoryLine, Replay
from app.wording.language import say, texts
from domain.frozen import frozen

UNSEALED = texts("The log could not be signed. Verify it: that says what does not fit.")


@frozen(kw_only=True)
class Placed:
    """An event's place in the log: its leaf, and the path from it to the root that a checkpoint signs, in hex."""

    leaf: str
    index: int
    path: Sequence[str]
    size: int
    root: str
    signed_at: datetime | None
    origin: str
    key_id: str


@dataclass(slots=True, kw_only=True)
class Evidence:
    """What was checked and what came of it. findings: in words; empty when everything fits."""

    events: int
    matching: int
    streams: int
    placed: Placed | None = None
    findings: list[str] = field(default_factory=list)

    @property
    def fits(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


async def of_record(desk: Desk, log: Log, whole: Replay, line: HistoryLine) -> Evidence:
    """The evidence for a record, and for one of its events; the log is sealed up to it when it is not."""
    own = [each.entry for each in whole.lines if each.stream is whole.own]
    streams = [own[0].stream, *whole.beside(own[0].stream, [entry.event for entry in own])]
    stored = await desk.journal.stored(desk.authority.tenant, streams)
    found = chained(whole, {stream: list(map(StoredEvent.of, rows)) for stream, rows in stored.items()})
    tenant, position = desk.authority.tenant, line.entry.position
    try:
        signed = await log.covering(tenant, position)
        proof = await log.inclusion(tenant, position, signed.size) if signed else None
        verifier = log.verifier(tenant)
    except NotSealed:
        signed, proof, verifier = None, None, ""
    if signed is None or proof is None:
        found.findings.append(UNSEALED)
        return found
    found.placed = _placed(line, signed, proof.proof, verifier)
    try:
        checkpoint = checkpoints.read(signed.note, verifier)
    except NotANote:
        found.findings.append(say("The checkpoint is not signed by the log’s key."))
        return found
    index = line.entry.position - 1
    leaf = merkle.leaf_hash(line.entry.chain)
    if not merkle.verify_inclusion(leaf, index, checkpoint.size, proof.proof, checkpoint.root):
        found.findings.append(
            say(
                "The checkpoint of size {size:,} does not hold event {number}.",
                size=checkpoint.size,
                number=line.number,
            )
        )
    return found


def chained(whole: Replay, streams: Mapping[UUID, Sequence[StoredEvent]]) -> Evidence:
    """Whether every event that is shown is the stored one, and every stored one follows from its predecessor."""
    stored: dict[int, StoredEvent] = {}
    broken: dict[UUID, int] = {}
    for stream, events in streams.items():
        before, version = b"", 0
        for event in events:
            if event.version != version + 1 or contents.link(before, event) != event.chain:
                broken.setdefault(stream, event.version)
            before, version = event.chain, event.version
            stored[event.position] = event
    found = Evidence(events=len(whole.lines), matching=0, streams=len(streams))
    for line in whole.lines:
        entry = line.entry
        kept = stored.get(entry.position)
        if kept is None:
            found.findings.append(say("Event {number} is not stored any more.", number=line.number))
        elif entry.version >= broken.get(entry.stream, entry.version + 1):
            why = say("its stored bytes, and its predecessor’s, do not make its chain value")
            first = entry.version == broken[entry.stream]
            found.findings.append(
                say(
                    "Event {number}: {why}.",
                    number=line.number,
                    why=why if first else say("it follows one that does not fit"),
                )
            )
        elif kept.chain != entry.chain or kept.version != entry.version:
            found.findings.append(
                say("Event {number} is stored with another chain value than is shown.", number=line.number)
            )
        else:
            found.matching += 1
    return found


def _placed(line: HistoryLine, signed: Signed, path: Sequence[bytes], verifier: str) -> Placed:
    name, key_id, _ = verifier.split("+", 2)
    return Placed(
        leaf=line.entry.chain.hex(),
        index=line.entry.position - 1,
        path=[each.hex() for each in path],
        size=signed.size,
        root=signed.root.hex(),
        signed_at=signed.signed_at,
        origin=name,
        key_id=key_id,
    )
