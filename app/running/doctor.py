"""Whether everything is there that a service needs, and what to do about what is not: `frontdoor doctor`.

It changes nothing, and asks whatever a process asks when it starts, and more. Each finding says what was looked at, how
it stands, and in one sentence what to do. No value of a setting is ever said.
"""

import asyncio
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

import psycopg

from app.base import clock, unreached
from app.base.errors import CannotStart
from app.base.settings import Settings, unknown
from app.base.version import VERSION
from app.proof.second_place import Away, sink
from app.record import authorities, moves, registry, signing_keys
from app.record.authorities import KeyStores, custody
from app.record.custody import IN_THE_CLEAR, KeysAway
from app.record.durability import STANDS, WEAKENED
from app.record.keys import erasures_beside
from app.record.scanner import Clamd
from app.running import levels, setup
from domain.frozen import frozen
from migrations import READER, SERVICE, Tenant

OLDEST_POSTGRESQL = 150000
SKEW = timedelta(seconds=2)
LEAST_FREE = 2**30  # bytes
A_YEAR = timedelta(days=365)


class Standing(StrEnum):
    """How something stands: it is as it should be, somebody should know, or it is wrong."""

    WELL = "well"
    NOTE = "note"
    WRONG = "wrong"


@frozen(kw_only=True)
class Finding:
    """What was looked at, how it stands, what was seen, and what to do."""

    about: str
    standing: Standing
    seen: str
    do: str = ""


def lines(findings: list[Finding]) -> Iterator[str]:
    """As a person reads it."""
    for each in findings:
        yield f"{each.standing.value:6}{each.about}: {each.seen}" + (f" {each.do}" if each.do else "")


def examined(settings: Settings) -> Iterator[Finding]:
    """Every finding, in the order in which things depend on each other."""
    yield _well("versions", f"Front Door {VERSION}, Python {sys.version.split()[0]}.")
    yield from _of_settings(settings)
    yield from _of_files(settings)
    yield from _of_keys(settings)
    yield from _of_the_scanner(settings.scanner)
    yield from _of_the_calendar(clock.now())
    try:
        connection = levels.looking(settings.database_url)
    except psycopg.Error as error:
        yield _wrong("database", *unreached.why(error))
        return
    with connection:
        yield from _of_the_database(connection, settings)
        try:
            slugs = [*registry.authorities(connection)]
        except (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedColumn):
            yield _wrong("schema", "There is no registry of this version.", "Run `frontdoor migrate`.")
            return
        for slug in moves.on_their_way(connection):
            do = "`frontdoor authority move` it again; where it was served, --give-up opens it."
            yield _wrong(f"{slug} move", "It is closed: a move of it has begun, and has not ended.", do)
        yield from _of_the_schema(connection, settings, slugs)
        for tenant in map(Tenant, slugs):
            yield from _of_an_authority(connection, settings, tenant)
        sealed = [slug for slug in slugs if _is_sealed(connection, Tenant(slug))]
        for number, address in enumerate(settings.replica_database_urls.split(), 1):
            yield from _of_a_replica(f"replica {number}", address, connection, settings.replica_behind)
    yield from _of_the_reader(settings)
    yield from _of_the_second_place(settings, slugs, sealed)


def _of_settings(settings: Settings) -> Iterator[Finding]:
    yield _well("settings", "All that are needed are there.")
    for name, near in unknown():
        do = f"Is {near} meant?" if near else "Every setting stands in docs/operate/settings.md."
        yield _note("settings", f"{name} is no setting, and is not read.", do)
    if settings.sign_in_links:
        yield _note(
            "settings", "A link signs somebody in.", "Switch FRONTDOOR_SIGN_IN_LINKS off once work accounts do."
        )
    if settings.issuer.startswith("http://"):
        yield _note(
            "settings", "The service's address is this machine's.", "Others need an https address: FRONTDOOR_ISSUER."
        )
    if settings.notices is None:
        yield _note("settings", "Notices wait, since nothing says how they go.", "Set FRONTDOOR_NOTICES.")
    if settings.metrics_port is None:
        yield _note("settings", "Nobody can watch: /metrics is not told.", "Set FRONTDOOR_METRICS_PORT.")


def _of_files(settings: Settings) -> Iterator[Finding]:
    """The files that settings name, and the disks they are on."""
    from app.running import case_management_file, notices_file, tracing_file

    read: list[tuple[str, Path | None, Callable[[Path], object]]] = [
        ("notices", settings.notices, lambda file: notices_file.read(file, settings.issuer)),
        ("case management", settings.case_management, case_management_file.read),
        ("tracing", settings.tracing, tracing_file.read),
    ]
    for about, file, reads in read:
        if file is not None:
            try:
                reads(file)
            except CannotStart as wrong:
                yield _wrong(about, str(wrong))
            else:
                yield _well(about, "Its file can be read.")
    places = {"keys": settings.keys_directory}
    if settings.checkpoints_to.startswith("/"):
        places["second place"] = Path(settings.checkpoints_to)
    for about, place in places.items():
        there = next(each for each in (place, *place.parents) if each.exists())
        free = shutil.disk_usage(there).free
        seen = f"{free / 2**30:.1f} GiB are free on the disk of the {about}."
        yield _well("disk", seen) if free >= LEAST_FREE else _wrong("disk", seen, "Make room before it is full.")


def _of_keys(settings: Settings) -> Iterator[Finding]:
    directory = settings.keys_directory
    if not directory.is_dir():
        yield _note("keys", "The keys' directory is not there.", "The first start makes it; or put a backup back.")
        return
    if not os.access(directory, os.R_OK | os.W_OK | os.X_OK):
        yield _wrong("keys", "Their directory cannot be read and written.", f"Give it to this account: {directory}.")
        return
    yield from _of_erasures(erasures_beside(directory))
    open_to = directory.stat().st_mode & 0o077
    if open_to:
        yield _note("keys", "Others of this machine may look into their directory.", f"chmod 700 {directory}")
    masters = settings.master_keys
    if masters and masters.exists() and masters.stat().st_mode & 0o007:
        yield _note("keys", "Others of this machine may read the master keys.", f"chmod o= {masters}")
    held = custody(settings)
    if held is IN_THE_CLEAR:
        yield _note("keys", "No master key wraps them.", "Set FRONTDOOR_MASTER_KEYS or FRONTDOOR_KMS (docs/keys.md).")
    try:
        held.look()
    except KeysAway as away:
        yield _wrong("keys", str(away), "Nothing opens without it: put it back.")
        return
    issuer = signing_keys.standing(directory, held)
    if issuer == "not-wrapped":
        yield _wrong(
            "keys", "The key that signs tokens is not wrapped by the newest master key.", "frontdoor keys rotate"
        )
    elif issuer == signing_keys.WELL:
        yield _well("keys", "The key that signs tokens is there.")


def _of_erasures(place: Path) -> Iterator[Finding]:
    """The directory in which each erasure is told before its key is destroyed."""
    there = next(each for each in (place, *place.parents) if each.exists())
    if not there.is_dir() or not os.access(there, os.R_OK | os.W_OK | os.X_OK):
        do = f"Have {place} be there for good, and give it to this account."
        yield _wrong("erasures", "Nothing can be erased: the directory beside the keys cannot be written.", do)
    else:
        yield _well("erasures", "What is destroyed can be told beside the keys.")


def _of_the_scanner(address: str | None) -> Iterator[Finding]:
    """What looks for malware in files."""
    if address is None:
        yield _note("scanner", "Nothing looks through files, so none are taken.", "Set FRONTDOOR_SCANNER.")
    elif asyncio.run(Clamd(address, patience=5.0).answers()):
        yield _well("scanner", "clamd answers.")
    else:
        yield _wrong("scanner", "clamd does not answer, so no files are taken.", "Start it, or mend FRONTDOOR_SCANNER.")


def _of_the_calendar(now: datetime) -> Iterator[Finding]:
    for region, known in authorities.calendars().items():
        ends = known.ends_on
        seen = f"The bank holidays of {region} are known until {ends:%-d %B %Y}."
        late = ends - now.date() < A_YEAR
        yield _note("calendar", seen, "Install a version that knows more.") if late else _well("calendar", seen)


def _of_the_database(connection: psycopg.Connection, settings: Settings) -> Iterator[Finding]:
    version = connection.info.server_version
    seen = f"PostgreSQL {version // 10000}.{version % 10000} answers."
    old = version < OLDEST_POSTGRESQL
    yield _wrong("database", seen, "It must be 15 or newer.") if old else _well("database", seen)
    yield _of_the_line("TLS", connection)
    before = clock.now()
    ((theirs, most, role, above),) = connection.execute(_ABOUT).fetchall()
    skew = abs(theirs - before - (clock.now() - before) / 2)
    seen = f"The database's clock and this machine's are {skew.total_seconds():.1f} s apart."
    yield _wrong("clock", seen, "Have both kept by NTP.") if skew > SKEW else _well("clock", seen)
    if role != SERVICE or above:
        yield _wrong("roles", f"The service signs in as {role}, which may do more.", f"Sign in as {SERVICE}.")
    else:
        yield _well("roles", f"The service signs in as {SERVICE}.")
    if int(most) < 2 * (settings.pool_size + 16):
        seen = f"max_connections is {most}: two processes of this size fill it."
        yield _note("connections", seen, "Raise it, or lower FRONTDOOR_POOL_SIZE.")
    weak = [name for (name,) in connection.execute(WEAKENED).fetchall()]
    if weak:
        yield _wrong("durability", f"{', '.join(weak)} is off.", "What is acknowledged may be lost: switch it on.")
    else:
        yield _well("durability", "The database keeps what it acknowledges.")


def _of_the_line(about: str, connection: psycopg.Connection) -> Finding:
    """Whether nobody on the way to a database can listen."""
    if connection.info.host.startswith("/") or connection.info.hostaddr in {"127.0.0.1", "::1"}:
        return _well(about, "The database is on this machine.")
    if connection.pgconn.ssl_in_use:
        return _well(about, "The line is encrypted, and the server proves who it is.")
    return _wrong(about, "The line to the database is not encrypted.", "sslmode=verify-full")


def _of_a_replica(about: str, address: str, leader: psycopg.Connection, allowed: float) -> Iterator[Finding]:
    """Whether a read replica follows this very database, and how quickly. allowed: seconds that it may be behind."""
    try:
        with levels.looking(address) as replica:
            yield _of_the_line(f"{about} TLS", replica)
            ((role,),) = replica.execute("SELECT current_user").fetchall()
            if role != READER:
                yield _wrong(about, f"It is read as {role}.", f"Read it as {READER}.")
            ((_, written, database),) = leader.execute(STANDS).fetchall()
            ((follows, _, its),) = replica.execute(STANDS).fetchall()
            if not follows:
                yield _wrong(about, "It follows nobody.", "Name a replica, or target_session_attrs=standby.")
            elif its != database:
                yield _wrong(about, "It is a copy of another database.", "Name one that streams from this one.")
            elif (seconds := _until_played(replica, written, allowed)) is None:
                yield _wrong(about, f"It is more than {allowed:.0f} s behind.", "Its own log says what it waits for.")
            else:
                yield _well(about, f"It has what the leader had written {seconds:.1f} s before.")
    except psycopg.Error as error:
        yield _wrong(about, *unreached.why(error))


def _until_played(replica: psycopg.Connection, written: int, allowed: float) -> float | None:
    """Seconds until a replica has played so much; None when that takes it longer than it may be behind."""
    since = time.monotonic()
    while (took := time.monotonic() - since) <= allowed:
        replica.rollback()
        ((_, played, _),) = replica.execute(STANDS).fetchall()
        if played >= written:
            return took
        time.sleep(0.05)
    return None


def _of_the_schema(connection: psycopg.Connection, settings: Settings, slugs: list[str]) -> Iterator[Finding]:
    """Whether every schema is of this version."""
    with connection.transaction():
        found = setup.standing(connection)
    behind = [schema for schema, (stands, head) in found.items() if stands.at < head]
    behind += [schema for schema in (Tenant(slug).schema for slug in slugs) if schema not in found]
    newer = {schema: stands.may_serve(head) for schema, (stands, head) in found.items() if stands.at > head}
    if behind:
        yield _wrong("schema", f"{', '.join(behind)} is of another version.", "Run `frontdoor migrate`.")
    if not all(newer.values()):
        yield _wrong("schema", setup.OUTLIVED)
    elif newer:
        yield _note("schema", f"{', '.join(newer)} is of a newer version.", "Start that version's processes.")
    if not behind and not newer:
        yield _well("schema", f"The registry and {len(slugs)} of its authorities are of this version.")
    if behind or not all(newer.values()):
        return  # nothing starts, whatever the rules say
    try:
        setup.keep_the_rules(settings.database_url)
    except CannotStart as wrong:
        yield _wrong("rules", str(wrong))
    else:
        yield _well("rules", "Policy packs and calendars say what they said when they were first used.")


def _of_an_authority(connection: psycopg.Connection, settings: Settings, tenant: Tenant) -> Iterator[Finding]:
    store = KeyStores.named(settings).of(tenant.slug)
    if store.directory.is_dir():
        try:
            store.ring.open()
        except KeysAway as away:
            yield _wrong(f"{tenant.slug} keys", str(away), "frontdoor keys check")
        else:
            yield _well(f"{tenant.slug} keys", "Its key store opens; `frontdoor keys check` reads the whole log.")
    elif registry.has_begun(settings.database_url, tenant.slug):
        yield _wrong(f"{tenant.slug} keys", "Its key store is gone.", "frontdoor keys restore, from the newest backup.")
    found = levels.projections(connection, tenant)
    for each in (each for each in found if each.is_late):
        seen = f"{each.projection} is {each.behind} events behind, and {each.state}."
        yield _wrong(f"{tenant.slug} lists", seen, "Does a worker run? Its log says what it waits for.")
    if not any(each.is_late for each in found):
        yield _well(f"{tenant.slug} lists", "They are up with the log.")


def _of_the_reader(settings: Settings) -> Iterator[Finding]:
    """Whether who reads can only read."""
    if settings.reading_database_url is None:
        yield _note("roles", f"Lists are read as {SERVICE}.", f"Set FRONTDOOR_READING_DATABASE_URL, as {READER}.")
        return
    try:
        with levels.looking(settings.reading_database_url) as connection:
            ((role,),) = connection.execute("SELECT current_user").fetchall()
    except psycopg.Error as error:
        yield _wrong("roles", *unreached.why(error))
        return
    yield (
        _well("roles", f"Lists are read as {role}.")
        if role == READER
        else _wrong("roles", f"Lists are read as {role}.", f"Read as {READER}.")
    )


def _is_sealed(connection: psycopg.Connection, tenant: Tenant) -> bool:
    with connection.transaction():
        connection.execute(f"SET LOCAL ROLE {tenant.reading}")
        return connection.execute(f"SELECT FROM {tenant.seals}_checkpoint LIMIT 1").fetchone() is not None


def _of_the_second_place(settings: Settings, slugs: list[str], sealed: list[str]) -> Iterator[Finding]:
    """sealed: the authorities whose logs have a checkpoint, which must be there too."""
    place = settings.checkpoints_to
    if place.startswith("/") and not Path(place).is_dir() and not sealed:
        yield _note("second place", "Its directory is not there.", "The first start makes it; or mount its disk.")
        return
    try:
        second = sink(place, makes=False)
        held = [slug for slug in slugs if second.newest(slug)]
    except Away:
        yield _wrong("second place", "It does not answer.", "Checkpoints wait, and nothing proves them from elsewhere.")
        return
    lacking = [slug for slug in sealed if slug not in held]
    if lacking:
        seen = f"It holds no checkpoint of {', '.join(lacking)}, and the database does."
        yield _wrong("second place", seen, "Is its disk mounted, and is it the place that it was?")
    else:
        yield _well("second place", f"It answers, and holds checkpoints of {len(held)} of {len(slugs)} authorities.")


def _well(about: str, seen: str) -> Finding:
    return Finding(about=about, standing=Standing.WELL, seen=seen)


def _note(about: str, seen: str, do: str) -> Finding:
    return Finding(about=about, standing=Standing.NOTE, seen=seen, do=do)


def _wrong(about: str, seen: str, do: str = "") -> Finding:
    return Finding(about=about, standing=Standing.WRONG, seen=seen, do=do)


_ABOUT = """
SELECT clock_timestamp(), current_setting('max_connections'), current_user::text,
    (SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user)
"""
