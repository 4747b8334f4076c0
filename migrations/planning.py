"""Which revisions there are, which a database has, and which version's processes may work over it.

A revision expands what is there, or it contracts it: it takes away, renames or tightens something that processes of the
release before use. One that contracts says so and why, `contracts = "..."`, and the database says from then on which
revision is the oldest whose processes may work over it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from migrations import HERE

if TYPE_CHECKING:
    from alembic.script import Script

FIRST = "0000"
"""Before the first revision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A revision that would run in a schema. contracts: what of the release before it ends; None: nothing."""

    schema: str
    revision: str
    says: str
    contracts: str | None


@cache
def head(branch: str) -> str:
    """The newest revision there is, by the names of its files: Alembic takes half a second to say the same."""
    return max(path.name[:4] for path in (HERE / branch / "versions").glob("[0-9]*.py"))


def steps(branch: str, schema: str, now: str) -> list[Step]:
    """What would run in a schema that is at a revision, in its order."""
    return [
        Step(
            schema=schema,
            revision=each.revision,
            says=str(each.module.__doc__).partition("\n")[0],
            contracts=getattr(each.module, "contracts", None),
        )
        for each in _revisions(branch)
        if each.revision > now
    ]


@cache
def oldest(branch: str) -> str:
    """The oldest revision whose processes may work over the newest: that which contracted last."""
    return max((each.revision for each in steps(branch, "", FIRST) if each.contracts), default=FIRST)


@cache
def _revisions(branch: str) -> "Sequence[Script]":
    """Every revision, the first first."""
    from alembic.script import ScriptDirectory

    return [*ScriptDirectory(str(HERE / branch)).walk_revisions()][::-1]
