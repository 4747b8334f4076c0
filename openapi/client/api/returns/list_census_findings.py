from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.census_findings import CensusFindings
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    year: int | Unset = UNSET,
    rule: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    params: dict[str, Any] = {}

    params["year"] = year

    params["rule"] = rule

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/returns/cin-census/findings",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CensusFindings | Problem:
    if response.status_code == 200:
        response_200 = CensusFindings.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CensusFindings | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    year: int | Unset = UNSET,
    rule: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Response[CensusFindings | Problem]:
    """What the Department will ask about the census, while it can still be answered

     For managers and auditors. The rules are those of 2024 to 2025; one that ends in Q asks for a
    reason.

    Args:
        year (int | Unset):
        rule (str | Unset):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CensusFindings | Problem]
    """

    kwargs = _get_kwargs(
        year=year,
        rule=rule,
        front_door_position=front_door_position,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    year: int | Unset = UNSET,
    rule: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> CensusFindings | Problem | None:
    """What the Department will ask about the census, while it can still be answered

     For managers and auditors. The rules are those of 2024 to 2025; one that ends in Q asks for a
    reason.

    Args:
        year (int | Unset):
        rule (str | Unset):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CensusFindings | Problem
    """

    return sync_detailed(
        client=client,
        year=year,
        rule=rule,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    year: int | Unset = UNSET,
    rule: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Response[CensusFindings | Problem]:
    """What the Department will ask about the census, while it can still be answered

     For managers and auditors. The rules are those of 2024 to 2025; one that ends in Q asks for a
    reason.

    Args:
        year (int | Unset):
        rule (str | Unset):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CensusFindings | Problem]
    """

    kwargs = _get_kwargs(
        year=year,
        rule=rule,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    year: int | Unset = UNSET,
    rule: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> CensusFindings | Problem | None:
    """What the Department will ask about the census, while it can still be answered

     For managers and auditors. The rules are those of 2024 to 2025; one that ends in Q asks for a
    reason.

    Args:
        year (int | Unset):
        rule (str | Unset):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CensusFindings | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            year=year,
            rule=rule,
            front_door_position=front_door_position,
        )
    ).parsed
