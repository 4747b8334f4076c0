from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.claim_body import ClaimBody
from ...models.claim_recorded import ClaimRecorded
from ...models.claim_rehearsed import ClaimRehearsed
from ...models.problem import Problem
from ...models.queue import Queue
from ...types import UNSET, Response, Unset


def _get_kwargs(
    queue: Queue,
    reference: str,
    *,
    body: ClaimBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(prefer, Unset):
        headers["Prefer"] = prefer

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/queues/{queue}/{reference}/release".format(
            queue=quote(str(queue), safe=""),
            reference=quote(str(reference), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ClaimRecorded | ClaimRehearsed | Problem:
    if response.status_code == 200:
        response_200 = ClaimRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = ClaimRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ClaimRecorded | ClaimRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    queue: Queue,
    reference: str,
    *,
    client: AuthenticatedClient,
    body: ClaimBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ClaimRecorded | ClaimRehearsed | Problem]:
    """Have it in hand no more

     By whoever has it, or a manager. 409 `conflict`: nobody has.

    Args:
        queue (Queue): The queues: kinds of duty that somebody works through. A record stands in
            one as long as it owes such a duty.
        reference (str):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ClaimBody): Nothing: who claims or releases it is whoever asks, and when is now.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ClaimRecorded | ClaimRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        queue=queue,
        reference=reference,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    queue: Queue,
    reference: str,
    *,
    client: AuthenticatedClient,
    body: ClaimBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ClaimRecorded | ClaimRehearsed | Problem | None:
    """Have it in hand no more

     By whoever has it, or a manager. 409 `conflict`: nobody has.

    Args:
        queue (Queue): The queues: kinds of duty that somebody works through. A record stands in
            one as long as it owes such a duty.
        reference (str):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ClaimBody): Nothing: who claims or releases it is whoever asks, and when is now.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ClaimRecorded | ClaimRehearsed | Problem
    """

    return sync_detailed(
        queue=queue,
        reference=reference,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    queue: Queue,
    reference: str,
    *,
    client: AuthenticatedClient,
    body: ClaimBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ClaimRecorded | ClaimRehearsed | Problem]:
    """Have it in hand no more

     By whoever has it, or a manager. 409 `conflict`: nobody has.

    Args:
        queue (Queue): The queues: kinds of duty that somebody works through. A record stands in
            one as long as it owes such a duty.
        reference (str):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ClaimBody): Nothing: who claims or releases it is whoever asks, and when is now.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ClaimRecorded | ClaimRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        queue=queue,
        reference=reference,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    queue: Queue,
    reference: str,
    *,
    client: AuthenticatedClient,
    body: ClaimBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ClaimRecorded | ClaimRehearsed | Problem | None:
    """Have it in hand no more

     By whoever has it, or a manager. 409 `conflict`: nobody has.

    Args:
        queue (Queue): The queues: kinds of duty that somebody works through. A record stands in
            one as long as it owes such a duty.
        reference (str):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ClaimBody): Nothing: who claims or releases it is whoever asks, and when is now.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ClaimRecorded | ClaimRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            queue=queue,
            reference=reference,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            prefer=prefer,
        )
    ).parsed
