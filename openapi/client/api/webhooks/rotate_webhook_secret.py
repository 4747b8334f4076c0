from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.rotated import Rotated
from ...models.rotation_body import RotationBody
from ...types import UNSET, Response, Unset


def _get_kwargs(
    webhook: UUID,
    *,
    body: RotationBody,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/webhooks/{webhook}/secret".format(
            webhook=quote(str(webhook), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | Rotated:
    if response.status_code == 201:
        response_201 = Rotated.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | Rotated]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    webhook: UUID,
    *,
    client: AuthenticatedClient,
    body: RotationBody,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Rotated]:
    """Take another secret

     For a day every message is signed with both, so that your system can change over when it likes.

    Args:
        webhook (UUID):
        idempotency_key (str | Unset):
        body (RotationBody): Nothing more needs to be said.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Rotated]
    """

    kwargs = _get_kwargs(
        webhook=webhook,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    webhook: UUID,
    *,
    client: AuthenticatedClient,
    body: RotationBody,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Rotated | None:
    """Take another secret

     For a day every message is signed with both, so that your system can change over when it likes.

    Args:
        webhook (UUID):
        idempotency_key (str | Unset):
        body (RotationBody): Nothing more needs to be said.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Rotated
    """

    return sync_detailed(
        webhook=webhook,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    webhook: UUID,
    *,
    client: AuthenticatedClient,
    body: RotationBody,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Rotated]:
    """Take another secret

     For a day every message is signed with both, so that your system can change over when it likes.

    Args:
        webhook (UUID):
        idempotency_key (str | Unset):
        body (RotationBody): Nothing more needs to be said.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Rotated]
    """

    kwargs = _get_kwargs(
        webhook=webhook,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    webhook: UUID,
    *,
    client: AuthenticatedClient,
    body: RotationBody,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Rotated | None:
    """Take another secret

     For a day every message is signed with both, so that your system can change over when it likes.

    Args:
        webhook (UUID):
        idempotency_key (str | Unset):
        body (RotationBody): Nothing more needs to be said.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Rotated
    """

    return (
        await asyncio_detailed(
            webhook=webhook,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
