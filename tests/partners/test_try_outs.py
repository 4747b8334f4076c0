"""Two fresh projects with nothing but what the developer pages serve: from a key pair to feedback by webhook."""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.web.documented.downloads import TARBALL, WHEEL
from tests.app.demonstration import Demo
from tests.guides import FENCE, ON_THE_PAGE
from tests.partners.conftest import GUIDE


@pytest.fixture
def project(certified: Path, tmp_path: Path) -> Path:
    """An empty directory but for the receiver's certificate and its key."""
    for each in certified.iterdir():
        (tmp_path / each.name).symlink_to(each)
    return tmp_path


def test_a_python_project_gets_from_a_key_pair_to_feedback_by_webhook(demo: Demo, project: Path) -> None:
    """The wheel is the service's; what it needs of PyPI is what these tests run with."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", ".try"], cwd=project, check=True)
    (project / WHEEL).write_bytes(_served(demo, f"clients/{WHEEL}"))
    uv = str(Path(sys.executable).with_name("uv"))
    install = [uv, "pip", "install", "--quiet", "--no-deps", "--offline", "--python", ".try/bin/python", WHEEL]
    subprocess.run(install, cwd=project, check=True)
    shown, printed = _as_the_page_says(
        "python", "whole_way.py", demo, project, PYTHONPATH=sysconfig.get_path("purelib")
    )
    assert printed == shown


def test_a_typescript_project_gets_from_a_key_pair_to_feedback_by_webhook(
    demo: Demo, project: Path, node: Path
) -> None:
    """The package is the service's; TypeScript and Node's types are npm's."""
    tarball = f"{demo.line['base_url']}/developers/clients/{TARBALL}"
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", tarball], cwd=project, check=True)
    for each in ("typescript", "@types", ".bin"):
        (project / "node_modules" / each).symlink_to(node / each)
    shown, printed = _as_the_page_says("ts", "whole-way.mts", demo, project)
    assert printed == shown


def _as_the_page_says(language: str, name: str, demo: Demo, project: Path, **more: str) -> tuple[Any, Any]:
    """Save the page's program and run it, both as it says: what it shows, and what was printed."""
    fences = FENCE.findall(_served(demo, f"{GUIDE}.md").decode().replace(ON_THE_PAGE, demo.line["base_url"]))
    at = next(number for number, (of, how, _) in enumerate(fences) if (of, how) == (language, "project"))
    (project / name).write_text(fences[at][2])
    path = f"{project / '.try/bin'}:{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-euc", fences[at + 1][2]], cwd=project, env=os.environ | {"PATH": path, **more},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(fences[at + 2][2]), json.loads(done.stdout)


def _served(demo: Demo, path: str) -> bytes:
    return httpx.get(f"{demo.line['base_url']}/developers/{path}", timeout=60).raise_for_status().content
