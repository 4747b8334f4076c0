"""A process of its own that begins in a moment: forked from one that has imported all, which takes a second.

It is a module run as `python -m` runs it, by somebody who has the settings of the tests and nothing that is open.
"""

import os
import runpy
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from multiprocessing import connection, get_context
from pathlib import Path

ROOT = Path(__file__).parents[1]

_forks = get_context("forkserver")
_forks.set_forkserver_preload(["app.cli", "app.running.setup", "app.running.worker", "app.web.site"])


class Forked:
    """That process, with the names a `subprocess.Popen` has. It ends with the tests, if nobody ends it before."""

    def __init__(
        self,
        module: str,
        *arguments: str | Path,
        environment: dict[str, str] | None = None,
        output: Path | None = None,
        errors: Path | None = None,
        listening: socket.socket | None = None,
    ) -> None:
        """output, errors: files, instead of the tests' own. listening: a socket, whose number is its last argument."""
        command = [module, *map(str, arguments)]
        given = (command, dict(os.environ if environment is None else environment), output, errors, listening)
        self._process = _forks.Process(target=_run, args=given, daemon=True)
        self._process.start()
        assert self._process.pid is not None
        self.pid = self._process.pid

    @property
    def returncode(self) -> int | None:
        """Its exit code, minus the signal that ended it, or None while it runs."""
        return self._process.exitcode

    def poll(self) -> int | None:
        """The same."""
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, once it has ended. TimeoutExpired: it has not, after so many seconds."""
        if not connection.wait([self._process.sentinel], timeout):
            raise subprocess.TimeoutExpired(self._process.name, timeout or 0)
        self._process.join()
        assert self._process.exitcode is not None
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        """As somebody else would. It may have ended, and the news of it be on its way."""
        if self._process.exitcode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def terminate(self) -> None:
        """Tell it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)


def _run(
    command: list[str],
    environment: dict[str, str],
    output: Path | None,
    errors: Path | None,
    listening: socket.socket | None,
) -> None:
    for number, path in ((1, output), (2, errors)):
        if path:
            with path.open("ab") as file:
                os.dup2(file.fileno(), number)
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv[1:] = [*command[1:], *([str(listening.detach())] if listening else [])]
    runpy.run_module(command[0], run_name="__main__", alter_sys=True)
