from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.case_page import CasePage
from ...models.case_search_body import CaseSearchBody
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: CaseSearchBody,
    cursor: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/cases/search",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CasePage | Problem:
    if response.status_code == 200:
        response_200 = CasePage.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[CasePage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CaseSearchBody,
    cursor: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Response[CasePage | Problem]:
    """Find cases

     Those for which all that is given is so, by POST, so that no name is in an address. An agency finds
    its own.
    The page that follows is the same search with the cursor, in the body or, as `Link` has it, in the
    address.

    Args:
        cursor (str | Unset):
        front_door_position (str | Unset):
        body (CaseSearchBody): Find cases by what they say of their child, by who sent them and
            whose they are, by where they stand and when
            they came. agency: its code; team: its id, or a locality's: for the authority's own.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CasePage | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        cursor=cursor,
        front_door_position=front_door_position,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CaseSearchBody,
    cursor: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> CasePage | Problem | None:
    """Find cases

     Those for which all that is given is so, by POST, so that no name is in an address. An agency finds
    its own.
    The page that follows is the same search with the cursor, in the body or, as `Link` has it, in the
    address.

    Args:
        cursor (str | Unset):
        front_door_position (str | Unset):
        body (CaseSearchBody): Find cases by what they say of their child, by who sent them and
            whose they are, by where they stand and when
            they came. agency: its code; team: its id, or a locality's: for the authority's own.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CasePage | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        cursor=cursor,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CaseSearchBody,
    cursor: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> Response[CasePage | Problem]:
    """Find cases

     Those for which all that is given is so, by POST, so that no name is in an address. An agency finds
    its own.
    The page that follows is the same search with the cursor, in the body or, as `Link` has it, in the
    address.

    Args:
        cursor (str | Unset):
        front_door_position (str | Unset):
        body (CaseSearchBody): Find cases by what they say of their child, by who sent them and
            whose they are, by where they stand and when
            they came. agency: its code; team: its id, or a locality's: for the authority's own.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CasePage | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        cursor=cursor,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CaseSearchBody,
    cursor: str | Unset = UNSET,
    front_door_position: str | Unset = UNSET,
) -> CasePage | Problem | None:
    """Find cases

     Those for which all that is given is so, by POST, so that no name is in an address. An agency finds
    its own.
    The page that follows is the same search with the cursor, in the body or, as `Link` has it, in the
    address.

    Args:
        cursor (str | Unset):
        front_door_position (str | Unset):
        body (CaseSearchBody): Find cases by what they say of their child, by who sent them and
            whose they are, by where they stand and when
            they came. agency: its code; team: its id, or a locality's: for the authority's own.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CasePage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            cursor=cursor,
            front_door_position=front_door_position,
        )
    ).parsed
