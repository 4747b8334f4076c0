"""A route is found by the shape of its path, and it is the one that asking all of them in turn finds."""

import asyncio
from itertools import product

import httpx
from fastapi import FastAPI

from app.api.shapes import find_by_shape

PATHS = (
    "/a/search",
    "/a/a",
    "/a/{id}",
    "/a/{id}/search",
    "/{kind}/search",
    "/files/{name}.json",
    "/all/{rest:path}",
    "/",
)


def service(*, by_shape: bool) -> FastAPI:
    """Routes that have words in common, each of which says which it is; the last is asked by another method."""
    app = FastAPI(redirect_slashes=False)
    for path in PATHS:
        app.add_api_route(path, lambda path=path: path, name=path)
    app.add_api_route("/a/{id}/{act}", lambda: "posted", methods=["POST"])
    app.add_api_route("/b/search", lambda: "sought", methods=["POST"])
    app.add_api_route("/b/{id}", lambda: "read")
    if by_shape:
        find_by_shape(app)
    return app


def test_it_is_the_route_that_asking_each_in_turn_finds() -> None:
    words = ("a", "search", "x", "", "files", "x.json", "all", "a%2Fa")
    asked = ["/" + "/".join(each) for n in (1, 2, 3) for each in product(words, repeat=n)]

    async def answers(app: FastAPI) -> list[tuple[int, str]]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://a") as client:
            both = [await client.request(method, path) for path in asked for method in ("GET", "POST")]
            return [(each.status_code, each.text) for each in both]

    slowly, found = (asyncio.run(answers(service(by_shape=each))) for each in (False, True))
    assert found == slowly
    assert {status for status, _ in found} == {200, 404, 405}


def test_a_path_that_is_a_routes_own_is_no_others_by_another_method() -> None:
    async def asked(method: str, path: str) -> tuple[int, str | None]:
        transport = httpx.ASGITransport(service(by_shape=True))
        async with httpx.AsyncClient(transport=transport, base_url="http://a") as client:
            answer = await client.request(method, path)
            return answer.status_code, answer.headers.get("allow")

    assert asyncio.run(asked("GET", "/b/search")) == (405, "POST")
    assert asyncio.run(asked("POST", "/b/search")) == (200, None)
    assert asyncio.run(asked("GET", "/b/other")) == (200, None)
