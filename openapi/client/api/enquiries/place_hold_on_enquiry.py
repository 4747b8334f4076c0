from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.enquiry_hold_body import EnquiryHoldBody
from ...models.enquiry_recorded import EnquiryRecorded
from ...models.enquiry_rehearsed import EnquiryRehearsed
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    enquiry: str,
    *,
    body: EnquiryHoldBody,
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
        "url": "/v1/enquiries/{enquiry}/hold".format(
            enquiry=quote(str(enquiry), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> EnquiryRecorded | EnquiryRehearsed | Problem:
    if response.status_code == 200:
        response_200 = EnquiryRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = EnquiryRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[EnquiryRecorded | EnquiryRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    enquiry: str,
    *,
    client: AuthenticatedClient,
    body: EnquiryHoldBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[EnquiryRecorded | EnquiryRehearsed | Problem]:
    """Place a legal hold: nothing of an enquiry is destroyed until it is lifted

     By a manager, at any time.

    Args:
        enquiry (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (EnquiryHoldBody): Have nothing of a case destroyed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EnquiryRecorded | EnquiryRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        enquiry=enquiry,
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
    enquiry: str,
    *,
    client: AuthenticatedClient,
    body: EnquiryHoldBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> EnquiryRecorded | EnquiryRehearsed | Problem | None:
    """Place a legal hold: nothing of an enquiry is destroyed until it is lifted

     By a manager, at any time.

    Args:
        enquiry (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (EnquiryHoldBody): Have nothing of a case destroyed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EnquiryRecorded | EnquiryRehearsed | Problem
    """

    return sync_detailed(
        enquiry=enquiry,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    enquiry: str,
    *,
    client: AuthenticatedClient,
    body: EnquiryHoldBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[EnquiryRecorded | EnquiryRehearsed | Problem]:
    """Place a legal hold: nothing of an enquiry is destroyed until it is lifted

     By a manager, at any time.

    Args:
        enquiry (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (EnquiryHoldBody): Have nothing of a case destroyed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EnquiryRecorded | EnquiryRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        enquiry=enquiry,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    enquiry: str,
    *,
    client: AuthenticatedClient,
    body: EnquiryHoldBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> EnquiryRecorded | EnquiryRehearsed | Problem | None:
    """Place a legal hold: nothing of an enquiry is destroyed until it is lifted

     By a manager, at any time.

    Args:
        enquiry (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (EnquiryHoldBody): Have nothing of a case destroyed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EnquiryRecorded | EnquiryRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            enquiry=enquiry,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            if_match=if_match,
            prefer=prefer,
        )
    ).parsed
