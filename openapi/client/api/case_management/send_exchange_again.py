from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.exchange_kind import ExchangeKind
from ...models.exchange_recorded import ExchangeRecorded
from ...models.exchange_rehearsed import ExchangeRehearsed
from ...models.exchange_sending_body import ExchangeSendingBody
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    case: str,
    exchange: ExchangeKind,
    *,
    body: ExchangeSendingBody,
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
        "url": "/v1/cases/{case}/case-management/{exchange}/sending".format(
            case=quote(str(case), safe=""),
            exchange=quote(str(exchange), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ExchangeRecorded | ExchangeRehearsed | Problem:
    if response.status_code == 200:
        response_200 = ExchangeRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = ExchangeRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ExchangeRecorded | ExchangeRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    case: str,
    exchange: ExchangeKind,
    *,
    client: AuthenticatedClient,
    body: ExchangeSendingBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ExchangeRecorded | ExchangeRehearsed | Problem]:
    """Have something exchanged again that the case-management system refused

     By anybody of the offices. Who did, and why, stands in the history of the case. 409 `conflict`: it
    came about, is
    tried again by itself, or is needed no more.

    Args:
        case (str):
        exchange (ExchangeKind): What is exchanged with a system: it is asked whether the child is
            known, or told of a contact or a referral.

            nhs-number: asked of another, which traces it (`domain/tracing.py`).
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ExchangeSendingBody): Why it is to be exchanged again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExchangeRecorded | ExchangeRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        exchange=exchange,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    case: str,
    exchange: ExchangeKind,
    *,
    client: AuthenticatedClient,
    body: ExchangeSendingBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ExchangeRecorded | ExchangeRehearsed | Problem | None:
    """Have something exchanged again that the case-management system refused

     By anybody of the offices. Who did, and why, stands in the history of the case. 409 `conflict`: it
    came about, is
    tried again by itself, or is needed no more.

    Args:
        case (str):
        exchange (ExchangeKind): What is exchanged with a system: it is asked whether the child is
            known, or told of a contact or a referral.

            nhs-number: asked of another, which traces it (`domain/tracing.py`).
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ExchangeSendingBody): Why it is to be exchanged again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExchangeRecorded | ExchangeRehearsed | Problem
    """

    return sync_detailed(
        case=case,
        exchange=exchange,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    case: str,
    exchange: ExchangeKind,
    *,
    client: AuthenticatedClient,
    body: ExchangeSendingBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ExchangeRecorded | ExchangeRehearsed | Problem]:
    """Have something exchanged again that the case-management system refused

     By anybody of the offices. Who did, and why, stands in the history of the case. 409 `conflict`: it
    came about, is
    tried again by itself, or is needed no more.

    Args:
        case (str):
        exchange (ExchangeKind): What is exchanged with a system: it is asked whether the child is
            known, or told of a contact or a referral.

            nhs-number: asked of another, which traces it (`domain/tracing.py`).
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ExchangeSendingBody): Why it is to be exchanged again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExchangeRecorded | ExchangeRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        exchange=exchange,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    exchange: ExchangeKind,
    *,
    client: AuthenticatedClient,
    body: ExchangeSendingBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ExchangeRecorded | ExchangeRehearsed | Problem | None:
    """Have something exchanged again that the case-management system refused

     By anybody of the offices. Who did, and why, stands in the history of the case. 409 `conflict`: it
    came about, is
    tried again by itself, or is needed no more.

    Args:
        case (str):
        exchange (ExchangeKind): What is exchanged with a system: it is asked whether the child is
            known, or told of a contact or a referral.

            nhs-number: asked of another, which traces it (`domain/tracing.py`).
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ExchangeSendingBody): Why it is to be exchanged again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExchangeRecorded | ExchangeRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            exchange=exchange,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            prefer=prefer,
        )
    ).parsed
