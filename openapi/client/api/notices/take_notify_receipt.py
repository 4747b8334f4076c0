from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.notify_receipt_body import NotifyReceiptBody
from ...models.problem import Problem
from ...models.receipt_taken import ReceiptTaken
from ...types import Response


def _get_kwargs(
    *,
    body: NotifyReceiptBody,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/notify/receipts",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | ReceiptTaken:
    if response.status_code == 200:
        response_200 = ReceiptTaken.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | ReceiptTaken]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: NotifyReceiptBody,
) -> Response[Problem | ReceiptTaken]:
    """Whether a notice arrived, told by GOV.UK Notify

     For GOV.UK Notify alone, with the token it was given. A receipt that comes twice is on record once.
    One of a
    notice that is not the authority's, or with a status not known here, is answered as any, so that
    none is repeated.

    Args:
        body (NotifyReceiptBody): A receipt, as GOV.UK Notify's documentation has it. id: its own,
            of the delivery. reference: the notice's id.

            The rest of it, and first the address, is neither kept nor looked at.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ReceiptTaken]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: NotifyReceiptBody,
) -> Problem | ReceiptTaken | None:
    """Whether a notice arrived, told by GOV.UK Notify

     For GOV.UK Notify alone, with the token it was given. A receipt that comes twice is on record once.
    One of a
    notice that is not the authority's, or with a status not known here, is answered as any, so that
    none is repeated.

    Args:
        body (NotifyReceiptBody): A receipt, as GOV.UK Notify's documentation has it. id: its own,
            of the delivery. reference: the notice's id.

            The rest of it, and first the address, is neither kept nor looked at.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ReceiptTaken
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: NotifyReceiptBody,
) -> Response[Problem | ReceiptTaken]:
    """Whether a notice arrived, told by GOV.UK Notify

     For GOV.UK Notify alone, with the token it was given. A receipt that comes twice is on record once.
    One of a
    notice that is not the authority's, or with a status not known here, is answered as any, so that
    none is repeated.

    Args:
        body (NotifyReceiptBody): A receipt, as GOV.UK Notify's documentation has it. id: its own,
            of the delivery. reference: the notice's id.

            The rest of it, and first the address, is neither kept nor looked at.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ReceiptTaken]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: NotifyReceiptBody,
) -> Problem | ReceiptTaken | None:
    """Whether a notice arrived, told by GOV.UK Notify

     For GOV.UK Notify alone, with the token it was given. A receipt that comes twice is on record once.
    One of a
    notice that is not the authority's, or with a status not known here, is answered as any, so that
    none is repeated.

    Args:
        body (NotifyReceiptBody): A receipt, as GOV.UK Notify's documentation has it. id: its own,
            of the delivery. reference: the notice's id.

            The rest of it, and first the address, is neither kept nor looked at.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ReceiptTaken
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
