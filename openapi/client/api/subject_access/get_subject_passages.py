from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.passages_view import PassagesView
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    subject_request: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/subject-requests/{subject_request}/passages".format(
            subject_request=quote(str(subject_request), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> PassagesView | Problem:
    if response.status_code == 200:
        response_200 = PassagesView.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PassagesView | Problem]:
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
) -> Response[PassagesView | Problem]:
    """What is held about the person, passage by passage, for who answers

     For managers. What no list names is not among it; what is held back is told only once it is given.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PassagesView | Problem]
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
) -> PassagesView | Problem | None:
    """What is held about the person, passage by passage, for who answers

     For managers. What no list names is not among it; what is held back is told only once it is given.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PassagesView | Problem
    """

    return sync_detailed(
        subject_request=subject_request,
        client=client,
    ).parsed


async def asyncio_detailed(
    subject_request: str,
    *,
    client: AuthenticatedClient,
) -> Response[PassagesView | Problem]:
    """What is held about the person, passage by passage, for who answers

     For managers. What no list names is not among it; what is held back is told only once it is given.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PassagesView | Problem]
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
) -> PassagesView | Problem | None:
    """What is held about the person, passage by passage, for who answers

     For managers. What no list names is not among it; what is held back is told only once it is given.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PassagesView | Problem
    """

    return (
        await asyncio_detailed(
            subject_request=subject_request,
            client=client,
        )
    ).parsed
