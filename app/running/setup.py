"""What has to be there before anything is served: the database as the migrations make it, and a socket."""

import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

import psycopg
from sqlalchemy import create_engine

import migrations
from app.base.errors import CannotStart
from app.base.files import make_privately
from app.record import acts, policies, registry, rules
from app.record.acts import By
from app.record.keys import erasures_beside
from domain import policy
from migrations import JOBS, REGISTRY, Tenant, planning
from migrations.planning import Step

MIGRATE = "The database is not that of this version: run `frontdoor migrate` first."
OUTLIVED = "The database is that of a newer version, over which this one may not work any more: start the newer one."


def migrate(admin_url: str, *authorities: tuple[str, str, str, str], by: By | None = None) -> list[str]:
    """Upgrade the registry and keep what new rules say, in one transaction, then each authority in one of its own:
    the locks of a hundred and fifty would be more than a database holds at once. Returns the slugs.

    An upgrade that was broken off goes on when it is begun again.
    admin_url: a role that may create roles and schemas. authorities: (slug, name, LA code, procedure) of new ones.
    CannotStart: rules that were used before were edited, a policy pack is wrong, or there is none of a procedure;
    nothing is upgraded then.
    """
    _every_pack_holds()
    engine = create_engine("postgresql+psycopg://", creator=partial(psycopg.connect, admin_url), hide_parameters=True)
    try:
        with engine.begin() as connection:
            slugs = migrations.upgrade_shared(connection)
            driver = connection.connection.driver_connection
            assert isinstance(driver, psycopg.Connection)
            acts.found(driver)
            registry.add_rules(driver, rules.known(), by)
            _nothing_was_edited(driver)
            _every_procedure_has_a_pack([each[-1] for each in authorities])
            for each in authorities:
                if registry.add_authority(driver, *each, by=by):
                    slugs.append(each[0])
        for slug in sorted(slugs):
            with engine.begin() as connection:
                migrations.upgrade_authority(connection, Tenant(slug))
        return sorted(slugs)
    finally:
        engine.dispose()


def plan(admin_url: str) -> list[Step]:
    """What `migrate` would run, schema by schema, in its order. It changes nothing."""
    with psycopg.connect(admin_url) as connection:
        there = {name for (name,) in connection.execute("SELECT nspname FROM pg_namespace")}
        branches = {REGISTRY: "registry", JOBS: "jobs"}
        if REGISTRY in there:
            branches |= {Tenant(slug).schema: "authority" for slug in registry.authorities(connection)}
        found: list[Step] = []
        for schema, branch in branches.items():
            if schema in there:
                found += planning.steps(branch, schema, _standing(connection, schema).at)
            else:  # nobody works over what is made first
                found += (replace(step, contracts=None) for step in planning.steps(branch, schema, planning.FIRST))
        return found


class Standing(NamedTuple):
    """The revision a schema is at, and the oldest whose processes may work over it."""

    at: str
    oldest: str

    def may_serve(self, head: str) -> bool:
        """Whether a process whose newest revision is that one may work over it."""
        return self.oldest <= head <= self.at


def standing(connection: psycopg.Connection) -> dict[str, tuple[Standing, str]]:
    """How the registry and every authority's schema stands, and this version's newest revision for each.

    connection: as the service. Of an authority that is only being added, or is closed here, nothing is told.
    """
    found = {REGISTRY: (_standing(connection, REGISTRY), planning.head("registry"))}
    served = "to_jsonb(authority) ->> 'closed_at' IS NULL"  # in a registry older than that column too
    slugs = connection.execute(
        f"SELECT slug FROM {REGISTRY}.authority JOIN pg_namespace ON nspname = 'la_' || slug WHERE {served}"
    )
    for tenant in [Tenant(slug) for (slug,) in slugs.fetchall()]:
        connection.execute(f"SET LOCAL ROLE {tenant.reading}")
        found[tenant.schema] = _standing(connection, tenant.schema), planning.head("authority")
        connection.execute("RESET ROLE")
    return found


def _standing(connection: psycopg.Connection, schema: str) -> Standing:
    row = connection.execute(f"SELECT to_jsonb(revision) FROM {schema}.fd_revision AS revision").fetchone()
    told = row[0] if row else {}
    return Standing(told.get("version_num", planning.FIRST), told.get("oldest") or planning.FIRST)


def keep_the_rules(database_url: str) -> None:
    """CannotStart unless this version may work over the database, and every policy pack and calendar says what it said
    when it was first used.
    """
    _every_pack_holds()
    with psycopg.connect(database_url) as connection:
        try:
            _may_work_over(connection)
            _nothing_was_edited(connection)
        except psycopg.errors.UndefinedTable:
            raise CannotStart(MIGRATE) from None


def can_erase(keys_directory: Path) -> None:
    """CannotStart unless what is destroyed can be told beside the keys: without that no key ever is."""
    place = erasures_beside(keys_directory)
    try:
        make_privately(place)
        with TemporaryFile(dir=place):
            pass
    except OSError as error:
        told = f"Nothing could be erased: {place} cannot be written ({error.strerror})."
        raise CannotStart(told) from None


def _every_pack_holds() -> None:
    if wrong := list(policies.wrong()):
        raise CannotStart("\n".join(wrong))


def _every_procedure_has_a_pack(procedures: Iterable[str]) -> None:
    known = {pack.procedure for pack in policy.PACKS.values()}
    if missing := sorted(set(procedures) - known):
        raise CannotStart(
            f"There is no policy pack of the procedure {missing[0]}; there is {', '.join(sorted(known))}."
        )


def _may_work_over(connection: psycopg.Connection) -> None:
    for stands, head in standing(connection).values():
        if not stands.may_serve(head):
            raise CannotStart(MIGRATE if stands.at < head else OUTLIVED)


def _nothing_was_edited(connection: psycopg.Connection) -> None:
    on_record = registry.rules_on_record(connection)
    for each in rules.edited(on_record):
        raise CannotStart(
            f"The {each.what} {each.name} no longer says what it said when it was first used, and cases"
            " are judged by that: a change is a new one with a name of its own."
        )
    if any((each.kind, each.name) not in on_record for each in rules.known()):
        raise CannotStart(MIGRATE)


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that takes connections from now on; who connects early waits for the answer. Port 0: a free one."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind)
    except OSError as error:
        raise CannotStart(f"The address {host} cannot be used: {error.strerror}.") from None
    with listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(address)
        except OSError as error:
            raise CannotStart(f"Port {port} of {host} cannot be used: {error.strerror}.") from None
        listener.listen(2048)
        yield listener
