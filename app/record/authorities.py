"""The authorities a process serves: where each keeps its events, its keys and its rules."""

from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.record.custody import IN_THE_CLEAR, Custodian, Custody, MasterFile
from app.record.keys import FileKeys, Keys
from domain import policy, working_days
from domain.frozen import frozen
from domain.policy import Pack
from domain.working_days import Calendar
from migrations import Tenant

if TYPE_CHECKING:
    from app.base.settings import Settings


@frozen
class Authority:
    """One authority: its slug (the LA code), its place in the database and its key store."""

    slug: str
    tenant: Tenant
    keys: Keys


class KeyStores:
    """The key stores of every authority, each in a directory of its own below `directory`.

    custody: who keeps their master key. has_begun: whether an authority's record has begun, by its slug: then a store
    that is not there is not made anew.
    """

    def __init__(
        self, directory: Path, custody: Custody = IN_THE_CLEAR, has_begun: Callable[[str], bool] = lambda _: False
    ) -> None:
        self.directory, self.custody, self._has_begun = directory, custody, has_begun

    def of(self, slug: str) -> FileKeys:
        """An authority's, for one thread alone."""
        return FileKeys(self.directory / slug, self.custody, partial(self._may_begin, slug))

    def _may_begin(self, slug: str) -> bool:
        return not self._has_begun(slug)

    @classmethod
    def named(cls, settings: "Settings") -> "KeyStores":
        """As the settings say."""
        from app.record.registry import has_begun

        return cls(settings.keys_directory, custody(settings), partial(has_begun, settings.database_url))


def custody(settings: "Settings") -> Custody:
    """Who keeps the master key: the key-management service, else the file of master keys, which is opened still."""
    known: list[Custodian] = []
    if settings.kms and settings.kms_token:
        from app.record.transit import Transit

        known.append(
            Transit(
                settings.kms, settings.kms_key, settings.kms_token, settings.kms_hold, namespace=settings.kms_namespace
            )
        )
    if settings.master_keys:
        known.append(MasterFile(settings.master_keys))
    return Custody(known[0], known[1:]) if known else IN_THE_CLEAR


class Authorities:
    """The authorities by their slugs. stores: their key stores, or the directory of those that no master key wraps."""

    def __init__(self, stores: KeyStores | Path) -> None:
        self._stores = KeyStores(stores) if isinstance(stores, Path) else stores
        self._known: dict[str, Authority] = {}

    def get(self, slug: str) -> Authority:
        """The authority of that slug, as the registry names it."""
        if slug not in self._known:
            self._known[slug] = Authority(slug, Tenant(slug), self._stores.of(slug))
        return self._known[slug]


@lru_cache(maxsize=64)
def pack(name: str) -> Pack:
    """The policy pack of that name."""
    return policy.load(name)


@lru_cache(maxsize=8)
def calendar(region: str) -> Calendar:
    """The working-day calendar a pack names."""
    return working_days.load(region)


def calendars() -> dict[str, Calendar]:
    """Every calendar that policy packs count by, by its region."""
    return {region: calendar(region) for region in sorted({pack.calendar for pack in policy.KNOWN.values()})}
