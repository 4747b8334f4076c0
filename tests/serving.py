"""The service in a process of its own, over a database of its own: what tests that speak HTTP start.

`python -m tests.serving CONFIGURATION SOCKET` is that process; `prepared` and `serving` are for the tests.
"""

import asyncio
import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import psycopg
from fastapi import FastAPI
from joserfc.jwk import OKPKey

from app.api import directories
from app.api.directories import Contents, TeamPart, WorkerPart
from app.api.identity import Identity, Nobody, Person
from app.api.limits import Kind
from app.base import clock
from app.demo.postgres import Postgres
from app.demo.seed.cast import TEAMS
from app.reading.read_models import Reads
from app.record.authorities import Authorities, KeyStores
from app.record.custody import IN_THE_CLEAR, Custody
from app.record.journal import Journal
from app.record.registry import Client, add_authority, add_client, has_begun
from app.record.transit import Transit
from app.running import setup
from domain import policy
from domain.directory import LISTED
from domain.facts import Worker
from domain.policy import pack_in_force
from domain.vocabulary import PARTNER_ROLES, Role
from migrations import READER, SERVICE
from tests.forked import Forked
from tests.waiting import PATIENCE

AUTHORITIES = {"925": "Anytown", "926": "Othertown"}
PROCEDURES = {"925": "lincolnshire", "926": "othertown"}
ISSUER = "http://127.0.0.1"
NOTIFY_TOKEN = "what-notify-was-given-for-its-receipts"
DAY = 86_400
STARTS_WITHIN = 60.0  # seconds, on a machine that does much else


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """A migrated database with two authorities and their clients.

    admin: as the superuser; url: as the service; reading: as who reads alone.
    """

    name: str
    admin: str
    url: str
    reading: str
    directory: Path
    tokens: Mapping[str, str]
    """A day's bearer token by role: every role, each a different person; `partner` and `partner_police`, the systems
    of a school and of the police; and of authority 926 `other_<role>` for every role, and `other_partner`."""

    issuer_key: dict[str, Any]

    @property
    def keys(self) -> Path:
        """The directory of the key store."""
        return self.directory / "keys"

    @property
    def checkpoints(self) -> Path:
        """The second place."""
        return self.directory / "checkpoints"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A running server process."""

    base_url: str
    tokens: Mapping[str, str]
    admin: str
    directory: Path
    log: Path
    pid: int

    def client(self, role: str) -> httpx.Client:
        """An HTTP client with the role's token."""
        return httpx.Client(base_url=self.base_url, headers=self.bearer(role), timeout=30, transport=AsksAgain())

    def many(self, role: str) -> httpx.AsyncClient:
        """One for many requests at once: what is told to come again (503) comes again."""
        return httpx.AsyncClient(
            base_url=self.base_url, headers=self.bearer(role), timeout=60, transport=ComesAgain(limits=UNLIMITED)
        )

    def bearer(self, role: str) -> dict[str, str]:
        """The header that says who is calling."""
        return {"Authorization": f"Bearer {self.tokens[role]}"}


UNLIMITED = httpx.Limits(max_connections=None)


class ComesAgain(httpx.AsyncHTTPTransport):
    """Sends again what a process that is asked too much has refused, as its answer says, and sooner."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        while (answer := await super().handle_async_request(request)).status_code == 503 and b"overloaded" in (
            await answer.aread()
        ):
            await answer.aclose()
            await asyncio.sleep(0.1)
        return answer


class AsksAgain(httpx.HTTPTransport):
    """Asks again for a list that has not come to a position in the seconds that the service waits for it."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        given_up = time.monotonic() + PATIENCE
        while (answer := super().handle_request(request)).status_code == 503 and b"not-caught-up" in answer.read():
            if time.monotonic() > given_up:
                break
            answer.close()
        return answer


def prepared(postgres: Postgres, directory: Path) -> Database:
    """Make a database, migrate it, and register authorities and clients."""
    name = f"service_{uuid4().hex[:12]}"
    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    admin = postgres.dsn(name)
    key = OKPKey.generate_key("Ed25519")
    setup.migrate(admin)
    with psycopg.connect(admin) as connection:
        for slug, called in AUTHORITIES.items():
            add_authority(connection, slug, called, slug, PROCEDURES[slug])
            for client in _clients(slug, key):
                add_client(connection, ISSUER, client)
    setup.migrate(admin)
    url = postgres.dsn(name, user=SERVICE)
    asyncio.run(_listed(url, Authorities(directory / "keys")))
    return Database(
        name=name,
        admin=admin,
        url=url,
        reading=postgres.dsn(name, user=READER),
        directory=directory,
        tokens=_tokens(key),
        issuer_key=dict(key.as_dict(private=True)),
    )


TEAM, OTHER_TEAM = "boothwick", "sandhaven"
"""The team of everybody who has a token, which serves the locality of its own name; and one that nobody works in, as in
those of the examples."""


OTHERS = (
    ("sw-17", Role.LEAD_PRACTITIONER, True), ("family-worker-3", Role.LEAD_PRACTITIONER, False),
    ("sw-31", Role.ALLOCATED_SOCIAL_WORKER, True), ("sw-4", Role.DUTY_SOCIAL_WORKER, True),
    ("clerk-11", Role.AREA_PRACTICE_SUPERVISOR, True), ("clerk-12", Role.AREA_TEAM_MANAGER, True),
    ("adviser-8", Role.EARLY_HELP_ADVISOR, False),
)  # fmt: skip
"""Who is in that team too: their ids, roles, and whether they are qualified."""


async def _listed(url: str, known: Authorities) -> None:
    """Fill the directories: everybody who has a token of the office, and two teams."""
    journal = Journal(url, max_size=1, patience=STARTS_WITHIN)
    await journal.open()
    for slug in AUTHORITIES:
        everybody = [_person(slug, role) for role in Role if role in LISTED]
        wanted = Contents(
            teams=tuple(
                TeamPart(team=team, name=team.title(), localities=(team,)) for team in (TEAM, OTHER_TEAM, *TEAMS)
            ),
            workers=tuple(
                WorkerPart(worker=each.id, name=each.name, roles=(each.role,), team=TEAM, qualified=each.qualified)
                for each in everybody
            )
            + tuple(
                WorkerPart(worker=each, name="S. Worker", roles=(role,), team=TEAM, qualified=qualified)
                for each, role, qualified in OTHERS
            ),
        )
        by = Worker(id="set-up", role=Role.SYSTEM, name="set-up")
        now, why = clock.now(), "Everybody who has a token."
        await directories.put(journal, known.get(slug), wanted, by, why, now, pack_in_force(now, PROCEDURES[slug]))
    await journal.close()


def sqlalchemy_url(url: str) -> str:
    """The same address as SQLAlchemy reads it."""
    return url.replace("postgresql://", "postgresql+psycopg://", 1)


@contextmanager
def serving(
    database: Database,
    *,
    url: str | None = None,
    patience: float | None = None,
    pack: str | None = None,
    quotas: Mapping[Kind, int] | None = None,
    kms: tuple[str, Path] | None = None,
    is_issuer: bool = False,
    replicas: Sequence[str] = (),
    behind: float = 600,
) -> Iterator[Service]:
    """A server process over the database, until the block ends.

    url: another way to the same database. patience: seconds a commit may take before its outcome is unknown, and a read
    before it is given up. pack: the one in force there, by its name, instead of the authority's own. quotas: requests a
    minute, instead of more than any test makes. kms: a key-management service and its token's file; what it opened is
    held for a second. is_issuer: whether it gives its tokens under its own address, for which nobody is registered yet.
    replicas: addresses of the database's; behind: seconds that one may be.
    """
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listening:
        base_url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        issuer = base_url if is_issuer else ISSUER
        configuration = configured(
            database,
            url=url,
            patience=patience,
            pack=pack,
            quotas=quotas,
            kms=kms,
            issuer=issuer,
            replicas=replicas,
            behind=behind,
        )
        log = configuration.with_suffix(".log")
        process = Forked("tests.serving", configuration, output=log, errors=log, listening=listening)
    try:
        _wait_for(base_url, process, log)
        yield Service(
            base_url=base_url, tokens=database.tokens, admin=database.admin, directory=database.directory, log=log,
            pid=process.pid,
        )  # fmt: skip
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def configured(
    database: Database,
    *,
    url: str | None = None,
    patience: float | None = None,
    pack: str | None = None,
    quotas: Mapping[Kind, int] | None = None,
    moved: Path | None = None,
    kms: tuple[str, Path] | None = None,
    issuer: str = ISSUER,
    replicas: Sequence[str] = (),
    behind: float = 600,
) -> Path:
    """The file that says what a server process serves. As of `serving`; moved: that says by how much its clock is."""
    configuration = database.directory / f"server-{uuid4().hex[:8]}.json"
    configuration.write_text(
        json.dumps(
            {
                "database_url": url or database.url,
                "reading_url": url or database.reading,
                "keys_directory": str(database.keys),
                "checkpoints_to": str(database.checkpoints),
                "issuer": issuer,
                "issuer_key": database.issuer_key,
                "patience": patience,
                "pack": pack,
                "quotas": quotas or dict.fromkeys(Kind, 10**6),
                "moved": str(moved) if moved else None,
                "replicas": [*replicas],
                "behind": behind,
                "kms": [kms[0], str(kms[1])] if kms else None,
            }
        )
    )
    return configuration


@contextmanager
def projected(database: Database) -> Iterator[None]:
    """A worker that keeps the read models up, until the block ends."""
    from app.record.keys import FileKeys
    from app.running import worker

    stop = threading.Event()
    running = threading.Thread(
        target=worker.run,
        args=(
            database.url,
            lambda: worker.registered(database.url),
            lambda tenant: FileKeys(database.keys / tenant.slug),
            stop,
        ),
    )
    running.start()
    try:
        yield
    finally:
        stop.set()
        running.join()


def _wait_for(base_url: str, process: Forked, log: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        try:
            if httpx.get(f"{base_url}/health/live", timeout=STARTS_WITHIN).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.02)
        if process.poll() is not None:
            break
    raise AssertionError(f"the server did not start:\n{log.read_text()}")


def _clients(slug: str, key: OKPKey) -> list[Client]:
    """A school, a police force, a prison, the Probation Service, and the authority's own workforce."""
    keys = (key.as_dict(private=False),)
    agencies = [
        ("school", "Elm Park Primary School", "2A"), ("police", "Anyshire Police", "6"),
        ("prison", "HMP Example", "7"), ("probation", "Anyshire Probation", "7"),
    ]  # fmt: skip
    return [
        Client(
            authority=slug, client_id=f"workforce-{slug}", kind="workforce", keys=keys,
            roles=frozenset(Role) - PARTNER_ROLES,
        ),
        *(
            Client(
                authority=slug, client_id=f"{kind}-{slug}", kind="agency", keys=keys, agency=f"{kind}-{slug}",
                agency_name=called, source_code=source, roles=PARTNER_ROLES,
            )
            for kind, called, source in agencies
        ),
    ]  # fmt: skip


def _tokens(key: OKPKey) -> dict[str, str]:
    issuer = Identity(ISSUER, [key], Nobody(), clock.now)

    def mint(slug: str, role: Role) -> str:
        client = f"school-{slug}" if role in PARTNER_ROLES else f"workforce-{slug}"
        return issuer.mint(client, _person(slug, role), seconds=DAY)

    return {
        **{role.value: mint("925", role) for role in Role},
        **{f"other_{role.value}": mint("926", role) for role in Role},
        "partner": issuer.mint("school-925", seconds=DAY),
        "partner_police": issuer.mint("police-925", seconds=DAY),
        "partner_prison": issuer.mint("prison-925", seconds=DAY),
        "partner_probation": issuer.mint("probation-925", seconds=DAY),
        "other_partner": issuer.mint("school-926", seconds=DAY),
    }


def _person(slug: str, role: Role) -> Person:
    return Person(id=f"{role}-{slug}", name=f"Sam {role.replace('_', ' ').title()}", role=role, qualified=True)


def _held_by(kms: list[str] | None, directory: Path, url: str) -> KeyStores:
    custody = Custody(Transit(kms[0], "front-door", Path(kms[1]), hold=1.0)) if kms else IN_THE_CLEAR
    return KeyStores(directory, custody, partial(has_begun, url))


def serve(configuration: Path, number: int) -> None:
    """Be that server process, over a socket that listens, by its number."""
    from app.api import application, server
    from app.api.receipts import Receiving
    from app.base import logs
    from app.demo.moved_clock import MovedClock
    from app.record.scanner import OnlyTheTestFile
    from app.web import site

    given = json.loads(configuration.read_text())
    logs.configure()
    if given["pack"]:
        policy.PACKS = policy.Packs(given["pack"])
    guarded = site.guarded(
        application.Options(
            database_url=given["database_url"],
            reading_url=given["reading_url"],
            replica_urls=given["replicas"],
            replica_behind=given["behind"],
            keys_directory=Path(given["keys_directory"]),
            key_stores=_held_by(given["kms"], Path(given["keys_directory"]), given["database_url"]),
            issuer=given["issuer"],
            issuer_keys=(OKPKey.import_key(given["issuer_key"]),),
            not_there_step=0,  # thousands of them are asked for
            links=True,
            checkpoints_to=given["checkpoints_to"],
            receipts={"925": Receiving(token=NOTIFY_TOKEN)},
            clock=MovedClock(Path(given["moved"])) if given["moved"] else clock.now,
            scanner=OnlyTheTestFile(),
            quotas={Kind(kind): quota for kind, quota in given["quotas"].items()},
        )
    )
    if given["patience"]:
        assert isinstance(guarded.app, FastAPI)
        journal: Journal = guarded.app.state.journal
        journal._patience = journal._pool.timeout = given["patience"]
        reads: Reads = guarded.app.state.reads
        reads._patience = given["patience"]
    server.run(guarded, sockets=[socket.socket(fileno=number)])


if __name__ == "__main__":
    serve(Path(sys.argv[1]), int(sys.argv[2]))
