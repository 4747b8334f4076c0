"""The clients as they are installed: a wheel and an npm package, made of what lies in `openapi/`, always the same.

And the API as a Bruno collection, made of the document.
"""

import base64
import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from app.api import application
from app.base.version import VERSION
from app.web.documented import bruno

OPENAPI = Path(__file__).parents[3] / "openapi"
WHEEL = f"front_door_client-{VERSION}-py3-none-any.whl"
TARBALL = f"front-door-client-{VERSION}.tgz"
COLLECTION = f"front-door-bruno-{VERSION}.zip"
TYPES = {WHEEL: "application/octet-stream", TARBALL: "application/gzip", COLLECTION: "application/zip"}
HERE = "http://127.0.0.1:8000"
"""Where a demonstration answers; a collection's environment begins with it."""

LONG_AGO = (1980, 1, 1, 0, 0, 0)
METADATA = f"""Metadata-Version: 2.3
Name: front-door-client
Version: {VERSION}
Summary: A client of Front Door
License-Expression: MIT
Requires-Python: >=3.11
Requires-Dist: attrs>=22.2
Requires-Dist: httpx>=0.23,<0.29
Requires-Dist: joserfc>=1.0
Requires-Dist: python-dateutil>=2.8
"""
WHEEL_SAYS = "Wheel-Version: 1.0\nGenerator: front-door\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def download(name: str) -> bytes | None:
    """One of them by its name, packed when it is first asked for."""
    return {WHEEL: _wheel, TARBALL: _tarball, COLLECTION: _collection}.get(name, lambda: None)()


@cache
def _wheel() -> bytes:
    """The package `front_door_client`: https://packaging.python.org/en/latest/specifications/binary-distribution-format/."""
    about = f"front_door_client-{VERSION}.dist-info"
    parts = [*_modules(), (f"{about}/METADATA", METADATA.encode()), (f"{about}/WHEEL", WHEEL_SAYS.encode())]
    record = "".join(f"{name},sha256={_digest(content)},{len(content)}\n" for name, content in parts)
    parts.append((f"{about}/RECORD", f"{record}{about}/RECORD,,\n".encode()))
    return _zipped(parts)


@cache
def _collection() -> bytes:
    """One folder, which Bruno opens."""
    told = bruno.files(application.openapi(), HERE)
    return _zipped((f"front-door-bruno/{name}", text.encode()) for name, text in told)


def _zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts:
            packed.writestr(zipfile.ZipInfo(name, LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _modules() -> Iterator[tuple[str, bytes]]:
    """Ours and what is generated; not what tests alone need."""
    for path in sorted([*OPENAPI.glob("*.py"), *(OPENAPI / "client").rglob("*.py")]):
        yield f"front_door_client/{path.relative_to(OPENAPI).as_posix()}", path.read_bytes()
    yield "front_door_client/py.typed", b""


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(sha256(content).digest()).rstrip(b"=").decode()


@cache
def _tarball() -> bytes:
    made = io.BytesIO()
    with gzip.GzipFile(fileobj=made, mode="wb", mtime=0) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        for name in ("package.json", "front-door.js", "front-door.d.ts", "operations.js", "schema.d.ts"):
            content = (OPENAPI / "typescript" / name).read_bytes()
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size, entry.mode = len(content), 0o644
            tar.addfile(entry, io.BytesIO(content))
    return made.getvalue()
