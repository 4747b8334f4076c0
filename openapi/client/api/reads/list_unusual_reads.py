import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.unusual_reads import UnusualReads
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    on: datetime.date | Unset = UNSET,
    record: str | Unset = UNSET,
    reader: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_on: str | Unset = UNSET
    if not isinstance(on, Unset):
        json_on = on.isoformat()
    params["on"] = json_on

    params["record"] = record

    params["reader"] = reader

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/reads/unusual",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | UnusualReads:
    if response.status_code == 200:
        response_200 = UnusualReads.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | UnusualReads]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    on: datetime.date | Unset = UNSET,
    record: str | Unset = UNSET,
    reader: str | Unset = UNSET,
) -> Response[Problem | UnusualReads]:
    """What is unusual among a day's reads, and why

     For auditors: many cases in an hour, many refused, a case on which the reader has no duty and no
    team, a child
    of the reader's own family name. Of all the reads of the day, or of those of a record or a reader
    alone.

    Args:
        on (datetime.date | Unset):
        record (str | Unset):
        reader (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | UnusualReads]
    """

    kwargs = _get_kwargs(
        on=on,
        record=record,
        reader=reader,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    on: datetime.date | Unset = UNSET,
    record: str | Unset = UNSET,
    reader: str | Unset = UNSET,
) -> Problem | UnusualReads | None:
    """What is unusual among a day's reads, and why

     For auditors: many cases in an hour, many refused, a case on which the reader has no duty and no
    team, a child
    of the reader's own family name. Of all the reads of the day, or of those of a record or a reader
    alone.

    Args:
        on (datetime.date | Unset):
        record (str | Unset):
        reader (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | UnusualReads
    """

    return sync_detailed(
        client=client,
        on=on,
        record=record,
        reader=reader,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    on: datetime.date | Unset = UNSET,
    record: str | Unset = UNSET,
    reader: str | Unset = UNSET,
) -> Response[Problem | UnusualReads]:
    """What is unusual among a day's reads, and why

     For auditors: many cases in an hour, many refused, a case on which the reader has no duty and no
    team, a child
    of the reader's own family name. Of all the reads of the day, or of those of a record or a reader
    alone.

    Args:
        on (datetime.date | Unset):
        record (str | Unset):
        reader (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | UnusualReads]
    """

    kwargs = _get_kwargs(
        on=on,
        record=record,
        reader=reader,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    on: datetime.date | Unset = UNSET,
    record: str | Unset = UNSET,
    reader: str | Unset = UNSET,
) -> Problem | UnusualReads | None:
    """What is unusual among a day's reads, and why

     For auditors: many cases in an hour, many refused, a case on which the reader has no duty and no
    team, a child
    of the reader's own family name. Of all the reads of the day, or of those of a record or a reader
    alone.

    Args:
        on (datetime.date | Unset):
        record (str | Unset):
        reader (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | UnusualReads
    """

    return (
        await asyncio_detailed(
            client=client,
            on=on,
            record=record,
            reader=reader,
        )
    ).parsed
