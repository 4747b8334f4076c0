from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.enquiry_body import EnquiryBody
from ...models.enquiry_recorded import EnquiryRecorded
from ...models.enquiry_rehearsed import EnquiryRehearsed
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: EnquiryBody,
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
        "url": "/v1/enquiries",
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
    *,
    client: AuthenticatedClient,
    body: EnquiryBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[EnquiryRecorded | EnquiryRehearsed | Problem]:
    """Make a child safeguarding enquiry, or record one on an agency's behalf (X18, X22)

     By a prison or the Probation Service, whose system is registered with the census's source 7, other
    legal agency;
    or by somebody of the offices, to whom it telephoned or wrote.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (EnquiryBody): An enquiry of a prison or the Probation Service (X18, X22).

            A prison's is about contact with at least one child; the Probation Service's says why it
            is shared: grounds.
            requests: for information, each answered by its number, from 1. agency, means: where
            somebody of the offices writes
            it down, the code of the agency, where it is registered here, and how the enquiry came.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EnquiryRecorded | EnquiryRehearsed | Problem]
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
    body: EnquiryBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> EnquiryRecorded | EnquiryRehearsed | Problem | None:
    """Make a child safeguarding enquiry, or record one on an agency's behalf (X18, X22)

     By a prison or the Probation Service, whose system is registered with the census's source 7, other
    legal agency;
    or by somebody of the offices, to whom it telephoned or wrote.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (EnquiryBody): An enquiry of a prison or the Probation Service (X18, X22).

            A prison's is about contact with at least one child; the Probation Service's says why it
            is shared: grounds.
            requests: for information, each answered by its number, from 1. agency, means: where
            somebody of the offices writes
            it down, the code of the agency, where it is registered here, and how the enquiry came.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EnquiryRecorded | EnquiryRehearsed | Problem
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
    body: EnquiryBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[EnquiryRecorded | EnquiryRehearsed | Problem]:
    """Make a child safeguarding enquiry, or record one on an agency's behalf (X18, X22)

     By a prison or the Probation Service, whose system is registered with the census's source 7, other
    legal agency;
    or by somebody of the offices, to whom it telephoned or wrote.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (EnquiryBody): An enquiry of a prison or the Probation Service (X18, X22).

            A prison's is about contact with at least one child; the Probation Service's says why it
            is shared: grounds.
            requests: for information, each answered by its number, from 1. agency, means: where
            somebody of the offices writes
            it down, the code of the agency, where it is registered here, and how the enquiry came.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EnquiryRecorded | EnquiryRehearsed | Problem]
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
    body: EnquiryBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> EnquiryRecorded | EnquiryRehearsed | Problem | None:
    """Make a child safeguarding enquiry, or record one on an agency's behalf (X18, X22)

     By a prison or the Probation Service, whose system is registered with the census's source 7, other
    legal agency;
    or by somebody of the offices, to whom it telephoned or wrote.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (EnquiryBody): An enquiry of a prison or the Probation Service (X18, X22).

            A prison's is about contact with at least one child; the Probation Service's says why it
            is shared: grounds.
            requests: for information, each answered by its number, from 1. agency, means: where
            somebody of the offices writes
            it down, the code of the agency, where it is registered here, and how the enquiry came.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EnquiryRecorded | EnquiryRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            prefer=prefer,
        )
    ).parsed
