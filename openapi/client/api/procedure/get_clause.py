from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.clause_view import ClauseView
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    clause: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/procedure/{clause}".format(
            clause=quote(str(clause), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ClauseView | Problem:
    if response.status_code == 200:
        response_200 = ClauseView.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ClauseView | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    clause: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ClauseView | Problem]:
    """One rule of the procedure

     By its number or alias.

    Args:
        clause (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ClauseView | Problem]
    """

    kwargs = _get_kwargs(
        clause=clause,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    clause: str,
    *,
    client: AuthenticatedClient | Client,
) -> ClauseView | Problem | None:
    """One rule of the procedure

     By its number or alias.

    Args:
        clause (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ClauseView | Problem
    """

    return sync_detailed(
        clause=clause,
        client=client,
    ).parsed


async def asyncio_detailed(
    clause: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ClauseView | Problem]:
    """One rule of the procedure

     By its number or alias.

    Args:
        clause (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ClauseView | Problem]
    """

    kwargs = _get_kwargs(
        clause=clause,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    clause: str,
    *,
    client: AuthenticatedClient | Client,
) -> ClauseView | Problem | None:
    """One rule of the procedure

     By its number or alias.

    Args:
        clause (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ClauseView | Problem
    """

    return (
        await asyncio_detailed(
            clause=clause,
            client=client,
        )
    ).parsed
