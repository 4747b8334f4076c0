from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.concern_erasure_decision_body import ConcernErasureDecisionBody
from ...models.concern_recorded import ConcernRecorded
from ...models.concern_rehearsed import ConcernRehearsed
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    concern: str,
    *,
    body: ConcernErasureDecisionBody,
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
        "url": "/v1/concerns/{concern}/erasure-decision".format(
            concern=quote(str(concern), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ConcernRecorded | ConcernRehearsed | Problem:
    if response.status_code == 200:
        response_200 = ConcernRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = ConcernRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ConcernRecorded | ConcernRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    concern: str,
    *,
    client: AuthenticatedClient,
    body: ConcernErasureDecisionBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ConcernRecorded | ConcernRehearsed | Problem]:
    """Approve the erasure of a concern, or decline it

     By a manager of the agency who is another person than asked. Approved, its keys are destroyed for
    good.

    Args:
        concern (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConcernErasureDecisionBody): Approve what somebody else asked, or decline it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConcernRecorded | ConcernRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        concern=concern,
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
    concern: str,
    *,
    client: AuthenticatedClient,
    body: ConcernErasureDecisionBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ConcernRecorded | ConcernRehearsed | Problem | None:
    """Approve the erasure of a concern, or decline it

     By a manager of the agency who is another person than asked. Approved, its keys are destroyed for
    good.

    Args:
        concern (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConcernErasureDecisionBody): Approve what somebody else asked, or decline it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConcernRecorded | ConcernRehearsed | Problem
    """

    return sync_detailed(
        concern=concern,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    concern: str,
    *,
    client: AuthenticatedClient,
    body: ConcernErasureDecisionBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ConcernRecorded | ConcernRehearsed | Problem]:
    """Approve the erasure of a concern, or decline it

     By a manager of the agency who is another person than asked. Approved, its keys are destroyed for
    good.

    Args:
        concern (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConcernErasureDecisionBody): Approve what somebody else asked, or decline it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConcernRecorded | ConcernRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        concern=concern,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    concern: str,
    *,
    client: AuthenticatedClient,
    body: ConcernErasureDecisionBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ConcernRecorded | ConcernRehearsed | Problem | None:
    """Approve the erasure of a concern, or decline it

     By a manager of the agency who is another person than asked. Approved, its keys are destroyed for
    good.

    Args:
        concern (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConcernErasureDecisionBody): Approve what somebody else asked, or decline it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConcernRecorded | ConcernRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            concern=concern,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            if_match=if_match,
            prefer=prefer,
        )
    ).parsed
