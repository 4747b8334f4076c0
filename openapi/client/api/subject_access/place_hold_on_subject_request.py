from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.subject_request_hold_body import SubjectRequestHoldBody
from ...models.subject_request_recorded import SubjectRequestRecorded
from ...models.subject_request_rehearsed import SubjectRequestRehearsed
from ...types import UNSET, Response, Unset


def _get_kwargs(
    subject_request: str,
    *,
    body: SubjectRequestHoldBody,
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
        "url": "/v1/subject-requests/{subject_request}/hold".format(
            subject_request=quote(str(subject_request), safe=""),
        ),
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
    subject_request: str,
    *,
    client: AuthenticatedClient,
    body: SubjectRequestHoldBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[Problem | SubjectRequestRecorded | SubjectRequestRehearsed]:
    """Place a legal hold: nothing of a subject request is destroyed until it is lifted

     By a manager, at any time.

    Args:
        subject_request (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (SubjectRequestHoldBody): Have nothing of a case destroyed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SubjectRequestRecorded | SubjectRequestRehearsed]
    """

    kwargs = _get_kwargs(
        subject_request=subject_request,
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
    subject_request: str,
    *,
    client: AuthenticatedClient,
    body: SubjectRequestHoldBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Problem | SubjectRequestRecorded | SubjectRequestRehearsed | None:
    """Place a legal hold: nothing of a subject request is destroyed until it is lifted

     By a manager, at any time.

    Args:
        subject_request (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (SubjectRequestHoldBody): Have nothing of a case destroyed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SubjectRequestRecorded | SubjectRequestRehearsed
    """

    return sync_detailed(
        subject_request=subject_request,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    subject_request: str,
    *,
    client: AuthenticatedClient,
    body: SubjectRequestHoldBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[Problem | SubjectRequestRecorded | SubjectRequestRehearsed]:
    """Place a legal hold: nothing of a subject request is destroyed until it is lifted

     By a manager, at any time.

    Args:
        subject_request (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (SubjectRequestHoldBody): Have nothing of a case destroyed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SubjectRequestRecorded | SubjectRequestRehearsed]
    """

    kwargs = _get_kwargs(
        subject_request=subject_request,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    subject_request: str,
    *,
    client: AuthenticatedClient,
    body: SubjectRequestHoldBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Problem | SubjectRequestRecorded | SubjectRequestRehearsed | None:
    """Place a legal hold: nothing of a subject request is destroyed until it is lifted

     By a manager, at any time.

    Args:
        subject_request (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (SubjectRequestHoldBody): Have nothing of a case destroyed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SubjectRequestRecorded | SubjectRequestRehearsed
    """

    return (
        await asyncio_detailed(
            subject_request=subject_request,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            if_match=if_match,
            prefer=prefer,
        )
    ).parsed
