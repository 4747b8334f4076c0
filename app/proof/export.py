"""A whole log as JSON lines, one event a line: position, stream, version, event, recorded_at, chain, state.

The state is the stored bytes as they are: personal fields stay encrypted. The log
is read as it stands at one moment and passed on as it comes, so any log fits. It is
copied: made of notifications, the same lines take 3.5 times as long.
"""

from collections.abc import Callable
from typing import BinaryIO

from app.record.recorder import Recorder, snapshot
from migrations import Tenant

TELL_EVERY = 16_384  # events


def export(
    conninfo: str,
    tenant: Tenant,
    output: BinaryIO,
    progress: Callable[[int, int], None] = lambda position, last: None,  # noqa: ARG005 - as it is called
) -> int:
    """Write the log of an authority, and return how many events that were.

    conninfo: as the service's role. progress: told now and then of the events written, and of the last position.
    """
    count = 0
    with snapshot(conninfo, tenant) as connection:
        log = Recorder.over(connection, tenant)
        last = log.max_notification_id() or 0
        for count, row in enumerate(log.copied(_LINE), start=1):
            end = 6 + int.from_bytes(row[2:6], "big")
            output.write(b"".join((row[6:end], row[end + 4 :], b"}\n")))
            if count % TELL_EVERY == 0:
                progress(count, last)
    progress(count, last)
    return count


_LINE = """'{"position":' || notification_id || ',"stream":"' || originator_id || '","version":' || originator_version
    || ',"event":' || to_json(topic) || ',"recorded_at":"'
    || to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '","chain":"' || encode(chain, 'hex') || '","state":', state"""
"""A line but for its end, and the state: put together by the database, which does it while this process writes."""
