"""Whether the files that are kept are those that the log names: their parts, as they are stored, against its digests.

No key is needed for it. Of a record that was erased the files are gone, and the log says that it was.
"""

from collections.abc import Iterator
from contextlib import suppress
from uuid import UUID

from app.proof.diagnosis import LogFinding
from app.record.attachments import DIGESTS, SLOTS, over
from app.record.journal import recorded
from app.record.recorder import Connection, Recorder
from app.record.stored_forms import UnknownEvent
from domain.attachments import AttachmentAdded
from domain.erasure import ErasureApproved
from domain.facts import Recorded

TOPICS = [kind.lasting_name() for kind in (AttachmentAdded, ErasureApproved)]


def findings(connection: Connection, log: Recorder) -> Iterator[LogFinding]:
    """Every file that is another than was recorded, or gone though nobody erased it. A log of reads names none."""
    if log.tenant.of != "events":
        return
    erased: set[tuple[UUID, str]] = set()
    missing: list[tuple[set[tuple[UUID, str]], LogFinding]] = []
    for entry in _told(log):
        scope = entry.meta["scope"]
        if isinstance(entry.event, ErasureApproved):
            erased |= {(scope, slot) for slot in entry.event.slots}
        elif isinstance(entry.event, AttachmentAdded):
            digests = _kept(connection, log, entry.event.attachment)
            if len(digests) < entry.event.parts:
                falls_with = {(scope, slot) for slot in SLOTS[entry.event.kind]}
                missing.append((falls_with, _finding(entry, "is gone, or parts of it are")))
            elif over(digests) != entry.event.stored:
                yield _finding(entry, "is not the one that was recorded")
    yield from (each for falls_with, each in missing if not falls_with & erased)


def _told(log: Recorder) -> Iterator[Recorded]:
    for each in log.whole(TOPICS):
        with suppress(UnknownEvent):  # its chain tells
            yield recorded(each.row)


def _kept(connection: Connection, log: Recorder, attachment: UUID) -> list[bytes]:
    """The digests of a file's parts, as they are stored."""
    text = DIGESTS.format(schema=log.tenant.schema)
    return [bytes(each) for (each,) in connection.execute(text, [attachment]).fetchall()]


def _finding(entry: Recorded, how: str) -> LogFinding:
    what = f"The file that position {entry.position} names {how}."
    return LogFinding(kind="file", what=what, position=entry.position, stream=entry.stream, version=entry.version)
