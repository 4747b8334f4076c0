"""What checking a pack came to, in words for a terminal and as JSON for a program."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from app.base import references
from app.proof.packs.contents import fingerprint
from app.proof.packs.report import PackReport


def lines(report: PackReport) -> Iterator[str]:
    """In words, the result last. What a pack says of itself may hold anything, so controls are left out."""
    for line in _lines(report):
        yield "".join(each if each.isprintable() else "?" for each in line)


def plain(report: PackReport) -> dict[str, Any]:
    """As JSON's own types."""
    manifest, checkpoint = report.manifest, report.checkpoint
    return {
        "fits": report.fits,
        "case": manifest.case if manifest else None,
        "authority": manifest.authority if manifest else None,
        "made_at": manifest.made_at.isoformat() if manifest else None,
        "made_for": manifest.made_for.id if manifest else None,
        "audience": manifest.made_for.audience if manifest else None,
        "position": manifest.moment.position if manifest else None,
        "checkpoint": {"origin": checkpoint.origin, "size": checkpoint.size} if checkpoint else None,
        "key": report.key,
        "key_known": report.key_known,
        "extends": report.extends,
        "events": report.events,
        "streams": report.streams,
        "fields": {"opened": report.opened, "erased": report.erased, "withheld": report.withheld},
        "findings": [
            {"code": each.code, "text": each.text, "file": each.file, "position": each.position,
             "stream": _text(each.stream)}
            for each in report.findings
        ],
        "remarks": report.remarks,
    }  # fmt: skip


def _lines(report: PackReport) -> Iterator[str]:
    manifest = report.manifest
    if manifest:
        position, made_for = manifest.moment.position, manifest.made_for
        called = f"{references.kind_of(manifest.case)} {references.spoken(manifest.case)}"
        yield f"Audit pack of {called}, {manifest.authority_name}."
        made_at = f"{manifest.made_at:%d %B %Y at %H:%M:%S} UTC"
        yield f"Made on {made_at} for {made_for.id}, as the {made_for.audience} sees it."
        yield f"{report.events} events in {report.streams} streams, up to position {position} of the log."
        yield f"Personal fields: {report.opened} opened, {report.erased} erased, {report.withheld} withheld."
    if report.checkpoint:
        yield f"Checkpoint of {report.checkpoint.origin} at {report.checkpoint.size} events."
    if report.key:
        yield _signed_by(report, report.key)
    if report.extends:
        yield "The log extends the checkpoint you hold."
    yield from report.remarks
    yield ""
    if report.fits:
        yield "Everything fits." if report.key_known else "Everything fits, if the key is the log's."
        return
    yield "1 finding:" if len(report.findings) == 1 else f"{len(report.findings)} findings:"
    for finding in report.findings:
        yield f"- {finding}"


def _signed_by(report: PackReport, key: str) -> str:
    identity = key.split("+")[1] if "+" in key else "?"
    if report.key_known:
        return f"Signed by key {identity}, the one you hold."
    if report.key_known is None:
        return f"Signed by key {identity}: compare it with the one you hold. Its fingerprint: {fingerprint(key)}"
    return f"Signed by key {identity}, which is not the one you hold. Its fingerprint: {fingerprint(key)}"


def _text(stream: UUID | None) -> str | None:
    return str(stream) if stream else None
