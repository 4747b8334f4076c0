from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient, Client
from ...models.errand_view import ErrandView
from ...models.problem import Problem
from ...models.replay_body import ReplayBody
from ...types import UNSET, Response, Unset


def _get_kwargs(
    webhook: UUID,
    *,
    body: ReplayBody,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/webhooks/{webhook}/replays".format(
            webhook=quote(str(webhook), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ErrandView | Problem:
    if response.status_code == 201:
        response_201 = ErrandView.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErrandView | Problem]:
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
    body: ReplayBody,
    idempotency_key: str | Unset = UNSET,
) -> Response[ErrandView | Problem]:
    """Have a range of the feed sent again

     Every event of the range under the id it always had, in order, before what is still to come.

    Args:
        webhook (UUID):
        idempotency_key (str | Unset):
        body (ReplayBody): What to send again: what follows `after`, up to and with `until`.
            Without them, from the first event on, and up
            to the newest. Both are cursors, as the feed and the events themselves have them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrandView | Problem]
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
    body: ReplayBody,
    idempotency_key: str | Unset = UNSET,
) -> ErrandView | Problem | None:
    """Have a range of the feed sent again

     Every event of the range under the id it always had, in order, before what is still to come.

    Args:
        webhook (UUID):
        idempotency_key (str | Unset):
        body (ReplayBody): What to send again: what follows `after`, up to and with `until`.
            Without them, from the first event on, and up
            to the newest. Both are cursors, as the feed and the events themselves have them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrandView | Problem
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
    body: ReplayBody,
    idempotency_key: str | Unset = UNSET,
) -> Response[ErrandView | Problem]:
    """Have a range of the feed sent again

     Every event of the range under the id it always had, in order, before what is still to come.

    Args:
        webhook (UUID):
        idempotency_key (str | Unset):
        body (ReplayBody): What to send again: what follows `after`, up to and with `until`.
            Without them, from the first event on, and up
            to the newest. Both are cursors, as the feed and the events themselves have them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrandView | Problem]
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
    body: ReplayBody,
    idempotency_key: str | Unset = UNSET,
) -> ErrandView | Problem | None:
    """Have a range of the feed sent again

     Every event of the range under the id it always had, in order, before what is still to come.

    Args:
        webhook (UUID):
        idempotency_key (str | Unset):
        body (ReplayBody): What to send again: what follows `after`, up to and with `until`.
            Without them, from the first event on, and up
            to the newest. Both are cursors, as the feed and the events themselves have them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrandView | Problem
    """

    return (
        await asyncio_detailed(
            webhook=webhook,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
