"""Routes that are made whole when they are first used.

FastAPI makes the fields of a route's parameters, body and answers when the route is told, which for all of them is a
third of a start. A request to one operation needs those of one.
"""

import inspect
from collections.abc import Callable
from threading import RLock
from typing import Any

from fastapi.routing import APIRoute
from starlette.routing import compile_path, get_name


def signature(endpoint: Callable[..., Any]) -> inspect.Signature:
    """What an endpoint takes. One that has `takes` works it out when it is first asked, and FastAPI reads that."""
    takes = getattr(endpoint, "takes", None)
    if takes and not hasattr(endpoint, "__signature__"):
        endpoint.__signature__ = takes()  # type: ignore[attr-defined]
    return inspect.signature(endpoint)


class LateRoute(APIRoute):
    """A route that knows where it is found, and works out what it takes and answers when first asked for either."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        self.path, self.endpoint = path, endpoint
        self.name = options.get("name") or get_name(endpoint)
        self.methods = {method.upper() for method in options.get("methods") or ("GET",)}
        self.include_in_schema = options["include_in_schema"]
        self.called, self.about = options.get("operation_id") or self.name, options.get("summary") or ""
        self.refuses = (options.get("openapi_extra") or {}).get("x-refuses")
        self._options = options

    def __getattr__(self, name: str) -> Any:
        """What is not there yet: how its path is matched, or else all of it."""
        if name in {"path_regex", "path_format", "param_convertors"}:
            self.path_regex, self.path_format, self.param_convertors = compile_path(self.path)
            return getattr(self, name)
        with _MAKING:  # whoever else asks meanwhile waits for all of it
            if name in self.__dict__:
                return self.__dict__[name]
            if (options := self.__dict__.pop("_options", None)) is None:
                raise AttributeError(name)
            signature(self.endpoint)
            super().__init__(self.path, self.endpoint, **options)
            return getattr(self, name)


_MAKING = RLock()
