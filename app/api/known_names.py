"""Whether words name a child who is known here, asked of the child index by keyed hashes."""

from collections.abc import Iterable

from app.api.desk import Desk
from domain import identities
from domain.names import FullName, plain
from projections.child_index import name_key


async def of_children(desk: Desk, text: str, professional: str | None) -> frozenset[FullName]:
    """Those of the names a text holds that a known child has; not the professional's own."""
    said = {name for _, name in identities.names_in(text)} - set(_of(professional or ""))
    keys = {name_key(desk.authority.keys.digest, name): name for name in said}
    known = await desk.reads.known(desk.authority.tenant, keys)
    return frozenset(keys[key] for key in known)


def _of(professional: str) -> Iterable[FullName]:
    """The first and the last of somebody's names, either way round."""
    words = [plain(word) for word in professional.split()]
    return [(words[0], words[-1]), (words[-1], words[0])] if words else []
