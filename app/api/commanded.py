"""The route of a command that is told as a block: it takes a reference, a body and a desk, and answers whole.

For any route FastAPI works out what it may take, by the request; of these it is known, and what it does for them takes
as long as all that decides. The document is made of them, and what is wrong is told, as of any other.
"""

from functools import partial
from typing import Any

from fastapi import Request, Response
from fastapi.dependencies.utils import request_body_to_args, request_params_to_args
from fastapi.exceptions import RequestValidationError
from starlette.types import Receive, Scope, Send

from app.api.deciding import decided
from app.api.desk import desk_of
from app.api.edge import ParsedOnce


class Commanded(ParsedOnce):
    """A route of `reference`, `body` and `desk`. Where no body came, FastAPI says so."""

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        told = scope.get("state", {}).get("json")
        if told is None or scope["method"] != "POST":
            await super().handle(scope, receive, send)
            return
        answer = await decided(partial(self._answer, Request(scope, receive, send), told))
        await answer(scope, receive, send)

    async def _answer(self, request: Request, told: Any) -> Response:
        desk = await desk_of(request)
        named, wrong = request_params_to_args(self.dependant.path_params, request.path_params)
        given, more = await request_body_to_args(self.dependant.body_params, told, embed_body_fields=False)
        if wrong or more:
            raise RequestValidationError([*wrong, *more], body=told)
        answer: Response = await self.endpoint(desk=desk, **named, **given)
        return answer
