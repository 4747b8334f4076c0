"""What a login of the service's can do in SQL, as every role it may take: no event, and nothing that proves it, moves.

Each order is tried in a transaction of its own and committed, whoever gives it and whatever comes of it. Then the
record is compared with what it was, byte for byte.
"""

import re
from collections.abc import Iterator
from uuid import uuid4

import psycopg
import pytest

from app.proof.sealing import Sealer
from app.proof.second_place import Directory
from migrations import ACTS, OWNER, READER, SERVICE, Tenant
from tests.serving import ISSUER, Database

OTHER = Tenant("926")
SEALS = tuple(f"fd_{log}{what}" for log in ("", "reads_") for what in ("tile", "checkpoint", "seal_refused"))
RECORD = ("fd_events", "fd_idempotency", "fd_claim", "fd_reads", *SEALS)
"""What is recorded of the work and of who read it, and what proves both."""

ACTED = ("fd_acts", *(f"fd_acts{what}" for what in ("_tile", "_checkpoint", "_seal_refused")))
"""What was done to the registry, and what proves it."""

REGISTERED = ("authority", "client", "provider", "rules")
"""What only whoever administers the registry writes to."""

ON_A_TABLE = (
    "UPDATE {table} SET {column} = {column}",
    "DELETE FROM {table}",
    "TRUNCATE {table} CASCADE",
    "MERGE INTO {table} USING (SELECT 1) one ON true WHEN MATCHED THEN DELETE",
    "INSERT INTO {table} SELECT * FROM {table} LIMIT 1 ON CONFLICT DO NOTHING",
    "COPY {table} FROM PROGRAM 'true'",
    "COPY {table} FROM '/etc/passwd'",
    "ALTER TABLE {table} ADD COLUMN extra integer",
    "ALTER TABLE {table} DROP COLUMN {column} CASCADE",
    "ALTER TABLE {table} RENAME TO gone",
    "ALTER TABLE {table} OWNER TO CURRENT_USER",
    "ALTER TABLE {table} DISABLE TRIGGER ALL",
    "ALTER TABLE {table} DISABLE TRIGGER USER",
    "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE {table} INHERIT {table}",
    "DROP TABLE {table} CASCADE",
    "CREATE TRIGGER mine BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION {schema}.fd_refuse_change()",
    "CREATE RULE mine AS ON INSERT TO {table} DO INSTEAD NOTHING",
    "CREATE POLICY mine ON {table} USING (false)",
    "CREATE INDEX ON {table} ({column})",
    "COMMENT ON TABLE {table} IS 'mine'",
    "GRANT ALL ON {table} TO PUBLIC",
    "LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE",
)

ANYWHERE = (
    f"SET ROLE {OWNER}; DELETE FROM {{schema}}.fd_events",
    "SET SESSION AUTHORIZATION postgres; DELETE FROM {schema}.fd_events",
    "SET ROLE postgres; DELETE FROM {schema}.fd_events",
    "RESET ROLE; DELETE FROM {schema}.fd_events",
    "RESET SESSION AUTHORIZATION; DELETE FROM {schema}.fd_events",
    f"GRANT {OWNER} TO CURRENT_USER",
    "SET session_replication_role = replica; DELETE FROM {schema}.fd_events",
    "ALTER SCHEMA {schema} RENAME TO gone",
    "DROP SCHEMA {schema} CASCADE",
    f"DROP OWNED BY {OWNER} CASCADE",
    f"REASSIGN OWNED BY {OWNER} TO CURRENT_USER",
    "DROP FUNCTION {schema}.fd_refuse_change CASCADE",
    "CREATE OR REPLACE FUNCTION {schema}.fd_refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
    "ALTER FUNCTION {schema}.fd_append SECURITY INVOKER",
    "DROP TRIGGER fd_events_no_change ON {schema}.fd_events",
    "ALTER EVENT TRIGGER mine DISABLE",
    "CREATE EXTENSION dblink",
    "CREATE LANGUAGE plpython3u",
    "CREATE FUNCTION public.mine() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'DELETE FROM {schema}.fd_events'",
    "CREATE TABLE {schema}.mine ()",
    "CREATE TABLE public.mine ()",
    "CREATE TEMP TABLE fd_events (LIKE {schema}.fd_events); DELETE FROM fd_events",
    "SELECT lo_import('/etc/passwd')",
    "SELECT lo_export(lo_from_bytea(0, 'mine'), '/tmp/mine')",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT pg_ls_dir('.')",
    "COPY (SELECT 1) TO '/tmp/mine'",
    "COPY (SELECT 1) TO PROGRAM 'cat'",
    "ALTER SYSTEM SET fsync = off",
    "SELECT pg_switch_wal()",
    "SELECT pg_create_logical_replication_slot('mine', 'pgoutput')",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> CURRENT_USER AND usename IS NOT NULL",
    "UPDATE pg_catalog.pg_class SET relowner = (SELECT oid FROM pg_roles WHERE rolname = CURRENT_USER)",
    "DO 'BEGIN DELETE FROM {schema}.fd_events; END'",
    "SELECT {schema}.fd_refuse_change()",
    "SELECT {schema}.fd_beside(ARRAY['fd_events'], true)",
    "SELECT {schema}.fd_beside(ARRAY['fd_events'], false)",
    "SELECT {other}.fd_append({nothing})",
    f"SELECT {ACTS.schema}.fd_record_act(gen_random_uuid(), 'client-registered', '{{{{}}}}')",
    f"SELECT {ACTS.schema}.fd_refuse_change()",
)


MAY = {
    # a tile grows at its end, and a trigger sees to that
    ("fd_own", "UPDATE own.fd_tile SET hashes = hashes"),
    ("fd_own", "UPDATE own.fd_reads_tile SET hashes = hashes"),
    *(("fd_own", f"INSERT INTO own.{name} SELECT * FROM own.{name} LIMIT 1 ON CONFLICT DO NOTHING") for name in SEALS),
    ("fd_own", "LOCK TABLE own.fd_tile IN ACCESS EXCLUSIVE MODE"),
    ("fd_own", "LOCK TABLE own.fd_reads_tile IN ACCESS EXCLUSIVE MODE"),
    ("fd_other_appending", "SELECT other.fd_append(...)"),
    (ACTS.role, f"UPDATE {ACTS.seals}_tile SET hashes = hashes"),
    (ACTS.role, f"LOCK TABLE {ACTS.seals}_tile IN ACCESS EXCLUSIVE MODE"),
    *(
        (ACTS.role, f"INSERT INTO {name} SELECT * FROM {name} LIMIT 1 ON CONFLICT DO NOTHING")
        for name in (f"{ACTS.schema}.{each}" for each in ACTED[1:])
    ),
}
"""What is no error, by whom: each is a right that is needed. The second authority's appends are its own."""

WITHOUT_EFFECT = ("GRANT ALL ON own.", f"GRANT ALL ON {ACTS.schema}.", "CREATE TEMP TABLE fd_events ")
"""No error and nothing done: a warning that there was nothing to grant; a table of the session's own."""


@pytest.mark.parametrize("login", [SERVICE, READER])
def test_nothing_a_login_can_say_touches_an_event(database: Database, tenant: Tenant, login: str) -> None:
    _record(database, tenant)
    before, done = _state(database, tenant), set()
    url = {SERVICE: database.url, READER: database.reading}[login]
    with psycopg.connect(url, autocommit=True, prepare_threshold=None) as connection:
        for role in _roles(database, login, tenant):
            for order in _orders(database, tenant):
                connection.execute("DISCARD ALL")
                connection.execute(f"SET ROLE {role}")
                try:
                    connection.execute(f"BEGIN; {order}; COMMIT")
                except psycopg.Error:
                    connection.execute("ROLLBACK")
                else:
                    done.add((_plainly(role, tenant), _plainly(order, tenant)))
    assert _state(database, tenant) == before
    assert {(role, order) for role, order in done if not order.startswith(WITHOUT_EFFECT)} == {
        SERVICE: MAY, READER: set()
    }[login]  # fmt: skip


def _plainly(said: str, tenant: Tenant) -> str:
    for each, called in ((tenant, "own"), (OTHER, "other")):
        said = said.replace(each.schema, called)
    return re.sub(r"fd_append\(.*", "fd_append(...)", said)


def _roles(database: Database, login: str, tenant: Tenant) -> list[str]:
    """Itself, and of what it may become all that is of these two authorities."""
    with psycopg.connect(database.admin) as admin:
        found = admin.execute(
            "SELECT rolname FROM pg_roles WHERE rolname <> %s AND pg_has_role(%s, oid, 'SET') ORDER BY rolname",
            [login, login],
        ).fetchall()
    these = (tenant, OTHER, ACTS)
    mine = [name for (name,) in found if name.startswith(tuple(each.role for each in these))]
    assert {*mine} == {
        SERVICE: {role for each in these for role in (each.role, each.appending, each.reading)},
        READER: {each.reading for each in these},
    }[login]
    assert all(name.startswith(("fd_la_", ACTS.role)) for (name,) in found)
    return [login, *mine]


def _orders(database: Database, tenant: Tenant) -> Iterator[str]:
    nothing = ", ".join(["NULL"] * _arity(database, tenant))
    columns = {"fd_events": "state", "fd_reads": "state", "fd_idempotency": "answer", "fd_claim": "key"}
    columns |= {"fd_tile": "hashes", "fd_reads_tile": "hashes", "fd_acts": "state", "fd_acts_tile": "hashes"}
    columns |= {"authority": "name", "client": "keys", "provider": "clients", "rules": "digest"}
    for schema, names in ((tenant.schema, RECORD), (ACTS.schema, (*ACTED, *REGISTERED))):
        for name in names:
            table, column = f"{schema}.{name}", columns.get(name, "size")
            yield from (order.format(table=table, column=column, schema=schema) for order in ON_A_TABLE)
    yield from (order.format(schema=tenant.schema, other=OTHER.schema, nothing=nothing) for order in ANYWHERE)


def _arity(database: Database, tenant: Tenant) -> int:
    """How many arguments the append function has."""
    with psycopg.connect(database.admin) as admin:
        ((count,),) = admin.execute(
            "SELECT pronargs FROM pg_proc WHERE oid = %s::regproc", [f"{tenant.schema}.fd_append"]
        ).fetchall()
    return int(count)


def _record(database: Database, tenant: Tenant) -> None:
    """An event, a claim, a command's answer, a tile and a checkpoint over them, by those who may."""
    empty = ", ".join(["'{}'"] * (_arity(database, tenant) - 7 - 3))
    with psycopg.connect(database.url, autocommit=True) as service:
        service.execute(f"SET ROLE {tenant.appending}")
        service.execute(
            f"SELECT {tenant.schema}.fd_append"
            f"(%s, '{{1}}', '{{tested}}', %s, {empty}, '{{upn}}', %s, %s, 'k', 'f', 'a')",
            [[stream := uuid4()], [b"state"], [b"number"], [stream]],
        )
        service.execute(f"SET ROLE {tenant.role}")
        read = [uuid4(), ["tested"], [b"{}"]]
        service.execute(f"SELECT {tenant.schema}.fd_record_reads(%s, %s, %s)", read)
        for seals in (tenant.seals, tenant.reads.seals):
            service.execute(f"INSERT INTO {seals}_tile VALUES (0, 0, %s)", [bytes(32)])
            service.execute(f"INSERT INTO {seals}_checkpoint VALUES (1, %s, 'signed')", [bytes(32)])
            service.execute(f"INSERT INTO {seals}_seal_refused VALUES (DEFAULT, 'tested', 1)")
        service.execute("RESET ROLE")
        assert Sealer(database.keys, ISSUER, Directory(database.checkpoints)).seal(service, ACTS)


def _state(database: Database, tenant: Tenant) -> list[object]:
    """The record: its rows; and what guards it: columns, triggers, owners, rights, functions."""
    guards = """
        SELECT relname, relowner::regrole, relacl, relrowsecurity,
            (SELECT array_agg((attname, atttypid) ORDER BY attnum) FROM pg_attribute WHERE attrelid = c.oid),
            (SELECT array_agg((tgname, tgenabled) ORDER BY tgname) FROM pg_trigger WHERE tgrelid = c.oid)
        FROM pg_class c WHERE relnamespace = %s::regnamespace AND relkind IN ('r', 'i') ORDER BY relname
    """
    functions = (
        "SELECT proname, prosrc, prosecdef, proacl FROM pg_proc WHERE pronamespace = %s::regnamespace ORDER BY 1"
    )
    schemas = {tenant.schema: RECORD, ACTS.schema: (*ACTED, *REGISTERED)}
    with psycopg.connect(database.admin) as admin:
        rows = {
            name: admin.execute(f"SELECT * FROM {schema}.{name}").fetchall()
            for schema, names in schemas.items()
            for name in names
        }
        assert {name for name, found in rows.items() if not found} <= {"provider", "fd_acts_seal_refused"}
        standing = (admin.execute(text, [schema]).fetchall() for text in (guards, functions) for schema in schemas)
        return [*rows.items(), *standing]
