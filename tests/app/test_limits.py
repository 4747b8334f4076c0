"""One client's allowance is its own, and what it reads never holds up what it submits."""

import asyncio
import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.api.limits import USUAL, WINDOW, Heavy, Kind, Limits, kind_of
from app.api.problems import Problem
from tests.serving import Database, serving

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@given(st.integers(1, 40), st.lists(st.floats(0, 30), max_size=200))
def test_an_allowance_is_never_passed_and_never_kept_back(quota: int, pauses: Sequence[float]) -> None:
    clock = Clock()
    limits = Limits(dict.fromkeys(Kind, quota), clock)
    taken: list[datetime] = []
    for pause in pauses:
        clock.pass_by(pause)
        try:
            standing = limits.take("school", Kind.READING)
        except Problem as problem:
            clock.pass_by(int(problem.headers["Retry-After"]))
            limits.take("school", Kind.READING)
        else:
            assert 0 <= standing.left < quota
        taken.append(clock.now)
    for first in taken:  # a whole allowance, and what fills up meanwhile
        within = [each for each in taken if first <= each < first + timedelta(seconds=WINDOW)]
        assert len(within) <= 2 * quota + 1


def test_who_waits_as_long_as_told_is_served() -> None:
    clock = Clock()
    limits = Limits(dict.fromkeys(Kind, 30), clock)
    for left in range(29, -1, -1):
        assert limits.take("school", Kind.READING).left == left
    with pytest.raises(Problem) as refused:
        limits.take("school", Kind.READING)
    assert (refused.value.code, refused.value.headers["Retry-After"]) == ("too-many-requests", "2")
    assert refused.value.headers["ratelimit"] == '"reading";r=0;t=60'
    clock.pass_by(2)
    limits.take("school", Kind.READING)


def test_what_one_reads_holds_up_neither_what_it_submits_nor_another() -> None:
    limits = Limits(dict.fromkeys(Kind, 1), Clock())
    limits.take("school", Kind.READING)
    with pytest.raises(Problem):
        limits.take("school", Kind.READING)
    assert limits.take("school", Kind.SUBMITTING).left == 0
    assert limits.take("police", Kind.READING).left == 0


def test_an_operation_is_of_the_kind_it_names_or_its_method() -> None:
    assert kind_of("GET", None) is Kind.READING
    assert kind_of("POST", {"x-refuses": []}) is Kind.SUBMITTING
    assert kind_of("POST", {"x-limit": "searching"}) is Kind.SEARCHING


def test_a_greedy_poller_may_still_refer(database: Database, tmp_path: Path) -> None:
    quotas = {**USUAL, Kind.READING: 2}  # half a minute later there is another
    body = json.loads((Path(__file__).parents[2] / "examples" / "school-first-disclosure.json").read_text())
    with serving(database, quotas=quotas) as service, service.client("partner") as school:
        polled = [school.get("/v1/events") for _ in range(3)]
        referred = school.post("/v1/contacts", json=body, headers={"Idempotency-Key": "greedy"})
        with service.client("screening_manager") as office:
            others = office.get("/v1/cases")
    assert [each.status_code for each in polled] == [200, 200, 429]
    assert polled[0].headers["ratelimit-policy"] == '"reading";q=2;w=60'
    assert [each.headers["ratelimit"].partition(";t=")[0] for each in polled[:2]] == ['"reading";r=1', '"reading";r=0']
    assert int(polled[2].headers["retry-after"]) <= WINDOW
    assert polled[2].json()["code"] == "too-many-requests"
    assert (referred.status_code, others.status_code) == (201, 200)
    assert referred.headers["ratelimit"].startswith('"submitting";r=5999;')


def test_long_work_waits_its_turn_and_no_queue_is_endless() -> None:
    async def run() -> tuple[list[int], int]:
        heavy, at_once, most, gone = Heavy(1), 0, 0, asyncio.Event()

        async def work() -> int:
            nonlocal at_once, most
            try:
                async with heavy.turn():
                    at_once += 1
                    most = max(most, at_once)
                    await gone.wait()
                    at_once -= 1
            except Problem as problem:
                return problem.status
            return 200

        running = [asyncio.create_task(work()) for _ in range(8)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        gone.set()
        return sorted(await asyncio.gather(*running)), most

    assert asyncio.run(run()) == ([200] * 5 + [503] * 3, 1)
