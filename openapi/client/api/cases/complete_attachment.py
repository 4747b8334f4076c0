from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient, Client
from ...models.case_recorded import CaseRecorded
from ...models.case_rehearsed import CaseRehearsed
from ...models.completion_body import CompletionBody
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    case: str,
    attachment: UUID,
    *,
    body: CompletionBody,
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
        "url": "/v1/cases/{case}/attachments/{attachment}/completion".format(
            case=quote(str(case), safe=""),
            attachment=quote(str(attachment), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CaseRecorded | CaseRehearsed | Problem:
    if response.status_code == 200:
        response_200 = CaseRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = CaseRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CaseRecorded | CaseRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    case: str,
    attachment: UUID,
    *,
    client: AuthenticatedClient,
    body: CompletionBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[CaseRecorded | CaseRehearsed | Problem]:
    """Have a file that was sent looked through and recorded (R19)

     Recorded once it is whole, is what it was said to be, and no malware was found in it. While the
    scanner is away
    nothing of it is lost: send this again. A file with malware is not kept; that it came stands in the
    record.

    Args:
        case (str):
        attachment (UUID):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (CompletionBody): That all parts were sent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CaseRecorded | CaseRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        attachment=attachment,
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
    case: str,
    attachment: UUID,
    *,
    client: AuthenticatedClient,
    body: CompletionBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> CaseRecorded | CaseRehearsed | Problem | None:
    """Have a file that was sent looked through and recorded (R19)

     Recorded once it is whole, is what it was said to be, and no malware was found in it. While the
    scanner is away
    nothing of it is lost: send this again. A file with malware is not kept; that it came stands in the
    record.

    Args:
        case (str):
        attachment (UUID):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (CompletionBody): That all parts were sent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CaseRecorded | CaseRehearsed | Problem
    """

    return sync_detailed(
        case=case,
        attachment=attachment,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    case: str,
    attachment: UUID,
    *,
    client: AuthenticatedClient,
    body: CompletionBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[CaseRecorded | CaseRehearsed | Problem]:
    """Have a file that was sent looked through and recorded (R19)

     Recorded once it is whole, is what it was said to be, and no malware was found in it. While the
    scanner is away
    nothing of it is lost: send this again. A file with malware is not kept; that it came stands in the
    record.

    Args:
        case (str):
        attachment (UUID):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (CompletionBody): That all parts were sent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CaseRecorded | CaseRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        attachment=attachment,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    attachment: UUID,
    *,
    client: AuthenticatedClient,
    body: CompletionBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> CaseRecorded | CaseRehearsed | Problem | None:
    """Have a file that was sent looked through and recorded (R19)

     Recorded once it is whole, is what it was said to be, and no malware was found in it. While the
    scanner is away
    nothing of it is lost: send this again. A file with malware is not kept; that it came stands in the
    record.

    Args:
        case (str):
        attachment (UUID):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (CompletionBody): That all parts were sent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CaseRecorded | CaseRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            attachment=attachment,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            if_match=if_match,
            prefer=prefer,
        )
    ).parsed
