"""Three PostgreSQL on this machine's loopback, each with a Patroni that makes one of them lead; etcd says which."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psycopg
import yaml

from app.demo.postgres import Postgres
from tests.app.operating import free_port
from tests.forked import ROOT
from tests.places import reachable
from tests.waiting import until

PATRONI = ROOT / ".venv-failover/bin/python"
PATIENCE = 120.0
READS_ALL = "+dac_read_search"
"""What lets another account than root run what root has installed."""

DYNAMIC = yaml.safe_load((ROOT / "deploy/patroni.yaml").read_text())


@dataclass
class Node:
    """A PostgreSQL with its Patroni."""

    name: str
    port: int
    api: int
    place: Path
    programs: Postgres
    process: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Begin its Patroni, which begins its PostgreSQL."""
        account = self.programs._identity
        as_another = [
            "setpriv", f"--reuid={account['user']}", f"--regid={account['group']}", "--clear-groups",
            f"--inh-caps={READS_ALL}", f"--ambient-caps={READS_ALL}",
        ] if account else []  # fmt: skip
        with (self.place / "patroni.log").open("ab") as log:
            self.process = subprocess.Popen(
                [*as_another, str(PATRONI), "-m", "patroni", str(self.place / "patroni.yml")],
                stdout=log, stderr=log, cwd="/", env={"PATH": os.defpath, "LC_ALL": "C"},
            )  # fmt: skip

    @property
    def leads(self) -> bool:
        """Whether it does, as it says itself."""
        try:
            return httpx.get(f"http://127.0.0.1:{self.api}/primary", timeout=2).status_code == 200
        except httpx.TransportError:
            return False

    @property
    def follows(self) -> bool:
        """Whether it streams from the leader."""
        try:
            told = httpx.get(f"http://127.0.0.1:{self.api}/patroni", timeout=2).json()
        except (httpx.TransportError, ValueError):
            return False
        return bool(told.get("role") == "replica" and told.get("replication_state") == "streaming")

    @property
    def postmaster(self) -> int:
        """The number of PostgreSQL's first process."""
        return int((self.place / "data/postmaster.pid").read_text().split("\n", 1)[0])

    def kill_postgres(self) -> None:
        """Every process of PostgreSQL at once."""
        first = self.postmaster
        os.kill(first, signal.SIGSTOP)
        for pid in (*children(first), first):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def pause(self) -> None:
        """Have the whole node stand still, as if the line to it were cut: it does not know that others go on."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it find out."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        assert self.process
        first = self.postmaster
        for pid in (self.process.pid, *children(self.process.pid), first, *children(first)):
            with suppress(ProcessLookupError):
                os.kill(pid, number)

    def kill(self) -> None:
        """The whole node: Patroni too."""
        assert self.process
        self.process.kill()
        with suppress(OSError):
            self.kill_postgres()
        self.process.wait(30)


def children(parent: int) -> list[int]:
    """The processes that one has begun."""
    found = []
    for each in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            if each.read_text().rpartition(")")[2].split()[1] == str(parent):
                found.append(int(each.parent.name))
    return found


@dataclass
class Cluster:
    """The three of them. It is asked for addresses as `Postgres` is."""

    place: Path
    programs: Postgres
    nodes: list[Node] = field(default_factory=list)
    etcd: subprocess.Popen[bytes] | None = None
    etcd_port: int = 0

    def dsn(self, dbname: str = "postgres", user: str = "postgres", *, attributes: str = "read-write") -> str:
        """The address of a database: of all of them, whoever leads."""
        hosts = ",".join(f"127.0.0.1:{each.port}" for each in self.nodes)
        return f"postgresql://{user}@{hosts}/{dbname}?target_session_attrs={attributes}&connect_timeout=2"

    @property
    def leader(self) -> Node:
        """Who leads, once somebody does."""
        until(lambda: any(each.leads for each in self.nodes), PATIENCE)
        return next(each for each in self.nodes if each.leads)

    def is_whole(self) -> bool:
        """Whether one leads, all the others follow it, and a commit waits for one of them."""
        others = [each for each in self.nodes if not each.leads]
        if len(others) != len(self.nodes) - 1 or not all(each.follows for each in others):
            return False
        with suppress(psycopg.Error), psycopg.connect(self.dsn(), connect_timeout=2) as connection:
            text = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'quorum'"
            ((count,),) = connection.execute(text).fetchall()
            return bool(count == len(others))
        return False


def configuration(cluster: Cluster, node: Node) -> dict[str, Any]:
    """What a node's Patroni is told."""
    return {
        "scope": "front-door",
        "name": node.name,
        "restapi": {"listen": f"127.0.0.1:{node.api}", "connect_address": f"127.0.0.1:{node.api}"},
        "etcd3": {"host": f"127.0.0.1:{cluster.etcd_port}"},
        "bootstrap": {"dcs": DYNAMIC, "initdb": ["data-checksums", {"encoding": "UTF8"}, {"locale": "C"}]},
        "postgresql": {
            "listen": f"127.0.0.1:{node.port}",
            "connect_address": f"127.0.0.1:{node.port}",
            "data_dir": str(node.place / "data"),
            "bin_dir": str(cluster.programs.bin("postgres").parent),
            "pgpass": str(node.place / "pgpass"),
            "parameters": {"unix_socket_directories": str(node.place)},
            "pg_hba": [
                "local all all trust",
                "host all all 127.0.0.1/32 trust",
                "host replication all 127.0.0.1/32 trust",
            ],
            "authentication": {"superuser": {"username": "postgres"}, "replication": {"username": "postgres"}},
        },
    }


@contextmanager
def three() -> Iterator[Cluster]:
    """Three nodes of which one leads, until the block ends."""
    with reachable() as place:
        programs = Postgres(place / "programs")
        cluster = Cluster(place, programs)
        try:
            _etcd(cluster)
            for name in ("a", "b", "c"):
                node = Node(name, free_port(), free_port(), place / name, programs)
                programs._make_private(node.place)
                cluster.nodes.append(node)
            for node in cluster.nodes:
                (node.place / "patroni.yml").write_text(json.dumps(configuration(cluster, node)))
                (node.place / "patroni.yml").chmod(0o644)
                node.begin()
            until(cluster.is_whole, PATIENCE)
            yield cluster
        finally:
            for node in cluster.nodes:
                node.kill()
            if cluster.etcd:
                cluster.etcd.kill()
                cluster.etcd.wait(30)


def _etcd(cluster: Cluster) -> None:
    """Begin an etcd, and wait for it."""
    cluster.etcd_port, peers = free_port(), free_port()
    here, beside = f"http://127.0.0.1:{cluster.etcd_port}", f"http://127.0.0.1:{peers}"
    with (cluster.place / "etcd.log").open("wb") as log:
        cluster.etcd = subprocess.Popen(
            [
                "etcd", "--name", "one", "--data-dir", str(cluster.place / "etcd"), "--listen-client-urls", here,
                "--advertise-client-urls", here, "--listen-peer-urls", beside, "--initial-advertise-peer-urls", beside,
                "--initial-cluster", f"one={beside}",
            ],
            stdout=log, stderr=log,
        )  # fmt: skip

    def answers() -> bool:
        with suppress(httpx.TransportError):
            return httpx.get(f"{here}/health", timeout=2).is_success
        return False

    until(answers, PATIENCE)


def told(outages: Sequence[float]) -> str:
    """Outages in words."""
    middle = sorted(outages)[len(outages) // 2]
    return f"{len(outages)} times, {middle:.1f} s in the middle, {max(outages):.1f} s at most"
