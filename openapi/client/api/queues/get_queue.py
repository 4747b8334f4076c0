from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.queue import Queue
from ...models.queue_page import QueuePage
from ...models.scope import Scope
from ...models.urgency import Urgency
from ...types import UNSET, Response, Unset


def _get_kwargs(
    queue: Queue,
    *,
    scope: Scope | Unset = UNSET,
    team: str | Unset = UNSET,
    agency: str | Unset = UNSET,
    urgency: Urgency | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    params: dict[str, Any] = {}

    json_scope: str | Unset = UNSET
    if not isinstance(scope, Unset):
        json_scope = scope.value

    params["scope"] = json_scope

    params["team"] = team

    params["agency"] = agency

    json_urgency: str | Unset = UNSET
    if not isinstance(urgency, Unset):
        json_urgency = urgency.value

    params["urgency"] = json_urgency

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/queues/{queue}".format(
            queue=quote(str(queue), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | QueuePage:
    if response.status_code == 200:
        response_200 = QueuePage.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | QueuePage]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    queue: Queue,
    *,
    client: AuthenticatedClient,
    scope: Scope | Unset = UNSET,
    team: str | Unset = UNSET,
    agency: str | Unset = UNSET,
    urgency: Urgency | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[Problem | QueuePage]:
    """A worklist

     What stands in it owes a duty of that kind, and leaves with it. It says why it is there, whose turn
    it is, until
    when, and who has it in hand.

    Args:
        queue (Queue): The queues: kinds of duty that somebody works through. A record stands in
            one as long as it owes such a duty.
        scope (Scope | Unset): Whose work: everybody's, that of one's own team and the localities
            it serves, or one's own: what one has claimed,
            leads, or is allocated to.
        team (str | Unset):
        agency (str | Unset):
        urgency (Urgency | Unset): How urgent what a record owes is, the most urgent first.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | QueuePage]
    """

    kwargs = _get_kwargs(
        queue=queue,
        scope=scope,
        team=team,
        agency=agency,
        urgency=urgency,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    queue: Queue,
    *,
    client: AuthenticatedClient,
    scope: Scope | Unset = UNSET,
    team: str | Unset = UNSET,
    agency: str | Unset = UNSET,
    urgency: Urgency | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Problem | QueuePage | None:
    """A worklist

     What stands in it owes a duty of that kind, and leaves with it. It says why it is there, whose turn
    it is, until
    when, and who has it in hand.

    Args:
        queue (Queue): The queues: kinds of duty that somebody works through. A record stands in
            one as long as it owes such a duty.
        scope (Scope | Unset): Whose work: everybody's, that of one's own team and the localities
            it serves, or one's own: what one has claimed,
            leads, or is allocated to.
        team (str | Unset):
        agency (str | Unset):
        urgency (Urgency | Unset): How urgent what a record owes is, the most urgent first.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | QueuePage
    """

    return sync_detailed(
        queue=queue,
        client=client,
        scope=scope,
        team=team,
        agency=agency,
        urgency=urgency,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    queue: Queue,
    *,
    client: AuthenticatedClient,
    scope: Scope | Unset = UNSET,
    team: str | Unset = UNSET,
    agency: str | Unset = UNSET,
    urgency: Urgency | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Response[Problem | QueuePage]:
    """A worklist

     What stands in it owes a duty of that kind, and leaves with it. It says why it is there, whose turn
    it is, until
    when, and who has it in hand.

    Args:
        queue (Queue): The queues: kinds of duty that somebody works through. A record stands in
            one as long as it owes such a duty.
        scope (Scope | Unset): Whose work: everybody's, that of one's own team and the localities
            it serves, or one's own: what one has claimed,
            leads, or is allocated to.
        team (str | Unset):
        agency (str | Unset):
        urgency (Urgency | Unset): How urgent what a record owes is, the most urgent first.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | QueuePage]
    """

    kwargs = _get_kwargs(
        queue=queue,
        scope=scope,
        team=team,
        agency=agency,
        urgency=urgency,
        cursor=cursor,
        limit=limit,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    queue: Queue,
    *,
    client: AuthenticatedClient,
    scope: Scope | Unset = UNSET,
    team: str | Unset = UNSET,
    agency: str | Unset = UNSET,
    urgency: Urgency | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 25,
    front_door_position: str | Unset = UNSET,
) -> Problem | QueuePage | None:
    """A worklist

     What stands in it owes a duty of that kind, and leaves with it. It says why it is there, whose turn
    it is, until
    when, and who has it in hand.

    Args:
        queue (Queue): The queues: kinds of duty that somebody works through. A record stands in
            one as long as it owes such a duty.
        scope (Scope | Unset): Whose work: everybody's, that of one's own team and the localities
            it serves, or one's own: what one has claimed,
            leads, or is allocated to.
        team (str | Unset):
        agency (str | Unset):
        urgency (Urgency | Unset): How urgent what a record owes is, the most urgent first.
        cursor (str | Unset):
        limit (int | Unset):  Default: 25.
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | QueuePage
    """

    return (
        await asyncio_detailed(
            queue=queue,
            client=client,
            scope=scope,
            team=team,
            agency=agency,
            urgency=urgency,
            cursor=cursor,
            limit=limit,
            front_door_position=front_door_position,
        )
    ).parsed
