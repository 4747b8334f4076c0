"""Whether a restored record may be opened: proof, receipts, keys and read models agree. `frontdoor restore-check`.

A backup brings back some moment. How far it reaches is told by witnesses that it did not hold: the checkpoints of the
second place, the key store with what was erased, and receipts that callers kept. Nothing is changed.
"""

import base64
import binascii
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from app.base.errors import CannotStart
from app.base.settings import Settings
from app.record.authorities import KeyStores
from app.running import levels, lost_keys, whole_logs
from app.running.doctor import Finding, Standing
from app.terminal import arguments
from migrations import Tenant

Receipts = Mapping[int, bytes]
"""Links of the chain by their positions, as a receipt says them."""


def receipts(file: Path) -> Receipts:
    """Receipts that were kept: answers of commands, or lines of them, each with `recorded`. CannotStart."""
    found: dict[int, bytes] = {}
    try:
        for line in file.read_bytes().splitlines():
            for each in _recorded(orjson.loads(line)) if line.strip() else ():
                found[int(each["position"])] = base64.b64decode(each["leaf"], validate=True)
    except OSError as error:
        raise CannotStart(f"{file} cannot be read: {error.strerror}.") from None
    except (ValueError, LookupError, TypeError, binascii.Error):
        raise CannotStart(f"{file} does not hold receipts, an answer of a command on each line.") from None
    return found


def _recorded(told: Any) -> list[dict[str, Any]]:
    return list(told["recorded"]) if "recorded" in told else [told]


def compared(settings: Settings, authority: str | None, kept: Receipts) -> Iterator[Finding]:
    """Every finding. kept: receipts of one authority."""
    meant = arguments.authorities(settings.database_url, authority)
    if kept:
        arguments.the_one(meant)
    for report in whole_logs.verified(settings, authority, None, {}):
        about = f"{report.authority} proof of {report.of}"
        if report.intact:
            yield Finding(about=about, standing=Standing.WELL, seen=report.sentence)
        for finding in report.findings[: whole_logs.SHOWN]:
            do = "Restore a later moment: what callers were told is recorded is missing, or was changed."
            yield Finding(about=about, standing=Standing.WRONG, seen=f"{finding.what}", do=do)
        for note in report.notes:
            if note in report.unwitnessed:
                do = "Mount or reach the place that was written to: without it nothing says what this record held."
                yield Finding(about=about, standing=Standing.WRONG, seen=note, do=do)
            else:
                yield Finding(about=about, standing=Standing.NOTE, seen=note)
    for tenant in map(Tenant, meant):
        yield from _of_receipts(settings, tenant, kept)
        yield from _of_keys(settings, tenant)
        yield from _of_read_models(settings, tenant)


def _of_receipts(settings: Settings, tenant: Tenant, kept: Receipts) -> Iterator[Finding]:
    about = f"{tenant.slug} receipts"
    with levels.looking(settings.database_url) as connection:
        connection.execute(f"SET LOCAL ROLE {tenant.appending}")
        ((promised, beyond, newest),) = connection.execute(_PROMISED.format(schema=tenant.schema)).fetchall()
        rows = connection.execute(_LINKS.format(schema=tenant.schema), [[*kept]]).fetchall()
    there = {position: bytes(link) for position, link in rows}
    gone = sorted(position for position, link in kept.items() if there.get(position) != link)
    if beyond:
        seen = f"{beyond} of {promised} answers that are kept promise events after {newest}, the last."
        yield Finding(about=about, standing=Standing.WRONG, seen=seen, do="The tables are of different moments.")
    if gone:
        seen = f"{len(gone)} of {len(kept)} receipts are not kept, the first of position {gone[0]}."
        yield Finding(about=about, standing=Standing.WRONG, seen=seen, do="Restore a later moment.")
    if not beyond and not gone:
        seen = f"Answers that are kept: {promised}; receipts: {len(kept)}. All fit the log, which ends at {newest}."
        yield Finding(about=about, standing=Standing.WELL, seen=seen)


def _of_keys(settings: Settings, tenant: Tenant) -> Iterator[Finding]:
    about = f"{tenant.slug} keys"
    found = lost_keys.standing(settings.database_url, tenant, KeyStores.named(settings).of(tenant.slug))
    if found.away:
        yield Finding(about=about, standing=Standing.WRONG, seen=found.away, do="frontdoor keys restore")
    elif found.lost:
        seen = f"{len(found.lost)} records cannot be opened, whose keys are not here."
        yield Finding(
            about=about, standing=Standing.WRONG, seen=seen, do="frontdoor keys restore, from a newer backup."
        )
    else:
        seen = f"Every record opens but for what was erased: {found.erased} keys were destroyed and stay so."
        yield Finding(about=about, standing=Standing.WELL, seen=seen)
    if not (found.away or found.lost or found.is_well):
        seen = "A rotation has not ended, or the master key does not wrap the keys yet."
        yield Finding(about=about, standing=Standing.NOTE, seen=seen, do="frontdoor keys rotate")


def _of_read_models(settings: Settings, tenant: Tenant) -> Iterator[Finding]:
    about = f"{tenant.slug} lists"
    with levels.looking(settings.database_url) as connection:
        found = levels.projections(connection, tenant)
    for each in found:
        if each.behind < 0:
            seen = f"{each.projection} stands at {each.position}, after the last event."
            yield Finding(
                about=about, standing=Standing.WRONG, seen=seen, do=f"frontdoor projections rebuild {each.projection}"
            )
    late = [each.projection for each in found if each.behind > 0]
    if late:
        seen = f"{', '.join(late)} {'is' if len(late) == 1 else 'are'} behind the log."
        yield Finding(about=about, standing=Standing.NOTE, seen=seen, do="A worker brings them up to it.")
    elif all(each.behind == 0 for each in found):
        yield Finding(about=about, standing=Standing.WELL, seen="They are up with the log.")


_PROMISED = """
SELECT count(last_id), count(last_id) FILTER (WHERE last_id > newest), max(newest)
FROM (SELECT coalesce(max(notification_id), 0) AS newest FROM {schema}.fd_events) AS log
    LEFT JOIN {schema}.fd_idempotency ON true
"""
_LINKS = "SELECT notification_id, chain FROM {schema}.fd_events WHERE notification_id = ANY (%s)"
