"""The route of a command that is told as a block: it takes a reference, a body and a desk, and answers whole.

For any route FastAPI works out what it may take, by the request; of these it is known, and what it does for them takes
as long as all that decides. The document is made of them, and what is wrong is told, as of any other.
"""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from fastapi import Request, Response
from fastapi.dependencies.utils import request_body_to_args, request_params_to_args
from fastapi.exceptions import RequestValidationError

from app.api.deciding import decided
from app.api.desk import desk_of
from app.api.edge import ParsedOnce


class Commanded(ParsedOnce):
    """A route of `reference`, `body` and `desk`. Where no body came, FastAPI says so."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()
        references, bodies, record = self.dependant.path_params, self.dependant.body_params, self.endpoint

        async def once(request: Request, told: Any) -> Response:
            desk = await desk_of(request)
            named, wrong = request_params_to_args(references, request.path_params)
            given, more = await request_body_to_args(bodies, told, embed_body_fields=False)
            if wrong or more:
                raise RequestValidationError([*wrong, *more], body=told)
            answer: Response = await record(desk=desk, **named, **given)
            return answer

        async def straight(request: Request) -> Response:
            told = request.scope.get("state", {}).get("json")
            return await (handle(request) if told is None else decided(partial(once, request, told)))

        return straight
