"""What opening a pack came to: what was found, and what it holds."""

from dataclasses import dataclass, field
from uuid import UUID

from app.proof.checkpoints import Checkpoint
from app.proof.packs.contents import Manifest, Proofs
from app.reading.replay import Moment, Replay
from domain.frozen import frozen


@frozen(kw_only=True)
class PackFinding:
    """Something that does not fit. code: lasting; file, position and stream: where, as far as it has a place."""

    code: str
    text: str
    file: str | None = None
    position: int | None = None
    stream: UUID | None = None

    def __str__(self) -> str:
        where = [self.file, f"position {self.position}" if self.position else None,
                 f"stream {self.stream}" if self.stream else None]  # fmt: skip
        told = ", ".join(each for each in where if each)
        return f"{told}: {self.text}" if told else self.text


@dataclass(slots=True, kw_only=True)
class PackReport:
    """What checking a pack came to.

    key: the log's, as the pack holds it. key_known: whether it is the reader's own, None when they gave none.
    extends: whether the log extends the reader's earlier checkpoint, None when they gave none or it cannot be told.
    opened, erased, withheld: personal fields. findings: empty when everything fits.
    """

    manifest: Manifest | None = None
    checkpoint: Checkpoint | None = None
    key: str | None = None
    key_known: bool | None = None
    extends: bool | None = None
    events: int = 0
    streams: int = 0
    opened: int = 0
    erased: int = 0
    withheld: int = 0
    findings: list[PackFinding] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def fits(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


@frozen(kw_only=True)
class OpenedPack:
    """A pack and what checking it came to. replay: None when its events make no case; its reader opens what the pack
    discloses. moment: the one it tells of. proofs: that the log holds its events.
    """

    report: PackReport
    replay: Replay | None
    moment: Moment
    proofs: Proofs | None
