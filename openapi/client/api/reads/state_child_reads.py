from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.read_statement import ReadStatement
from ...types import Response


def _get_kwargs(
    child: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/children/{child}/reads/statement".format(
            child=quote(str(child), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | ReadStatement:
    if response.status_code == 200:
        response_200 = ReadStatement.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | ReadStatement]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    child: str,
    *,
    client: AuthenticatedClient,
) -> Response[Problem | ReadStatement]:
    """Who read a child's record, to be told to the person

     For managers and auditors, who answer the person. Reads that were refused showed nothing and are not
    stated.

    Args:
        child (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ReadStatement]
    """

    kwargs = _get_kwargs(
        child=child,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    child: str,
    *,
    client: AuthenticatedClient,
) -> Problem | ReadStatement | None:
    """Who read a child's record, to be told to the person

     For managers and auditors, who answer the person. Reads that were refused showed nothing and are not
    stated.

    Args:
        child (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ReadStatement
    """

    return sync_detailed(
        child=child,
        client=client,
    ).parsed


async def asyncio_detailed(
    child: str,
    *,
    client: AuthenticatedClient,
) -> Response[Problem | ReadStatement]:
    """Who read a child's record, to be told to the person

     For managers and auditors, who answer the person. Reads that were refused showed nothing and are not
    stated.

    Args:
        child (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ReadStatement]
    """

    kwargs = _get_kwargs(
        child=child,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    child: str,
    *,
    client: AuthenticatedClient,
) -> Problem | ReadStatement | None:
    """Who read a child's record, to be told to the person

     For managers and auditors, who answer the person. Reads that were refused showed nothing and are not
    stated.

    Args:
        child (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ReadStatement
    """

    return (
        await asyncio_detailed(
            child=child,
            client=client,
        )
    ).parsed
