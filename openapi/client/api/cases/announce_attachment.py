from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.attachment_body import AttachmentBody
from ...models.expected_attachment import ExpectedAttachment
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    case: str,
    *,
    body: AttachmentBody,
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
        "url": "/v1/cases/{case}/attachments".format(
            case=quote(str(case), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ExpectedAttachment | Problem:
    if response.status_code == 200:
        response_200 = ExpectedAttachment.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = ExpectedAttachment.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ExpectedAttachment | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    case: str,
    *,
    client: AuthenticatedClient,
    body: AttachmentBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ExpectedAttachment | Problem]:
    """Announce a file, to be sent in parts (R19)

     A chronology, the photograph of a body map, a written referral or a report: PDF, JPEG, PNG or plain
    text, at most
    20 MiB, and 20 of a case. Nothing is recorded yet: send its parts, then complete it. What is not
    completed within a
    week is forgotten.

    Args:
        case (str):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (AttachmentBody): A file that is to come (R19). name: as its sender calls it. length:
            in bytes, at most 20 MiB. sha256: of them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExpectedAttachment | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
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
    *,
    client: AuthenticatedClient,
    body: AttachmentBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ExpectedAttachment | Problem | None:
    """Announce a file, to be sent in parts (R19)

     A chronology, the photograph of a body map, a written referral or a report: PDF, JPEG, PNG or plain
    text, at most
    20 MiB, and 20 of a case. Nothing is recorded yet: send its parts, then complete it. What is not
    completed within a
    week is forgotten.

    Args:
        case (str):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (AttachmentBody): A file that is to come (R19). name: as its sender calls it. length:
            in bytes, at most 20 MiB. sha256: of them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExpectedAttachment | Problem
    """

    return sync_detailed(
        case=case,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    case: str,
    *,
    client: AuthenticatedClient,
    body: AttachmentBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ExpectedAttachment | Problem]:
    """Announce a file, to be sent in parts (R19)

     A chronology, the photograph of a body map, a written referral or a report: PDF, JPEG, PNG or plain
    text, at most
    20 MiB, and 20 of a case. Nothing is recorded yet: send its parts, then complete it. What is not
    completed within a
    week is forgotten.

    Args:
        case (str):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (AttachmentBody): A file that is to come (R19). name: as its sender calls it. length:
            in bytes, at most 20 MiB. sha256: of them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExpectedAttachment | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    *,
    client: AuthenticatedClient,
    body: AttachmentBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ExpectedAttachment | Problem | None:
    """Announce a file, to be sent in parts (R19)

     A chronology, the photograph of a body map, a written referral or a report: PDF, JPEG, PNG or plain
    text, at most
    20 MiB, and 20 of a case. Nothing is recorded yet: send its parts, then complete it. What is not
    completed within a
    week is forgotten.

    Args:
        case (str):
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (AttachmentBody): A file that is to come (R19). name: as its sender calls it. length:
            in bytes, at most 20 MiB. sha256: of them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExpectedAttachment | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            prefer=prefer,
        )
    ).parsed
