"""What the journal asks of the database: SQL as text, sent by the simple protocol.

Several statements are one round trip and one transaction, the first of which takes the authority's role. Values
stand in the text, since they are made here and need no quoting: hexadecimal, numbers and lasting names. What is
neither is refused with ValueError.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from migrations import Tenant


def load(tenant: Tenant, froms: Mapping[UUID, int], keys: Sequence[bytes]) -> str:
    """A call of `fd_load`: streams, each from a version on, and which Idempotency-Keys are known."""
    arguments = uuids(froms), numbers(froms.values()), blobs(keys)
    return f"SET LOCAL ROLE {tenant.appending}; SELECT * FROM {tenant.schema}.fd_load({', '.join(arguments)})"


def append(tenant: Tenant, calls: Iterable[Sequence[str]]) -> str:
    """Calls of `fd_append`, each with its arguments as they are written below."""
    each = (f"SELECT * FROM {tenant.schema}.fd_append({', '.join(arguments)})" for arguments in calls)
    return "; ".join([f"SET LOCAL ROLE {tenant.appending}", *each])


def reading(text: str, role: str | None) -> str:
    """A statement that cannot write, in the role if one is given."""
    enter = f", set_config('role', '{role}', true)" if role else ""
    return f"SELECT set_config('transaction_read_only', 'on', true){enter}; {text}"


def writing(text: str, role: str | None) -> str:
    """Statements that write, in the role if one is given."""
    return f"SELECT set_config('role', '{role}', true); {text}" if role else f"SELECT 1; {text}"


def uuids(values: Iterable[UUID]) -> str:
    """An array of uuid."""
    return _array("uuid", [value.hex for value in values])


def numbers(values: Iterable[int]) -> str:
    """An array of bigint."""
    return _array("bigint", [str(value) for value in values])


def words(values: Iterable[str]) -> str:
    """An array of text, of which every element is a lasting name."""
    return _array("text", values)


def blobs(values: Iterable[bytes]) -> str:
    """An array of bytea."""
    return f"ARRAY[{','.join(map(blob, values))}]::bytea[]"


def blob(value: bytes | None) -> str:
    """A bytea."""
    return "NULL" if value is None else f"'\\x{value.hex()}'::bytea"


def _array(kind: str, values: Iterable[str]) -> str:
    written = list(values)
    if not all(_plain(each) for each in written):
        raise ValueError("only hexadecimal, numbers and lasting names go into SQL")
    return f"'{{{','.join(written)}}}'::{kind}[]"


_plain = re.compile("[A-Za-z0-9-]+").fullmatch
