"""The leader of three databases is killed under load: nothing acknowledged is lost or doubled, and another leads soon.

`make failover`, `make failover KILLS=2`.
"""

import os
import socket
from collections.abc import Callable
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest

from app.demo.postgres import Postgres
from tests.app.demonstration import said
from tests.app.operating import environment
from tests.failover.nodes import PATIENCE, Node, three, told
from tests.faults.calling import Caller, calling, counted, go_on
from tests.forked import Forked
from tests.serving import configured, prepared
from tests.waiting import until

KILLS = int(os.environ.get("KILLS", "20"))
CALLERS = 3
SOON = 10.0
"""Seconds until commands are acknowledged again when PostgreSQL ended and its Patroni saw it."""
LEASE = 35.0
"""And when Patroni ended or stood still too: the leader's lease in etcd, 20 seconds at least, and what then is done."""


KINDS: dict[str, tuple[float, Callable[[Node], None], Callable[[Node], None]]] = {
    "PostgreSQL of the leader killed": (SOON, Node.kill_postgres, lambda _: None),
    "leader killed with its Patroni": (LEASE, Node.kill, Node.begin),
    "leader paused, and there again": (LEASE, Node.pause, Node.go_on),
}
"""What befalls the leader: in how many seconds commands go on, how it is done, and how the node comes back."""


def chosen(number: int) -> str:
    """Mostly the first, and each of the others one time in five."""
    first, second, third = KINDS
    return {3: third, 4: second}.get(number % 5, first)


def test_the_leader_is_killed_and_nothing_acknowledged_is_lost_or_doubled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outages: dict[str, list[float]] = {kind: [] for kind in KINDS}
    with three() as cluster, ExitStack() as stack:
        database = prepared(cast(Postgres, cluster), tmp_path)
        listening = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=2048))
        log = tmp_path / "service.log"
        service = Forked("tests.serving", configured(database), output=log, errors=log, listening=listening)
        stack.callback(service.kill)
        headers = {"Authorization": f"Bearer {database.tokens['partner']}"}
        callers = [Caller(f"http://127.0.0.1:{listening.getsockname()[1]}", headers) for _ in range(CALLERS)]
        with calling(callers):
            go_on(callers)
            for number in range(KILLS):
                until(cluster.is_whole, PATIENCE)
                go_on(callers)
                leader, since = cluster.leader, [len(each.acknowledged) for each in callers]
                _, befalls, comes_back = KINDS[kind := chosen(number)]
                befalls(leader)
                go_on(callers)
                moments = sorted(
                    moment
                    for each, before in zip(callers, since, strict=True)
                    for moment, _ in each.acknowledged[max(before - 1, 0) :]
                )
                outages[kind].append(max(later - earlier for earlier, later in pairwise(moments)))
                comes_back(leader)
            until(cluster.is_whole, PATIENCE)
        count = counted(callers, database.admin)
        whole = said("restore-check", "--authority", "925", **environment(database))
    with capsys.disabled():
        for kind, seconds in outages.items():
            print(f"\n{kind} {told(seconds)}" if seconds else "", end="")
        print(f"\n{count}")
    assert count.is_well
    assert whole.returncode == 0, whole.stdout
    assert {kind: each for kind, (within, *_) in KINDS.items() for each in outages[kind] if each > within} == {}
