from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.exchange_page import ExchangePage
from ...models.exchange_standing import ExchangeStanding
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    standing: ExchangeStanding | Unset = UNSET,
    reference: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    params: dict[str, Any] = {}

    json_standing: str | Unset = UNSET
    if not isinstance(standing, Unset):
        json_standing = standing.value

    params["standing"] = json_standing

    params["reference"] = reference

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/case-management",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ExchangePage | Problem:
    if response.status_code == 200:
        response_200 = ExchangePage.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ExchangePage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    standing: ExchangeStanding | Unset = UNSET,
    reference: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[ExchangePage | Problem]:
    """What is exchanged with the case-management system, and to trace NHS numbers, the last owed first

     For the authority's auditors and its own workers. Each try stands in the history of its case.

    Args:
        standing (ExchangeStanding | Unset): Where an exchange stands. owed: not tried yet.
            waiting: to be tried again. done: answered, or taken.

            for-somebody: answered, and somebody is to say what comes of it.
        reference (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExchangePage | Problem]
    """

    kwargs = _get_kwargs(
        standing=standing,
        reference=reference,
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
    standing: ExchangeStanding | Unset = UNSET,
    reference: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> ExchangePage | Problem | None:
    """What is exchanged with the case-management system, and to trace NHS numbers, the last owed first

     For the authority's auditors and its own workers. Each try stands in the history of its case.

    Args:
        standing (ExchangeStanding | Unset): Where an exchange stands. owed: not tried yet.
            waiting: to be tried again. done: answered, or taken.

            for-somebody: answered, and somebody is to say what comes of it.
        reference (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExchangePage | Problem
    """

    return sync_detailed(
        client=client,
        standing=standing,
        reference=reference,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    standing: ExchangeStanding | Unset = UNSET,
    reference: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[ExchangePage | Problem]:
    """What is exchanged with the case-management system, and to trace NHS numbers, the last owed first

     For the authority's auditors and its own workers. Each try stands in the history of its case.

    Args:
        standing (ExchangeStanding | Unset): Where an exchange stands. owed: not tried yet.
            waiting: to be tried again. done: answered, or taken.

            for-somebody: answered, and somebody is to say what comes of it.
        reference (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExchangePage | Problem]
    """

    kwargs = _get_kwargs(
        standing=standing,
        reference=reference,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    standing: ExchangeStanding | Unset = UNSET,
    reference: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> ExchangePage | Problem | None:
    """What is exchanged with the case-management system, and to trace NHS numbers, the last owed first

     For the authority's auditors and its own workers. Each try stands in the history of its case.

    Args:
        standing (ExchangeStanding | Unset): Where an exchange stands. owed: not tried yet.
            waiting: to be tried again. done: answered, or taken.

            for-somebody: answered, and somebody is to say what comes of it.
        reference (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExchangePage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            standing=standing,
            reference=reference,
            cursor=cursor,
            limit=limit,
            front_door_position=front_door_position,
        )
    ).parsed
