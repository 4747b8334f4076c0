"""The demonstration: one command to something you can look at.

A PostgreSQL of its own, a synthetic authority and a second one, the service and its workers in one process. All of
it lives in one directory, by names of its own, and is there again after a kill -9.
"""

import asyncio
import json
import os
import shlex
import shutil
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

import httpx
import psycopg
from joserfc.jwk import OKPKey

from app.api import application, server
from app.api.edge import Guard
from app.api.identity import Identity, Person
from app.base import clock, files, logs
from app.base.errors import CannotStart
from app.demo import welcome
from app.demo.moved_clock import MovedClock
from app.demo.place import AUTHORITIES, DATABASE, Place, Served
from app.demo.postgres import Postgres
from app.demo.sandbox import Behind
from app.demo.seed.cast import ANYTOWN, OF_A_TEAM, OTHERTOWN, QUALIFIED, Cast, Partner, invented_name
from app.demo.seed.recording import seed
from app.proof.sealing import Sealer
from app.proof.second_place import Directory
from app.record import signing_keys
from app.record.authorities import Authorities
from app.record.keys import FileKeys
from app.record.recorder import Recorder
from app.record.registered import remove_others
from app.record.registry import Client, add_client
from app.record.scanner import OnlyTheTestFile
from app.running import setup, worker
from app.running.channels import Post, ToDirectory
from app.running.pushing import Pushes
from app.terminal.console import bar
from app.web import sandbox, sign_in, site
from domain import policy
from domain.directory import LISTED, Listing
from domain.vocabulary import OFFICE_ROLES, PARTNER_ROLES, Role
from migrations import READER, SERVICE, Tenant

HOST = "127.0.0.1"
TOKEN_SECONDS = 12 * 3600
READY_SECONDS = 10.0


def run(
    *, port: int, data_dir: Path, reset: bool, empty: bool, as_json: bool, webhooks_trusting: Path | None = None
) -> None:
    """Serve until SIGINT or SIGTERM. CannotStart and PostgresError say why it cannot be done.

    webhooks_trusting: certificates to trust; then webhooks may go to this machine.
    """
    place = Place(data_dir.absolute())
    with _until_told_to_stop(), setup.listening(HOST, port) as listener:
        base_url = f"http://{HOST}:{listener.getsockname()[1]}"
        if reset:
            place.remove()
        _make(place)
        with place.log.open("a", buffering=1) as log, Postgres(place.postgres) as postgres:
            logs.configure(log)
            _prepare(place, postgres, empty=empty)
            pushes = Pushes(issuer=base_url, trusting=webhooks_trusting)
            _serve(place, postgres, base_url, listener, pushes, as_json=as_json)
    raise CannotStart(f"The server stopped by itself; {place.log} says more.")


@contextmanager
def _until_told_to_stop() -> Iterator[None]:
    """SIGINT and SIGTERM end the block once, in order, as Ctrl-C does; a second one does not break the stopping."""

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - as signal calls it
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, stop)
    yield


def _make(place: Place) -> None:
    try:
        place.directory.mkdir(parents=True, exist_ok=True)
        for each in (place.keys, place.clients, place.tokens, place.sign_in):
            each.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise CannotStart(f"The directory {place.directory} cannot be used: {error.strerror}.") from None


# The database and what is in it


def _prepare(place: Place, postgres: Postgres, *, empty: bool) -> None:
    """Database, tables, and the synthetic authorities; what a kill left half written is begun again."""
    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        if place.half_seeded.exists():
            connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
            shutil.rmtree(place.keys)
            place.keys.mkdir(mode=0o700)
        if connection.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE]).fetchone() is None:
            connection.execute(f"CREATE DATABASE {DATABASE}")
    admin_url, service_url = postgres.dsn(DATABASE), postgres.dsn(DATABASE, SERVICE)
    for slug in AUTHORITIES:
        FileKeys(place.keys / slug)  # made before the threads that would make it at the same moment
    setup.migrate(admin_url, *((slug, each.name, slug, each.procedure) for slug, each in AUTHORITIES.items()))
    if not empty and not _has_events(admin_url):
        place.half_seeded.touch()
        _seed(place, admin_url, service_url)
        place.half_seeded.unlink()


def _has_events(admin_url: str) -> bool:
    with psycopg.connect(admin_url) as connection:
        return any(Recorder.over(connection, Tenant(slug)).max_notification_id() for slug in AUTHORITIES)


def _seed(place: Place, admin_url: str, service_url: str) -> None:
    """Write the synthetic authorities, with a progress bar, and the lists made of them."""
    asyncio.run(_write(place, admin_url))
    with worker.connected(service_url) as engine:
        for slug in AUTHORITIES:
            ledger = worker.ledger(engine, Tenant(slug), FileKeys(place.keys / slug))
            ledger.prepare()
            while ledger.round():
                pass
    with psycopg.connect(admin_url) as connection:  # nobody is told now of what happened in a past that was made up
        for slug in AUTHORITIES:
            connection.execute(f"DELETE FROM {Tenant(slug).schema}.notice")
            connection.execute(f"DELETE FROM {Tenant(slug).schema}.exchange")


async def _write(place: Place, admin_url: str) -> None:
    for slug, synthetic in AUTHORITIES.items():
        authority = Authorities(place.keys).get(slug)
        others = [
            Listing(worker=each.id, name=each.name, roles=(each.role,), team=each.team, qualified=each.qualified)
            for _, client, each in _people()
            if client == synthetic.cast.workforce and each.role in LISTED
        ]
        with bar(f"A synthetic authority: {synthetic.name}") as show:
            now = clock.now()
            pack = policy.pack_in_force(now, synthetic.procedure)
            await seed(
                admin_url,
                authority,
                synthetic.cast,
                now,
                pack,
                others=others,
                communications=synthetic.communications,
                progress=show,
            )


# Who may call


def _register(place: Place, admin_url: str, base_url: str) -> None:
    """Register the clients at this address, whose port may be another than last time, and keep their private keys."""
    with psycopg.connect(admin_url) as connection:
        remove_others(connection, base_url)
        for slug, synthetic in AUTHORITIES.items():
            for client in _clients(slug, synthetic.cast):
                key = OKPKey.import_key(_private_key(place, client.client_id, base_url))
                add_client(connection, base_url, replace(client, keys=(key.as_dict(private=False),)))


def _clients(slug: str, cast: Cast) -> Iterator[Client]:
    office = OFFICE_ROLES | {Role.AUDITOR, Role.SYSTEM}
    yield Client(authority=slug, client_id=cast.workforce, kind="workforce", keys=(), roles=office)
    for partner in cast.partners:
        yield _agency(slug, partner)


def _agency(slug: str, partner: Partner) -> Client:
    return Client(
        authority=slug, client_id=partner.client_id, kind="agency", keys=(), agency=partner.agency,
        agency_name=partner.name, source_code=partner.source, roles=PARTNER_ROLES,
    )  # fmt: skip


def _private_key(place: Place, client_id: str, base_url: str) -> dict[str, Any]:
    """A client's private key, made once; its file also says who it is and where tokens are given."""
    path = place.clients / f"{client_id}.json"
    key: dict[str, Any] = json.loads(path.read_text())["key"] if path.exists() else signing_keys.new_key()
    told = {"client_id": client_id, "token_endpoint": f"{base_url}/oauth/token", "key": key}
    files.write_privately(path, json.dumps(told, indent=2) + "\n")
    return key


def _tokens(identity: Identity) -> dict[str, str]:
    """A token for every role, each a person of its own, and some of the second authority."""
    return {called: identity.mint(client_id, person, seconds=TOKEN_SECONDS) for called, client_id, person in _people()}


def _links(identity: Identity) -> dict[str, str]:
    """A link to sign in to the pages with, for the same people."""
    return {called: sign_in.link(identity, client_id, person) for called, client_id, person in _people()}


def _people() -> Iterator[tuple[str, str, Person]]:
    """What somebody is called here, the client that vouches for them, and who they are."""
    each_role = [
        *(
            (role.value, role, ANYTOWN.school.client_id if role in PARTNER_ROLES else ANYTOWN.workforce)
            for role in Role
        ),
        ("partner", Role.PARTNER_PRACTITIONER, ANYTOWN.school.client_id),
        ("partner_police", Role.PARTNER_PRACTITIONER, ANYTOWN.police.client_id),
        ("other_screening_manager", Role.SCREENING_MANAGER, OTHERTOWN.workforce),
        ("other_auditor", Role.AUDITOR, OTHERTOWN.workforce),
        ("other_partner", Role.PARTNER_PRACTITIONER, OTHERTOWN.school.client_id),
        ("partner_prison", Role.PARTNER_PRACTITIONER, ANYTOWN.prison.client_id),
        ("partner_probation", Role.PARTNER_PRACTITIONER, ANYTOWN.probation.client_id),
    ]
    for number, (called, role, client_id) in enumerate(each_role):
        yield called, client_id, Person(
            id=f"demo-{called.replace('_', '-')}", name=invented_name(200 + number), role=role,
            qualified=role in QUALIFIED, team="saltfen" if role in OF_A_TEAM else None,
        )  # fmt: skip


# Serving


def _serve(
    place: Place, postgres: Postgres, base_url: str, listener: socket.socket, pushes: Pushes, *, as_json: bool
) -> None:
    service_url = postgres.dsn(DATABASE, SERVICE)
    options = application.Options(
        database_url=service_url,
        reading_url=postgres.dsn(DATABASE, READER),
        keys_directory=place.keys,
        issuer=base_url,
        issuer_keys=signing_keys.issuer_keys(place.keys),
        checkpoints_to=str(place.checkpoints),
        clock=MovedClock(place.moved),
        scanner=OnlyTheTestFile(),
        links=True,
        synthetic=True,
    )
    app = site.create(options)
    _register(place, postgres.dsn(DATABASE), base_url)
    tokens, links = _tokens(app.state.identity), _links(app.state.identity)
    sandbox.install(app, Behind(place, postgres.dsn(DATABASE), base_url, app.state.identity, tokens))
    served = Served(base_url=base_url, tokens=tokens, sign_in=links, place=place, postgres=postgres)
    _keep(served, service_url)
    failed = threading.Event()
    threading.Thread(target=_show, args=(served, as_json, failed), daemon=True).start()
    try:
        with _working(place, service_url, pushes):
            server.run(Guard(app), sockets=[listener])
    except KeyboardInterrupt:
        if failed.is_set():
            raise CannotStart(f"The service does not answer; {place.log} says more.") from None
        raise


def _keep(served: Served, service_url: str) -> None:
    """The tokens, the links and the settings, in files for whoever tries the commands."""
    for directory, texts in ((served.place.tokens, served.tokens), (served.place.sign_in, served.sign_in)):
        for called, text in texts.items():
            files.write_privately(directory / called, text)
    settings = {
        "FRONTDOOR_DATABASE_URL": service_url,
        "FRONTDOOR_ADMIN_DATABASE_URL": served.database_url,
        "FRONTDOOR_KEYS_DIRECTORY": str(served.place.keys),
        "FRONTDOOR_ISSUER": served.base_url,
        "FRONTDOOR_CHECKPOINTS_TO": str(served.place.checkpoints),
    }
    lines = [f"export {name}={shlex.quote(value)}\n" for name, value in settings.items()]
    files.write_privately(served.place.environment, "".join(lines))


@contextmanager
def _working(place: Place, service_url: str, pushes: Pushes) -> Iterator[None]:
    """The workers, in a thread of this process."""
    stop = threading.Event()
    thread = threading.Thread(
        target=worker.run,
        args=(
            service_url,
            lambda: worker.registered(service_url),
            lambda tenant: FileKeys(place.keys / tenant.slug),
            stop,
            Sealer(place.keys, pushes.issuer, Directory(place.checkpoints)),
            MovedClock(place.moved),
        ),
        kwargs={
            "post": {slug: Post(ToDirectory(place.notices / slug), pushes.issuer, {}) for slug in AUTHORITIES},
            "systems": {},
            "pages": pushes.issuer,
            "pushes": pushes,
        },
        daemon=True,
    )
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(10)


# Showing


def _show(served: Served, as_json: bool, failed: threading.Event) -> None:
    """Wait until the service answers, and say so. One that does not is ended."""
    try:
        with httpx.Client(base_url=served.base_url, timeout=60, trust_env=False) as http:
            _until_ready(http)
            if as_json:
                sys.stdout.write(json.dumps(welcome.as_json(served)) + "\n")
                sys.stdout.flush()
            else:
                welcome.tell(served, http)
    except Exception as error:  # noqa: BLE001 - nobody else waits for this thread
        logs.get(__name__).error("not-ready", **logs.failure(error))
        failed.set()
        os.kill(os.getpid(), signal.SIGTERM)


def _until_ready(http: httpx.Client) -> None:
    """Wait for a service that is ready; one that lives and stays unready is shown all the same, and says why."""
    http.get("/health/live").raise_for_status()
    deadline = time.monotonic() + READY_SECONDS
    while http.get("/health/ready").status_code != 200:
        if time.monotonic() > deadline:
            sys.stderr.write("The service is not ready: /health/ready says why.\n")
            return
        time.sleep(0.1)
