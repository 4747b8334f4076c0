"""What the generated client is generated from.

`python -m tests.generated digest` is one digest over the document and the client's own files, so that neither changes
without the other unnoticed. `python -m tests.generated plain` is the document as its generator is given it: an error
that is a problem like any other needs no lines of its own in every operation, since the default answer is one.
"""

import sys
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from app.api import document

OPENAPI = Path(__file__).parents[1] / "openapi"
DOCUMENT = OPENAPI / "front-door.yaml"


def digest() -> str:
    """The digest of the document and the client as they are."""
    files = [DOCUMENT, *sorted((OPENAPI / "client").rglob("*.py"))]
    lines = [f"{sha256(file.read_bytes()).hexdigest()}  {file.relative_to(OPENAPI)}\n" for file in files]
    return sha256("".join(lines).encode()).hexdigest()


@cache
def committed() -> dict[str, Any]:
    """The document, read once for all who only look at it: it takes a second. As JSON, `application.openapi` has it."""
    return document.read(DOCUMENT.read_text())


def plain() -> dict[str, Any]:
    """The document, each operation without the answers that its default answer reads as well."""
    plain = document.read(DOCUMENT.read_text())
    shared = plain["components"]["responses"]
    for methods in plain["paths"].values():
        for operation in methods.values():
            answers = {
                status: answer | shared.get(_name(answer), {}) for status, answer in operation["responses"].items()
            }
            other = answers["default"]["content"]
            operation["responses"] = {
                status: answer
                for status, answer in operation["responses"].items()
                if status == "default" or answers[status].get("content") != other
            }
    return plain


def _name(answer: dict[str, Any]) -> str:
    return str(answer.get("$ref", "")).rpartition("/")[2]


if __name__ == "__main__":
    print(digest() if sys.argv[1] == "digest" else document.written(plain()))
