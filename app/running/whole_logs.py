"""Whole logs on the command line: verifying and exporting them, what follows from them too, held against them or made
again, with a bar that shows how far it is.

CannotStart says in one sentence what is missing or wrong.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.base.errors import CannotStart
from app.base.settings import Settings
from app.proof import checkpoints, export, sealing, verification
from app.proof.second_place import sink
from app.proof.verification import Report
from app.record.authorities import KeyStores
from app.running import rebuilding, worker
from app.running.derived import Derived, derived, of_the_registry
from app.terminal import arguments
from app.terminal.console import bar
from migrations import ACTS, Tenant

SHOWN = 50
"""Findings on the terminal; `--json` has them all."""


def verified(settings: Settings, authority: str | None, key: str | None, given: Mapping[str, str]) -> list[Report]:
    """Verify both logs of one authority, of events and of reads; or of all, and the registry's, of acts.

    key: the verifier key its reader holds, instead of the key store's. given: the checkpoints they hold, by file.
    """
    meant = arguments.authorities(settings.database_url, authority)
    if key or given:
        arguments.the_one(meant)
    place, processes = sink(settings.checkpoints_to, makes=False), os.cpu_count() or 1
    reports = []
    logs = [each for tenant in map(Tenant, meant) for each in (tenant, tenant.reads)]
    for each in logs if authority or key or given else [*logs, ACTS]:
        verifier, held = key or _verifier(settings, each), given if each.of == "events" else {}
        its_key = verifier if verifier is None or each.of == "events" else checkpoints.beside(verifier, each.of)
        with bar(f"Verifying {each.place}") as show:
            whole = verification.whole(
                settings.database_url, each, its_key, place, held, processes=processes, progress=show
            )
        reports.append(whole)
    return reports


def rebuilt(settings: Settings, tenant: Tenant, name: str, processes: int, *, in_order: bool, check: bool) -> Derived:
    """Make a projection's rows again, then hold them against the log in its order, unless `check` is False."""
    keys, conninfo = KeyStores.named(settings).of(tenant.slug), settings.database_url
    with bar(f"{tenant.slug} {name}") as show:
        rebuilding.rebuild(conninfo, tenant, keys, name, show, processes, in_order=in_order)
    with worker.connected(conninfo) as engine:
        return derived(conninfo, tenant, worker.ledger(engine, tenant, keys), bar, [name] if check else [])


def derived_from(settings: Settings, authority: str | None) -> list[Derived]:
    """Hold what follows from the log of one authority, or of all and of the registry, against it."""
    meant = arguments.authorities(settings.database_url, authority)
    keys, conninfo = KeyStores.named(settings), settings.database_url
    with worker.connected(conninfo) as engine:
        ledgers = {tenant: worker.ledger(engine, tenant, keys.of(tenant.slug)) for tenant in map(Tenant, meant)}
        held = [derived(conninfo, tenant, ledger, bar) for tenant, ledger in ledgers.items()]
    return held if authority else [*held, of_the_registry(conninfo)]


def exported(settings: Settings, authority: str | None, output: Path | None) -> str:
    """Write a log as JSON lines, to standard output without a file; in words, what was written."""
    slug, _ = arguments.authority(settings.database_url, authority)
    with _opened(output) as file, bar(f"Exporting {slug}") as show:
        count = export.export(settings.database_url, Tenant(slug), file, show)
    return f"Authority {slug}: {count:,} {'event is' if count == 1 else 'events are'} in {output}."


def lines(report: Report | Derived) -> Iterator[str]:
    """A verification in words: the result, then what was found, in the order of the log, and what else to know."""
    yield report.sentence
    for finding in report.findings[:SHOWN]:
        yield f"  {finding.what}"
    if len(report.findings) > SHOWN:
        yield f"  And {len(report.findings) - SHOWN:,} findings more."
    for note in report.notes:
        yield f"  Note: {note}"


def _verifier(settings: Settings, tenant: Tenant) -> str | None:
    """The key of the key store; one is not made for a log that was never sealed."""
    return sealing.log_verifier(*sealing.key_of(settings.keys_directory, tenant))


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    """The file to write, only its owner's; it has its name once it is whole."""
    if output is None:
        yield sys.stdout.buffer
        return
    half = output.with_name(f"{output.name}.part")
    try:
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb", 1 << 18) as file:
            yield file
        half.replace(output)
    except OSError as error:
        raise CannotStart(f"{output} cannot be written: {error.strerror}.") from None
    finally:
        half.unlink(missing_ok=True)
