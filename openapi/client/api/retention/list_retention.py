from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.kept_kind import KeptKind
from ...models.problem import Problem
from ...models.retention_page import RetentionPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    kind: KeptKind | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    params: dict[str, Any] = {}

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind.value

    params["kind"] = json_kind

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/retention",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | RetentionPage:
    if response.status_code == 200:
        response_200 = RetentionPage.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | RetentionPage]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    kind: KeptKind | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[Problem | RetentionPage]:
    """How long records are kept, and which are due for review before destruction

     For managers and auditors: what ended longest ago first. What was erased is not listed.

    Args:
        kind (KeptKind | Unset): The kinds of record that are kept for a period of their own, by
            how they ended.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RetentionPage]
    """

    kwargs = _get_kwargs(
        kind=kind,
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
    kind: KeptKind | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Problem | RetentionPage | None:
    """How long records are kept, and which are due for review before destruction

     For managers and auditors: what ended longest ago first. What was erased is not listed.

    Args:
        kind (KeptKind | Unset): The kinds of record that are kept for a period of their own, by
            how they ended.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RetentionPage
    """

    return sync_detailed(
        client=client,
        kind=kind,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    kind: KeptKind | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[Problem | RetentionPage]:
    """How long records are kept, and which are due for review before destruction

     For managers and auditors: what ended longest ago first. What was erased is not listed.

    Args:
        kind (KeptKind | Unset): The kinds of record that are kept for a period of their own, by
            how they ended.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RetentionPage]
    """

    kwargs = _get_kwargs(
        kind=kind,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    kind: KeptKind | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Problem | RetentionPage | None:
    """How long records are kept, and which are due for review before destruction

     For managers and auditors: what ended longest ago first. What was erased is not listed.

    Args:
        kind (KeptKind | Unset): The kinds of record that are kept for a period of their own, by
            how they ended.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RetentionPage
    """

    return (
        await asyncio_detailed(
            client=client,
            kind=kind,
            cursor=cursor,
            limit=limit,
            front_door_position=front_door_position,
        )
    ).parsed
