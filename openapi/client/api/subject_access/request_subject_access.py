from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.subject_request_body import SubjectRequestBody
from ...models.subject_request_recorded import SubjectRequestRecorded
from ...models.subject_request_rehearsed import SubjectRequestRehearsed
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: SubjectRequestBody,
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
        "url": "/v1/subject-requests",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | SubjectRequestRecorded | SubjectRequestRehearsed:
    if response.status_code == 200:
        response_200 = SubjectRequestRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = SubjectRequestRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | SubjectRequestRecorded | SubjectRequestRehearsed]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SubjectRequestBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[Problem | SubjectRequestRecorded | SubjectRequestRehearsed]:
    """Record that somebody asks what is held about a person

     By anybody of the offices. The answer is due within a month of receipt; managers answer it.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (SubjectRequestBody): A request to be told what is held about a person (UK GDPR,
            article 15).

            child: whom it is about, where that is a child. named: the cases that name anybody else: a
            parent or carer by their
            number in the household, or who referred. wanted: as they put it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SubjectRequestRecorded | SubjectRequestRehearsed]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: SubjectRequestBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Problem | SubjectRequestRecorded | SubjectRequestRehearsed | None:
    """Record that somebody asks what is held about a person

     By anybody of the offices. The answer is due within a month of receipt; managers answer it.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (SubjectRequestBody): A request to be told what is held about a person (UK GDPR,
            article 15).

            child: whom it is about, where that is a child. named: the cases that name anybody else: a
            parent or carer by their
            number in the household, or who referred. wanted: as they put it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SubjectRequestRecorded | SubjectRequestRehearsed
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: SubjectRequestBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[Problem | SubjectRequestRecorded | SubjectRequestRehearsed]:
    """Record that somebody asks what is held about a person

     By anybody of the offices. The answer is due within a month of receipt; managers answer it.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (SubjectRequestBody): A request to be told what is held about a person (UK GDPR,
            article 15).

            child: whom it is about, where that is a child. named: the cases that name anybody else: a
            parent or carer by their
            number in the household, or who referred. wanted: as they put it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SubjectRequestRecorded | SubjectRequestRehearsed]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: SubjectRequestBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Problem | SubjectRequestRecorded | SubjectRequestRehearsed | None:
    """Record that somebody asks what is held about a person

     By anybody of the offices. The answer is due within a month of receipt; managers answer it.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (SubjectRequestBody): A request to be told what is held about a person (UK GDPR,
            article 15).

            child: whom it is about, where that is a child. named: the cases that name anybody else: a
            parent or carer by their
            number in the household, or who referred. wanted: as they put it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SubjectRequestRecorded | SubjectRequestRehearsed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            prefer=prefer,
        )
    ).parsed
