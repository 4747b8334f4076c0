from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.clock_state import ClockState
from ...models.deadline_page import DeadlinePage
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    state: ClockState | Unset = UNSET,
    clause: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    params: dict[str, Any] = {}

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state.value

    params["state"] = json_state

    params["clause"] = clause

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/deadlines",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> DeadlinePage | Problem:
    if response.status_code == 200:
        response_200 = DeadlinePage.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DeadlinePage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    state: ClockState | Unset = UNSET,
    clause: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[DeadlinePage | Problem]:
    """Clocks, those due first first

     A clock that nothing has stopped is missed once it was due before now.

    Args:
        state (ClockState | Unset): How a clock stands. In time, in time but recorded late, late
            and missed are kept apart everywhere (A40).
        clause (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DeadlinePage | Problem]
    """

    kwargs = _get_kwargs(
        state=state,
        clause=clause,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    state: ClockState | Unset = UNSET,
    clause: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> DeadlinePage | Problem | None:
    """Clocks, those due first first

     A clock that nothing has stopped is missed once it was due before now.

    Args:
        state (ClockState | Unset): How a clock stands. In time, in time but recorded late, late
            and missed are kept apart everywhere (A40).
        clause (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DeadlinePage | Problem
    """

    return sync_detailed(
        client=client,
        state=state,
        clause=clause,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    state: ClockState | Unset = UNSET,
    clause: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[DeadlinePage | Problem]:
    """Clocks, those due first first

     A clock that nothing has stopped is missed once it was due before now.

    Args:
        state (ClockState | Unset): How a clock stands. In time, in time but recorded late, late
            and missed are kept apart everywhere (A40).
        clause (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DeadlinePage | Problem]
    """

    kwargs = _get_kwargs(
        state=state,
        clause=clause,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    state: ClockState | Unset = UNSET,
    clause: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> DeadlinePage | Problem | None:
    """Clocks, those due first first

     A clock that nothing has stopped is missed once it was due before now.

    Args:
        state (ClockState | Unset): How a clock stands. In time, in time but recorded late, late
            and missed are kept apart everywhere (A40).
        clause (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DeadlinePage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            state=state,
            clause=clause,
            cursor=cursor,
            limit=limit,
            front_door_position=front_door_position,
        )
    ).parsed
