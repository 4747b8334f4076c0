from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.case_recorded import CaseRecorded
from ...models.case_rehearsed import CaseRehearsed
from ...models.confirm_traced_number_body import ConfirmTracedNumberBody
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    case: str,
    *,
    body: ConfirmTracedNumberBody,
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
        "url": "/v1/cases/{case}/traced-number/confirmation".format(
            case=quote(str(case), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CaseRecorded | CaseRehearsed | Problem:
    if response.status_code == 200:
        response_200 = CaseRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = CaseRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CaseRecorded | CaseRehearsed | Problem]:
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
    body: ConfirmTracedNumberBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[CaseRecorded | CaseRehearsed | Problem]:
    """Say that the NHS number that was traced is the child's (C6)

     By whoever mends person records. The child holds it at once, unless it differs from what is there.

    Args:
        case (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConfirmTracedNumberBody): The NHS number that was traced is the child's, and how
            that is known.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CaseRecorded | CaseRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
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
    case: str,
    *,
    client: AuthenticatedClient,
    body: ConfirmTracedNumberBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> CaseRecorded | CaseRehearsed | Problem | None:
    """Say that the NHS number that was traced is the child's (C6)

     By whoever mends person records. The child holds it at once, unless it differs from what is there.

    Args:
        case (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConfirmTracedNumberBody): The NHS number that was traced is the child's, and how
            that is known.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CaseRecorded | CaseRehearsed | Problem
    """

    return sync_detailed(
        case=case,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    case: str,
    *,
    client: AuthenticatedClient,
    body: ConfirmTracedNumberBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[CaseRecorded | CaseRehearsed | Problem]:
    """Say that the NHS number that was traced is the child's (C6)

     By whoever mends person records. The child holds it at once, unless it differs from what is there.

    Args:
        case (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConfirmTracedNumberBody): The NHS number that was traced is the child's, and how
            that is known.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CaseRecorded | CaseRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    *,
    client: AuthenticatedClient,
    body: ConfirmTracedNumberBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> CaseRecorded | CaseRehearsed | Problem | None:
    """Say that the NHS number that was traced is the child's (C6)

     By whoever mends person records. The child holds it at once, unless it differs from what is there.

    Args:
        case (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConfirmTracedNumberBody): The NHS number that was traced is the child's, and how
            that is known.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CaseRecorded | CaseRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            if_match=if_match,
            prefer=prefer,
        )
    ).parsed
