"""The Bruno collection that the developer pages serve, run against the demonstration by Bruno itself."""

import io
import json
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.api import application
from app.web.documented.downloads import COLLECTION
from app.web.documented.reference import every
from tests.app.demonstration import Demo

WRONGLY_ASKED = {400, 405, 406, 415, 500}
"""What no example of ours is to be answered: 404, 409, 412 and 422 depend on what there is."""


@pytest.fixture
def collection(demo: Demo, tmp_path: Path) -> Path:
    served = httpx.get(f"{demo.line['base_url']}/developers/clients/{COLLECTION}", timeout=60).raise_for_status()
    zipfile.ZipFile(io.BytesIO(served.content)).extractall(tmp_path)
    return tmp_path / "front-door-bruno"


def test_the_first_steps_are_answered_as_they_say(demo: Demo, collection: Path, node: Path) -> None:
    answers = ran(demo, collection, node, "first-steps")
    assert [each["response"]["status"] for each in answers] == [201, 200]
    assert all(check["status"] == "pass" for each in answers for check in each["assertionResults"])


def test_every_operation_is_asked_as_its_document_says(demo: Demo, collection: Path, node: Path) -> None:
    answers = {Path(each["test"]["filename"]).stem: each for each in ran(demo, collection, node, "-r")}
    operations = every(application.openapi())
    assert answers.keys() >= operations.keys()
    wrong = {
        name: answers[name]["response"]["status"]
        for name in operations
        if answers[name]["response"]["status"] in WRONGLY_ASKED
        or str(answers[name]["response"]["status"]) not in operations[name].told["responses"]
    }
    assert wrong == {}


def ran(demo: Demo, collection: Path, node: Path, *what: str) -> list[dict[str, Any]]:
    """What was answered, by the school's token."""
    told = collection / "told.json"
    variables = {"address": demo.line["base_url"], "token": demo.line["tokens"]["partner"]}
    given = [part for name, value in variables.items() for part in ("--env-var", f"{name}={value}")]
    command = [str(node / ".bin/bru"), "run", *what, "--env", "service", *given, "--reporter-json", str(told)]
    subprocess.run(command, cwd=collection, capture_output=True, text=True, timeout=300, check=False)
    (run,) = json.loads(told.read_text())
    answers: list[dict[str, Any]] = run["results"]
    return answers
