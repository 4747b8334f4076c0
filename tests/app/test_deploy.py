"""What stands in deploy/ and the Dockerfile, held against the settings and the commands; `make ship` holds the rest."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from app.base.settings import PREFIX, Settings
from domain.attachments import LONGEST
from tests.forked import ROOT
from tests.test_docs import lost_words

DEPLOY = ROOT / "deploy"
KNOWN = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields} | {"FRONTDOOR_ADMIN_DATABASE_URL"}
FILES = sorted(path for path in DEPLOY.rglob("*") if path.is_file())
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
KUBERNETES = [
    each for path in sorted((DEPLOY / "kubernetes").glob("*.yaml")) for each in yaml.safe_load_all(path.read_text())
]
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
DOCKERFILE = (ROOT / "Dockerfile").read_text()


OURS = "front-door:"


def of_kind(kind: str) -> list[dict[str, Any]]:
    """What of Kubernetes is of a kind."""
    return [each for each in KUBERNETES if each["kind"] == kind]


def ours() -> dict[str, dict[str, Any]]:
    """The services of Compose that run Front Door."""
    return {name: each for name, each in COMPOSE["services"].items() if each["image"] == "front-door"}


def pods(whose: str = "") -> list[dict[str, Any]]:
    """What Kubernetes is to run. whose: of which image."""
    every = [each["spec"]["template"]["spec"] for each in KUBERNETES if "template" in each.get("spec", {})]
    return [each for each in every if each["containers"][0]["image"].startswith(whose)]


@pytest.mark.parametrize("file", FILES, ids=lambda path: str(path.relative_to(DEPLOY)))
def test_every_setting_named_is_one(file: Path) -> None:
    assert {*re.findall(r"\bFRONTDOOR_[A-Z_]+", file.read_text())} <= KNOWN


def test_every_command_run_is_there() -> None:
    run = [each["command"] for each in ours().values()]
    run += [container["command"] for pod in pods(OURS) for container in pod["containers"]]
    run += [line.split() for unit in UNITS for line in re.findall(r"bin/(frontdoor [a-z ]+)", unit.read_text())]
    assert len(run) >= 8
    for program, *words in run:
        assert (program, lost_words(" ".join(words))) == ("frontdoor", [])


def test_the_settings_to_begin_with_are_all_that_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = re.findall(r"^(FRONTDOOR_\w+)=(.*)$", (DEPLOY / "front-door.env").read_text(), re.MULTILINE)
    for name, value in lines:
        monkeypatch.setenv(name, value)
    assert Settings().keys_directory == Path("/var/lib/front-door/keys")
    for name, _ in lines:
        monkeypatch.delenv(name)
    (config,) = [each["data"] for each in of_kind("ConfigMap") if each["metadata"]["name"] == "front-door"]
    for name, value in config.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError) as missing:
        Settings()
    assert {str(each["loc"][0]) for each in missing.value.errors()} == {"database_url"}  # which a secret holds


def test_nothing_of_ours_runs_as_root_or_writes_to_its_root() -> None:
    for each in ours().values():
        assert (each["user"], each["read_only"], each["cap_drop"]) == ("10001:10001", True, ["ALL"])
    for pod in pods():
        assert (pod["securityContext"]["runAsNonRoot"], pod["automountServiceAccountToken"]) == (True, False)
        for container in pod["containers"]:
            held = container["securityContext"]
            assert (held["readOnlyRootFilesystem"], held["allowPrivilegeEscalation"]) == (True, False)
    for unit in UNITS:
        text = unit.read_text()
        for line in ("User=front-door", "ProtectSystem=strict", "NoNewPrivileges=yes", "CapabilityBoundingSet="):
            assert f"\n{line}\n" in text
    assert re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE) == ["10001"]
    assert "/health/live" in DOCKERFILE.partition("HEALTHCHECK")[2]


def test_what_is_written_lasts_and_so_does_the_list_of_what_was_erased() -> None:
    """Without it no key is ever destroyed; and a backup of the keys is kept elsewhere, and not for long."""
    places = {f"/var/lib/front-door/{name}" for name in ("keys", "keys-erased")}
    for each in (*ours().values(), COMPOSE["services"]["places"]):
        named = {at: name for name, at in (volume.split(":") for volume in each["volumes"])}
        assert {named[place] for place in places} <= COMPOSE["volumes"].keys()
    claims = {each["metadata"]["name"] for each in of_kind("PersistentVolumeClaim")} - {"front-door-clamd"}
    for pod in [each for each in pods(OURS) if each["containers"][0]["name"] != "migrate"]:
        held = {each["name"]: each["persistentVolumeClaim"]["claimName"] for each in pod["volumes"][:2]}
        mounted = {each["name"]: each["mountPath"] for each in pod["containers"][0]["volumeMounts"]}
        assert {mounted[name] for name in held} == places
        assert {*held.values()} == claims
    for unit in UNITS:
        assert "/var/lib/front-door/keys-erased" in unit.read_text().partition("ReadWritePaths=")[2]
    backup = (DEPLOY / "systemd" / "front-door-backup.service").read_text()
    assert "\nAssertPathIsMountPoint=/backups/keys\n" in backup
    assert "-mtime +12 -delete" in backup
    assert "**14 days later**" in (ROOT / "docs" / "keys.md").read_text()


def test_only_the_migration_knows_the_administrators_address() -> None:
    knows = [name for name, each in ours().items() if "FRONTDOOR_ADMIN_DATABASE_URL" in each.get("environment", {})]
    assert knows == ["migrate"]
    secret = [pod["containers"][0]["name"] for pod in pods() if "front-door-admin" in str(pod)]
    assert secret == ["migrate"]
    assert not [file for file in (DEPLOY / "front-door.env", *UNITS) if "ADMIN" in file.read_text()]


def test_clamd_takes_a_whole_file_and_is_told_the_same_everywhere() -> None:
    told = (DEPLOY / "clamd.conf").read_text()
    assert [each["data"]["clamd.conf"] for each in of_kind("ConfigMap") if "clamd.conf" in each["data"]] == [told]
    said = dict(line.split(" ", 1) for line in told.splitlines() if line and not line.startswith("#"))
    for name in ("StreamMaxLength", "MaxFileSize", "MaxScanSize"):
        assert int(said[name].removesuffix("M")) * 2**20 > LONGEST, name
    assert said["AlertExceedsMax"] == "yes"  # what was not looked through whole is not clean
    assert "./clamd.conf:/etc/clamav/clamd.conf:ro" in COMPOSE["services"]["clamd"]["volumes"]
    assert COMPOSE["services"]["serve"]["environment"]["FRONTDOOR_SCANNER"] == f"tcp://clamd:{said['TCPSocket']}"
    (ports,) = [each["spec"]["ports"] for each in of_kind("Service") if each["metadata"]["name"] == "front-door-clamd"]
    assert ports[0]["port"] == int(said["TCPSocket"])


def test_the_database_waits_for_another_and_turns_away_who_does_not_encrypt() -> None:
    (cluster,) = [each["spec"] for each in of_kind("Cluster")]
    assert cluster["instances"] == 3
    waits = {"method": "any", "number": 1, "dataDurability": "required", "failoverQuorum": True}
    assert cluster["postgresql"]["synchronous"] == waits
    assert cluster["postgresql"]["pg_hba"] == ["hostnossl all all all reject"]
    assert cluster["affinity"]["podAntiAffinityType"] == "required"
    assert "managed" not in cluster  # it would take back what the migration grants
    (store,) = of_kind("ObjectStore")
    (backup,) = [each["spec"] for each in of_kind("ScheduledBackup")]
    (archive,) = cluster["plugins"]
    assert archive["parameters"] == {"barmanObjectName": store["metadata"]["name"]}
    assert (archive["isWALArchiver"], archive["name"]) == (True, backup["pluginConfiguration"]["name"])
    for pod in pods(OURS):
        (mounted,) = [each for each in pod["containers"][0]["volumeMounts"] if each["name"] == "database-ca"]
        assert f"sslrootcert={mounted['mountPath']}/ca.crt" in (DEPLOY / "README.md").read_text()


def test_what_is_always_started_again_is_never_given_up() -> None:
    """By itself systemd gives up after five starts in ten seconds: a database may take longer to come up."""
    always = [text for unit in UNITS if "Restart=always" in (text := unit.read_text())]
    assert len(always) == 2
    assert all("StartLimitIntervalSec=0\n" in text.partition("[Service]")[0] for text in always)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not everywhere")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    for unit in (DEPLOY / "systemd").iterdir():  # where nothing is installed, and nobody is called that
        text = (
            unit.read_text().replace("/opt/front-door/bin/frontdoor", "/bin/true").replace("User=front-door", "User=1")
        )
        (tmp_path / unit.name).write_text(text)
    names = [tmp_path / name.name.replace("@.", "@00.") for name in (DEPLOY / "systemd").iterdir()]
    done = subprocess.run(["systemd-analyze", "verify", *names], capture_output=True, text=True, check=False)
    told = [line for line in done.stderr.splitlines() if str(tmp_path) in line]
    assert (done.returncode, told) == (0, [])
