"""Which version a request is about: what If-Match decided on, and what If-None-Match has already (RFC 9110)."""

import re

from app.api.problems import Problem

_is_ours = re.compile(r'"[1-9][0-9]{0,18}"').fullmatch


def names(match: str | None, what: str, version: int) -> None:
    """428 without an If-Match, or with one that is any version; 412 when it does not name this one.

    what: `case`, or whatever else would have moved. version: the one that is.
    """
    if match is None:
        raise Problem("precondition-required")
    tags = [tag.strip() for tag in match.split(",")]
    if "*" in tags:
        raise Problem("precondition-required", "`*` stands for any version. Send the ETag of what you read.")
    if f'"{version}"' not in tags:
        unlike = "If-Match holds no ETag as this service gives them. Send the one of what you read, in its quotes."
        detail = None if any(map(_is_ours, tags)) else unlike
        raise Problem("precondition-failed", detail, moved=[what], headers={"ETag": f'"{version}"'})


def has(none_match: str | None, version: int) -> bool:
    """Whether who asks has that version: 304. Compared weakly, since a proxy that compresses makes an ETag weak."""
    tags = [tag.strip().removeprefix("W/") for tag in (none_match or "").split(",")]
    return "*" in tags or f'"{version}"' in tags
