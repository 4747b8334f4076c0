from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    case: str,
    attachment: UUID,
    number: int,
    *,
    body: File,
    content_digest: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(content_digest, Unset):
        headers["Content-Digest"] = content_digest

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/v1/cases/{case}/attachments/{attachment}/parts/{number}".format(
            case=quote(str(case), safe=""),
            attachment=quote(str(attachment), safe=""),
            number=quote(str(number), safe=""),
        ),
    }

    _kwargs["content"] = body.payload
    headers["Content-Type"] = "application/octet-stream"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Problem:
    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    case: str,
    attachment: UUID,
    number: int,
    *,
    client: AuthenticatedClient,
    body: File,
    content_digest: str | Unset = UNSET,
) -> Response[Any | Problem]:
    """Send one part of a file

     Its bytes as they are. In any order, and again as often as you like: what came is told by
    `get_attachment_progress`.

    Args:
        case (str):
        attachment (UUID):
        number (int):
        content_digest (str | Unset):
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        attachment=attachment,
        number=number,
        body=body,
        content_digest=content_digest,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    case: str,
    attachment: UUID,
    number: int,
    *,
    client: AuthenticatedClient,
    body: File,
    content_digest: str | Unset = UNSET,
) -> Any | Problem | None:
    """Send one part of a file

     Its bytes as they are. In any order, and again as often as you like: what came is told by
    `get_attachment_progress`.

    Args:
        case (str):
        attachment (UUID):
        number (int):
        content_digest (str | Unset):
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem
    """

    return sync_detailed(
        case=case,
        attachment=attachment,
        number=number,
        client=client,
        body=body,
        content_digest=content_digest,
    ).parsed


async def asyncio_detailed(
    case: str,
    attachment: UUID,
    number: int,
    *,
    client: AuthenticatedClient,
    body: File,
    content_digest: str | Unset = UNSET,
) -> Response[Any | Problem]:
    """Send one part of a file

     Its bytes as they are. In any order, and again as often as you like: what came is told by
    `get_attachment_progress`.

    Args:
        case (str):
        attachment (UUID):
        number (int):
        content_digest (str | Unset):
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        attachment=attachment,
        number=number,
        body=body,
        content_digest=content_digest,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    attachment: UUID,
    number: int,
    *,
    client: AuthenticatedClient,
    body: File,
    content_digest: str | Unset = UNSET,
) -> Any | Problem | None:
    """Send one part of a file

     Its bytes as they are. In any order, and again as often as you like: what came is told by
    `get_attachment_progress`.

    Args:
        case (str):
        attachment (UUID):
        number (int):
        content_digest (str | Unset):
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            attachment=attachment,
            number=number,
            client=client,
            body=body,
            content_digest=content_digest,
        )
    ).parsed
