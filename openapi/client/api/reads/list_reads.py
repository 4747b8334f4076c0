import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.read_page import ReadPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    record: str | Unset = UNSET,
    reader: str | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    before: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["record"] = record

    params["reader"] = reader

    json_since: str | Unset = UNSET
    if not isinstance(since, Unset):
        json_since = since.isoformat()
    params["since"] = json_since

    json_before: str | Unset = UNSET
    if not isinstance(before, Unset):
        json_before = before.isoformat()
    params["before"] = json_before

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/reads",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | ReadPage:
    if response.status_code == 200:
        response_200 = ReadPage.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | ReadPage]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    record: str | Unset = UNSET,
    reader: str | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    before: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Response[Problem | ReadPage]:
    """Every read: by reader, by record, by day

     For auditors. Whoever asks finds this read there as well, the next time.

    Args:
        record (str | Unset):
        reader (str | Unset):
        since (datetime.datetime | Unset):
        before (datetime.datetime | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ReadPage]
    """

    kwargs = _get_kwargs(
        record=record,
        reader=reader,
        since=since,
        before=before,
        cursor=cursor,
        limit=limit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    record: str | Unset = UNSET,
    reader: str | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    before: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Problem | ReadPage | None:
    """Every read: by reader, by record, by day

     For auditors. Whoever asks finds this read there as well, the next time.

    Args:
        record (str | Unset):
        reader (str | Unset):
        since (datetime.datetime | Unset):
        before (datetime.datetime | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ReadPage
    """

    return sync_detailed(
        client=client,
        record=record,
        reader=reader,
        since=since,
        before=before,
        cursor=cursor,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    record: str | Unset = UNSET,
    reader: str | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    before: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Response[Problem | ReadPage]:
    """Every read: by reader, by record, by day

     For auditors. Whoever asks finds this read there as well, the next time.

    Args:
        record (str | Unset):
        reader (str | Unset):
        since (datetime.datetime | Unset):
        before (datetime.datetime | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ReadPage]
    """

    kwargs = _get_kwargs(
        record=record,
        reader=reader,
        since=since,
        before=before,
        cursor=cursor,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    record: str | Unset = UNSET,
    reader: str | Unset = UNSET,
    since: datetime.datetime | Unset = UNSET,
    before: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
) -> Problem | ReadPage | None:
    """Every read: by reader, by record, by day

     For auditors. Whoever asks finds this read there as well, the next time.

    Args:
        record (str | Unset):
        reader (str | Unset):
        since (datetime.datetime | Unset):
        before (datetime.datetime | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ReadPage
    """

    return (
        await asyncio_detailed(
            client=client,
            record=record,
            reader=reader,
            since=since,
            before=before,
            cursor=cursor,
            limit=limit,
        )
    ).parsed
