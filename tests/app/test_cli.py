"""The command line, each command in a process of its own."""

import json
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from joserfc.jwk import ECKey
from psycopg.conninfo import conninfo_to_dict

from app.api import application
from app.base import settings
from app.demo.postgres import Postgres
from app.proof.packs import contents
from app.record import rules
from migrations import REGISTRY, SERVICE
from tests.app.demonstration import said
from tests.forked import ROOT


@pytest.fixture
def database(postgres: Postgres) -> Iterator[str]:
    """An empty database, by the superuser's address."""
    name = f"cli_{uuid4().hex[:12]}"
    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield postgres.dsn(name)
    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def made(postgres: Postgres) -> Iterator[str]:
    """A database with one authority, by the superuser's address."""
    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        connection.execute("CREATE DATABASE cli_made")
    said("migrate", "--authority", "925", "--name", "Anytown", FRONTDOOR_ADMIN_DATABASE_URL=postgres.dsn("cli_made"))
    yield postgres.dsn("cli_made")
    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        connection.execute("DROP DATABASE cli_made WITH (FORCE)")


def test_the_software_has_one_version() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert said("--version").stdout == f"frontdoor {told}\n"
    assert (application.openapi()["info"]["version"], contents.SOFTWARE) == (told, told)


def test_help_names_every_command() -> None:
    shown = said("--help").stdout
    commands = (
        "demo",
        "serve",
        "work",
        "migrate",
        "client",
        "directory",
        "assertion",
        "sign-in-link",
        "replay",
        "projections",
        "authority",
        "notices",
        "doctor",
        "restore-check",
        "parked",
        "rule",
        "openapi",
        "asyncapi",
        "pack",
        "registry",
    )
    for command in commands:
        assert f" {command} " in shown


def test_help_imports_nothing_that_serves() -> None:
    script = "import sys, app.cli; print(sorted({'fastapi', 'sqlalchemy', 'psycopg'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "command",
    [["serve"], ["work"], ["projections", "rebuild", "case_list"], ["replay", "C0000000000AX"], ["directory"]],
)
def test_every_missing_setting_is_named_at_once(command: list[str]) -> None:
    done = said(*command)
    assert done.returncode == 2
    assert done.stdout == ""
    named = [line.split()[0] for line in done.stderr.splitlines()]
    assert named == [
        "FRONTDOOR_CHECKPOINTS_TO", "FRONTDOOR_DATABASE_URL", "FRONTDOOR_ISSUER", "FRONTDOOR_KEYS_DIRECTORY",
    ]  # fmt: skip


def test_a_wrong_setting_is_named_beside_the_missing_ones_and_not_repeated() -> None:
    done = said("serve", FRONTDOOR_DATABASE_URL="mysql://user:secret@host/db", FRONTDOOR_PORT="eighty")
    assert done.returncode == 2
    assert "FRONTDOOR_DATABASE_URL is wrong" in done.stderr
    assert "FRONTDOOR_PORT is wrong" in done.stderr
    assert "FRONTDOOR_KEYS_DIRECTORY is missing" in done.stderr
    assert "secret" not in done.stderr
    assert "eighty" not in done.stderr


@pytest.mark.parametrize(
    ("address", "is_right"),
    [
        ("postgresql:///here", True),
        ("postgresql://service@/db?host=/run/postgresql", True),
        ("postgresql://service@127.0.0.1:5432,[::1],localhost/db", True),
        ("postgresql://service@db.example/db?sslmode=verify-full", True),
        ("postgresql://service@db.example/db", False),
        ("postgresql://service@db.example/db?sslmode=require", False),
        ("postgresql://service@localhost,db.example/db?sslmode=verify-ca", False),
        ("postgresql://service@localhost/db?hostaddr=10.0.0.7", False),
        ("postgresql://service@/db?service=somewhere", False),
        ("postgresql://service:secret@db.example/db?sslmode=verify-ful", False),
        ("postgresql://service:secret@[/db", False),
    ],
)
def test_a_database_elsewhere_is_spoken_to_over_tls_that_proves_who_answers(address: str, is_right: bool) -> None:
    if is_right:
        assert settings.postgresql(address) == address
        return
    with pytest.raises(
        ValueError, match=r"^(must be given, on another machine with sslmode=verify-full|must be an address)"
    ) as wrong:
        settings.postgresql(address)
    assert "secret" not in str(wrong.value)


def test_every_command_says_what_to_do_about_a_database_that_anybody_on_the_way_could_answer_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    elsewhere = "postgresql://service:secret@db.example/db"
    for name in ("serve", "work"):
        done = said(name, FRONTDOOR_DATABASE_URL=elsewhere, FRONTDOOR_READING_DATABASE_URL=elsewhere)
        assert done.returncode == 2
        assert done.stderr.count("on another machine with sslmode=verify-full, and sslrootcert=") == 2
        assert "secret" not in done.stderr
    done = said("migrate", FRONTDOOR_ADMIN_DATABASE_URL=elsewhere)
    assert done.returncode == 2
    assert done.stderr.startswith("The database's address must be given, on another machine with sslmode=verify-full")
    monkeypatch.setenv("PGHOST", "db.example")
    with pytest.raises(ValueError, match="verify-full"):
        settings.postgresql("postgresql:///db")
    monkeypatch.setenv("PGSSLMODE", "verify-full")
    assert settings.postgresql("postgresql:///db")


def test_serve_makes_its_signing_key_once_and_for_itself_alone(tmp_path: Path) -> None:
    with socket.socket() as taken:  # so that it stops after its preparations
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        settings = {
            "FRONTDOOR_DATABASE_URL": "postgresql:///nowhere",
            "FRONTDOOR_ISSUER": "https://front-door.example",
            "FRONTDOOR_KEYS_DIRECTORY": str(tmp_path / "keys"),
            "FRONTDOOR_CHECKPOINTS_TO": str(tmp_path / "checkpoints"),
            "FRONTDOOR_PORT": str(taken.getsockname()[1]),
        }
        key = tmp_path / "keys" / "issuer.jwk"
        first = said("serve", **settings)
        made = key.read_text()
        second = said("serve", **settings)
    assert first.returncode == second.returncode == 2
    assert first.stderr.count("\n") == 1, "one sentence"
    assert first.stderr.startswith("Port ")
    assert key.read_text() == made
    assert key.stat().st_mode & 0o777 == 0o600
    assert json.loads(made)["crv"] == "Ed25519"


def test_a_key_file_that_is_no_key_is_named_and_not_quoted(tmp_path: Path) -> None:
    (tmp_path / "issuer.jwk").write_text('{"kty": "oct", "k": "c2VjcmV0"}')
    done = said(
        "serve",
        FRONTDOOR_DATABASE_URL="postgresql:///nowhere",
        FRONTDOOR_ISSUER="https://front-door.example",
        FRONTDOOR_KEYS_DIRECTORY=str(tmp_path),
        FRONTDOOR_CHECKPOINTS_TO="https://second.example",
    )
    assert done.returncode == 2
    assert "issuer.jwk is not a private Ed25519 JWK" in done.stderr
    assert "c2VjcmV0" not in done.stderr


def test_migrating_twice_changes_nothing_and_adds_an_authority_once(database: str) -> None:
    first = said("migrate", "--authority", "925", "--name", "Anytown Council", FRONTDOOR_ADMIN_DATABASE_URL=database)
    with psycopg.connect(database) as connection:
        before = connection.execute(TABLES).fetchall()
    second = said("migrate", "--authority", "925", "--name", "Anytown Council", FRONTDOOR_ADMIN_DATABASE_URL=database)
    third = said("migrate", "--database-url", database)
    with psycopg.connect(database) as connection:
        after = connection.execute(TABLES).fetchall()
        authorities = connection.execute(f"SELECT slug, name, la_code FROM {REGISTRY}.authority").fetchall()
    assert [each.returncode for each in (first, second, third)] == [0, 0, 0]
    assert first.stdout == second.stdout == third.stdout
    assert "Authority 925 is up to date." in third.stdout
    assert before == after
    assert ("la_925", "fd_events") in before
    assert authorities == [("925", "Anytown Council", "925")]


def test_nothing_starts_with_rules_that_were_edited_since_they_were_first_used(
    database: str, postgres: Postgres, tmp_path: Path
) -> None:
    settings = _settings(database, postgres, tmp_path)
    said("migrate", "--authority", "925", "--name", "Anytown Council", **settings)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(f"UPDATE {REGISTRY}.rules SET digest = repeat('0', 64) WHERE name = 'lincolnshire-2024-06'")
        commands = (["migrate"], ["serve"], ["work"], ["directory", "a.toml", "--by", "clerk-1", "--reason", "Moved"])
        refused = [said(*command, **settings) for command in commands]
        connection.execute(f"DELETE FROM {REGISTRY}.rules WHERE kind = 'pack'")
        connection.execute(f"UPDATE {REGISTRY}.rules SET digest = repeat('0', 64)")
        calendar = said("migrate", **settings)
    for done in refused:
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            "The policy pack lincolnshire-2024-06 no longer says what it said when it was first used, and cases are"
            " judged by that: a change is a new one with a name of its own.\n"
        )
    assert calendar.stderr.startswith("The calendar england-and-wales-2026-10 no longer says what it said")


def test_nothing_starts_over_a_database_of_another_version(database: str, postgres: Postgres, tmp_path: Path) -> None:
    settings = _settings(database, postgres, tmp_path)
    said("migrate", "--authority", "925", "--name", "Anytown Council", **settings)
    for command, change in (("serve", "DELETE FROM"), ("work", "DROP TABLE")):
        with psycopg.connect(database) as connection:
            connection.execute(f"{change} {REGISTRY}.rules")
        done = said(command, **settings)
        assert (done.returncode, done.stderr) == (
            2, "The database is not that of this version: run `frontdoor migrate` first.\n"
        )  # fmt: skip


def test_what_rules_said_when_they_were_first_used_is_kept_by_whoever_migrates(
    database: str, postgres: Postgres, tmp_path: Path
) -> None:
    settings = _settings(database, postgres, tmp_path)
    said("migrate", "--authority", "925", "--name", "Anytown Council", **settings)
    kept = f"SELECT name, digest, first_used_at FROM {REGISTRY}.rules ORDER BY name"
    with psycopg.connect(database) as connection:
        first = connection.execute(kept).fetchall()
    assert {(name, digest) for name, digest, _ in first} == {(each.name, each.digest) for each in rules.known()}
    said("migrate", **settings)
    with psycopg.connect(settings["FRONTDOOR_DATABASE_URL"]) as service:
        assert service.execute(kept).fetchall() == first
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            service.execute(f"DELETE FROM {REGISTRY}.rules")


def _settings(database: str, postgres: Postgres, directory: Path) -> dict[str, str]:
    name = conninfo_to_dict(database)["dbname"]
    return {
        "FRONTDOOR_ADMIN_DATABASE_URL": database,
        "FRONTDOOR_DATABASE_URL": postgres.dsn(str(name), SERVICE),
        "FRONTDOOR_ISSUER": "https://front-door.example",
        "FRONTDOOR_KEYS_DIRECTORY": str(directory / "keys"),
        "FRONTDOOR_CHECKPOINTS_TO": str(directory / "checkpoints"),
        "FRONTDOOR_PORT": "0",
    }


TABLES = """
    SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
    ORDER BY schemaname, tablename
"""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["migrate"], "FRONTDOOR_ADMIN_DATABASE_URL or --database-url must name the database."),
        (["migrate", "--database-url", "sqlite://x"], "The database's address must begin with postgresql://."),
        (
            ["migrate", "--database-url", "postgresql://nobody:secret@127.0.0.1:1/x"],
            "The database x at 127.0.0.1, port 1, as nobody cannot be used: the connection is refused. Is it up, and",
        ),
        (["migrate", "--authority", "Any Town", "--name", "x"], "A slug is 1 to 20 lower-case letters and digits."),
        (["migrate", "--authority", "anytown", "--name", "x"], "An LA code has three digits: give it with --la-code."),
        (["migrate", "--authority", "925"], "A new authority needs its --name."),
        (
            ["replay", "C123", "--as-of", "2026-07-08"],
            "--as-of needs date, time and offset: 2026-07-08T09:30:00+01:00.",
        ),
        (
            ["replay", "C123", "--happened-by", "x", "--as-of", "2026-07-08T09:30:00Z"],
            "--happened-by needs date, time and offset: 2026-07-08T09:30:00+01:00.",
        ),
        (["rule", "CL22"], "CL22 is no rule of the procedure. Near it: CL2, "),
        (["assertion", "/no/such/file"], "/no/such/file cannot be read: No such file or directory."),
        (["assertion", "pyproject.toml"], "pyproject.toml does not hold client_id, token_endpoint and a private key"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(arguments: list[str], sentence: str) -> None:
    done = said(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1
    assert "secret" not in done.stderr


def test_a_rule_is_told_from_the_command_line() -> None:
    assert said("rule", "cl2").stdout.startswith("CL2: enforced  domain/clauses.toml:")
    assert json.loads(said("rule", "F1", "--json").stdout)["rule"] == "D4"


def test_a_policy_pack_is_checked_with_the_line_of_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "ours.json"
    like = '{"name": "ours", "like": "lincolnshire-2024-06"'
    file.write_text(like + ',\n "title": " ",\n "timescales": {\n  "T1": {"amount": 0}\n }\n}\n')
    done = said("pack", "check", str(file))
    assert done.returncode == 1
    title, amount = done.stdout.splitlines()
    assert title.startswith(f"{file}:2: /title: String should match")
    assert amount.startswith(f"{file}:4: /timescales/T1/amount: Input should be greater than 0")
    file.write_text(like + ', "title": "Ours"}')
    assert said("pack", "check", str(file)).stdout == f"{file} is a policy pack.\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "not JSON, line 1"),
        ('{"like": "nobodys"}', "/like: there is no policy pack 'nobodys'"),
        ("[]", "(root): "),
    ],
)
def test_what_is_no_pack_at_all_is_said_so(tmp_path: Path, text: str, sentence: str) -> None:
    file = tmp_path / "ours.json"
    file.write_text(text)
    assert sentence in said("pack", "check", str(file)).stdout


def test_a_client_is_registered_by_its_public_key_and_refused_with_a_private_one(database: str, tmp_path: Path) -> None:
    said("migrate", "--authority", "925", "--name", "Anytown Council", FRONTDOOR_ADMIN_DATABASE_URL=database)
    entry = {
        "client_id": "elm-school", "authority": "925", "kind": "agency", "agency": "elm-school",
        "agency_name": "Elm School", "source_code": "2A", "roles": ["partner_practitioner"],
        "keys": [{"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}],
    }  # fmt: skip
    file = tmp_path / "client.json"
    settings = {"FRONTDOOR_ADMIN_DATABASE_URL": database, "FRONTDOOR_ISSUER": "https://front-door.example"}
    file.write_text(json.dumps(entry))
    assert said("client", "add", str(file), **settings).returncode == 0
    with psycopg.connect(database) as connection:
        found = connection.execute(f"SELECT issuer, client_id, source FROM {REGISTRY}.client").fetchall()
    assert found == [("https://front-door.example", "elm-school", "2A")]

    file.write_text(json.dumps(entry | {"keys": [{**entry["keys"][0], "d": "c2VjcmV0"}]}))  # type: ignore[dict-item]
    refused = said("client", "add", str(file), **settings)
    assert (refused.returncode, "private key" in refused.stderr, "c2VjcmV0" in refused.stderr) == (2, True, False)

    file.write_text(json.dumps(entry | {"kind": "friend"}))
    assert said("client", "add", str(file), **settings).stderr == (
        f"{file} is not a client's entry. kind: Input should be 'agency' or 'workforce'.\n"
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"authority": "999"}, "There is no authority 999.\n"),
        ({"client_id": "elm school"}, "client_id is letters, digits and ._:- only"),
        ({"agency": None}, "an entry of kind agency names its agency"),
        ({"keys": [{"x": "nothing"}]}, "keys are public JWKs: an object with kty"),
        ({"keys": [ECKey.generate_key("P-384").as_dict(private=False)]}, "of Ed25519, P-256 or RSA of at least 2,048"),
        ({"keys": [{"kty": "oct", "k": "c2VjcmV0"}]}, "keys are public JWKs: an object with kty"),
    ],
)
def test_a_client_that_cannot_be_is_refused_in_words(
    made: str, tmp_path: Path, change: dict[str, object], sentence: str
) -> None:
    entry = {"client_id": "elm-school", "authority": "925", "kind": "agency", "agency": "elm-school", "keys": []}
    file = tmp_path / "client.json"
    file.write_text(json.dumps(entry | change))
    done = said("client", "add", str(file), FRONTDOOR_ADMIN_DATABASE_URL=made, FRONTDOOR_ISSUER="https://x.example")
    assert (done.returncode, sentence in done.stderr, done.stderr.count("\n")) == (2, True, 1)


def test_a_role_that_may_not_and_a_database_that_is_not_there_are_named(
    made: str, postgres: Postgres, tmp_path: Path
) -> None:
    service = postgres.dsn(str(conninfo_to_dict(made)["dbname"]), SERVICE)
    for command in (["migrate"], ["authority", "add", "926", "--name", "Elsewhere"]):
        done = said(*command, FRONTDOOR_ADMIN_DATABASE_URL=service)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert done.stderr.startswith(f"FRONTDOOR_ADMIN_DATABASE_URL signs in as {SERVICE}, which may not: ")
    done = said("client", "list", FRONTDOOR_ADMIN_DATABASE_URL=postgres.dsn("nosuch"))
    assert (done.returncode, "there is no such database." in done.stderr) == (2, True)
    done = said("client", "list", FRONTDOOR_ADMIN_DATABASE_URL=postgres.dsn("postgres"))
    assert done.stderr == "The database is not that of this version: run `frontdoor migrate` first.\n"
    done = said("client", "list", "--authority", "nosuch", FRONTDOOR_ADMIN_DATABASE_URL=made)
    assert (done.returncode, done.stderr) == (2, "There is no such authority.\n")
    rebuilt = said("projections", "rebuild", "feed", **_settings(made, postgres, tmp_path))
    assert (rebuilt.returncode, rebuilt.stderr.split(";")[0]) == (2, "feed is told once and is not built again")
    assert said("sessions", "list", **_settings(made, postgres, tmp_path)).stdout == "There is none.\n"


def test_a_service_starts_with_no_file_that_cannot_be_read(made: str, postgres: Postgres, tmp_path: Path) -> None:
    wrong = {
        "FRONTDOOR_MASTER_KEYS": "/no/such", "FRONTDOOR_NOTICES": "/nor/this", "FRONTDOOR_POOL_SIZE": "9999",
        "FRONTDOOR_READING_DATABASE_URL": "postgresql://x:secret@db.example/x",
    }  # fmt: skip
    for command in ("serve", "work"):
        done = said(command, **_settings(made, postgres, tmp_path) | wrong)
        assert done.returncode == 2
        notices, *others = [line for line in done.stderr.splitlines() if "MASTER" not in line]
        assert "FRONTDOOR_MASTER_KEYS is wrong: /no/such cannot be read: No such file or directory\n" in done.stderr
        assert notices.startswith("FRONTDOOR_NOTICES is wrong: /nor/this cannot be read")
        assert others[0].endswith("reads of cases; 1 to 200")
        assert others[1].startswith("FRONTDOOR_READING_DATABASE_URL is wrong: must be given, on another machine with")
    (tmp_path / "masters").write_text("not a key\n")
    done = said("serve", **_settings(made, postgres, tmp_path), FRONTDOOR_MASTER_KEYS=str(tmp_path / "masters"))
    assert (done.returncode, "is not 32 bytes in base64." in done.stderr) == (2, True)


def test_a_document_just_written_is_what_the_application_says(tmp_path: Path) -> None:
    document = str(tmp_path / "new" / "document.yaml")
    assert said("asyncapi", "--output", document).returncode == 0
    done = said("asyncapi", "--check", "--output", document)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_document_that_differs_is_shown_where_it_does(tmp_path: Path) -> None:
    document = tmp_path / "feed.yaml"
    kept = (ROOT / "openapi" / "feed.yaml").read_text()
    document.write_text(kept.replace("title: 'Front Door", "title: 'Back Door", 1))
    done = said("asyncapi", "--check", "--output", str(document))
    assert done.returncode == 1
    assert "-  title: 'Back Door" in done.stderr
    assert "+  title: 'Front Door" in done.stderr


def test_webhooks_to_this_machine_are_refused_where_the_service_is_not_of_this_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    given = {"DATABASE_URL": "postgresql:///x", "KEYS_DIRECTORY": "/k", "CHECKPOINTS_TO": "/c"}
    for name, value in given.items():
        monkeypatch.setenv(f"FRONTDOOR_{name}", value)
    monkeypatch.setenv("FRONTDOOR_WEBHOOKS_TRUSTING", str(tmp_path))
    monkeypatch.setenv("FRONTDOOR_ISSUER", "http://127.0.0.1:8000")
    assert settings.read().webhooks_trusting == tmp_path
    monkeypatch.setenv("FRONTDOOR_ISSUER", "https://front-door.example")
    with pytest.raises(settings.SettingsMissing, match="FRONTDOOR_WEBHOOKS_TRUSTING is wrong"):
        settings.read()
