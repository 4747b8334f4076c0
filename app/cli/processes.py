"""The commands that run: the demonstration, the service, its workers."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import given

if TYPE_CHECKING:
    from app.api.receipts import Receiving


def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8000,
    data_dir: Annotated[Path, typer.Option(help="Where its data lives.")] = Path(".front-door"),
    reset: Annotated[bool, typer.Option("--reset", help="Begin again from nothing.")] = False,
    empty: Annotated[bool, typer.Option("--empty", help="Without the synthetic authority.")] = False,
    webhooks_trusting: Annotated[
        Path | None, typer.Option(help="Certificates to trust, and webhooks to this machine allowed.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one line of JSON when ready, for scripts.")] = False,
) -> None:
    """A synthetic authority to look at, with a PostgreSQL of its own."""
    from app.demo import demonstration

    try:
        demonstration.run(
            port=port, data_dir=data_dir, reset=reset, empty=empty, as_json=as_json, webhooks_trusting=webhooks_trusting
        )
    except KeyboardInterrupt:
        if not as_json:
            print("Stopped.")


def clock(
    to: Annotated[str, typer.Argument(help='"+1d", "+2h30m", or a moment in UK time: "2026-12-24T16:30".')] = "+0m",
    data_dir: Annotated[Path, typer.Option(help="Where the demonstration's data lives.")] = Path(".front-door"),
) -> None:
    """Move the clock of a demonstration that runs; without an argument, say what it shows."""
    from app.base.errors import CannotStart
    from app.demo import moved_clock
    from app.demo.place import Place

    try:
        print(moved_clock.shown(moved_clock.move(Place(data_dir), to)))
    except CannotStart as wrong:
        given.fail(str(wrong))


def serve() -> None:
    """Serve the API, with settings from the environment (FRONTDOOR_...)."""
    settings = given.settings("master_keys", "kms_token", "notices")

    import signal
    from functools import partial

    from app.api import application, server
    from app.api.edge import Guard
    from app.api.limits import Kind
    from app.base import logs
    from app.record import signing_keys
    from app.record.authorities import KeyStores
    from app.record.scanner import Clamd
    from app.running import levels, setup, watched
    from app.web import site

    setup.can_erase(settings.keys_directory)
    stores = KeyStores.named(settings)
    stores.custody.look()
    keys = signing_keys.issuer_keys(settings.keys_directory, stores.custody)
    receipts = _receipts(settings.notices)
    logs.configure()
    options = application.Options(
        database_url=settings.database_url,
        reading_url=settings.reading_database_url,
        replica_urls=settings.replica_database_urls.split(),
        replica_behind=settings.replica_behind,
        keys_directory=settings.keys_directory,
        key_stores=stores,
        issuer=settings.issuer,
        issuer_keys=keys,
        checkpoints_to=settings.checkpoints_to,
        pool_size=settings.pool_size,
        memory_mib=settings.memory_mib,
        links=settings.sign_in_links,
        receipts=receipts,
        scanner=Clamd(settings.scanner) if settings.scanner else None,
        quotas={kind: getattr(settings, f"most_{kind}") for kind in Kind},
    )
    try:
        with setup.listening(settings.host, settings.port) as listener:
            setup.keep_the_rules(settings.database_url)
            app = site.create(options)
            guard = Guard(app)
            signal.signal(signal.SIGTERM, lambda number, frame: sys.exit())  # noqa: ARG005 - uvicorn tells us when it has ended
            state = app.state
            own = partial(levels.of_a_service, state.journal, state.reads.replicas, lambda: guard.inside)
            with watched.told(settings, "frontdoor-serve", own):
                server.run(guard, sockets=[listener])
    except KeyboardInterrupt:
        return


def _receipts(notices: Path | None) -> "Mapping[str, Receiving]":
    """How the authorities hear from GOV.UK Notify, of the file that says how notices go."""
    if notices is None:
        return {}

    from app.base.errors import CannotStart
    from app.running import notices_file

    try:
        return notices_file.receipts(notices)
    except CannotStart as wrong:
        given.fail(str(wrong))


def work() -> None:
    """Run a worker: it keeps lists, queues and deadlines up with the log, sends notices and webhooks, asks
    case-management systems, traces NHS numbers, and seals. Any number may.
    """
    settings = given.settings("master_keys", "kms_token", "notices", "case_management", "tracing")

    import signal
    import threading

    from app.base import clock, garbage, logs
    from app.base.errors import CannotStart
    from app.proof.sealing import Sealer
    from app.proof.second_place import sink
    from app.record.authorities import KeyStores
    from app.running import case_management_file, notices_file, setup, tracing_file, watched, worker
    from app.running.pushing import Pushes

    try:
        post = notices_file.read(settings.notices, settings.issuer) if settings.notices else {}
        systems = case_management_file.read(settings.case_management) if settings.case_management else {}
        services = tracing_file.read(settings.tracing) if settings.tracing else {}
    except CannotStart as wrong:
        given.fail(str(wrong))
    setup.can_erase(settings.keys_directory)
    setup.keep_the_rules(settings.database_url)
    notices_file.have_templates(post, worker.procedures(settings.database_url), clock.now())
    stores, stop = KeyStores.named(settings), threading.Event()
    stores.custody.look()
    logs.configure()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda number, frame: stop.set())  # noqa: ARG005 - as signal calls it
    garbage.keep_what_is_there()
    with watched.told(settings, "frontdoor-work"):
        worker.run(
            settings.database_url,
            lambda: worker.registered(settings.database_url),
            lambda tenant: stores.of(tenant.slug),
            stop,
            Sealer(settings.keys_directory, settings.issuer, sink(settings.checkpoints_to), stores.custody),
            post=post,
            systems=systems,
            services=services,
            pages=settings.issuer,
            pushes=Pushes(issuer=settings.issuer, trusting=settings.webhooks_trusting),
        )
