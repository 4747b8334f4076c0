"""What the generated client was generated from: `python -m tests.generated > openapi/client.sha256`.

One digest over the document and the client's own files, so that neither changes without the other unnoticed.
"""

from hashlib import sha256
from pathlib import Path

OPENAPI = Path(__file__).parents[1] / "openapi"
DOCUMENT = OPENAPI / "front-door.yaml"


def digest() -> str:
    """The digest of the document and the client as they are."""
    files = [DOCUMENT, *sorted((OPENAPI / "client").rglob("*.py"))]
    lines = [f"{sha256(file.read_bytes()).hexdigest()}  {file.relative_to(OPENAPI)}\n" for file in files]
    return sha256("".join(lines).encode()).hexdigest()


if __name__ == "__main__":
    print(digest())
