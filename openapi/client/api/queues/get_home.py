from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.home import Home
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/home",
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Home | Problem:
    if response.status_code == 200:
        response_200 = Home.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Home | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> Response[Home | Problem]:
    """What waits, what is late, what came in and what failed

     As it stands for whoever asks, of the authority's own; a manager is told who has how much, too.

    Args:
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Home | Problem]
    """

    kwargs = _get_kwargs(
        front_door_position=front_door_position,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> Home | Problem | None:
    """What waits, what is late, what came in and what failed

     As it stands for whoever asks, of the authority's own; a manager is told who has how much, too.

    Args:
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Home | Problem
    """

    return sync_detailed(
        client=client,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> Response[Home | Problem]:
    """What waits, what is late, what came in and what failed

     As it stands for whoever asks, of the authority's own; a manager is told who has how much, too.

    Args:
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Home | Problem]
    """

    kwargs = _get_kwargs(
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> Home | Problem | None:
    """What waits, what is late, what came in and what failed

     As it stands for whoever asks, of the authority's own; a manager is told who has how much, too.

    Args:
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Home | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            front_door_position=front_door_position,
        )
    ).parsed
