from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.consultation_hold_lifted_body import ConsultationHoldLiftedBody
from ...models.consultation_recorded import ConsultationRecorded
from ...models.consultation_rehearsed import ConsultationRehearsed
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    consultation: str,
    *,
    body: ConsultationHoldLiftedBody,
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
        "url": "/v1/consultations/{consultation}/hold-lifted".format(
            consultation=quote(str(consultation), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ConsultationRecorded | ConsultationRehearsed | Problem:
    if response.status_code == 200:
        response_200 = ConsultationRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = ConsultationRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ConsultationRecorded | ConsultationRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    consultation: str,
    *,
    client: AuthenticatedClient,
    body: ConsultationHoldLiftedBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ConsultationRecorded | ConsultationRehearsed | Problem]:
    """Lift the legal hold of a consultation

     By a manager.

    Args:
        consultation (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConsultationHoldLiftedBody): End a hold.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConsultationRecorded | ConsultationRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        consultation=consultation,
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
    consultation: str,
    *,
    client: AuthenticatedClient,
    body: ConsultationHoldLiftedBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ConsultationRecorded | ConsultationRehearsed | Problem | None:
    """Lift the legal hold of a consultation

     By a manager.

    Args:
        consultation (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConsultationHoldLiftedBody): End a hold.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConsultationRecorded | ConsultationRehearsed | Problem
    """

    return sync_detailed(
        consultation=consultation,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    consultation: str,
    *,
    client: AuthenticatedClient,
    body: ConsultationHoldLiftedBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ConsultationRecorded | ConsultationRehearsed | Problem]:
    """Lift the legal hold of a consultation

     By a manager.

    Args:
        consultation (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConsultationHoldLiftedBody): End a hold.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConsultationRecorded | ConsultationRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        consultation=consultation,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    consultation: str,
    *,
    client: AuthenticatedClient,
    body: ConsultationHoldLiftedBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ConsultationRecorded | ConsultationRehearsed | Problem | None:
    """Lift the legal hold of a consultation

     By a manager.

    Args:
        consultation (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ConsultationHoldLiftedBody): End a hold.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConsultationRecorded | ConsultationRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            consultation=consultation,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            if_match=if_match,
            prefer=prefer,
        )
    ).parsed
