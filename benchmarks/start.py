"""What a start costs: the service as its command starts it, until its first answer, and what it weighs when idle.

The service keeps what it has compiled, whatever the shell says that measures: who starts it to serve does not tell it
otherwise, and one that compiles every module anew takes three seconds more.
"""

import os
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import orjson
import psutil  # type: ignore[import-untyped] # it has no stubs here
from joserfc.jwk import OKPKey

from benchmarks.bench import ROUNDS, Bench, Row, Server


def rows(bench: Bench) -> list[Row]:
    """CPU of a start, compiled before; resident memory once ready."""
    keys = bench.directory / "keys"
    keys.mkdir(mode=0o700, exist_ok=True)
    (keys / "issuer.jwk").write_bytes(orjson.dumps(OKPKey.generate_key("Ed25519").as_dict(private=True)))
    seen = [started(bench, keys, bench.service()) for _ in range(ROUNDS + 1)][1:]  # the first one compiles
    seconds, weight = (statistics.median(each) for each in zip(*seen, strict=True))
    return [
        Row("start to first answer, CPU / 1 s", seconds, 1.0, "lower", f"{seconds:.2f} s"),
        Row("idle memory / 150 MiB", weight / (150 * 2**20), 1.0, "lower", f"{weight / 2**20:,.0f} MiB"),
    ]


def started(bench: Bench, keys: Path, database_url: str) -> tuple[float, int]:
    """CPU seconds until the first answer, and the bytes it takes then. Its issuer's key is there."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {
        "DATABASE_URL": database_url, "KEYS_DIRECTORY": str(keys), "ISSUER": bench.issuer,
        "CHECKPOINTS_TO": str(bench.directory / "checkpoints"), "PORT": str(port),
    }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "app.cli", "serve"],
        env={name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        | {f"FRONTDOOR_{name}": value for name, value in settings.items()},
        stderr=(bench.directory / "log").open("ab"),
    )
    bench.processes.append(process)
    _first_answer(process, port)
    seen = Server(process, port).cpu(), int(psutil.Process(process.pid).memory_info().rss)
    process.terminate()
    process.wait(30)
    return seen


def _first_answer(process: "subprocess.Popen[bytes]", port: int) -> None:
    """Whether it is ready or says that it is not."""
    while process.poll() is None:
        try:
            urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=30).close()
        except HTTPError:
            return
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise SystemExit("the service did not start")
