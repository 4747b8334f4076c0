"""A database that is away is waited for, longer and longer; who is told to stop stops."""

import threading
from collections.abc import Iterable

import psycopg
import pytest
from procrastinate.exceptions import ConnectorException

from app.record.journal import DatabaseUnavailable, OutcomeUnknown
from app.record.keys import FileKeys
from app.running import jobs, waiting, watching
from app.running.jobs import Office
from app.running.waiting import FIRST, LONGEST, Patience
from migrations import Tenant


def test_each_wait_is_longer_up_to_a_limit_and_the_first_after_an_answer_is_short() -> None:
    patience = Patience("waits")
    waits = [patience.after(DatabaseUnavailable()) for _ in range(10)]
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (FIRST, LONGEST)
    patience.answered()
    assert patience.after(OutcomeUnknown()) == FIRST


def test_the_watch_asks_again_for_authorities_that_could_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "FIRST", 0.001)
    stop, asked = threading.Event(), list[int]()

    def tenants() -> Iterable[Tenant]:
        asked.append(len(asked))
        if len(asked) == 3:
            stop.set()
        raise psycopg.OperationalError

    def keys(tenant: Tenant) -> FileKeys:
        raise AssertionError(tenant)

    watching.run("host=127.0.0.1 port=9", tenants, keys, stop, lambda: pytest.fail("nothing is looked at"))
    assert asked == [0, 1, 2]


@pytest.mark.parametrize(
    "error",
    [psycopg.OperationalError, ConnectorException, DatabaseUnavailable, OutcomeUnknown],
    ids=lambda kind: kind.__name__,
)
def test_jobs_are_done_by_an_office_made_anew_until_it_is_told_to_stop(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    monkeypatch.setattr(waiting, "FIRST", 0.001)
    stop, made = threading.Event(), list["Closed"]()

    class Closed(Office):
        """It cannot be opened."""

        closed = False

        async def open(self) -> None:
            if len(made) == 3:
                stop.set()
            raise error

        async def close(self) -> None:
            self.closed = True

        async def give_out(self) -> int:
            return 0

    def make() -> Office:
        made.append(Closed("host=127.0.0.1 port=9", "notices", lambda: (), at_once=1, connections=1))
        return made[-1]

    jobs.run(make, stop)
    assert [office.closed for office in made] == [True] * 3
