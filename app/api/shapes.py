"""Finding a route by the shape of its path: FastAPI asks every route in turn, and here there are hundreds.

A path that is some route's own word for word is that route's: `GET /v1/cases/search` reads no case called "search".
"""

from functools import lru_cache
from typing import TypeAlias

from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute
from starlette.types import Receive, Scope, Send

Shape: TypeAlias = tuple[str, ...]
"""The segments of a path; an empty one where none of the routes has that word."""

MOST_SHAPES = 2048  # a stranger may ask for any


def find_by_shape(app: FastAPI) -> None:
    """From its first request on, whatever routes it has then."""
    app.router.middleware_stack = _ByShape(app.router)


class _ByShape:
    """FastAPI's own router, once for each shape, with the routes that such a path may be; they keep their order."""

    def __init__(self, every: APIRouter) -> None:
        self._every = every
        self._words: frozenset[str] = frozenset()
        self._of = lru_cache(MOST_SHAPES)(self._narrowed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._every.app(scope, receive, send)
            return
        scope["router"] = self._every
        self._words = self._words or frozenset(word for route in self._every.routes for word in _segments(route))
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        shape = tuple(part if part in self._words else "" for part in path.split("/"))
        await self._of(shape).app(scope, receive, send)

    def _narrowed(self, shape: Shape) -> APIRouter:
        """Where a path is some route's own, none with a parameter in its place is asked: another method is 405."""
        found = [route for route in self._every.routes if _may_be(_segments(route), shape)]
        if all(shape[1:]):
            found = [route for route in found if tuple(_segments(route)) == shape] or found
        return APIRouter(routes=found, redirect_slashes=False, default=self._every.default)


def _segments(route: BaseRoute) -> list[str]:
    return str(getattr(route, "path", "")).split("/")


def _may_be(segments: list[str], shape: Shape) -> bool:
    if segments[-1].endswith(":path}"):
        return True
    return len(segments) == len(shape) and all(
        "{" in word or word == part for word, part in zip(segments, shape, strict=True)
    )
