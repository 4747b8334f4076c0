from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient, Client
from ...models.expected_attachment import ExpectedAttachment
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    case: str,
    attachment: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/cases/{case}/attachments/{attachment}/progress".format(
            case=quote(str(case), safe=""),
            attachment=quote(str(attachment), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ExpectedAttachment | Problem:
    if response.status_code == 200:
        response_200 = ExpectedAttachment.from_dict(response.json())

        return response_200

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
    attachment: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[ExpectedAttachment | Problem]:
    """Which parts of a file are still to be sent

     Of a file that you announced, or another of your agency; of the offices any of theirs.

    Args:
        case (str):
        attachment (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExpectedAttachment | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        attachment=attachment,
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
) -> ExpectedAttachment | Problem | None:
    """Which parts of a file are still to be sent

     Of a file that you announced, or another of your agency; of the offices any of theirs.

    Args:
        case (str):
        attachment (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExpectedAttachment | Problem
    """

    return sync_detailed(
        case=case,
        attachment=attachment,
        client=client,
    ).parsed


async def asyncio_detailed(
    case: str,
    attachment: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[ExpectedAttachment | Problem]:
    """Which parts of a file are still to be sent

     Of a file that you announced, or another of your agency; of the offices any of theirs.

    Args:
        case (str):
        attachment (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExpectedAttachment | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        attachment=attachment,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    attachment: UUID,
    *,
    client: AuthenticatedClient,
) -> ExpectedAttachment | Problem | None:
    """Which parts of a file are still to be sent

     Of a file that you announced, or another of your agency; of the offices any of theirs.

    Args:
        case (str):
        attachment (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExpectedAttachment | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            attachment=attachment,
            client=client,
        )
    ).parsed
