"""A guide of the developer pages, typed: its code is run, and what comes back compared with what the page shows."""

import contextlib
import io
import os
import re
import subprocess
from pathlib import Path
from typing import Any

ON_THE_PAGE = "http://127.0.0.1:8000"
FENCE = re.compile(r"^```(\w+) ?([\w-]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ALIKE = {"status", "code", "clause", "state", "audience", "missing", "url", "in", "specversion", "clamped", "outcome"}
"""What is the same in the answer and on the page; elsewhere the page's names are in the answer."""


def in_the_shell(code: str, guide: str) -> str:
    """Run it where what was set before is still set."""
    kept = f".{guide}"
    keeping = f"export -p | grep -E ' (FRONT_DOOR|TOKEN|KEY|CASE|HOOK|ETAG)=' > {kept} || true"
    script = f"touch {kept}; . ./{kept}; set -a\n{code}\n{keeping}"
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": ""},
    )  # fmt: skip
    assert done.returncode == 0, (code, done.stderr)
    return "\n".join(line for line in done.stdout.splitlines() if not line.lower().startswith("idempotency-"))


def in_python(code: str) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "guide", "exec"), {"__name__": "__main__"})
    return printed.getvalue()


def in_node(code: str, directory: Path) -> str:
    (directory / "guide.mjs").write_text(code)
    done = subprocess.run(["node", "guide.mjs"], cwd=directory, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def is_like(told: Any, answered: Any) -> None:
    """Whether the answer has what the page shows: the same names, and the same values where these are codes."""
    assert type(told) is type(answered), (told, answered)
    if isinstance(told, dict):
        assert told.keys() <= answered.keys()
        for name, value in told.items():
            if name in ALIKE and not isinstance(value, dict | list):
                assert value == answered[name]
            elif name != "version" and value is not None:
                is_like(value, answered[name])
    elif isinstance(told, list) and told and answered:
        is_like(told[0], answered[0])
