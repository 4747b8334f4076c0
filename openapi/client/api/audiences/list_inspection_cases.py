from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.inspected_cases import InspectedCases
from ...models.problem import Problem
from ...models.state import State
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    state: State | Unset = UNSET,
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

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/inspection/cases",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> InspectedCases | Problem:
    if response.status_code == 200:
        response_200 = InspectedCases.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[InspectedCases | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    state: State | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[InspectedCases | Problem]:
    """Cases for an inspector, under pseudonyms

     For auditors, who hand it to the inspector. Of which cases it told stands in the log of reads.

    Args:
        state (State | Unset): Where a case stands.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InspectedCases | Problem]
    """

    kwargs = _get_kwargs(
        state=state,
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
    state: State | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> InspectedCases | Problem | None:
    """Cases for an inspector, under pseudonyms

     For auditors, who hand it to the inspector. Of which cases it told stands in the log of reads.

    Args:
        state (State | Unset): Where a case stands.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InspectedCases | Problem
    """

    return sync_detailed(
        client=client,
        state=state,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    state: State | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[InspectedCases | Problem]:
    """Cases for an inspector, under pseudonyms

     For auditors, who hand it to the inspector. Of which cases it told stands in the log of reads.

    Args:
        state (State | Unset): Where a case stands.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InspectedCases | Problem]
    """

    kwargs = _get_kwargs(
        state=state,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    state: State | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> InspectedCases | Problem | None:
    """Cases for an inspector, under pseudonyms

     For auditors, who hand it to the inspector. Of which cases it told stands in the log of reads.

    Args:
        state (State | Unset): Where a case stands.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InspectedCases | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            state=state,
            cursor=cursor,
            limit=limit,
            front_door_position=front_door_position,
        )
    ).parsed
