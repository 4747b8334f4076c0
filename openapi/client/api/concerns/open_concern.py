from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.concern_body import ConcernBody
from ...models.concern_recorded import ConcernRecorded
from ...models.concern_rehearsed import ConcernRehearsed
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ConcernBody,
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
        "url": "/v1/concerns",
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
    *,
    client: AuthenticatedClient,
    body: ConcernBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ConcernRecorded | ConcernRehearsed | Problem]:
    """Open a concern about a child, which the agency keeps for itself (Q1, Q8)

     For an agency alone: nobody of the authority reads a concern, finds it or learns that it is there.
    What a contact
    shares of it the agency chooses (`particulars` of `record_contact`).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ConcernBody): A concern about a child: what was noticed, in own words, and who of
            the agency says so (Q1, Q8).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConcernRecorded | ConcernRehearsed | Problem]
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
    body: ConcernBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ConcernRecorded | ConcernRehearsed | Problem | None:
    """Open a concern about a child, which the agency keeps for itself (Q1, Q8)

     For an agency alone: nobody of the authority reads a concern, finds it or learns that it is there.
    What a contact
    shares of it the agency chooses (`particulars` of `record_contact`).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ConcernBody): A concern about a child: what was noticed, in own words, and who of
            the agency says so (Q1, Q8).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConcernRecorded | ConcernRehearsed | Problem
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
    body: ConcernBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ConcernRecorded | ConcernRehearsed | Problem]:
    """Open a concern about a child, which the agency keeps for itself (Q1, Q8)

     For an agency alone: nobody of the authority reads a concern, finds it or learns that it is there.
    What a contact
    shares of it the agency chooses (`particulars` of `record_contact`).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ConcernBody): A concern about a child: what was noticed, in own words, and who of
            the agency says so (Q1, Q8).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConcernRecorded | ConcernRehearsed | Problem]
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
    body: ConcernBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ConcernRecorded | ConcernRehearsed | Problem | None:
    """Open a concern about a child, which the agency keeps for itself (Q1, Q8)

     For an agency alone: nobody of the authority reads a concern, finds it or learns that it is there.
    What a contact
    shares of it the agency chooses (`particulars` of `record_contact`).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ConcernBody): A concern about a child: what was noticed, in own words, and who of
            the agency says so (Q1, Q8).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConcernRecorded | ConcernRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            prefer=prefer,
        )
    ).parsed
