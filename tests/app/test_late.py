"""Routes that are made whole when they are first used, by however many at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from app.api.bodies import ContactBody
from app.api.late import LateRoute

AT_ONCE = 8


async def endpoint(body: ContactBody) -> ContactBody:
    """Take a contact."""
    return body


def test_whoever_asks_while_a_route_is_made_waits_for_all_of_it() -> None:
    with ThreadPoolExecutor(AT_ONCE) as threads:
        for _ in range(5):
            route, together = (
                LateRoute("/contacts", endpoint, methods=["POST"], include_in_schema=True),
                Barrier(AT_ONCE),
            )

            def ask(name: str, route: LateRoute = route, together: Barrier = together) -> object:
                together.wait()
                return getattr(route, name)

            asked = ["app", "body_field", "dependant", "response_field"] * (AT_ONCE // 4)
            assert all(made is not None for made in threads.map(ask, asked))


def test_what_a_route_has_not_is_an_error() -> None:
    route = LateRoute("/contacts", endpoint, methods=["POST"], include_in_schema=True)
    with pytest.raises(AttributeError):
        _ = route.nothing_of_the_kind
