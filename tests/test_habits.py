"""The habits of the repository: which way imports point, and where packages come from."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("app", "projections", "domain", "migrations")


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("domain/bad.py", "import app", "Arrows point one way"),
        ("projections/bad.py", "import app", "Arrows point one way"),
        ("domain/bad.py", "import pydantic", "The domain imports the standard library only"),
        ("domain/bad.py", "import time", "The domain imports the standard library only"),
        ("domain/bad.py", "import os", "The domain imports the standard library only"),
        ("domain/bad.py", "import secrets", "The domain imports the standard library only"),
        ("projections/bad.py", "import psycopg", "Projections read events and write tables"),
        ("migrations/bad.py", "import domain", "A migration stands on its own"),
    ],
)
def test_an_import_against_the_arrows_is_found(tmp_path: Path, module: str, line: str, broken: str) -> None:
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / module).write_text(f"{line}\n")
    lint = Path(sys.executable).with_name("lint-imports")
    command = [str(lint), "--no-cache"]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env={"COLUMNS": "200"})
    assert found.returncode == 1, found.stderr
    assert re.search(rf"^{broken}.* BROKEN", found.stdout, re.MULTILINE), found.stdout


def test_the_log_is_read_in_its_order_in_one_place() -> None:
    def reads_in_order(code: str) -> bool:
        return bool(re.search(r"ORDER BY notification_id|order_by\(\s*log\.c\.", code))

    readers = [path for package in ("app", "projections") for path in (ROOT / package).rglob("*.py")]
    assert len(readers) > 100
    assert [path.name for path in readers if reads_in_order(path.read_text())] == ["recorder.py"]


def test_every_package_is_pinned_by_hash_and_no_registry_is_named() -> None:
    locks = [ROOT / "requirements" / "bootstrap.txt", *sorted((ROOT / "requirements").glob("*.lock"))]
    assert len(locks) == 5
    for lock in locks:
        text = lock.read_text()
        pins = re.findall(r"^[A-Za-z0-9].*", text, re.MULTILINE)
        assert pins
        assert all(re.match(r"\S+==\S+.* \\$", pin) for pin in pins)  # the hashes follow on the next lines
        assert "://" not in text


def test_the_demo_and_the_tests_run_on_what_the_service_runs_on() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^\S+==\S+", (ROOT / "requirements" / name).read_text(), re.MULTILINE))

    assert pins("runtime.lock") <= pins("demo.lock") <= pins("dev.lock")
