from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.child_view import ChildView
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    child: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/children/{child}".format(
            child=quote(str(child), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ChildView | Problem:
    if response.status_code == 200:
        response_200 = ChildView.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ChildView | Problem]:
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
) -> Response[ChildView | Problem]:
    """A person record

     For the authority's own workers. The ETag is the record's version.

    Args:
        child (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChildView | Problem]
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
) -> ChildView | Problem | None:
    """A person record

     For the authority's own workers. The ETag is the record's version.

    Args:
        child (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChildView | Problem
    """

    return sync_detailed(
        child=child,
        client=client,
    ).parsed


async def asyncio_detailed(
    child: str,
    *,
    client: AuthenticatedClient,
) -> Response[ChildView | Problem]:
    """A person record

     For the authority's own workers. The ETag is the record's version.

    Args:
        child (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChildView | Problem]
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
) -> ChildView | Problem | None:
    """A person record

     For the authority's own workers. The ETag is the record's version.

    Args:
        child (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChildView | Problem
    """

    return (
        await asyncio_detailed(
            child=child,
            client=client,
        )
    ).parsed
