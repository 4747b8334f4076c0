"""Which of the demonstration's cases the tests of Case and History look at."""

import psycopg
import pytest

from migrations import Tenant
from tests.app.demonstration import Demo

_NEWEST = """
    SELECT convert_from(state, 'UTF8')::jsonb -> 'd' ->> 'reference'
    FROM {schema}.fd_events WHERE topic = 'contact-recorded' ORDER BY notification_id DESC LIMIT 1
"""


@pytest.fixture(scope="session")
def case(demo: Demo) -> str:
    """The one that is kept for an auditor."""
    return str(demo.line["showpiece"])


@pytest.fixture(scope="session")
def fresh(demo: Demo) -> str:
    """The contact that came last, on which much is to be done."""
    with psycopg.connect(demo.line["database_url"]) as connection:
        found = connection.execute(_NEWEST.format(schema=Tenant("925").schema)).fetchone()
    assert found
    return str(found[0])
