from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.child_search_body import ChildSearchBody
from ...models.found_children import FoundChildren
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ChildSearchBody,
    front_door_position: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(front_door_position, Unset):
        headers["Front-Door-Position"] = front_door_position

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/children/search",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> FoundChildren | Problem:
    if response.status_code == 200:
        response_200 = FoundChildren.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[FoundChildren | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ChildSearchBody,
    front_door_position: str | Unset = UNSET,
) -> Response[FoundChildren | Problem]:
    """Find the records a child may already have (C6)

     For the known check: by name and date of birth, by sound, by postcode, by identifier.

    Args:
        front_door_position (str | Unset):
        body (ChildSearchBody): What is known of a child. In a body, so that no name is ever in an
            address.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FoundChildren | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        front_door_position=front_door_position,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: ChildSearchBody,
    front_door_position: str | Unset = UNSET,
) -> FoundChildren | Problem | None:
    """Find the records a child may already have (C6)

     For the known check: by name and date of birth, by sound, by postcode, by identifier.

    Args:
        front_door_position (str | Unset):
        body (ChildSearchBody): What is known of a child. In a body, so that no name is ever in an
            address.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FoundChildren | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        front_door_position=front_door_position,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: ChildSearchBody,
    front_door_position: str | Unset = UNSET,
) -> Response[FoundChildren | Problem]:
    """Find the records a child may already have (C6)

     For the known check: by name and date of birth, by sound, by postcode, by identifier.

    Args:
        front_door_position (str | Unset):
        body (ChildSearchBody): What is known of a child. In a body, so that no name is ever in an
            address.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FoundChildren | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        front_door_position=front_door_position,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: ChildSearchBody,
    front_door_position: str | Unset = UNSET,
) -> FoundChildren | Problem | None:
    """Find the records a child may already have (C6)

     For the known check: by name and date of birth, by sound, by postcode, by identifier.

    Args:
        front_door_position (str | Unset):
        body (ChildSearchBody): What is known of a child. In a body, so that no name is ever in an
            address.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FoundChildren | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            front_door_position=front_door_position,
        )
    ).parsed
