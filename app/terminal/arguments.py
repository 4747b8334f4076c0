"""What somebody at a command line asks for: which record, of which authority. CannotStart when there is none."""

from collections.abc import Mapping
from typing import TypeVar

import psycopg

from app.base import references
from app.base.errors import CannotStart
from app.reading.replay import Replay
from app.reading.replayed import REFERENTS
from app.record import registry

T = TypeVar("T")


def replayable(text: str) -> tuple[str, type[Replay]]:
    """The reference of a case, a consultation, a challenge or an enquiry, as it was read out, and its replay."""
    for referent, replay in REFERENTS.items():
        if reference := references.read(referent, text):
            return reference, replay
    raise CannotStart(
        "That is no reference of a case, a consultation, a challenge or an enquiry: C, H, D or E and twelve more "
        "characters, the last checks the others."
    )


def authorities(database_url: str, slug: str | None) -> Mapping[str, str]:
    """The authorities somebody means, by slug, with their names: the one they say, or every one."""
    with psycopg.connect(database_url) as connection:
        known = registry.authorities(connection, closed=slug is not None)
    return meant(known, slug, "There is no such authority.")


def authority(database_url: str, slug: str | None) -> tuple[str, str]:
    """An authority's slug and name; without a slug, those of the only one there is."""
    return the_one(authorities(database_url, slug))


def meant(known: Mapping[str, T], slug: str | None, otherwise: str) -> Mapping[str, T]:
    """Of what is known of authorities by their slugs, that of the one somebody says, or all. otherwise: none."""
    found = {each: of for each, of in known.items() if slug in {None, each}}
    if not found:
        raise CannotStart(otherwise)
    return found


def the_one(found: Mapping[str, T]) -> tuple[str, T]:
    """The only authority there is among them, where one is needed."""
    if len(found) > 1:
        raise CannotStart(f"Say which --authority: {', '.join(sorted(found))}.")
    (one,) = found.items()
    return one
