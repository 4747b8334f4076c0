from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.subject_request_view import SubjectRequestView
from ...types import Response


def _get_kwargs(
    subject_request: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/subject-requests/{subject_request}".format(
            subject_request=quote(str(subject_request), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | SubjectRequestView:
    if response.status_code == 200:
        response_200 = SubjectRequestView.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | SubjectRequestView]:
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
) -> Response[Problem | SubjectRequestView]:
    """A subject access request as it stands

     For managers and auditors; an auditor is not shown who asks.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SubjectRequestView]
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
) -> Problem | SubjectRequestView | None:
    """A subject access request as it stands

     For managers and auditors; an auditor is not shown who asks.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SubjectRequestView
    """

    return sync_detailed(
        subject_request=subject_request,
        client=client,
    ).parsed


async def asyncio_detailed(
    subject_request: str,
    *,
    client: AuthenticatedClient,
) -> Response[Problem | SubjectRequestView]:
    """A subject access request as it stands

     For managers and auditors; an auditor is not shown who asks.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SubjectRequestView]
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
) -> Problem | SubjectRequestView | None:
    """A subject access request as it stands

     For managers and auditors; an auditor is not shown who asks.

    Args:
        subject_request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SubjectRequestView
    """

    return (
        await asyncio_detailed(
            subject_request=subject_request,
            client=client,
        )
    ).parsed
