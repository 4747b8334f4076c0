from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.directory_body import DirectoryBody
from ...models.directory_recorded import DirectoryRecorded
from ...models.directory_rehearsed import DirectoryRehearsed
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: DirectoryBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(prefer, Unset):
        headers["Prefer"] = prefer

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/directory",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DirectoryRecorded | DirectoryRehearsed | Problem:
    if response.status_code == 200:
        response_200 = DirectoryRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = DirectoryRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DirectoryRecorded | DirectoryRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: DirectoryBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[DirectoryRecorded | DirectoryRehearsed | Problem]:
    """Change the directory: teams and workers as they are now

     All of it or nothing. Who acts for a team, who is telephoned and who may lead follow from it at
    once.

    Args:
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (DirectoryBody): What has changed and why: teams and workers as they are now, who has
            left, and which teams are closed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DirectoryRecorded | DirectoryRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: DirectoryBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> DirectoryRecorded | DirectoryRehearsed | Problem | None:
    """Change the directory: teams and workers as they are now

     All of it or nothing. Who acts for a team, who is telephoned and who may lead follow from it at
    once.

    Args:
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (DirectoryBody): What has changed and why: teams and workers as they are now, who has
            left, and which teams are closed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DirectoryRecorded | DirectoryRehearsed | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: DirectoryBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[DirectoryRecorded | DirectoryRehearsed | Problem]:
    """Change the directory: teams and workers as they are now

     All of it or nothing. Who acts for a team, who is telephoned and who may lead follow from it at
    once.

    Args:
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (DirectoryBody): What has changed and why: teams and workers as they are now, who has
            left, and which teams are closed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DirectoryRecorded | DirectoryRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: DirectoryBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> DirectoryRecorded | DirectoryRehearsed | Problem | None:
    """Change the directory: teams and workers as they are now

     All of it or nothing. Who acts for a team, who is telephoned and who may lead follow from it at
    once.

    Args:
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (DirectoryBody): What has changed and why: teams and workers as they are now, who has
            left, and which teams are closed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DirectoryRecorded | DirectoryRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            if_match=if_match,
            prefer=prefer,
        )
    ).parsed
