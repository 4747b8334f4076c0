"""The audit pack's files and what each of them says, as `docs/audit-pack.md` describes them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Annotated, Any, Literal, Self, TypeVar
from uuid import UUID

from pydantic import AwareDatetime, BeforeValidator, Field, PlainSerializer, Strict, TypeAdapter

from app.base import version
from app.proof.packs import readable
from app.proof.packs.disclosure import Base64, Disclosed
from app.proof.packs.readable import About
from app.reading.audiences import READERS
from app.reading.looking import Audience
from app.record import stored_forms
from domain.frozen import frozen
from domain.procedure import Stream
from domain.vocabulary import Role

FORMAT, VERSION = "front-door-audit-pack", 1
SIGNED = "Front Door audit pack"
"""The first line of the manifest's note. No log is called so: a log's name holds no space."""

MANIFEST, SIGNATURE, EVENTS, PROOFS = "manifest.json", "manifest.note", "events.jsonl", "proofs.json"
CHECKPOINT, KEYS, FIELD_KEYS = "checkpoint.txt", "keys.json", "field-keys.json"
FILES = (MANIFEST, SIGNATURE, readable.README, readable.PAGE, readable.HISTORY, readable.CLOCKS, readable.RULES,
         readable.POLICY, readable.CALENDAR, EVENTS, FIELD_KEYS, PROOFS, CHECKPOINT, KEYS)  # fmt: skip
"""What a pack holds, in this order, and nothing else."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
SOFTWARE = version.VERSION
T = TypeVar("T")


def _hex(text: Any) -> Any:
    return bytes.fromhex(text) if isinstance(text, str) and _is_hex(text) else text


_is_hex = re.compile("([0-9a-f]{2})*").fullmatch
Hex = Annotated[bytes, Strict(), BeforeValidator(_hex), PlainSerializer(bytes.hex)]
Number = Annotated[int, Field(strict=True, ge=1, lt=1 << 63)]


@frozen(kw_only=True)
class MadeFor:
    """Who a pack was made for. audience: as whom they read; what is read apart from a case stands in no pack."""

    id: str
    role: Role
    audience: Literal["auditor", "office"]


@frozen(kw_only=True)
class Quoted:
    """The moment a pack tells of: asked again with both, the API answers the same."""

    position: Number
    as_of: AwareDatetime


@frozen(kw_only=True)
class Manifest:
    """What a pack is, and the SHA-256 of every other file but the manifest's own note.

    case: the reference of what it tells of, a case or a hypothetical consultation. stream: its own.
    """

    format: str
    version: Number
    software: str
    case: str
    stream: UUID
    authority: str
    authority_name: str
    made_at: AwareDatetime
    made_for: MadeFor
    moment: Quoted
    origin: str
    size: Number
    policy_pack: str
    calendar: str
    files: dict[str, Hex]

    @property
    def about(self) -> About:
        """What the readable files say of the pack."""
        return About(
            authority=self.authority, authority_name=self.authority_name, worker=self.made_for.id,
            audience=self.made_for.audience, position=self.moment.position, as_of=self.moment.as_of, origin=self.origin,
            size=self.size,
        )  # fmt: skip

    @property
    def audience(self) -> Audience:
        """As whom its reader looks: what that audience does not name is withheld."""
        return READERS[self.made_for.audience]


@frozen(kw_only=True)
class StoredEvent:
    """One event as the log holds it. recorded_us: the same moment in microseconds since 1970; state: base64."""

    position: Number
    stream: UUID
    kind: Stream
    version: Number
    topic: str
    recorded_at: AwareDatetime
    recorded_us: Number
    state: Base64
    chain: Hex

    @classmethod
    def of(cls, row: Sequence[Any]) -> Self:
        """From the journal's row."""
        stream, version, topic, state, position, recorded_at, chain = row
        return cls(
            position=position, stream=stream, kind=stored_forms.stream_kind(topic), version=version,
            topic=topic, recorded_at=recorded_at, recorded_us=(recorded_at - EPOCH) // MICROSECOND, state=bytes(state),
            chain=bytes(chain),
        )  # fmt: skip

    @property
    def row(self) -> tuple[Any, ...]:
        """As the journal reads it."""
        return (self.stream, self.version, self.topic, self.state, self.position, self.recorded_at, self.chain)


@frozen(kw_only=True)
class Inclusion:
    """The proof that the tree holds an event. index: of its leaf; path: sibling hashes from the leaf up."""

    position: Number
    index: int
    path: list[Base64]


@frozen(kw_only=True)
class Extension:
    """The proof that the tree extends its first `size` leaves."""

    size: Number
    path: list[Base64]


@frozen(kw_only=True)
class Proofs:
    """Every event's proof against the checkpoint, and where it was asked for, against an earlier one."""

    size: Number
    events: list[Inclusion]
    extends: Extension | None = None


@frozen(kw_only=True)
class LogKeys:
    """The key that verifies the checkpoint and the manifest's note, and its SHA-256, to be compared by eye."""

    log: str
    fingerprint: str


GIVEN = dict[int, Disclosed]
"""What `field-keys.json` holds, by position."""

NOTHING = Disclosed()


def link(before: bytes, event: StoredEvent) -> bytes:
    """The chain value an event has after its predecessor's; the first follows nothing."""
    topic = event.topic.encode()
    return sha256(
        before
        + event.stream.bytes
        + event.version.to_bytes(8, "big")
        + len(topic).to_bytes(4, "big")
        + topic
        + event.recorded_us.to_bytes(8, "big")
        + sha256(event.state).digest()
    ).digest()


def by_field(events: Iterable[StoredEvent], given: Mapping[int, Disclosed]) -> dict[tuple[UUID, int, str], bytes]:
    """The keys that are given, by stream, version and path."""
    return {
        (event.stream, event.version, path): key
        for event in events
        for path, key in given.get(event.position, NOTHING).keys.items()
    }


def fingerprint(key: str) -> str:
    """SHA-256 over a verifier key's text, in groups of eight."""
    return readable.spaced(sha256(key.encode()).hexdigest())


def signed_text(manifest: bytes) -> str:
    """The text of the manifest's note."""
    return f"{SIGNED}\n{sha256(manifest).hexdigest()}\n"


def adapter(kind: type[T]) -> TypeAdapter[T]:
    """Reads and writes one of the files' forms."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}
