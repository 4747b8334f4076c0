"""The log of acts: what was done to the registry, and by whoever runs the service, by whom, when and why.

It is a log as those of an authority are, with a chain, a tree and checkpoints: one stream, whose versions are its
positions. An act on a row says the row as it is since, with thumbprints for its keys, and is written in the transaction
that changes it. So the newest act that names a row explains it, and a row that none explains was changed by nobody who
said so.
"""

import os
import pwd
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, field
from datetime import UTC, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from uuid import uuid5

import orjson
import psycopg
from psycopg.rows import dict_row

from app.record.keys import STAFF
from app.record.signing_keys import thumbprint
from domain.frozen import frozen
from migrations import ACTS, REGISTRY

if TYPE_CHECKING:
    from app.record.journal import Journal

STREAM = uuid5(STAFF, "acts")
"""The one stream of the log."""

TABLES = {"authority": ("slug",), "client": ("issuer", "client_id"), "provider": ("issuer",), "rules": ("kind", "name")}
"""The registry's tables that only whoever administers it writes to, with the columns that name a row."""

FOUND = "row-found"
"""The act by which a row is explained that was there before this log."""

Row = Mapping[str, Any]
Named = tuple[str, ...]
"""A row's table, and what names it there."""


def account() -> str:
    """The account of this machine that this process works as."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return f"uid {os.geteuid()}"


@frozen(kw_only=True)
class By:
    """Who did it: the id they gave, if they gave one, and the account they worked as. reason: why, if they said so."""

    id: str | None = None
    reason: str | None = None
    account: str = field(default_factory=account)


@frozen(kw_only=True)
class Act:
    """An act as it stands in the log. table, key and row: of what it was done to, where that was a row; a row that is
    None is gone since. told: what else it says.
    """

    position: int
    at: datetime
    act: str
    by: By
    table: str | None = None
    key: tuple[str, ...] = ()
    row: Row | None = None
    told: Mapping[str, Any] = field(default_factory=dict)

    def is_of(self, authority: str) -> bool:
        """Whether it was done to an authority, or to a row that is its own."""
        named = (
            self.key if self.table == "authority" else ((self.row or {}).get("authority"), self.told.get("authority"))
        )
        return authority in named


def on_row(
    connection: psycopg.Connection,
    act: str,
    table: str,
    *key: str,
    by: By | None = None,
    told: Mapping[str, Any] = MappingProxyType({}),
) -> None:
    """Record what this transaction did to a row: as which it stands since, or that it is gone; told: whose it was."""
    row = next(_rows(connection, table, key), None)
    _record(connection, act, {"table": table, "key": key, "row": row} | ({"told": {**told}} if told else {}), by)


def by_the_service(database_url: str, act: str, told: Mapping[str, Any], by: By | None = None) -> None:
    """Record an act that changes no row of those, as the service's role, in a transaction of its own."""
    with psycopg.connect(database_url) as connection:
        within(connection, act, told, by)


def within(connection: psycopg.Connection, act: str, told: Mapping[str, Any], by: By | None = None) -> None:
    """The same in a transaction of the service's, which it is the last of."""
    connection.execute(f"SET LOCAL ROLE {ACTS.appending}")
    _record(connection, act, {"told": told}, by)


def found(connection: psycopg.Connection) -> None:
    """Record of every row that it was there, where the log has only begun."""
    if connection.execute(f"SELECT FROM {ACTS.log} LIMIT 1").fetchone() is None:
        by = By(reason="It was there before this log.")
        for table, columns in TABLES.items():
            for row in [*_rows(connection, table)]:
                key = [row[column] for column in columns]
                _record(connection, FOUND, {"table": table, "key": key, "row": row}, by)


def every(connection: psycopg.Connection) -> Iterator[Act]:
    """The log from its beginning. connection: as a role that may take the log's own, which it has from then on."""
    from app.record.recorder import Recorder  # a third of a second that who writes an act need not wait

    for logged in Recorder.over(connection, ACTS).whole():
        yield _act(logged.id, logged.recorded_at, logged.topic, logged.state)


async def newest(
    journal: "Journal",
    authority: str,
    *,
    act: str | None = None,
    who: str | None = None,
    since: datetime | None = None,
    before: datetime | None = None,
    below: int | None = None,
    limit: int,
) -> Sequence[Act]:
    """What was done to an authority and what is its own, and to the rules of all; the last first, of which all that is
    given is so. who: the id they gave, or the account they worked as.
    """
    given = {
        "topic = %(act)s": act is not None,
        "said #>> '{m,id}' = %(who)s OR said #>> '{m,account}' = %(who)s": who is not None,
        "recorded_at >= %(since)s": since is not None,
        "recorded_at < %(before)s": before is not None,
        "notification_id < %(below)s": below is not None,
    }
    where = " AND ".join(f"({condition})" for condition, wanted in given.items() if wanted) or "true"
    asked = {
        "authority": authority, "act": act, "who": who, "since": since, "before": before, "below": below,
        "limit": limit,
    }  # fmt: skip
    rows = await journal.fetch(_NEWEST.format(where=where), asked, ACTS.role)
    return [_act(*row) for row in rows]


async def kinds(journal: "Journal") -> Sequence[str]:
    """The acts there are, by name."""
    rows = await journal.fetch(f"SELECT DISTINCT topic FROM {ACTS.log} ORDER BY topic", (), ACTS.role)
    return [name for (name,) in rows]


def differing(connection: psycopg.Connection) -> Iterator[tuple[Named, bool, bool]]:
    """The rows that the log does not explain: what names one, whether it stands there, and whether it does by the log.

    A column that an act does not tell of, since it came later, is not compared.
    """
    by_log: dict[Named, Row] = {}
    for act in every(connection):
        if act.table is not None:
            by_log.pop(named := (act.table, *act.key), None)
            if act.row is not None:
                by_log[named] = act.row
    stands = {
        (table, *(row[column] for column in columns)): row
        for table, columns in TABLES.items()
        for row in _rows(connection, table)
    }
    for named in sorted(by_log.keys() | stands.keys()):
        told, there = by_log.get(named), stands.get(named)
        if told is None or there is None or any(there.get(column) != value for column, value in told.items()):
            yield named, there is not None, told is not None


def _act(position: int, at: datetime, name: str, state: bytes) -> Act:
    told = orjson.loads(state)
    said = {**told["d"], "key": (*told["d"].get("key", ()),)}
    return Act(position=position, at=at.astimezone(UTC), act=name, by=By(**told["m"]), **said)


_NEWEST = f"""
SELECT notification_id, recorded_at, topic, state
FROM {ACTS.log}, LATERAL (SELECT convert_from(state, 'UTF8')::jsonb AS said) AS told
WHERE (said #>> '{{{{d,row,authority}}}}' = %(authority)s OR said #>> '{{{{d,told,authority}}}}' = %(authority)s
    OR said #>> '{{{{d,table}}}}' = 'authority' AND said #>> '{{{{d,key,0}}}}' = %(authority)s
    OR said #>> '{{{{d,table}}}}' = 'rules') AND {{where}}
ORDER BY notification_id DESC LIMIT %(limit)s
"""


def _record(connection: psycopg.Connection, act: str, told: Mapping[str, Any], by: By | None) -> None:
    state = orjson.dumps({"v": 1, "m": asdict(by or By()), "d": told})
    connection.execute(f"SELECT {REGISTRY}.fd_record_act(%s, %s, %s)", [STREAM, act, state])


def _rows(connection: psycopg.Connection, table: str, key: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """Rows of a table as an act tells them: all, or the one named."""
    where = " AND ".join(f"{column} = %s" for column, _ in zip(TABLES[table], key, strict=False)) or "true"
    with connection.cursor(row_factory=dict_row) as cursor:
        for row in cursor.execute(f"SELECT * FROM {REGISTRY}.{table} WHERE {where}", [*key]).fetchall():
            keys = row.pop("keys", None)
            told = row if keys is None else {**row, "keys": [*map(_thumbprint, keys)], "keys_sha256": _digest(keys)}
            yield {column: _TOLD.get(type(value), lambda same: same)(value) for column, value in told.items()}


def _thumbprint(key: Any) -> str | None:
    """As `thumbprint`; None of what is no key, however it came there."""
    try:
        return thumbprint(key)
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it is none
        return None


def _digest(keys: Any) -> str:
    """What tells keys from others that have the same thumbprints, such as by how they may be used."""
    return sha256(orjson.dumps(keys, option=orjson.OPT_SORT_KEYS)).hexdigest()


_TOLD: Mapping[type, Callable[[Any], Any]] = {datetime: lambda at: at.astimezone(UTC).isoformat()}
