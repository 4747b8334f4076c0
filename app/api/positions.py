"""Positions of the log, as callers carry them."""

import base64
import re

from app.api.problems import Problem


def position_token(position: int) -> str:
    """A position as callers carry it; opaque."""
    return base64.urlsafe_b64encode(f"p{position}".encode()).decode().rstrip("=")


def read_position(token: str) -> int:
    """The position in a token, or 400."""
    try:
        text = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode()
        if re.fullmatch(r"p[0-9]{1,18}", text):
            return int(text[1:])
    except ValueError:
        pass
    raise Problem("malformed-request", "Front-Door-Position is not one the service gave.")
