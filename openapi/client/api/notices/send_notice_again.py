from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient, Client
from ...models.notice_recorded import NoticeRecorded
from ...models.notice_rehearsed import NoticeRehearsed
from ...models.notice_sending_body import NoticeSendingBody
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    notice: UUID,
    *,
    body: NoticeSendingBody,
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
        "url": "/v1/notices/{notice}/sending".format(
            notice=quote(str(notice), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> NoticeRecorded | NoticeRehearsed | Problem:
    if response.status_code == 200:
        response_200 = NoticeRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = NoticeRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[NoticeRecorded | NoticeRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    notice: UUID,
    *,
    client: AuthenticatedClient,
    body: NoticeSendingBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[NoticeRecorded | NoticeRehearsed | Problem]:
    """Have a notice sent again that did not go, or was not received

     By anybody of the offices. Who did, and why, stands in the history of the record it is about. 409
    `conflict`: the
    notice is on its way.

    Args:
        notice (UUID):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (NoticeSendingBody): Why a notice is to be sent again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[NoticeRecorded | NoticeRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        notice=notice,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    notice: UUID,
    *,
    client: AuthenticatedClient,
    body: NoticeSendingBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> NoticeRecorded | NoticeRehearsed | Problem | None:
    """Have a notice sent again that did not go, or was not received

     By anybody of the offices. Who did, and why, stands in the history of the record it is about. 409
    `conflict`: the
    notice is on its way.

    Args:
        notice (UUID):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (NoticeSendingBody): Why a notice is to be sent again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        NoticeRecorded | NoticeRehearsed | Problem
    """

    return sync_detailed(
        notice=notice,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    notice: UUID,
    *,
    client: AuthenticatedClient,
    body: NoticeSendingBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[NoticeRecorded | NoticeRehearsed | Problem]:
    """Have a notice sent again that did not go, or was not received

     By anybody of the offices. Who did, and why, stands in the history of the record it is about. 409
    `conflict`: the
    notice is on its way.

    Args:
        notice (UUID):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (NoticeSendingBody): Why a notice is to be sent again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[NoticeRecorded | NoticeRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        notice=notice,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    notice: UUID,
    *,
    client: AuthenticatedClient,
    body: NoticeSendingBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> NoticeRecorded | NoticeRehearsed | Problem | None:
    """Have a notice sent again that did not go, or was not received

     By anybody of the offices. Who did, and why, stands in the history of the record it is about. 409
    `conflict`: the
    notice is on its way.

    Args:
        notice (UUID):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (NoticeSendingBody): Why a notice is to be sent again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        NoticeRecorded | NoticeRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            notice=notice,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            prefer=prefer,
        )
    ).parsed
