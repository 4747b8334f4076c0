from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.queue_page import QueuePage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/queues/mine",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | QueuePage:
    if response.status_code == 200:
        response_200 = QueuePage.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | QueuePage]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[Problem | QueuePage]:
    """One's own work, whatever it waits in

     What whoever asks has claimed, leads, or is allocated to.

    Args:
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | QueuePage]
    """

    kwargs = _get_kwargs(
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
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Problem | QueuePage | None:
    """One's own work, whatever it waits in

     What whoever asks has claimed, leads, or is allocated to.

    Args:
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | QueuePage
    """

    return sync_detailed(
        client=client,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[Problem | QueuePage]:
    """One's own work, whatever it waits in

     What whoever asks has claimed, leads, or is allocated to.

    Args:
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | QueuePage]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Problem | QueuePage | None:
    """One's own work, whatever it waits in

     What whoever asks has claimed, leads, or is allocated to.

    Args:
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | QueuePage
    """

    return (
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            limit=limit,
            front_door_position=front_door_position,
        )
    ).parsed
