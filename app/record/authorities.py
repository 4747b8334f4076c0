"""The authorities a process serves: where each keeps its events, its keys and its rules."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.record.keys import FileKeys, Keys
from domain import policy, working_days
from domain.policy import Pack
from domain.working_days import Calendar
from migrations import Tenant


@dataclass(frozen=True, slots=True)
class Authority:
    """One authority: its slug (the LA code), its place in the database and its key store."""

    slug: str
    tenant: Tenant
    keys: Keys


class Authorities:
    """Every authority's keys live in a directory of its own below `directory`."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._known: dict[str, Authority] = {}

    def get(self, slug: str) -> Authority:
        """The authority of that slug, as the registry names it."""
        if slug not in self._known:
            self._known[slug] = Authority(slug, Tenant(slug), FileKeys(self._directory / slug))
        return self._known[slug]


@lru_cache(maxsize=64)
def pack(name: str) -> Pack:
    """The policy pack of that name."""
    return policy.load(name)


@lru_cache(maxsize=8)
def calendar(region: str) -> Calendar:
    """The working-day calendar a pack names."""
    return working_days.load(region)
