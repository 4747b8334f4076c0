from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.ready import Ready
from ...types import Response


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/health/ready",
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | Ready:
    if response.status_code == 200:
        response_200 = Ready.from_dict(response.json())

        return response_200

    if response.status_code == 503:
        response_503 = Ready.from_dict(response.json())

        return response_503

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | Ready]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Problem | Ready]:
    """The service can do its work

     Not ready while the database is gone or keeps less than it promises, or no key store can be opened.
    Degraded, and
    sent work all the same, while one cannot, records wait because an event of theirs cannot be read or
    their keys are
    not here, a projection has stopped, a list or the registry differs from what the log makes of it, a
    log is not
    sealed because it does not extend what was signed, the second place of its checkpoints is away, an
    authority's
    case-management system is left alone because it fails, a read replica is left out, or the bank
    holidays are known
    for less than twelve months ahead: children are still to be heard then.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Ready]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> Problem | Ready | None:
    """The service can do its work

     Not ready while the database is gone or keeps less than it promises, or no key store can be opened.
    Degraded, and
    sent work all the same, while one cannot, records wait because an event of theirs cannot be read or
    their keys are
    not here, a projection has stopped, a list or the registry differs from what the log makes of it, a
    log is not
    sealed because it does not extend what was signed, the second place of its checkpoints is away, an
    authority's
    case-management system is left alone because it fails, a read replica is left out, or the bank
    holidays are known
    for less than twelve months ahead: children are still to be heard then.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Ready
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Problem | Ready]:
    """The service can do its work

     Not ready while the database is gone or keeps less than it promises, or no key store can be opened.
    Degraded, and
    sent work all the same, while one cannot, records wait because an event of theirs cannot be read or
    their keys are
    not here, a projection has stopped, a list or the registry differs from what the log makes of it, a
    log is not
    sealed because it does not extend what was signed, the second place of its checkpoints is away, an
    authority's
    case-management system is left alone because it fails, a read replica is left out, or the bank
    holidays are known
    for less than twelve months ahead: children are still to be heard then.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Ready]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> Problem | Ready | None:
    """The service can do its work

     Not ready while the database is gone or keeps less than it promises, or no key store can be opened.
    Degraded, and
    sent work all the same, while one cannot, records wait because an event of theirs cannot be read or
    their keys are
    not here, a projection has stopped, a list or the registry differs from what the log makes of it, a
    log is not
    sealed because it does not extend what was signed, the second place of its checkpoints is away, an
    authority's
    case-management system is left alone because it fails, a read replica is left out, or the bank
    holidays are known
    for less than twelve months ahead: children are still to be heard then.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Ready
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
