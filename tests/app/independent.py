"""The verifier of examples/, which was written from docs/audit-pack.md alone, in this process."""

import importlib.util
from types import ModuleType

from tests.forked import ROOT

VERIFIER = ROOT / "examples" / "verify_pack.py"


def independent() -> ModuleType:
    """Its functions: check(files, key), and unlike(item, event, given) for a single line of a history."""
    found = importlib.util.spec_from_file_location(VERIFIER.stem, VERIFIER)
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module
