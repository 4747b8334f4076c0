"""The stylesheets, the modules, the icon and the drawings, under addresses that change with their content."""

import gzip
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from fastapi import APIRouter, Request, Response

from app.api.late import LateRoute
from app.api.problems import Problem
from domain.frozen import frozen

TYPES = {
    "govuk.css": "text/css; charset=utf-8",
    "front-door.css": "text/css; charset=utf-8",
    "lists.css": "text/css; charset=utf-8",
    "history.css": "text/css; charset=utf-8",
    "forms.css": "text/css; charset=utf-8",
    "call.css": "text/css; charset=utf-8",
    "passages.css": "text/css; charset=utf-8",
    "developers.css": "text/css; charset=utf-8",
    "live.js": "text/javascript; charset=utf-8",
    "changed.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
    "case-flow.svg": "image/svg+xml",
    "closure-flow.svg": "image/svg+xml",
}
FOR_EVER = "public, max-age=31536000, immutable"


@frozen
class Asset:
    """A file as it is served, plain and compressed."""

    digest: str
    plain: bytes
    compressed: bytes


@cache
def asset(name: str) -> Asset:
    """One of TYPES."""
    plain = files("app.web").joinpath("static", name).read_bytes()
    return Asset(sha256(plain).hexdigest()[:16], plain, gzip.compress(plain, mtime=0))


def address(name: str) -> str:
    """Where the file as it is now is served, for ever."""
    return f"/static/{asset(name).digest}/{name}"


def integrity(name: str) -> str:
    """What a page says of a module, so that the browser runs no other (Subresource Integrity)."""
    return f"sha256-{b64encode(sha256(asset(name).plain).digest()).decode()}"


router = APIRouter(include_in_schema=False, route_class=LateRoute)


@router.get("/static/{digest}/{name}")
async def serve(digest: str, name: str, request: Request) -> Response:
    if name not in TYPES or digest != asset(name).digest:
        raise Problem("not-found")
    known, tag = asset(name), f'"{digest}"'
    headers = {"Cache-Control": FOR_EVER, "ETag": tag, "Vary": "Accept-Encoding"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(known.compressed, headers=headers | {"Content-Encoding": "gzip"}, media_type=TYPES[name])
    return Response(known.plain, headers=headers, media_type=TYPES[name])
