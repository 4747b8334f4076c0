from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.equality_view import EqualityView
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/equality",
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> EqualityView | Problem:
    if response.status_code == 200:
        response_200 = EqualityView.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[EqualityView | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> Response[EqualityView | Problem]:
    """Outcomes and timeliness by ethnicity, language, religion, disability, sex, age and area (EQ1)

     For managers and auditors. Children count as they are known today, and a contact superseded not at
    all.

    There is nothing to choose, so that no two answers differ by one child.

    Args:
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EqualityView | Problem]
    """

    kwargs = _get_kwargs(
        front_door_position=front_door_position,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> EqualityView | Problem | None:
    """Outcomes and timeliness by ethnicity, language, religion, disability, sex, age and area (EQ1)

     For managers and auditors. Children count as they are known today, and a contact superseded not at
    all.

    There is nothing to choose, so that no two answers differ by one child.

    Args:
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EqualityView | Problem
    """

    return sync_detailed(
        client=client,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> Response[EqualityView | Problem]:
    """Outcomes and timeliness by ethnicity, language, religion, disability, sex, age and area (EQ1)

     For managers and auditors. Children count as they are known today, and a contact superseded not at
    all.

    There is nothing to choose, so that no two answers differ by one child.

    Args:
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EqualityView | Problem]
    """

    kwargs = _get_kwargs(
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    front_door_position: str | Unset = UNSET,
) -> EqualityView | Problem | None:
    """Outcomes and timeliness by ethnicity, language, religion, disability, sex, age and area (EQ1)

     For managers and auditors. Children count as they are known today, and a contact superseded not at
    all.

    There is nothing to choose, so that no two answers differ by one child.

    Args:
        front_door_position (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EqualityView | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            front_door_position=front_door_position,
        )
    ).parsed
