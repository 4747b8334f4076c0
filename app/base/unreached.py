"""Why a database cannot be used, in words: which it is, as whom, and the kind of reason; never a password."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psycopg

NOT_MIGRATED = frozenset({"42P01", "42703", "3F000"})
"""SQLSTATEs of a table, a column and a schema that is not there."""
MAY_NOT = "42501"
"""The SQLSTATE of what a role may not do."""

_ROOM = "Raise max_connections, or lower FRONTDOOR_POOL_SIZE."
_WHY = (
    ("refused", "the connection is refused", "Is it up, and is that its port?"),
    ("No such file or directory", "nothing listens there", "Is it up, and is that its directory?"),
    ("translate host name|resolve host", "there is no such host", "Is its name right?"),
    ("timeout|timed out", "it does not answer in time", "Is it up, and reached from here?"),
    ('database ".*" does not exist', "there is no such database", "Create it, or name another."),
    ('role ".*" does not exist', "there is no such role", "`frontdoor migrate` makes the roles of a service."),
    ("authentication failed", "authentication failed", "Give the role its password, there and here."),
    ("no password supplied", "it asks for a password", "Give the role's."),
    ("not permitted to log in", "that role may not sign in", "Name one that may."),
    ("no pg_hba.conf entry", "it lets nobody in from here", "Add a line to its pg_hba.conf."),
    ("certificate", "its certificate is not trusted", "Name the authority that signed it: sslrootcert."),
    ("SSL", "it does not speak TLS", "Have it encrypt the line."),
    ("connection slots|too many connections", "it has no connection left", _ROOM),
    ("starting up", "it is starting up", "Wait a moment."),
)  # fmt: skip
"""What libpq and the server say, as a pattern; the kind of reason; what to do."""


def why(error: "psycopg.Error") -> tuple[str, str]:
    """In a sentence which database cannot be used and for what kind of reason, and what to do."""
    away = ("", f"it does not answer ({type(error).__qualname__})", "Is it up, and reached from here?")
    _, reason, do = next((each for each in _WHY if re.search(each[0], str(error))), away)
    return f"{_named(error)} cannot be used: {reason}.", do


def of(error: BaseException | None) -> "psycopg.Error | None":
    """The driver's error that another came of, or none."""
    import psycopg

    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        found = getattr(error, "orig", None) or error
        if isinstance(found, psycopg.Error):
            return found
        error = error.__cause__ or error.__context__
    return None


def _named(error: "psycopg.Error") -> str:
    known = error.pgconn
    try:
        assert known is not None
        database, host, port, role = (
            each.decode("utf-8", "replace") for each in (known.db, known.host, known.port, known.user)
        )
    except Exception:  # noqa: BLE001 - the connection ended, or never was: then it is not named
        return "The database"
    return f"The database {database} at {host}, port {port}, as {role}"
