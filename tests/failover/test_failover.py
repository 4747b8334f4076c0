"""The leader of three databases is killed under load: nothing acknowledged is lost or doubled, and another leads soon.

`make failover`, `make failover KILLS=2`.
"""

import os
import socket
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest

from app.demo.postgres import Postgres
from tests.app.demonstration import said
from tests.app.operating import environment
from tests.failover.nodes import three, told, until
from tests.faults.calling import Caller, calling, counted, go_on
from tests.forked import Forked
from tests.serving import configured, prepared

KILLS = int(os.environ.get("KILLS", "20"))
CALLERS = 3
SOON = 10.0
"""Seconds until commands are acknowledged again when PostgreSQL ended and its Patroni saw it."""
LEASE = 35.0
"""And when Patroni ended too: the leader's lease in etcd, 20 seconds at least, and what then has to be done."""


def test_the_leader_is_killed_and_nothing_acknowledged_is_lost_or_doubled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    soon: list[float] = []
    later: list[float] = []
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
                until(cluster.is_whole)
                go_on(callers)
                leader, since = cluster.leader, [len(each.acknowledged) for each in callers]
                with_patroni = number % 5 == 4
                leader.kill() if with_patroni else leader.kill_postgres()
                go_on(callers)
                moments = sorted(
                    moment
                    for each, before in zip(callers, since, strict=True)
                    for moment, _ in each.acknowledged[max(before - 1, 0) :]
                )
                outage = max(later - earlier for earlier, later in pairwise(moments))
                (later if with_patroni else soon).append(outage)
                if with_patroni:
                    cluster.begin(leader)
            until(cluster.is_whole)
        count = counted(callers, database.admin)
        whole = said("restore-check", "--authority", "925", **environment(database))
    with capsys.disabled():
        print(f"\nPostgreSQL of the leader killed {told(soon)}")
        if later:
            print(f"leader killed with its Patroni {told(later)}")
        print(count)
    assert count.is_well
    assert whole.returncode == 0, whole.stdout
    assert max(soon) < SOON
    assert not later or max(later) < LEASE
