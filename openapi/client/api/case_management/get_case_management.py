from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.case_exchanged import CaseExchanged
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    case: str,
    *,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/cases/{case}/case-management".format(
            case=quote(str(case), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CaseExchanged | Problem:
    if response.status_code == 200:
        response_200 = CaseExchanged.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CaseExchanged | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    case: str,
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> Response[CaseExchanged | Problem]:
    """What the case-management system knows of a case, which NHS number was traced, and what was told

     Its answer is offered to whoever makes the check, which stays a person's (C6, SC5). For the
    authority's own.

    Args:
        case (str):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CaseExchanged | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        front_door_position=front_door_position,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    case: str,
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> CaseExchanged | Problem | None:
    """What the case-management system knows of a case, which NHS number was traced, and what was told

     Its answer is offered to whoever makes the check, which stays a person's (C6, SC5). For the
    authority's own.

    Args:
        case (str):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CaseExchanged | Problem
    """

    return sync_detailed(
        case=case,
        client=client,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    case: str,
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> Response[CaseExchanged | Problem]:
    """What the case-management system knows of a case, which NHS number was traced, and what was told

     Its answer is offered to whoever makes the check, which stays a person's (C6, SC5). For the
    authority's own.

    Args:
        case (str):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CaseExchanged | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> CaseExchanged | Problem | None:
    """What the case-management system knows of a case, which NHS number was traced, and what was told

     Its answer is offered to whoever makes the check, which stays a person's (C6, SC5). For the
    authority's own.

    Args:
        case (str):
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CaseExchanged | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            client=client,
            front_door_position=front_door_position,
        )
    ).parsed
