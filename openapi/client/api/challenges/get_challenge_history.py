import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.challenge_history import ChallengeHistory
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    challenge: str,
    *,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["version"] = version

    params["position"] = position

    json_as_of: str | Unset = UNSET
    if not isinstance(as_of, Unset):
        json_as_of = as_of.isoformat()
    params["as_of"] = json_as_of

    json_happened_by: str | Unset = UNSET
    if not isinstance(happened_by, Unset):
        json_happened_by = happened_by.isoformat()
    params["happened_by"] = json_happened_by

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/challenges/{challenge}/history".format(
            challenge=quote(str(challenge), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ChallengeHistory | Problem:
    if response.status_code == 200:
        response_200 = ChallengeHistory.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ChallengeHistory | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    challenge: str,
    *,
    client: AuthenticatedClient,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
) -> Response[ChallengeHistory | Problem]:
    """A challenge's events, each with what it changed and caused

     As `get_history` of a case: its own events alone. Agencies have no history, but of their own
    concerns.

    Args:
        challenge (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChallengeHistory | Problem]
    """

    kwargs = _get_kwargs(
        challenge=challenge,
        version=version,
        position=position,
        as_of=as_of,
        happened_by=happened_by,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    challenge: str,
    *,
    client: AuthenticatedClient,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
) -> ChallengeHistory | Problem | None:
    """A challenge's events, each with what it changed and caused

     As `get_history` of a case: its own events alone. Agencies have no history, but of their own
    concerns.

    Args:
        challenge (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChallengeHistory | Problem
    """

    return sync_detailed(
        challenge=challenge,
        client=client,
        version=version,
        position=position,
        as_of=as_of,
        happened_by=happened_by,
    ).parsed


async def asyncio_detailed(
    challenge: str,
    *,
    client: AuthenticatedClient,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
) -> Response[ChallengeHistory | Problem]:
    """A challenge's events, each with what it changed and caused

     As `get_history` of a case: its own events alone. Agencies have no history, but of their own
    concerns.

    Args:
        challenge (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChallengeHistory | Problem]
    """

    kwargs = _get_kwargs(
        challenge=challenge,
        version=version,
        position=position,
        as_of=as_of,
        happened_by=happened_by,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    challenge: str,
    *,
    client: AuthenticatedClient,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
) -> ChallengeHistory | Problem | None:
    """A challenge's events, each with what it changed and caused

     As `get_history` of a case: its own events alone. Agencies have no history, but of their own
    concerns.

    Args:
        challenge (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChallengeHistory | Problem
    """

    return (
        await asyncio_detailed(
            challenge=challenge,
            client=client,
            version=version,
            position=position,
            as_of=as_of,
            happened_by=happened_by,
        )
    ).parsed
