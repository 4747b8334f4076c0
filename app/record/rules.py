"""The rules a case is judged by, as they are pinned: by name, and by the digest of what they say.

A policy pack or a calendar is never edited under its name: every event says which it was recorded under, and their
digests; the registry keeps the digest each had when it was first used; an audit pack is held to what its events say.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from typing import Any, Literal

from app.record import authorities
from domain import policy, working_days
from domain.frozen import frozen
from domain.policy import Pack

RulesKind = Literal["pack", "calendar"]
"""A kind of rules, as events call it."""


@frozen
class Rules:
    """A policy pack or a calendar. digest: as of `digest`."""

    kind: RulesKind
    name: str
    digest: str

    @property
    def what(self) -> str:
        """What people call it."""
        return "policy pack" if self.kind == "pack" else self.kind

    @property
    def pins(self) -> dict[str, str]:
        """What an event says of it."""
        return {self.kind: self.name, f"{self.kind}_digest": self.digest}

    def differs(self, meta: Mapping[str, Any]) -> bool:
        """Whether an event was recorded under rules of this name that said something else. One without a pin does not
        say.
        """
        return meta.get(self.kind) == self.name and meta.get(f"{self.kind}_digest", self.digest) != self.digest


def digest(text: str) -> str:
    """SHA-256 in hexadecimal over a JSON text's content, however it is laid out. ValueError: it is no JSON.

    The content is written as RFC 8785 says: members sorted, no white space, UTF-8.
    """
    written = json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return sha256(written.encode()).hexdigest()


@cache
def of_pack(name: str) -> Rules:
    """A policy pack, whole: one that is `like` another with what it takes from there."""
    return Rules("pack", name, digest(policy.text_of(name)))


@cache
def of_calendar(division: str) -> Rules:
    """The calendar of a division, by the name of its version."""
    return Rules("calendar", authorities.calendar(division).version, digest(working_days.text_of(division)))


def told(kind: RulesKind, name: str, text: str) -> Rules:
    """Rules of that name as somebody tells them; what is no JSON is nothing anybody recorded under."""
    try:
        return Rules(kind, name, digest(text))
    except (ValueError, RecursionError):
        return Rules(kind, name, "")


def known() -> list[Rules]:
    """Everything this version of the software judges, or replays, by."""
    packs = [of_pack(name) for name in policy.KNOWN]
    return packs + [of_calendar(division) for division in sorted({pack.calendar for pack in policy.KNOWN.values()})]


def pins(pack: Pack) -> dict[str, str]:
    """What an event says of the rules it is recorded under."""
    return of_pack(pack.name).pins | of_calendar(pack.calendar).pins


def edited(on_record: Mapping[tuple[str, str], str]) -> Iterator[Rules]:
    """Those that say something else than when they were first used. on_record: digests by kind and name."""
    return (each for each in known() if on_record.get((each.kind, each.name), each.digest) != each.digest)
