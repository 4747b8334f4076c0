"""The language a page is asked for in: what the person chose, kept in a cookie, or else what their browser prefers."""

from urllib.parse import urlencode

from fastapi import Request
from markupsafe import Markup

from app.wording import language

COOKIE = "language"
A_YEAR = 365 * 24 * 60 * 60


def speak(request: Request) -> None:
    """Have the texts of this request in its language."""
    kept, accepted = request.cookies.get(COOKIE, ""), request.headers.get("accept-language", "")
    language.speak(language.chosen(kept, accepted))


def others(request: Request) -> list[tuple[str, str, str]]:
    """The other languages there are: tag, name in itself, and the address that chooses it and comes back."""
    asked, query = request.scope.get("path", "/"), request.scope.get("query_string", b"").decode("latin-1")
    back = (f"{asked}?{query}" if query else asked) if request.scope.get("method") == "GET" else "/"
    return [
        (tag, language.NAMES.get(tag, tag), f"/language/{tag}?{urlencode({'next': back})}")
        for tag in language.languages()
        if tag != language.spoken()
    ]


IN_ENGLISH = Markup(' lang="en-GB"')


def quoted() -> Markup:
    """The attribute of what is quoted from the procedure, which is in English whatever the page is in."""
    return Markup() if language.spoken() == language.ENGLISH else IN_ENGLISH
