from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.queue import Queue
from ...models.team_counts import TeamCounts
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    queue: Queue | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    params: dict[str, Any] = {}

    json_queue: str | Unset = UNSET
    if not isinstance(queue, Unset):
        json_queue = queue.value

    params["queue"] = json_queue

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/queues/teams",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | TeamCounts:
    if response.status_code == 200:
        response_200 = TeamCounts.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | TeamCounts]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    queue: Queue | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Response[Problem | TeamCounts]:
    """How much waits for every team

     A team is told by its id, a locality that has none yet by its own.

    Args:
        queue (Queue | Unset): The queues: kinds of duty that somebody works through. A record
            stands in one as long as it owes such a duty.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | TeamCounts]
    """

    kwargs = _get_kwargs(
        queue=queue,
        front_door_position=front_door_position,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    queue: Queue | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Problem | TeamCounts | None:
    """How much waits for every team

     A team is told by its id, a locality that has none yet by its own.

    Args:
        queue (Queue | Unset): The queues: kinds of duty that somebody works through. A record
            stands in one as long as it owes such a duty.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | TeamCounts
    """

    return sync_detailed(
        client=client,
        queue=queue,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    queue: Queue | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Response[Problem | TeamCounts]:
    """How much waits for every team

     A team is told by its id, a locality that has none yet by its own.

    Args:
        queue (Queue | Unset): The queues: kinds of duty that somebody works through. A record
            stands in one as long as it owes such a duty.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | TeamCounts]
    """

    kwargs = _get_kwargs(
        queue=queue,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    queue: Queue | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Problem | TeamCounts | None:
    """How much waits for every team

     A team is told by its id, a locality that has none yet by its own.

    Args:
        queue (Queue | Unset): The queues: kinds of duty that somebody works through. A record
            stands in one as long as it owes such a duty.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | TeamCounts
    """

    return (
        await asyncio_detailed(
            client=client,
            queue=queue,
            front_door_position=front_door_position,
        )
    ).parsed
