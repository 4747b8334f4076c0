from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.challenge_page import ChallengePage
from ...models.list_challenges_standing import ListChallengesStanding
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    standing: ListChallengesStanding | Unset = UNSET,
    agency: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    params: dict[str, Any] = {}

    json_standing: str | Unset = UNSET
    if not isinstance(standing, Unset):
        json_standing = standing.value

    params["standing"] = json_standing

    params["agency"] = agency

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/challenges",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ChallengePage | Problem:
    if response.status_code == 200:
        response_200 = ChallengePage.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ChallengePage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    standing: ListChallengesStanding | Unset = UNSET,
    agency: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[ChallengePage | Problem]:
    """Challenges, the last raised first

     For the authority's auditors and its own workers all of them; an agency, and its governing body,
    sees its own.

    Those left unresolved say why, as long as that was not erased (P7).

    Args:
        standing (ListChallengesStanding | Unset):
        agency (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChallengePage | Problem]
    """

    kwargs = _get_kwargs(
        standing=standing,
        agency=agency,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    standing: ListChallengesStanding | Unset = UNSET,
    agency: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> ChallengePage | Problem | None:
    """Challenges, the last raised first

     For the authority's auditors and its own workers all of them; an agency, and its governing body,
    sees its own.

    Those left unresolved say why, as long as that was not erased (P7).

    Args:
        standing (ListChallengesStanding | Unset):
        agency (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChallengePage | Problem
    """

    return sync_detailed(
        client=client,
        standing=standing,
        agency=agency,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    standing: ListChallengesStanding | Unset = UNSET,
    agency: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[ChallengePage | Problem]:
    """Challenges, the last raised first

     For the authority's auditors and its own workers all of them; an agency, and its governing body,
    sees its own.

    Those left unresolved say why, as long as that was not erased (P7).

    Args:
        standing (ListChallengesStanding | Unset):
        agency (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChallengePage | Problem]
    """

    kwargs = _get_kwargs(
        standing=standing,
        agency=agency,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    standing: ListChallengesStanding | Unset = UNSET,
    agency: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> ChallengePage | Problem | None:
    """Challenges, the last raised first

     For the authority's auditors and its own workers all of them; an agency, and its governing body,
    sees its own.

    Those left unresolved say why, as long as that was not erased (P7).

    Args:
        standing (ListChallengesStanding | Unset):
        agency (str | Unset):
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChallengePage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            standing=standing,
            agency=agency,
            cursor=cursor,
            limit=limit,
            front_door_position=front_door_position,
        )
    ).parsed
