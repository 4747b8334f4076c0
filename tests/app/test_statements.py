"""The journal's SQL as text: what stands in it needs no quoting, or is refused."""

from uuid import UUID

import psycopg
import pytest

from app.record import statements
from migrations import Tenant
from tests.serving import Database

STREAM = UUID("0123456789abcdef0123456789abcdef")


@pytest.mark.parametrize(
    "word", ["it's", "a b", 'a"b', "a,b", "{}", "a\\b", "\N{RIGHT SINGLE QUOTATION MARK}", "a\n", ""]
)
def test_what_would_need_quoting_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="only hexadecimal, numbers and lasting names"):
        statements.words(["screening-requested", word])


def test_values_come_back_as_they_were(database: Database) -> None:
    values = [
        statements.uuids([STREAM, STREAM]), statements.numbers([0, 2**62]), statements.words(["screening-requested"]),
        statements.blobs([b"'; DROP TABLE x; --", b"", b"\\\0"]), statements.blob(b"{}"), statements.blob(None),
    ]  # fmt: skip
    none = [each([]) for each in (statements.uuids, statements.numbers, statements.words, statements.blobs)]
    with psycopg.connect(database.url) as connection:
        (read,) = connection.execute(f"SELECT {', '.join(values + none)}").fetchall()
    assert read == (
        [STREAM, STREAM], [0, 2**62], ["screening-requested"],
        [b"'; DROP TABLE x; --", b"", b"\\\0"], b"{}", None, [], [], [], [],
    )  # fmt: skip


def test_every_text_takes_its_role_before_it_asks() -> None:
    tenant = Tenant("925")
    load = statements.load(tenant, {STREAM: 3}, [b"key"])
    append = statements.append(tenant, [["1", "2"], ["3"]])
    assert load.startswith("SET LOCAL ROLE fd_la_925_appending; ")
    calls = "SELECT * FROM la_925.fd_append(1, 2); SELECT * FROM la_925.fd_append(3)"
    assert append == f"SET LOCAL ROLE fd_la_925_appending; {calls}"
    assert statements.reading("SELECT 1", None) == "SELECT set_config('transaction_read_only', 'on', true); SELECT 1"
    assert "set_config('role', 'fd_la_925', true); SELECT 1" in statements.reading("SELECT 1", tenant.role)
