from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.resume_body import ResumeBody
from ...models.webhook_view import WebhookView
from ...types import Response


def _get_kwargs(
    webhook: UUID,
    *,
    body: ResumeBody,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/webhooks/{webhook}/resume".format(
            webhook=quote(str(webhook), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | WebhookView:
    if response.status_code == 200:
        response_200 = WebhookView.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | WebhookView]:
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
    body: ResumeBody,
) -> Response[Problem | WebhookView]:
    """Send again

     Also after it was disabled. It goes on from where it stands, or from the cursor sent.

    Args:
        webhook (UUID):
        body (ResumeBody): after: the cursor to go on from, where it is not where the webhook
            stands: to leave something out, say.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WebhookView]
    """

    kwargs = _get_kwargs(
        webhook=webhook,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    webhook: UUID,
    *,
    client: AuthenticatedClient,
    body: ResumeBody,
) -> Problem | WebhookView | None:
    """Send again

     Also after it was disabled. It goes on from where it stands, or from the cursor sent.

    Args:
        webhook (UUID):
        body (ResumeBody): after: the cursor to go on from, where it is not where the webhook
            stands: to leave something out, say.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WebhookView
    """

    return sync_detailed(
        webhook=webhook,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    webhook: UUID,
    *,
    client: AuthenticatedClient,
    body: ResumeBody,
) -> Response[Problem | WebhookView]:
    """Send again

     Also after it was disabled. It goes on from where it stands, or from the cursor sent.

    Args:
        webhook (UUID):
        body (ResumeBody): after: the cursor to go on from, where it is not where the webhook
            stands: to leave something out, say.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WebhookView]
    """

    kwargs = _get_kwargs(
        webhook=webhook,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    webhook: UUID,
    *,
    client: AuthenticatedClient,
    body: ResumeBody,
) -> Problem | WebhookView | None:
    """Send again

     Also after it was disabled. It goes on from where it stands, or from the cursor sent.

    Args:
        webhook (UUID):
        body (ResumeBody): after: the cursor to go on from, where it is not where the webhook
            stands: to leave something out, say.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WebhookView
    """

    return (
        await asyncio_detailed(
            webhook=webhook,
            client=client,
            body=body,
        )
    ).parsed
