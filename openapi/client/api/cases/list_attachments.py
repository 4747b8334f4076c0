from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.attachment_list import AttachmentList
from ...models.own_attachment_list import OwnAttachmentList
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    case: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/cases/{case}/attachments".format(
            case=quote(str(case), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AttachmentList | OwnAttachmentList | Problem:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> AttachmentList | OwnAttachmentList:
            try:
                if not isinstance(data, dict):
                    raise TypeError
                response_200_type_0 = AttachmentList.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError
            response_200_type_1 = OwnAttachmentList.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[AttachmentList | OwnAttachmentList | Problem]:
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
) -> Response[AttachmentList | OwnAttachmentList | Problem]:
    """The files of a case

     In the order in which they were recorded. An agency sees those that it sent itself.

    Args:
        case (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AttachmentList | OwnAttachmentList | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    case: str,
    *,
    client: AuthenticatedClient,
) -> AttachmentList | OwnAttachmentList | Problem | None:
    """The files of a case

     In the order in which they were recorded. An agency sees those that it sent itself.

    Args:
        case (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AttachmentList | OwnAttachmentList | Problem
    """

    return sync_detailed(
        case=case,
        client=client,
    ).parsed


async def asyncio_detailed(
    case: str,
    *,
    client: AuthenticatedClient,
) -> Response[AttachmentList | OwnAttachmentList | Problem]:
    """The files of a case

     In the order in which they were recorded. An agency sees those that it sent itself.

    Args:
        case (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AttachmentList | OwnAttachmentList | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    *,
    client: AuthenticatedClient,
) -> AttachmentList | OwnAttachmentList | Problem | None:
    """The files of a case

     In the order in which they were recorded. An agency sees those that it sent itself.

    Args:
        case (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AttachmentList | OwnAttachmentList | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            client=client,
        )
    ).parsed
