"""What an operator asks before relying on it: `frontdoor doctor`, the registry, read models, and a restored record."""

import base64
import json
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from joserfc.jwk import OKPKey

from app.demo.postgres import Postgres
from app.proof.sealing import Sealer
from app.proof.second_place import sink
from migrations import REGISTRY, Tenant
from tests.app.demonstration import said
from tests.app.operating import answers, environment, free_port, run
from tests.serving import AUTHORITIES, ISSUER, Database, prepared
from tests.waiting import until

CLIENTS = 5


@pytest.fixture(scope="module")
def own(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Database:
    """A database of these tests alone."""
    made = prepared(postgres, tmp_path_factory.mktemp("operated"))
    for each in (made.keys, made.checkpoints):
        each.mkdir(mode=0o700, exist_ok=True)
    made.keys.chmod(0o700)
    return made


def told(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """What a command said as JSON."""
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def standing(done: subprocess.CompletedProcess[str], about: str) -> set[str]:
    """How what a finding is about stands."""
    return {each["standing"] for each in told(done)["findings"] if each["about"] == about}


def test_a_doctor_finds_all_well_and_says_what_could_be_better(own: Database) -> None:
    done = said("doctor", "--json", **environment(own))
    assert [each for each in told(done)["findings"] if each["standing"] == "wrong"] == []
    assert done.returncode == 0
    for about in ("database", "TLS", "clock", "roles", "schema", "rules", "durability", "second place", "925 keys"):
        assert standing(done, about) == {"well"}, about
    assert standing(done, "keys") == {"well", "note"}  # no master key wraps them
    lines = said("doctor", **environment(own)).stdout.splitlines()
    assert lines[-1] == "All is well."
    assert len(lines) > len(told(done)["findings"])


@pytest.mark.parametrize(
    ("about", "change"),
    [
        ("keys", {"FRONTDOOR_MASTER_KEYS": "/no/such/file"}),
        ("database", {"FRONTDOOR_DATABASE_URL": "postgresql://nobody:secret@127.0.0.1:1/x"}),
        ("roles", {"FRONTDOOR_READING_DATABASE_URL": "postgresql://nobody:secret@127.0.0.1:1/x"}),
        ("second place", {"FRONTDOOR_CHECKPOINTS_TO": "http://127.0.0.1:1"}),
        ("notices", {"FRONTDOOR_NOTICES": "/no/such/file"}),
        ("scanner", {"FRONTDOOR_SCANNER": "unix:///no/such/clamd"}),
        ("replica 1", {"FRONTDOOR_REPLICA_DATABASE_URLS": "postgresql://nobody:secret@127.0.0.1:1/x"}),
        ("925 keys", {"FRONTDOOR_KEYS_DIRECTORY": "/tmp"}),
    ],
)
def test_a_doctor_names_what_is_wrong_and_no_secret(own: Database, about: str, change: dict[str, str]) -> None:
    done = said("doctor", "--json", **environment(own) | change)
    assert (done.returncode, "wrong" in standing(done, about)) == (1, True)
    assert all(each["seen"].endswith((".", "false")) for each in told(done)["findings"])
    assert "secret" not in done.stdout + done.stderr


def test_a_doctor_says_that_others_may_read_the_master_keys(own: Database, tmp_path: Path) -> None:
    masters = tmp_path / "masters"
    masters.write_text(base64.b64encode(bytes(range(32))).decode())
    seen = "Others of this machine may read the master keys."
    for mode, found in ((0o644, True), (0o640, False)):
        masters.chmod(mode)
        done = said("doctor", **environment(own, FRONTDOOR_MASTER_KEYS=str(masters)))
        assert (seen in done.stdout, f"chmod o= {masters}" in done.stdout) == (found, found)


def test_a_doctor_says_which_setting_is_missing_and_which_is_none(own: Database) -> None:
    done = said("doctor", "--json", **environment(own) | {"FRONTDOOR_ISSUER": ""})
    assert (done.returncode, standing(done, "settings")) == (2, {"wrong"})
    misspelt = said("doctor", **environment(own, FRONTDOOR_METRIC_PORT="9"))
    assert "FRONTDOOR_METRIC_PORT is no setting, and is not read. Is FRONTDOOR_METRICS_PORT meant?" in misspelt.stdout
    without = said("doctor", **environment(own, FRONTDOOR_MASTER_KEYS="/no/such/file"))
    assert "/no/such/file cannot be read" in without.stdout
    assert "keys rotate" not in without.stdout
    checked = said("keys", "check", **environment(own, FRONTDOOR_MASTER_KEYS="/no/such/file"))
    assert (checked.returncode, checked.stderr.split(":")[0]) == (2, "FRONTDOOR_MASTER_KEYS is wrong")


def test_a_doctor_finds_a_role_that_may_too_much_and_a_schema_of_another_version(own: Database) -> None:
    done = said("doctor", "--json", **environment(own, FRONTDOOR_DATABASE_URL=own.admin))
    assert "wrong" in standing(done, "roles")
    with psycopg.connect(own.admin) as connection:
        connection.execute("UPDATE la_925.fd_revision SET version_num = '0001'")
    done = said("doctor", **environment(own))
    with psycopg.connect(own.admin) as connection:
        connection.execute("UPDATE la_925.fd_revision SET version_num = (SELECT version_num FROM la_926.fd_revision)")
    assert (done.returncode, done.stdout.count("frontdoor migrate")) == (1, 1)
    assert done.stdout.endswith("1 thing is wrong.\n")


def test_nothing_starts_where_nothing_could_be_erased_and_a_doctor_says_so(own: Database) -> None:
    place = own.keys.with_name("keys-erased")
    shutil.rmtree(place, ignore_errors=True)
    place.write_text("a file in its place")
    try:
        for command in ("serve", "work"):
            refused = said(command, **environment(own))
            assert refused.returncode == 2
            assert refused.stderr == f"Nothing could be erased: {place} cannot be written (File exists).\n"
        assert standing(said("doctor", "--json", **environment(own)), "erasures") == {"wrong"}
    finally:
        place.unlink()
    assert standing(said("doctor", "--json", **environment(own)), "erasures") == {"well"}


def test_a_record_is_not_opened_while_its_main_witness_is_not_asked_or_is_another(
    own: Database, tmp_path: Path
) -> None:
    sealer = Sealer(own.keys, ISSUER, sink(str(own.checkpoints)))
    with psycopg.connect(own.url, autocommit=True) as connection:
        sealer.follow(connection, Tenant("925"))
    elsewhere = tmp_path / "not-mounted"
    settings = environment(own, FRONTDOOR_CHECKPOINTS_TO=str(elsewhere))
    for seen in ("could not be asked for its checkpoints", "lacks the checkpoint of"):
        checked = said("restore-check", "--authority", "925", **settings)
        assert (checked.returncode, checked.stdout.splitlines()[-1]) == (1, "It must not be opened yet.")
        assert f"wrong 925 proof of events: The second place {seen}" in checked.stdout
        assert standing(said("doctor", "--json", **settings), "second place") == {"wrong"}
        assert [*tmp_path.iterdir()] == ([] if seen.startswith("could") else [elsewhere]), "who looks makes nothing"
        elsewhere.mkdir(exist_ok=True)


def test_authorities_and_clients_are_listed(own: Database) -> None:
    settings = environment(own)
    assert said("authority", "move", "925", **settings).stderr == "Say --to which database it is moved, or --give-up.\n"
    same = said("authority", "move", "925", "--to", own.admin, **settings)
    assert (same.returncode, same.stderr) == (
        2,
        "Both databases are of one cluster, which has roles in common: name one of another.\n",
    )
    kept = said("authority", "move", "925", "--give-up", **settings)
    assert (kept.returncode, kept.stderr) == (2, "It is served from here.\n")
    listed = told(said("authority", "list", "--json", **settings))["authorities"]
    assert {each["authority"]: each["name"] for each in listed} == AUTHORITIES
    again = said("authority", "add", "925", "--name", "Anytown", **settings)
    assert again.stdout.startswith("Authority 925 is there and up to date: ")
    found = told(said("client", "list", "--json", **settings))["clients"]
    assert len(found) == len(AUTHORITIES) * CLIENTS
    assert len({each["keys"][0] for each in found if each["authority"] == "925"}) == 1
    lines = said("client", "list", "--authority", "926", **settings).stdout.splitlines()
    assert len(lines) == CLIENTS
    assert lines[0].startswith("926  police-926  agency  police-926  partner_")


def test_what_an_authority_is_called_already_is_said_to_who_adds_it_again(own: Database) -> None:
    settings = {"FRONTDOOR_ADMIN_DATABASE_URL": own.admin}
    done = said("authority", "add", "925", "--name", "Elsewhere", "--procedure", "othertown", **settings)
    assert done.stdout == "Authority 925 is there and up to date: Anytown, by the procedure of lincolnshire.\n"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"source": "2A"}, "source: There is no such field"),
        ({"source_code": "ZZ"}, "source_code is the census's, one of 1A, 1B, "),
        ({"roles": ["auditor"]}, "are of partner_auditor, partner_manager, partner_practitioner."),
        ({"kind": "workforce", "agency": None, "roles": ["system"]}, "roles of an entry of kind workforce are of "),
    ],
)
def test_an_entry_that_would_mean_something_else_than_it_says_is_refused(
    own: Database, tmp_path: Path, change: dict[str, object], sentence: str
) -> None:
    """A source that is none would end every contact of that partner in an error."""
    entry = {"client_id": "new", "authority": "925", "kind": "agency", "agency": "new", "keys": []}
    (tmp_path / "entry.json").write_text(json.dumps(entry | change))
    settings = {"FRONTDOOR_ADMIN_DATABASE_URL": own.admin, "FRONTDOOR_ISSUER": ISSUER}
    done = said("client", "add", str(tmp_path / "entry.json"), **settings)
    assert (done.returncode, sentence in done.stderr, done.stderr.count("\n")) == (2, True, 1)


def test_a_providers_entry_says_where_it_is_wrong_and_has_no_field_of_another_name(
    own: Database, tmp_path: Path
) -> None:
    entry = {"issuer": "https://x.example", "authority": "925", "vouches": "workforce-925", "rolls": []}
    (tmp_path / "entry.json").write_text(json.dumps(entry | {"roles": [["Boss", "boss"]]}))
    done = said("provider", str(tmp_path / "entry.json"), FRONTDOOR_ADMIN_DATABASE_URL=own.admin)
    assert done.returncode == 2
    assert "entry. roles.0.1: Input should be 'customer_service_advisor', " in done.stderr
    assert done.stderr.endswith("rolls: There is no such field.\n")
    assert "[" not in done.stderr


def test_a_clients_key_is_turned_in_two_steps(own: Database, tmp_path: Path) -> None:
    settings, file = environment(own), tmp_path / "key.json"
    new = OKPKey.generate_key("Ed25519")
    file.write_text(json.dumps(new.as_dict(private=True)))
    refused = said("client", "rotate", "school-926", str(file), **settings)
    assert (refused.returncode, "holds a private key" in refused.stderr) == (2, True)
    file.write_text(json.dumps(new.as_dict(private=False)))
    both = told(said("client", "rotate", "school-926", str(file), "--json", **settings))["keys"]
    assert both[0] == new.thumbprint()
    assert len(both) == 2
    entry = {"client_id": "school-926", "authority": "926", "kind": "agency", "agency": "school-926"}
    newer = [OKPKey.generate_key("Ed25519").as_dict(private=False), new.as_dict(private=False)]
    (tmp_path / "entry.json").write_text(json.dumps(entry | {"keys": newer[::-1]}))
    last = said("client", "add", str(tmp_path / "entry.json"), **settings)
    assert (last.returncode, "the newest first" in last.stderr) == (2, True)
    twice = said("client", "rotate", "school-926", str(file), **settings)
    assert twice.stderr == "That key is the client's already.\n"
    ended = said("client", "rotate", "school-926", "--end", **settings)
    assert ended.stdout == f"{new.thumbprint()} signs for school-926.\n"
    alone = said("client", "rotate", "school-926", "--end", **settings)
    assert (alone.returncode, alone.stderr) == (2, "It has only one key: there is nothing to end.\n")
    assert said("client", "rotate", "school-926", **settings).stderr == "Give the file of the new key, or --end.\n"
    assert said("client", "rotate", "nobody", "--end", **settings).returncode == 2


def test_a_client_that_was_revoked_stays_so_unless_it_is_said_again(own: Database, tmp_path: Path) -> None:
    settings = environment(own)
    assert said("client", "revoke", "prison-926", **settings).stdout == "Client prison-926 may call no more.\n"
    twice = said("client", "revoke", "prison-926", **settings)
    assert (twice.returncode, twice.stderr.startswith("Client prison-926 was revoked on 20")) == (2, True)
    (entry,) = [each for each in told(said("client", "list", "--json", **settings))["clients"] if each["revoked_at"]]
    assert entry["client_id"] == "prison-926"
    again = {
        "client_id": "prison-926", "authority": "926", "kind": "agency", "agency": "prison-926",
        "agency_name": "HMP Example", "source_code": "7",
        "keys": [OKPKey.generate_key("Ed25519").as_dict(private=False)],
    }  # fmt: skip
    file = tmp_path / "client.json"
    file.write_text(json.dumps(again))
    refused = said("client", "add", str(file), **settings)
    assert (refused.returncode, refused.stderr) == (2, "Client prison-926 was revoked: --again has it call again.\n")
    done = said("client", "add", str(file), "--again", **settings)
    assert done.stdout.splitlines()[-1] == "It was revoked, and may call again."
    with psycopg.connect(own.admin) as connection:
        assert not connection.execute(f"SELECT FROM {REGISTRY}.client WHERE revoked_at IS NOT NULL").fetchall()


def test_a_client_that_is_revoked_is_refused_at_once_whatever_it_holds(own: Database, tmp_path: Path) -> None:
    port = free_port()
    url, bearer = f"http://127.0.0.1:{port}/v1", {"Authorization": f"Bearer {own.tokens['partner_probation']}"}
    with (
        ThreadPoolExecutor() as beside,  # who waits is answered as the service ends
        run("serve", environment(own, FRONTDOOR_PORT=str(port)), tmp_path / "log") as serving,
    ):
        answers(f"http://127.0.0.1:{port}/health/live", serving)
        waiting = beside.submit(httpx.get, f"{url}/events?wait=15", headers=bearer, timeout=60)
        before = httpx.get(f"{url}/enquiries", headers=bearer, timeout=30)
        assert said("client", "revoke", "probation-925", **environment(own)).returncode == 0
        until(lambda: httpx.get(f"{url}/enquiries", headers=bearer, timeout=30).status_code == 401)
    assert (before.status_code, waiting.result().status_code) == (200, 401)


def test_read_models_say_how_far_they_have_come(own: Database) -> None:
    with psycopg.connect(own.admin) as connection:
        connection.execute("UPDATE la_925.projection SET state = 'stopped' WHERE name = 'notices'")
    done = said("projections", "status", "--json", **environment(own))
    with psycopg.connect(own.admin) as connection:
        connection.execute("UPDATE la_925.projection SET state = 'running' WHERE name = 'notices'")
    found = told(done)["projections"]
    stopped = [(each["authority"], each["projection"]) for each in found if each["state"] == "stopped"]
    assert stopped == [("925", "notices")]
    assert done.returncode == 1
    assert said("notices", **environment(own)).stdout == "There is none.\n"


def test_what_was_not_held_against_the_log_is_not_counted_as_if_it_was(own: Database) -> None:
    done = said("verify", "--derived", "--authority", "925", **environment(own)).stdout.splitlines()
    assert done[0] == "Authority 925: 2 of 15 parts of what is derived held against the log; nothing differs."
    assert done[1] == "  Note: case_list is not held against the log: no worker has begun with it (frontdoor work)."


def test_a_restored_record_is_opened_when_all_witnesses_agree(own: Database, tmp_path: Path) -> None:
    settings, kept = environment(own), tmp_path / "receipts"
    with psycopg.connect(own.admin) as connection:
        ((position, link),) = connection.execute(_LAST).fetchall()
    leaf = base64.b64encode(bytes(link)).decode()
    kept.write_text(json.dumps({"recorded": [{"position": position, "leaf": leaf}]}) + "\n")
    whole = said("restore-check", "--authority", "925", "--receipts", str(kept), "--json", **settings)
    assert (whole.returncode, standing(whole, "925 receipts"), standing(whole, "925 keys")) == (0, {"well"}, {"well"})
    assert standing(whole, "925 proof of events") >= {"well"}
    (fits,) = [each["seen"] for each in told(whole)["findings"] if each["about"] == "925 receipts"]
    assert fits == f"Answers that are kept: 0; receipts: 1. All fit the log, which ends at {position}."

    kept.write_text(json.dumps({"position": position + 1, "leaf": leaf}))
    cut = said("restore-check", "--authority", "925", "--receipts", str(kept), **settings)
    assert (cut.returncode, cut.stdout.splitlines()[-1]) == (1, "It must not be opened yet.")
    assert f"1 of 1 receipts are not kept, the first of position {position + 1}." in cut.stdout

    with psycopg.connect(own.admin) as connection:
        connection.execute(f"UPDATE la_925.projection SET position = {position + 5} WHERE name = 'notices'")
    ahead = said("restore-check", "--authority", "925", "--json", **settings)
    with psycopg.connect(own.admin) as connection:
        connection.execute(f"UPDATE la_925.projection SET position = {position} WHERE name = 'notices'")
    assert standing(ahead, "925 lists") >= {"wrong"}

    keys = own.keys / "925"
    shutil.move(keys, tmp_path / "away")
    lost = said("restore-check", "--authority", "925", "--json", **settings)
    shutil.move(tmp_path / "away", keys)
    assert (lost.returncode, standing(lost, "925 keys")) == (1, {"wrong"})
    assert said("restore-check", "--receipts", "/no/such", "--authority", "925", **settings).returncode == 2


def test_the_shell_completes_what_is_typed() -> None:
    shown = said("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert "_FRONTDOOR_COMPLETE" in shown.stdout


_LAST = "SELECT notification_id, chain FROM la_925.fd_events ORDER BY notification_id DESC LIMIT 1"
