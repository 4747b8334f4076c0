"""The document as linters see it: no finding, and what they are not asked for has its reason in their settings."""

import os
import subprocess
from pathlib import Path

from tests.generated import DOCUMENT, OPENAPI

ALONE = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}


def test_spectral_finds_nothing_by_openapis_rules_and_owasps(node: Path) -> None:
    ruleset = OPENAPI / "spectral.yaml"
    assert said(node / ".bin/spectral", "lint", DOCUMENT, "--ruleset", ruleset, "--fail-severity", "hint").strip() == (
        "No results with a severity of 'hint' or higher found!"
    )


def test_redocly_finds_nothing(node: Path) -> None:
    assert "is valid" in said(node / ".bin/redocly", "lint", DOCUMENT, "--config", OPENAPI / "redocly.yaml")


def said(*command: str | Path) -> str:
    """What it said, of a run without a finding."""
    done = subprocess.run(command, env=os.environ | ALONE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    return done.stdout + done.stderr
