import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.concern_comparison import ConcernComparison
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    concern: str,
    *,
    before_version: int | Unset = UNSET,
    before_position: int | Unset = UNSET,
    before_as_of: datetime.datetime | Unset = UNSET,
    before_happened_by: datetime.datetime | Unset = UNSET,
    after_version: int | Unset = UNSET,
    after_position: int | Unset = UNSET,
    after_as_of: datetime.datetime | Unset = UNSET,
    after_happened_by: datetime.datetime | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["before_version"] = before_version

    params["before_position"] = before_position

    json_before_as_of: str | Unset = UNSET
    if not isinstance(before_as_of, Unset):
        json_before_as_of = before_as_of.isoformat()
    params["before_as_of"] = json_before_as_of

    json_before_happened_by: str | Unset = UNSET
    if not isinstance(before_happened_by, Unset):
        json_before_happened_by = before_happened_by.isoformat()
    params["before_happened_by"] = json_before_happened_by

    params["after_version"] = after_version

    params["after_position"] = after_position

    json_after_as_of: str | Unset = UNSET
    if not isinstance(after_as_of, Unset):
        json_after_as_of = after_as_of.isoformat()
    params["after_as_of"] = json_after_as_of

    json_after_happened_by: str | Unset = UNSET
    if not isinstance(after_happened_by, Unset):
        json_after_happened_by = after_happened_by.isoformat()
    params["after_happened_by"] = json_after_happened_by

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/concerns/{concern}/comparison".format(
            concern=quote(str(concern), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ConcernComparison | Problem:
    if response.status_code == 200:
        response_200 = ConcernComparison.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ConcernComparison | Problem]:
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
    before_version: int | Unset = UNSET,
    before_position: int | Unset = UNSET,
    before_as_of: datetime.datetime | Unset = UNSET,
    before_happened_by: datetime.datetime | Unset = UNSET,
    after_version: int | Unset = UNSET,
    after_position: int | Unset = UNSET,
    after_as_of: datetime.datetime | Unset = UNSET,
    after_happened_by: datetime.datetime | Unset = UNSET,
) -> Response[ConcernComparison | Problem]:
    """A concern at two moments: what is another

     As `compare_case`.

    Args:
        concern (str):
        before_version (int | Unset):
        before_position (int | Unset):
        before_as_of (datetime.datetime | Unset):
        before_happened_by (datetime.datetime | Unset):
        after_version (int | Unset):
        after_position (int | Unset):
        after_as_of (datetime.datetime | Unset):
        after_happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConcernComparison | Problem]
    """

    kwargs = _get_kwargs(
        concern=concern,
        before_version=before_version,
        before_position=before_position,
        before_as_of=before_as_of,
        before_happened_by=before_happened_by,
        after_version=after_version,
        after_position=after_position,
        after_as_of=after_as_of,
        after_happened_by=after_happened_by,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    concern: str,
    *,
    client: AuthenticatedClient,
    before_version: int | Unset = UNSET,
    before_position: int | Unset = UNSET,
    before_as_of: datetime.datetime | Unset = UNSET,
    before_happened_by: datetime.datetime | Unset = UNSET,
    after_version: int | Unset = UNSET,
    after_position: int | Unset = UNSET,
    after_as_of: datetime.datetime | Unset = UNSET,
    after_happened_by: datetime.datetime | Unset = UNSET,
) -> ConcernComparison | Problem | None:
    """A concern at two moments: what is another

     As `compare_case`.

    Args:
        concern (str):
        before_version (int | Unset):
        before_position (int | Unset):
        before_as_of (datetime.datetime | Unset):
        before_happened_by (datetime.datetime | Unset):
        after_version (int | Unset):
        after_position (int | Unset):
        after_as_of (datetime.datetime | Unset):
        after_happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConcernComparison | Problem
    """

    return sync_detailed(
        concern=concern,
        client=client,
        before_version=before_version,
        before_position=before_position,
        before_as_of=before_as_of,
        before_happened_by=before_happened_by,
        after_version=after_version,
        after_position=after_position,
        after_as_of=after_as_of,
        after_happened_by=after_happened_by,
    ).parsed


async def asyncio_detailed(
    concern: str,
    *,
    client: AuthenticatedClient,
    before_version: int | Unset = UNSET,
    before_position: int | Unset = UNSET,
    before_as_of: datetime.datetime | Unset = UNSET,
    before_happened_by: datetime.datetime | Unset = UNSET,
    after_version: int | Unset = UNSET,
    after_position: int | Unset = UNSET,
    after_as_of: datetime.datetime | Unset = UNSET,
    after_happened_by: datetime.datetime | Unset = UNSET,
) -> Response[ConcernComparison | Problem]:
    """A concern at two moments: what is another

     As `compare_case`.

    Args:
        concern (str):
        before_version (int | Unset):
        before_position (int | Unset):
        before_as_of (datetime.datetime | Unset):
        before_happened_by (datetime.datetime | Unset):
        after_version (int | Unset):
        after_position (int | Unset):
        after_as_of (datetime.datetime | Unset):
        after_happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConcernComparison | Problem]
    """

    kwargs = _get_kwargs(
        concern=concern,
        before_version=before_version,
        before_position=before_position,
        before_as_of=before_as_of,
        before_happened_by=before_happened_by,
        after_version=after_version,
        after_position=after_position,
        after_as_of=after_as_of,
        after_happened_by=after_happened_by,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    concern: str,
    *,
    client: AuthenticatedClient,
    before_version: int | Unset = UNSET,
    before_position: int | Unset = UNSET,
    before_as_of: datetime.datetime | Unset = UNSET,
    before_happened_by: datetime.datetime | Unset = UNSET,
    after_version: int | Unset = UNSET,
    after_position: int | Unset = UNSET,
    after_as_of: datetime.datetime | Unset = UNSET,
    after_happened_by: datetime.datetime | Unset = UNSET,
) -> ConcernComparison | Problem | None:
    """A concern at two moments: what is another

     As `compare_case`.

    Args:
        concern (str):
        before_version (int | Unset):
        before_position (int | Unset):
        before_as_of (datetime.datetime | Unset):
        before_happened_by (datetime.datetime | Unset):
        after_version (int | Unset):
        after_position (int | Unset):
        after_as_of (datetime.datetime | Unset):
        after_happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConcernComparison | Problem
    """

    return (
        await asyncio_detailed(
            concern=concern,
            client=client,
            before_version=before_version,
            before_position=before_position,
            before_as_of=before_as_of,
            before_happened_by=before_happened_by,
            after_version=after_version,
            after_position=after_position,
            after_as_of=after_as_of,
            after_happened_by=after_happened_by,
        )
    ).parsed
