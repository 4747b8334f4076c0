from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.checkpoint_view import CheckpointView
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    covering: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["covering"] = covering

    params["size"] = size

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/log/checkpoint",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CheckpointView | Problem:
    if response.status_code == 200:
        response_200 = CheckpointView.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CheckpointView | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    covering: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[CheckpointView | Problem]:
    """The newest signed checkpoint of the log, or an older one

     The log is sealed every ten seconds while there is news. With `covering`, it is sealed now when the
    newest
    checkpoint does not cover that position yet. `Accept: text/plain` gives the signed note (C2SP tlog-
    checkpoint).
    Keep one: it proves later that the log still extends it.

    Args:
        covering (int | Unset):
        size (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CheckpointView | Problem]
    """

    kwargs = _get_kwargs(
        covering=covering,
        size=size,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    covering: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> CheckpointView | Problem | None:
    """The newest signed checkpoint of the log, or an older one

     The log is sealed every ten seconds while there is news. With `covering`, it is sealed now when the
    newest
    checkpoint does not cover that position yet. `Accept: text/plain` gives the signed note (C2SP tlog-
    checkpoint).
    Keep one: it proves later that the log still extends it.

    Args:
        covering (int | Unset):
        size (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CheckpointView | Problem
    """

    return sync_detailed(
        client=client,
        covering=covering,
        size=size,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    covering: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[CheckpointView | Problem]:
    """The newest signed checkpoint of the log, or an older one

     The log is sealed every ten seconds while there is news. With `covering`, it is sealed now when the
    newest
    checkpoint does not cover that position yet. `Accept: text/plain` gives the signed note (C2SP tlog-
    checkpoint).
    Keep one: it proves later that the log still extends it.

    Args:
        covering (int | Unset):
        size (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CheckpointView | Problem]
    """

    kwargs = _get_kwargs(
        covering=covering,
        size=size,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    covering: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> CheckpointView | Problem | None:
    """The newest signed checkpoint of the log, or an older one

     The log is sealed every ten seconds while there is news. With `covering`, it is sealed now when the
    newest
    checkpoint does not cover that position yet. `Accept: text/plain` gives the signed note (C2SP tlog-
    checkpoint).
    Keep one: it proves later that the log still extends it.

    Args:
        covering (int | Unset):
        size (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CheckpointView | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            covering=covering,
            size=size,
        )
    ).parsed
