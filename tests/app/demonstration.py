"""The commands, each in a process of its own; `frontdoor demo` in a directory of its own."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.forked import ROOT, Forked


def frontdoor() -> list[str]:
    """The command."""
    return [sys.executable, "-m", "app.cli"]


def said(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command run to its end, with these settings alone. No traceback is ever shown."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("FRONTDOOR_")}
    with tempfile.TemporaryDirectory() as directory:
        output, errors = Path(directory) / "output", Path(directory) / "errors"
        code = Forked("app.cli", *arguments, environment=bare | environment, output=output, errors=errors).wait()
        done = subprocess.CompletedProcess(["frontdoor", *arguments], code, output.read_text(), errors.read_text())
    assert "Traceback" not in done.stderr + done.stdout
    return done


@dataclass
class Demo:
    """A running demonstration, and the line it printed."""

    process: Forked
    line: dict[str, Any]
    output: Path

    def ask(self, method: str, path: str, token: str, **options: Any) -> httpx.Response:
        """One request, as the holder of a token."""
        headers = {"Authorization": f"Bearer {self.line['tokens'][token]}", **options.pop("headers", {})}
        return httpx.request(method, self.line["base_url"] + path, headers=headers, timeout=30, **options)

    def send(self, example: str, token: str, key: str) -> httpx.Response:
        """Send one of the examples."""
        body = (ROOT / "examples" / f"{example}.json").read_bytes()
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        return self.ask("POST", "/v1/contacts", token, content=body, headers=headers)

    def end(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """Send a signal and wait: the exit code, and whatever else was printed."""
        self.process.send_signal(number)
        code = self.process.wait(60)
        return code, self.output.read_text().partition("\n")[2]


@contextmanager
def started(directory: Path, *arguments: str) -> Iterator[Demo]:
    """A demonstration that is ready."""
    with tempfile.TemporaryDirectory() as beside:
        output = Path(beside) / "output"
        process = Forked("app.cli", "demo", "--json", "--port", "0", "--data-dir", directory, *arguments, output=output)
        try:
            yield Demo(process, json.loads(_first_line(process, output)), output)
        finally:
            process.terminate()
            process.wait(60)


def _first_line(process: Forked, output: Path) -> str:
    while process.poll() is None:
        if output.exists() and "\n" in (printed := output.read_text()):
            return printed.partition("\n")[0]
        time.sleep(0.02)
    raise AssertionError(f"the demonstration ended with {process.returncode}")
