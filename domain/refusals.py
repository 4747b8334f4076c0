"""How the procedure says no: one exception, naming the rule it comes from."""

from domain.clauses import Clause
from domain.vocabulary import Role


class Refused(Exception):
    """A command the procedure refuses.

    clause: the rule, with its quotation and source
    missing: what would have to be there, in words, or None
    who_may: the roles that may act, when the actor was the reason
    """

    def __init__(self, clause: Clause, *, missing: str | None = None, who_may: tuple[Role, ...] = ()) -> None:
        super().__init__(clause.number)
        self.clause = clause
        self.missing = missing
        self.who_may = who_may


def require(condition: object, clause: Clause, *, missing: str | None = None, who_may: tuple[Role, ...] = ()) -> None:
    """Refuse, citing the clause, unless the condition holds."""
    if not condition:
        raise Refused(clause, missing=missing, who_may=who_may)
