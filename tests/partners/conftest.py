"""What partners have: a demonstration that sends webhooks to this machine, and what npm has, which is in .node."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.web.documented import library
from tests.app.demonstration import Demo, started
from tests.forked import ROOT
from tests.guides import FENCE
from tests.places import reachable

GUIDE = "the-whole-way"


@pytest.fixture(scope="session")
def node() -> Path:
    """The packages of requirements/partners."""
    installed = ROOT / ".node" / "node_modules"
    assert installed.is_dir(), "run `make partners`"
    return installed


@pytest.fixture(scope="session")
def certified(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the certificate of a receiver, made as the guide says."""
    directory = tmp_path_factory.mktemp("receiver")
    (command,) = [code for _, how, code in FENCE.findall(library.text(GUIDE) or "") if how == "certificate"]
    subprocess.run(["sh", "-euc", command], cwd=directory, check=True, capture_output=True)
    return directory


@pytest.fixture(scope="session")
def demo(certified: Path) -> Iterator[Demo]:
    with (
        reachable() as made,
        started(made / "inner", "--webhooks-trusting", str(certified / "receiver.pem")) as running,
    ):
        yield running
