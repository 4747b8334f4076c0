from http import HTTPStatus
from io import BytesIO
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...types import File, Response


def _get_kwargs(
    subject_request: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/subject-requests/{subject_request}/bundle".format(
            subject_request=quote(str(subject_request), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Problem:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    subject_request: str,
    *,
    client: AuthenticatedClient,
) -> Response[File | Problem]:
    """The bundle two people agreed to: a zip of a page and of JSON

     For managers, once it is authorised, and while it is still what was authorised.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        subject_request=subject_request,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    subject_request: str,
    *,
    client: AuthenticatedClient,
) -> File | Problem | None:
    """The bundle two people agreed to: a zip of a page and of JSON

     For managers, once it is authorised, and while it is still what was authorised.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        subject_request=subject_request,
        client=client,
    ).parsed


async def asyncio_detailed(
    subject_request: str,
    *,
    client: AuthenticatedClient,
) -> Response[File | Problem]:
    """The bundle two people agreed to: a zip of a page and of JSON

     For managers, once it is authorised, and while it is still what was authorised.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        subject_request=subject_request,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    subject_request: str,
    *,
    client: AuthenticatedClient,
) -> File | Problem | None:
    """The bundle two people agreed to: a zip of a page and of JSON

     For managers, once it is authorised, and while it is still what was authorised.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            subject_request=subject_request,
            client=client,
        )
    ).parsed
