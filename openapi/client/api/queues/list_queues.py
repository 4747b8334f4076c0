from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.queue_counts import QueueCounts
from ...models.scope import Scope
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    scope: Scope | Unset = UNSET,
    team: str | Unset = UNSET,
    agency: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    params: dict[str, Any] = {}

    json_scope: str | Unset = UNSET
    if not isinstance(scope, Unset):
        json_scope = scope.value

    params["scope"] = json_scope

    params["team"] = team

    params["agency"] = agency

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/queues",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | QueueCounts:
    if response.status_code == 200:
        response_200 = QueueCounts.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | QueueCounts]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    scope: Scope | Unset = UNSET,
    team: str | Unset = UNSET,
    agency: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Response[Problem | QueueCounts]:
    """How much waits in every worklist

     A case waits in as many as there are people it waits for.

    Args:
        scope (Scope | Unset): Whose work: everybody's, that of one's own team and the localities
            it serves, or one's own: what one has claimed,
            leads, or is allocated to.
        team (str | Unset):
        agency (str | Unset):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | QueueCounts]
    """

    kwargs = _get_kwargs(
        scope=scope,
        team=team,
        agency=agency,
        front_door_position=front_door_position,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    scope: Scope | Unset = UNSET,
    team: str | Unset = UNSET,
    agency: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Problem | QueueCounts | None:
    """How much waits in every worklist

     A case waits in as many as there are people it waits for.

    Args:
        scope (Scope | Unset): Whose work: everybody's, that of one's own team and the localities
            it serves, or one's own: what one has claimed,
            leads, or is allocated to.
        team (str | Unset):
        agency (str | Unset):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | QueueCounts
    """

    return sync_detailed(
        client=client,
        scope=scope,
        team=team,
        agency=agency,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    scope: Scope | Unset = UNSET,
    team: str | Unset = UNSET,
    agency: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Response[Problem | QueueCounts]:
    """How much waits in every worklist

     A case waits in as many as there are people it waits for.

    Args:
        scope (Scope | Unset): Whose work: everybody's, that of one's own team and the localities
            it serves, or one's own: what one has claimed,
            leads, or is allocated to.
        team (str | Unset):
        agency (str | Unset):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | QueueCounts]
    """

    kwargs = _get_kwargs(
        scope=scope,
        team=team,
        agency=agency,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    scope: Scope | Unset = UNSET,
    team: str | Unset = UNSET,
    agency: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Problem | QueueCounts | None:
    """How much waits in every worklist

     A case waits in as many as there are people it waits for.

    Args:
        scope (Scope | Unset): Whose work: everybody's, that of one's own team and the localities
            it serves, or one's own: what one has claimed,
            leads, or is allocated to.
        team (str | Unset):
        agency (str | Unset):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | QueueCounts
    """

    return (
        await asyncio_detailed(
            client=client,
            scope=scope,
            team=team,
            agency=agency,
            front_door_position=front_door_position,
        )
    ).parsed
