"""How the procedure says no: one exception, naming the rule it comes from."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from domain.clauses import Clause
from domain.vocabulary import Role


class Refused(Exception):
    """A command the procedure refuses.

    clause: the rule, with its quotation and source
    missing: what would have to be there, in words, or None
    who_may: the roles that may act, when the actor was the reason
    also: what else would refuse it, where all that is missing is told at once
    """

    def __init__(self, clause: Clause, *, missing: str | None = None, who_may: tuple[Role, ...] = ()) -> None:
        super().__init__(clause.number)
        self.clause = clause
        self.missing = missing
        self.who_may = who_may
        self.also: tuple[Refused, ...] = ()


def require(condition: object, clause: Clause, *, missing: str | None = None, who_may: tuple[Role, ...] = ()) -> None:
    """Refuse, citing the clause, unless the condition holds."""
    if condition:
        return
    refused, told = Refused(clause, missing=missing, who_may=who_may), _told_at_once.get()
    if told is None:
        raise refused
    told.append(refused)


@contextmanager
def everything_missing() -> Iterator[None]:
    """Refuse at the end of the block, for all that is missing: what is required in it does not rest on one another."""
    told: list[Refused] = []
    around = _told_at_once.set(told)
    try:
        yield
    finally:
        _told_at_once.reset(around)
    if not told:
        return
    if (outer := _told_at_once.get()) is not None:
        outer.extend(told)
        return
    first, *rest = told
    first.also = tuple(rest)
    raise first


_told_at_once: ContextVar[list[Refused] | None] = ContextVar("told_at_once", default=None)
