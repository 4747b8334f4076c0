"""The pages for those who build against the API: guides, the reference, search, and the clients to install.

Nobody signs in to read them. What they say is Markdown, read and rendered in a thread and kept; the address with `.md`
answers it as it stands.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import Query, Request, Response
from markupsafe import Markup

from app.api.problems import Problem
from app.base.version import VERSION
from app.web import pages
from app.web.pages import EverybodysRoute, public
from app.wording.language import say

HOUR = {"Cache-Control": "public, max-age=3600"}
PLAIN = "text/markdown; charset=utf-8"
LONGEST_WORDS = 200

router = pages.router(route=EverybodysRoute)

_searching = asyncio.Semaphore(2)

Words = Annotated[str, Query(max_length=LONGEST_WORDS)]


@router.get("/llms.txt")
async def for_language_models() -> Response:
    from app.web.documented import library

    told = await asyncio.to_thread(library.for_language_models)
    return Response(told, media_type="text/plain; charset=utf-8", headers=HOUR)


@router.get("/developers/status")
async def status(request: Request) -> Response:
    from app.web.documented import markdown

    told = await _status(request)
    return _shown(request, "status", told, markdown.html(told))


@router.get("/developers/status.md")
async def status_as_text(request: Request) -> Response:
    return Response(await _status(request), media_type=PLAIN, headers={"Cache-Control": "no-store"})


@router.get("/developers/search")
async def search(request: Request, words: Words = "") -> Response:
    from app.web.documented import library, markdown

    def searched() -> tuple[str, str]:
        told = f"# Search\n\n{library.found(words) if words.strip() else say('Say a word or two.')}\n"
        return told, markdown.html(told)

    if _searching.locked():  # anybody may search, and nobody's record is to wait for it
        raise Problem("overloaded")
    async with _searching:
        told, html = await asyncio.to_thread(searched)
    return _shown(request, "search", told, html, words)


@router.get("/developers/clients/{file}")
async def client(file: str) -> Response:
    """A client to install: pip and npm take this address."""
    from app.web.documented import downloads

    made = await asyncio.to_thread(downloads.download, file)
    if made is None:
        raise Problem("not-found")
    return Response(made, media_type=downloads.TYPES[file], headers=HOUR)


@router.get("/developers")
async def home(request: Request) -> Response:
    return await _page(request, "")


@router.get("/developers.md")
async def home_as_text() -> Response:
    return await _text("")


@router.get("/developers/{name}")
async def page(request: Request, name: str) -> Response:
    return await (_text(name.removesuffix(".md")) if name.endswith(".md") else _page(request, name))


@router.get("/developers/reference/{name}")
async def operation(request: Request, name: str) -> Response:
    return await page(request, f"reference/{name}")


async def _page(request: Request, name: str) -> Response:
    from app.web.documented import library

    html = await asyncio.to_thread(library.html, name)
    if html is None:
        raise Problem("not-found")
    return _shown(request, name, library.text(name) or "", html)


async def _text(name: str) -> Response:
    from app.web.documented import library, markdown

    told = await asyncio.to_thread(library.text, name)
    if told is None:
        raise Problem("not-found")
    return Response(markdown.twin(told), media_type=PLAIN, headers=HOUR)


def _shown(request: Request, name: str, told: str, html: str, words: str = "") -> Response:
    from app.web.documented import library, markdown

    guides = [(guide, markdown.title(library.text(guide) or "")) for guide in library.GUIDES]
    content = Markup(html)  # noqa: S704 - of our own renderer, which takes nothing for HTML
    return public(
        request, "developers.html", title=markdown.title(told), content=content, words=words, page=name,
        guides=guides, beside=library.BESIDE, twin=f"{library.address(name)}.md" if name != "search" else None,
    )  # fmt: skip


async def _status(request: Request) -> str:
    """What /health/ready says, in words."""
    from app.web.documented import library

    ready: Callable[..., Awaitable[dict[str, Any]]] = next(
        route.endpoint for route in request.app.routes if getattr(route, "path", "") == "/health/ready"
    )
    said = await ready(request, Response())
    return library.status(said["status"], [*said["reasons"], *said["degraded"]], VERSION)
