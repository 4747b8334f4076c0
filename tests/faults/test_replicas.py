"""A read replica answers what is listed, and tells nobody what the leader would not: it stands still, stops, leads."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from app.api.routes import information
from app.demo.postgres import Postgres
from app.reading.closed import SHUTS
from app.reading.replicas import _SHUTS, Replicas, Stood, Why
from domain import access
from migrations import READER
from openapi.client.api.cases import add_information, ask_erasure, decide_erasure, declare_conflict, restrict_case
from openapi.client.models import ConflictBody, InformationBody, RestrictionBody
from tests.app.demonstration import said
from tests.app.operating import environment
from tests.places import following, reachable, ready
from tests.serving import TEAM, Database, Service, prepared, projected, serving
from tests.stories.people import Town, contact
from tests.stories.test_directory import changed
from tests.stories.test_erasing import YES, asking, ended
from tests.waiting import until

LIST = "/v1/cases?limit=100"


class Pair:
    """A leader, a replica of it, and a service that knows of both."""

    def __init__(self, database: Database, replica: Postgres, service: Service) -> None:
        self.database, self.replica, self.service = database, replica, service
        self.town = Town(service)

    def receives(self) -> str:
        """A case, which the leader's lists have."""
        case = self.town.school.sends(contact()).cases[0].case
        assert case in self.listed("auditor", self.town.positions[-1])
        return case

    def listed(self, role: str, after: str | None = None, path: str = LIST) -> str:
        """What a list tells somebody. after: a position that they know of."""
        with self.service.client(role) as client:
            answer = client.get(path, headers={"Front-Door-Position": after} if after else {})
        assert answer.status_code == 200, answer.text
        return answer.text

    def ready(self) -> dict[str, Any]:
        with self.service.client("auditor") as client:
            told: dict[str, Any] = client.get("/health/ready").json()
            return told

    @property
    def answers(self) -> bool:
        """Whether the replica is asked: readiness says of none that it is left out."""
        return not [each for each in self.ready()["degraded"] if each.startswith("replica")]

    def says(self, text: str) -> None:
        """Have the replica's database do something."""
        with psycopg.connect(self.replica.dsn(self.database.name), autocommit=True) as connection:
            connection.execute(text)

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """The replica hears nothing more than what is written by now, and answers still."""
        with psycopg.connect(self.database.admin) as connection:
            (written,) = connection.execute("SELECT pg_current_wal_flush_lsn()").fetchone() or (None,)
        until(lambda: self._has_played(written))
        self.says("SELECT pg_wal_replay_pause()")
        until(self._stands)
        try:
            yield
        finally:
            self.says("SELECT pg_wal_replay_resume()")

    def _has_played(self, written: object) -> bool:
        with psycopg.connect(self.replica.dsn(self.database.name)) as connection:
            played = "SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn"
            return connection.execute(played, [written]).fetchone() == (True,)

    def _stands(self) -> bool:
        with psycopg.connect(self.replica.dsn(self.database.name)) as connection:
            return connection.execute("SELECT pg_get_wal_replay_pause_state()").fetchone() == ("paused",)


@pytest.fixture(scope="module")
def leader(cluster: Path) -> Iterator[Postgres]:
    with reachable() as place:
        server = ready(place / "leader", cluster)
        server.start()
        yield server
        server.remove()


@pytest.fixture(scope="module")
def database(leader: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = prepared(leader, tmp_path_factory.mktemp("replicas"))
    with projected(made):
        yield made


@pytest.fixture(scope="module")
def replica(leader: Postgres, database: Database) -> Iterator[Postgres]:
    with reachable() as place:
        server = following(leader, place / "replica")
        server.start()
        yield server
        server.remove()


@pytest.fixture(scope="module")
def pair(database: Database, replica: Postgres) -> Iterator[Pair]:
    with serving(database, replicas=[replica.dsn(database.name, user=READER)]) as service:
        both = Pair(database, replica, service)
        until(lambda: both.answers)
        yield both
        both.town.leave()


def test_a_list_is_answered_by_the_replica_and_by_the_leader_where_it_is_not_new_enough(pair: Pair) -> None:
    with pair.standing_still():
        case = pair.receives()
        assert case not in pair.listed("auditor")
        assert case not in pair.listed("area_team_manager")
        assert case in pair.listed("area_team_manager", pair.town.positions[-1])
        pair.town.area_manager.does(add_information.sync_detailed, case, InformationBody.from_dict(ADDED))
        until(lambda: case in pair.listed("area_team_manager"))  # who recorded something is not told how it was before
        assert case not in pair.listed("auditor")
    until(lambda: case in pair.listed("auditor"))


NAMED = {"worker": "screening_manager-925", "name": "N. Amed", "roles": ["screening_manager"], "team": TEAM,
         "qualified": True, "telephone": "01632 960123"}  # fmt: skip
RESTRICTED = RestrictionBody.from_dict(
    {"ground": "public-person", "named": [NAMED["worker"]], "reasons": "The mayor's."}
)
ADDED = information.ADD.example
LISTS = (LIST, "/v1/queues/known-check?limit=100", "/v1/deadlines?limit=100", "/v1/audit?limit=100")


@pytest.mark.parametrize("path", LISTS)
def test_what_is_closed_is_closed_at_once_whatever_the_replica_has_heard(pair: Pair, path: str) -> None:
    town = pair.town
    changed(town.person("service_manager"), {"workers": [NAMED], "reason": "She joined."})
    case = pair.receives()
    until(lambda: case in pair.listed("area_team_manager", path=path))
    with pair.standing_still():
        assert case in pair.listed("area_team_manager", path=path)
        town.manager.does(restrict_case.sync_detailed, case, RESTRICTED)
        with pair.service.client("area_team_manager") as client:
            assert client.get(f"/v1/cases/{case}/history").status_code == 404
        until(lambda: case not in pair.listed("area_team_manager", path=path))
        declared = ConflictBody.from_dict({"worker": "auditor-925", "reasons": "Her sister's."})
        town.manager.does(declare_conflict.sync_detailed, case, declared)
        until(lambda: case not in pair.listed("auditor", path=path))


def test_what_is_erased_is_in_no_list_from_then_on(pair: Pair) -> None:
    town, name = pair.town, "Thistlewood"
    case = ended(town, family_name=name)
    until(lambda: name in pair.listed("area_team_manager"))
    with pair.standing_still():
        assert name in pair.listed("area_team_manager")
        town.advisor.does(ask_erasure.sync_detailed, case, asking("child"))
        town.area_manager.does(decide_erasure.sync_detailed, case, YES)
        for role in ("area_team_manager", "auditor", "screening_manager"):
            assert name not in pair.listed(role)


def test_a_doctor_says_how_a_replica_stands(pair: Pair, leader: Postgres) -> None:
    def found(address: str, **more: str) -> list[tuple[str, str]]:
        settings = environment(pair.database, FRONTDOOR_REPLICA_DATABASE_URLS=address, **more)
        findings = json.loads(said("doctor", "--json", **settings).stdout)["findings"]
        return [(each["standing"], each["seen"]) for each in findings if each["about"] == "replica 1"]

    name, address = pair.database.name, pair.replica.dsn(pair.database.name, user=READER)
    until(lambda: found(address)[0][0] == "well")  # a busy machine may need its time
    assert found(address)[0][1].startswith("It has what the leader had written ")
    assert found(leader.dsn(name, user=READER)) == [("wrong", "It follows nobody.")]
    assert found(pair.replica.dsn(name))[0] == ("wrong", "It is read as postgres.")
    with pair.standing_still():
        pair.receives()
        late = found(address, FRONTDOOR_REPLICA_BEHIND="1")
    assert late == [("wrong", "It is more than 1 s behind.")]


def test_without_a_replica_lists_are_answered_and_with_it_again_it_is_asked_again(
    pair: Pair, replica: Postgres
) -> None:
    case = pair.receives()
    replica.stop()
    until(lambda: not pair.answers)
    assert case in pair.listed("auditor")
    assert "replica 1 is left out: it does not answer" in pair.ready()["degraded"]
    assert pair.ready()["status"] == "degraded"
    replica.start()
    until(lambda: pair.answers)
    with pair.standing_still():
        assert pair.receives() not in pair.listed("auditor")


def test_one_that_is_too_far_behind_is_left_out_until_it_has_caught_up(database: Database, replica: Postgres) -> None:
    address = replica.dsn(database.name, user=READER)
    with serving(database, replicas=[address], behind=1.0) as service:
        pair = Pair(database, replica, service)
        until(lambda: pair.answers)
        with pair.standing_still():
            case = pair.receives()
            until(lambda: not pair.answers)
            assert "replica 1 is left out: it is further behind than is allowed" in pair.ready()["degraded"]
            assert case in pair.listed("auditor")
        until(lambda: pair.answers)
        pair.town.leave()
        told = service.log.read_text()
    assert '"replica-left-out"' in told
    assert '"replica-taken-up"' in told
    assert "host=" not in told


def test_one_that_was_made_a_leader_answers_nothing(leader: Postgres, database: Database, tmp_path: Path) -> None:
    with reachable() as place:
        other = following(leader, place / "other")
        other.start()
        with serving(database, replicas=[other.dsn(database.name, user=READER)]) as service:
            pair = Pair(database, other, service)
            until(lambda: pair.answers)
            pair.says("SELECT pg_promote()")
            case = pair.receives()
            assert case in pair.listed("auditor")
            until(lambda: "replica 1 is left out: it follows nobody" in pair.ready()["degraded"])
            pair.town.leave()
        other.remove()


def test_what_is_of_another_database_or_ahead_of_the_leader_answers_nothing() -> None:
    leader = Stood(follows=False, place=10, database=1)
    replicas = Replicas("", [""], allowed=5.0)
    for stood, behind, why in (
        (Stood(follows=True, place=10, database=1), 0.0, None),
        (Stood(follows=True, place=9, database=1), 5.1, Why.BEHIND),
        (Stood(follows=True, place=11, database=1), 0.0, Why.AHEAD),
        (Stood(follows=True, place=10, database=2), 0.0, Why.OTHER),
        (Stood(follows=False, place=10, database=1), 0.0, Why.LEADS),
        (None, None, Why.AWAY),
    ):
        assert replicas._why(stood, leader, behind) is why


OPENS = {access.RestrictionLifted, access.GlassBroken, access.ConflictEnded}


def test_whatever_shuts_anybody_out_is_heeded_and_found_by_an_index(database: Database) -> None:
    assert {*access.OF_CASE} - OPENS <= SHUTS
    assert OPENS.isdisjoint(SHUTS)
    text = "SELECT pg_get_indexdef('la_925.fd_events_shuts'::regclass)"
    query = f"SELECT notification_id FROM la_925.fd_events WHERE {_SHUTS} ORDER BY notification_id DESC LIMIT 1"
    with psycopg.connect(database.admin) as connection:
        ((made,),) = connection.execute(text).fetchall()
        connection.execute("SET LOCAL enable_seqscan = off")
        plan = "".join(str(line) for (line,) in connection.execute(f"EXPLAIN {query}"))
    assert {*re.findall(r"'([a-z-]+)'", made)} == {each.lasting_name() for each in SHUTS}
    assert "fd_events_shuts" in plan
