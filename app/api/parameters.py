"""The parameters of a query, of which the document knows every one."""

from fastapi import Request
from fastapi.dependencies.models import Dependant

from app.api.places import at
from app.api.problems import Problem


def named_only(request: Request) -> None:
    """Refuse a parameter nobody documented: `as-of` for `as_of` would show the present where the past was asked for."""
    known = _query_names(request.scope["route"].dependant)
    if not known.issuperset(request.query_params):
        told = "There is a parameter here that the document does not know."
        raise Problem("invalid-body", errors=[at("", "unknown-parameter", told, "query")])


def _query_names(dependant: Dependant) -> set[str]:
    """The query parameters of a route, and of what it depends on."""
    own = {parameter.alias for parameter in dependant.query_params}
    return own.union(*(_query_names(each) for each in dependant.dependencies))
